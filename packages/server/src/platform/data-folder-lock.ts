import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts'

export type Holder = ProcessIdentity & {
  /** What it was started as: "start", "import"… */
  readonly command: string
  /** Port of the embedded database, once it accepts connections. */
  readonly databasePort: number | null
}

export type DataFolderLock = {
  /** Tells others where the database can be reached. */
  publish(databasePort: number): void
  release(): void
}

/** Takes the data folder for this process, or says who has it. A lock left by a dead process is taken over. */
export function lockDataFolder(dataFolder: string, command: string): DataFolderLock | Holder {
  const file = join(dataFolder, 'instance.json')
  for (;;) {
    const own: Holder = { ...ownIdentity(), command, databasePort: null }
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' })
      return {
        publish: (databasePort) => writeFileSync(file, JSON.stringify({ ...own, databasePort })),
        release: () => rmSync(file, { force: true }),
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = readHolder(dataFolder)
    if (holder && isRunning(holder)) return holder
    rmSync(file, { force: true })
  }
}

export function readHolder(dataFolder: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'instance.json'), 'utf8')) as Holder
  } catch {
    return null
  }
}
