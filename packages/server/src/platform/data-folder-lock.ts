import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Refusal } from '../refusal.ts'
import { giveToFolderOwner, replaceFile } from './owned-file.ts'

/** Who has the data folder. It informs; what excludes is the lock. */
export type Holder = {
  readonly pid: number
  /** What it was started as: "start", "import"… */
  readonly command: string
  /** Port of the embedded database, once others may use it. */
  readonly databasePort: number | null
}

export type DataFolderLock = {
  /** Tells others where the database can be reached. */
  publish(databasePort: number): void
  /** Tells nobody any more, and keeps the folder. */
  withdraw(): void
  release(): void
}

const SQLITE_BUSY = 5

/**
 * Takes the data folder for this process; null when another one has it.
 *
 * The lock is the one that SQLite holds on an empty file, because Node offers no other lock of the operating system.
 * It ends with the process however that dies, so there is no stale lock to judge by a process number that may have
 * been given to another program, and it holds between containers that share the folder.
 */
export function lockDataFolder(dataFolder: string, command: string): DataFolderLock | null {
  const lock = takeLock(join(dataFolder, 'lock'))
  if (!lock) return null
  const file = join(dataFolder, 'instance.json')
  const tell = (databasePort: number | null) => {
    const holder: Holder = { pid: process.pid, command, databasePort }
    replaceFile(file, JSON.stringify(holder))
  }
  const withdraw = () => rmSync(file, { force: true })
  try {
    tell(null)
  } catch (error) {
    lock.close()
    throw unusable(dataFolder, error)
  }
  return {
    publish: tell,
    withdraw,
    release: () => {
      withdraw()
      lock.close()
    },
  }
}

/** Who says that it has the folder; a process that was killed still says so. */
export function readHolder(dataFolder: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'instance.json'), 'utf8')) as Holder
  } catch {
    return null
  }
}

function takeLock(file: string): DatabaseSync | null {
  let lock: DatabaseSync | undefined
  try {
    // Nothing else may open this file: closing it anywhere in the process would end the lock (POSIX).
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('pragma journal_mode = memory; begin exclusive')
    giveToFolderOwner(file)
    return lock
  } catch (error) {
    lock?.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null
    throw unusable(file, error)
  }
}

function unusable(path: string, cause: unknown): Refusal {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new Refusal(
    'data-folder-unusable',
    `${path} cannot be used (${why}). Start as the user who made the data folder, or give RECOUVRANCE_DATA another one.`,
    `${path} est inutilisable (${why}). Lancez avec l’utilisateur qui a créé le dossier de données, ou indiquez un autre dossier dans RECOUVRANCE_DATA.`,
  )
}
