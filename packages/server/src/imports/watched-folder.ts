import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { todayIn } from '../access/today.ts'
import { log } from '../platform/log.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { importFile } from './import-file.ts'

const ACTOR = 'system'
const READING = 'reading'
const IMPORTED = 'imported'
const REFUSED = 'refused'

/** A file that is still being written changes; what has not changed for so long is whole. */
const SETTLED_MS = 10_000
/** A process that died in the middle of a file left it where nobody else looks. */
const LOST_MS = 30 * 60_000

const UNFINISHED = /^\.|\.(part|tmp|filepart|crdownload)$|~$/i

type Watched = {
  readonly pool: Pool
  readonly organisationId: number
  readonly folder: string
  readonly now: number
}

/**
 * Imports the bank files that lie in a folder: each is moved to `imported` or, with the reason beside it, to `refused`.
 * Moving a file away claims it: of two workers one has it.
 * @returns names of the files that it took
 */
export async function importWatchedFolder(watched: Watched, signal?: AbortSignal): Promise<string[]> {
  const { folder, now } = watched
  for (const name of [READING, IMPORTED, REFUSED]) await mkdir(join(folder, name), { recursive: true })
  await giveLostBack(folder, now)
  const taken: string[] = []
  for (const name of await settledFiles(folder, now, SETTLED_MS)) {
    if (signal?.aborted) break
    if (await claimed(join(folder, name), join(folder, READING, name))) {
      await importOne(watched, name)
      taken.push(name)
    }
  }
  return taken
}

async function settledFiles(folder: string, now: number, settledMs: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const settled: string[] = []
  for (const entry of entries) {
    if (!entry.isFile() || UNFINISHED.test(entry.name)) continue
    const stats = await stat(join(folder, entry.name)).catch(() => null)
    if (stats && now - stats.mtimeMs >= settledMs) settled.push(entry.name)
  }
  return settled.toSorted()
}

async function giveLostBack(folder: string, now: number): Promise<void> {
  for (const name of await settledFiles(join(folder, READING), now, LOST_MS))
    await claimed(join(folder, READING, name), join(folder, name))
}

/** @returns false when another process has moved it */
async function claimed(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}

async function importOne({ pool, organisationId, folder, now }: Watched, name: string): Promise<void> {
  const path = join(folder, READING, name)
  const kept = `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}-${name}`
  const today = await inOrganisation(pool, organisationId, todayIn)
  try {
    const { report } = await importFile(
      { pool, organisationId, actor: ACTOR, today },
      { path, name, as: 'bank' },
    )
    await rename(path, join(folder, IMPORTED, kept))
    const { importId, created, unchanged, rejected } = report
    log.info({ organisationId, importId, created, unchanged, rejected }, 'a watched file was imported')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await rename(path, join(folder, REFUSED, kept))
    await writeFile(join(folder, REFUSED, `${kept}.txt`), `${error.fr}\n\n${error.message}\n`)
    log.warn({ organisationId, code: error.code }, 'a watched file was refused')
  }
}
