import type pg from 'pg'
import { type Config, derivedKey } from './config.ts'
import { type DatabaseAccess, openAccess } from './platform/database-access.ts'
import { asRole } from './platform/database-address.ts'
import { log } from './platform/log.ts'
import { checkMigrated, migrate } from './platform/migrate.ts'
import { connected, openPool, type Pool } from './platform/postgres.ts'
import { Refusal } from './refusal.ts'

export type Database = {
  /** Connections of the application role: row-level security applies to everything done with them. */
  readonly pool: Pool
  /** Address of the owner of the schema: migrations, job queue, backup and restore, never a request. */
  readonly ownerUrl: string
  close(): Promise<void>
}

export type OpenOptions = {
  /** What this process is called in the refusal that another one gets. */
  readonly command: string
  /** A server needs the data folder for itself; a command may use the database of a running server. */
  readonly share: boolean
  readonly maxConnections?: number
  /** Aborted: what is being opened is closed again and the reason is thrown. */
  readonly signal?: AbortSignal
  /** Called when the embedded database ends without having been asked to. */
  readonly onLost?: (why: string) => void
}

/** What `prepare` may do to the database. */
type Preparation = {
  /** The database of a running server is looked at, not changed. */
  readonly running?: boolean
  /** The application role has the password of another secret: give it ours, or refuse. */
  readonly otherSecret?: 'adopt' | 'refuse'
  readonly signal?: AbortSignal | undefined
}

// Below it, a role that may create roles cannot hand out rights the way we do.
const OLDEST_SERVER = 160_000

/**
 * Opens the database of this installation, started and migrated: the server of DATABASE_URL, or the embedded one.
 * @throws Refusal when another process has the data folder, or the database cannot be used
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<Database> {
  const access = await openOwner(config, options)
  try {
    const appUrl = await prepare(access.ownerUrl, config.secret, {
      running: access.kind === 'running',
      otherSecret: access.kind === 'own' ? 'adopt' : 'refuse',
      signal: options.signal,
    })
    const pool = openPool(appUrl, options.maxConnections ?? 10)
    return {
      pool,
      ownerUrl: access.ownerUrl,
      close: async () => {
        await pool.end()
        await access.close()
      },
    }
  } catch (error) {
    await access.close()
    throw options.signal?.aborted ? options.signal.reason : asOpeningRefusal(error)
  }
}

/**
 * Opens the database as it is, for its owner: it may be empty or of another version, nothing is migrated.
 * @param options.alone nobody else may use the embedded database meanwhile
 */
export async function openOwner(
  config: Config,
  options: OpenOptions & { readonly alone?: boolean },
): Promise<DatabaseAccess> {
  try {
    return await openAccess(config, options)
  } catch (error) {
    throw options.signal?.aborted ? options.signal.reason : asOpeningRefusal(error)
  }
}

/**
 * Migrates the schema and gives the application role its password and rights.
 * @returns address for the application role
 */
export async function prepare(ownerUrl: string, secret: string, how: Preparation = {}): Promise<string> {
  return connected(
    ownerUrl,
    async (owner) => {
      const role = await checkServer(owner)
      const password = derivedKey(secret, 'database application role')
      const appUrl = asRole(ownerUrl, role, password)
      if (how.running) await checkMigrated(owner)
      else {
        await ensureRole(owner, role, password)
        const applied = await migrate(owner, role)
        if (applied.length > 0) log.info({ applied }, 'the database is migrated')
      }
      await checkLogin(owner, appUrl, role, password, how.otherSecret ?? 'refuse')
      return appUrl
    },
    how.signal,
  )
}

/** @returns name of the application role of this database */
async function checkServer(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ database: string; version: number; encoding: string; schema: string }>(
    `select current_database() as database, current_setting('server_version_num')::integer as version,
            current_setting('server_encoding') as encoding, coalesce(current_schema(), '') as schema`,
  )
  const [server] = rows
  if (!server) throw new Error('the server does not say what it is')
  if (server.version < OLDEST_SERVER)
    throw new Refusal(
      'database-unusable',
      `The PostgreSQL server is too old (${Math.trunc(server.version / 10_000)}): it must be 16 or newer.`,
      `Le serveur PostgreSQL est trop ancien (${Math.trunc(server.version / 10_000)}) : il faut la version 16 ou plus récente.`,
    )
  if (server.encoding !== 'UTF8')
    throw new Refusal(
      'database-unusable',
      `The database ${server.database} is encoded in ${server.encoding}. Make it anew with: create database … encoding 'UTF8' template template0`,
      `La base ${server.database} est encodée en ${server.encoding}. Recréez-la avec : create database … encoding 'UTF8' template template0`,
    )
  if (server.schema !== 'public')
    throw new Refusal(
      'database-unusable',
      `The search path of the database user leads to the schema "${server.schema}", not to public. Set it: alter role … set search_path = public`,
      `Le search_path de l’utilisateur de la base mène au schéma « ${server.schema} » et non à public. Corrigez-le : alter role … set search_path = public`,
    )
  return `${server.database}_app`
}

