import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../refusal.ts'
import { type DataFolderLock, lockDataFolder, readHolder } from './data-folder-lock.ts'
import { SUPERUSER, startEmbeddedPostgres } from './embedded-postgres.ts'
import { keptSecret } from './owned-file.ts'
import { connected } from './postgres.ts'

/** The way of this process to the database, as its owner. */
export type DatabaseAccess = {
  readonly ownerUrl: string
  /** A server of DATABASE_URL, an embedded one that this process has started, or that of another process. */
  readonly kind: 'server' | 'own' | 'running'
  close(): Promise<void>
}

type Options = {
  readonly command: string
  readonly share: boolean
  readonly alone?: boolean
  readonly signal?: AbortSignal
  readonly onLost?: (why: string) => void
}

const DATABASE_NAME = 'recouvrance'

// A command that has the folder ends by itself; a server that starts may take as long.
const PATIENCE_MS = 20_000

/** Held, shared, by every process that uses the database of another one: it waits for them before it stops. */
const IN_USE = 7_263_003

/** Opens the server of `databaseUrl`, or the embedded one of the data folder. */
export async function openAccess(
  { dataFolder, databaseUrl }: { readonly dataFolder: string; readonly databaseUrl: string | null },
  options: Options,
): Promise<DatabaseAccess> {
  if (databaseUrl) return { ownerUrl: databaseUrl, kind: 'server', close: async () => {} }
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    options.signal?.throwIfAborted()
    const lock = lockDataFolder(dataFolder, options.command)
    if (lock) return openOwn(dataFolder, lock, options)
    const holder = readHolder(dataFolder)
    const running =
      options.share && holder?.databasePort ? await openRunning(dataFolder, holder.databasePort) : null
    if (running) return running
    const inVain = !options.share && holder?.command === 'start'
    if (inVain || performance.now() > until) throw inUse(dataFolder, holder?.pid, holder?.command)
    await sleep(50)
  }
}

async function openOwn(dataFolder: string, lock: DataFolderLock, options: Options): Promise<DatabaseAccess> {
  try {
    const { signal, onLost } = options
    const folder = join(dataFolder, 'postgres')
    const password = passwordOf(dataFolder)
    const server = await startEmbeddedPostgres(
      folder,
      password,
      {},
      {
        ...(signal && { signal }),
        ...(onLost && { onLost }),
      },
    )
    const ownerUrl = urlOf(server.port, password)
    try {
      await createDatabase(ownerUrl)
      if (!options.alone) lock.publish(server.port)
    } catch (error) {
      await server.stop()
      throw error
    }
    return {
      ownerUrl,
      kind: 'own',
      close: async () => {
        // Nobody new from here on; a command that ends lets those that are there finish, a server was told to stop.
        lock.withdraw()
        if (options.share) await untilUnused(ownerUrl)
        await server.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The database that another process has opened; null when it is gone again, or stopping. */
async function openRunning(dataFolder: string, port: number): Promise<DatabaseAccess | null> {
  const ownerUrl = urlOf(port, passwordOf(dataFolder))
  const hold = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 })
  hold.on('error', () => {})
  try {
    await hold.connect()
    await hold.query('select pg_advisory_lock_shared($1)', [IN_USE])
    // Granted because the other one had waited for everybody and is stopping now: it withdrew its port before.
    if (readHolder(dataFolder)?.databasePort !== port) {
      await hold.end()
      return null
    }
    return { ownerUrl, kind: 'running', close: () => hold.end() }
  } catch {
    await hold.end().catch(() => {})
    return null
  }
}

async function untilUnused(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, (owner) => owner.query('select pg_advisory_lock($1)', [IN_USE])).catch(() => {
    // The server is gone already: nobody uses it.
  })
}

async function createDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl)
  url.pathname = '/postgres'
  await connected(url.href, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_NAME])
    if (rowCount === 0) await client.query(`create database ${DATABASE_NAME}`)
  })
}

function urlOf(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`
}

function passwordOf(dataFolder: string): string {
  const file = join(dataFolder, 'database-password')
  if (existsSync(join(dataFolder, 'postgres', 'PG_VERSION')) && !existsSync(file))
    throw new Refusal(
      'data-folder-unusable',
      `${file} is missing, and without it the database in this folder cannot be opened. Put it back from a copy of the data folder, or restore a backup into an empty one.`,
      `${file} manque, et sans lui la base de ce dossier ne s’ouvre pas. Remettez-le depuis une copie du dossier de données, ou restaurez une sauvegarde dans un dossier vide.`,
    )
  return keptSecret(file, 24)
}

function inUse(dataFolder: string, pid: number | undefined, command: string | undefined): Refusal {
  const who = pid === undefined ? '' : ` ${pid} (recouvrance ${command ?? ''})`
  return new Refusal(
    'data-folder-in-use',
    `The data folder ${dataFolder} is in use by process${who}. Stop it first, or give RECOUVRANCE_DATA another folder.`,
    `Le dossier de données ${dataFolder} est utilisé par le processus${who}. Arrêtez-le d’abord, ou indiquez un autre dossier dans RECOUVRANCE_DATA.`,
  )
}
