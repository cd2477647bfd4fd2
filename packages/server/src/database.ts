import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Config, derivedKey } from './config.ts'
import { lockDataFolder, readHolder } from './platform/data-folder-lock.ts'
import { SUPERUSER, startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { migrate } from './platform/migrate.ts'
import { openPool, type Pool } from './platform/postgres.ts'
import { isRunning } from './platform/process-identity.ts'
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
}

const DATABASE_NAME = 'recouvrance'

/**
 * Opens the database of this installation, started and migrated: the server of DATABASE_URL, or the embedded one.
 * @throws Refusal when another process has the data folder, or the database cannot be used
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<Database> {
  const address = config.databaseUrl
    ? { ownerUrl: config.databaseUrl, release: async () => {} }
    : await openEmbedded(config, options)
  try {
    const appUrl = await prepare(address.ownerUrl, config.secret)
    const pool = openPool(appUrl, options.maxConnections ?? 10)
    return {
      pool,
      ownerUrl: address.ownerUrl,
      close: async () => {
        await pool.end()
        await address.release()
      },
    }
  } catch (error) {
    await address.release()
    throw connectionRefusal(error)
  }
}

/**
 * Migrates the schema and gives the application role its password and rights.
 * @returns address for the application role
 */
export async function prepare(ownerUrl: string, secret: string): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ name: string }>('select current_database() as name')
    const role = `${rows[0]?.name}_app`
    const password = derivedKey(secret, 'database application role')
    await ensureRole(owner, role, password)
    await migrate(owner, role)
    const url = new URL(ownerUrl)
    url.username = encodeURIComponent(role)
    url.password = password
    return url.href
  } finally {
    await owner.end()
  }
}

async function ensureRole(owner: pg.Client, role: string, password: string): Promise<void> {
  // Roles belong to the whole server: the lock keeps two starting processes from altering one at the same time.
  await owner.query('select pg_advisory_lock(7263002)')
  try {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role])
    const name = owner.escapeIdentifier(role)
    const verb = rowCount === 0 ? 'create' : 'alter'
    await owner.query(
      `${verb} role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password ${owner.escapeLiteral(password)}`,
    )
  } finally {
    await owner.query('select pg_advisory_unlock(7263002)')
  }
}

async function openEmbedded(config: Config, options: OpenOptions) {
  const password = databasePassword(config.dataFolder)
  const lock = lockDataFolder(config.dataFolder, options.command)
  if ('pid' in lock) {
    if (!options.share) throw inUse(config.dataFolder, lock.pid, lock.command)
    return { ownerUrl: urlOf(await portOfHolder(config.dataFolder), password), release: async () => {} }
  }
  try {
    const server = await startEmbeddedPostgres(join(config.dataFolder, 'postgres'), password)
    const ownerUrl = urlOf(server.port, password)
    await createDatabase(ownerUrl)
    lock.publish(server.port)
    return {
      ownerUrl,
      release: async () => {
        await server.stop(options.share ? 'patient' : 'now')
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Waits for the database of the process that has the data folder, which may be starting this very moment. */
async function portOfHolder(dataFolder: string): Promise<number> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const holder = readHolder(dataFolder)
    if (holder?.databasePort) return holder.databasePort
    if (!holder || !isRunning(holder)) break
    await sleep(100)
  }
  throw new Refusal(
    'data-folder-in-use',
    `Another process has the data folder ${dataFolder} and its database does not answer. Try again in a moment.`,
    `Un autre processus occupe le dossier de données ${dataFolder} et sa base ne répond pas. Réessayez dans un instant.`,
  )
}

async function createDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_NAME])
    if (rowCount === 0) await client.query(`create database ${DATABASE_NAME}`)
  } finally {
    await client.end()
  }
}

function urlOf(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`
}

function databasePassword(dataFolder: string): string {
  const file = join(dataFolder, 'database-password')
  try {
    writeFileSync(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

function inUse(dataFolder: string, pid: number, command: string): Refusal {
  return new Refusal(
    'data-folder-in-use',
    `The data folder ${dataFolder} is in use by process ${pid} (recouvrance ${command}). Stop it first, or give RECOUVRANCE_DATA another folder.`,
    `Le dossier de données ${dataFolder} est utilisé par le processus ${pid} (recouvrance ${command}). Arrêtez-le d’abord, ou indiquez un autre dossier dans RECOUVRANCE_DATA.`,
  )
}

function connectionRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|28P01|28000|3D000|42501)$/.test(code)) return error
  const why = error instanceof Error ? error.message : code
  return new Refusal(
    'database-unusable',
    `The database cannot be used: ${why}. Check DATABASE_URL: its user must own the schema and may create a role.`,
    `La base de données est inutilisable : ${why}. Vérifiez DATABASE_URL : son utilisateur doit posséder le schéma et pouvoir créer un rôle.`,
  )
}