async function ensureRole(owner: pg.Client, role: string, password: string): Promise<void> {
  // Two processes starting on one database take turns.
  await owner.query('select pg_advisory_lock(7263002)')
  try {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role])
    if (rowCount === 0) await owner.query(`create role ${withPassword(owner, role, password)}`)
  } finally {
    await owner.query('select pg_advisory_unlock(7263002)')
  }
}

function withPassword(owner: pg.Client, role: string, password: string): string {
  return `${owner.escapeIdentifier(role)} login password ${owner.escapeLiteral(password)}`
}

/** Signs in as the application role: its password is that of this secret, and row-level security binds it. */
async function checkLogin(
  owner: pg.Client,
  appUrl: string,
  role: string,
  password: string,
  otherSecret: 'adopt' | 'refuse',
): Promise<void> {
  try {
    await checkBound(appUrl, role)
  } catch (error) {
    if (codeOf(error) !== '28P01') throw error
    if (otherSecret === 'refuse') throw otherSecretRefusal(role)
    log.warn('the secret is not the one of the last start: links signed with that one no longer work')
    await owner.query(`alter role ${withPassword(owner, role, password)}`)
    await checkBound(appUrl, role)
  }
}

async function checkBound(appUrl: string, role: string): Promise<void> {
  const bound = await connected(appUrl, async (app) => {
    const { rows } = await app.query<{ bound: boolean }>(
      `select rolname = $1 and not rolsuper and not rolbypassrls as bound from pg_roles where rolname = current_user`,
      [role],
    )
    return rows[0]?.bound ?? false
  })
  if (bound) return
  throw new Refusal(
    'database-unusable',
    `The role ${role} is not bound by row-level security: one organisation could read another. Run: alter role ${role} nosuperuser nobypassrls`,
    `Le rôle ${role} échappe à la sécurité par ligne : une organisation pourrait en lire une autre. Exécutez : alter role ${role} nosuperuser nobypassrls`,
  )
}

function otherSecretRefusal(role: string): Refusal {
  return new Refusal(
    'database-unusable',
    `This database was set up with another secret. Give this process the same RECOUVRANCE_SECRET (or the file "secret" of the data folder where it was first started). To change the secret on purpose, stop every process and run: drop owned by ${role}; drop role ${role}`,
    `Cette base a été préparée avec un autre secret. Donnez à ce processus le même RECOUVRANCE_SECRET (ou le fichier « secret » du dossier de données du premier démarrage). Pour changer de secret volontairement, arrêtez tous les processus et exécutez : drop owned by ${role}; drop role ${role}`,
  )
}

// PostgreSQL stopping, starting, full, or gone.
const LOST = /^(08\w{3}|53\w{3}|57P\d\d)$/

// Address that answers nothing, sign-in refused, no such database, no right to make what has to be made.
const NOT_OPENED =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EPIPE|28\w{3}|3D000|42501)$/

/** A database that was lost while it was used, as a refusal; any other error as it is. */
export function asLostDatabase(error: unknown): unknown {
  return refusalOf(error, (code, why) => LOST.test(code) || why.startsWith('Connection terminated'))
}

/** The same while it is opened: then a network error can only be the database's, and a missing right its address's. */
function asOpeningRefusal(error: unknown): unknown {
  return refusalOf(
    asLostDatabase(error),
    (code, why) => NOT_OPENED.test(code) || why.startsWith('timeout exp'),
  )
}

function refusalOf(error: unknown, known: (code: string, why: string) => boolean): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : (error.cause ?? error)
  const why = cause instanceof Error ? cause.message : error.message
  if (!known(codeOf(cause), why)) return error
  return new Refusal(
    'database-unusable',
    `The database cannot be used: ${why}. If DATABASE_URL is set, check it: its user must own the database and may create a role.`,
    `La base de données est inutilisable : ${why}. Si DATABASE_URL est défini, vérifiez-le : son utilisateur doit posséder la base et pouvoir créer un rôle.`,
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
