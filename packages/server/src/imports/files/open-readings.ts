import { log } from '../../platform/log.ts'
import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { fileIsBusy, noFile } from './import-file-refusals.ts'
import { type Asked, claimFile, findFile, sayAlive } from './import-files.queries.ts'
import { type Reading, readFile } from './read-file.ts'

export type Readings = {
  /** Begins to read a file and does not wait for its end. */
  begin(asked: Omit<Reading, 'pool' | 'reading' | 'onBytes'>, said: Asked): Promise<void>
  /** Resolves when what this process reads is read. */
  close(): Promise<void>
}

const BEAT_MS = 700

/**
 * The files that this process reads, one after another: each keeps a connection, a good part of a processor and, for
 * a million lines, some hundred megabytes of PostgreSQL's memory. Those that wait for their turn say that they do.
 */
export function openReadings(pool: Pool): Readings {
  let turn: Promise<void> = Promise.resolve()
  return {
    begin: async (asked, said) => {
      const { organisationId, fileId, dryRun } = asked
      const reading = await inOrganisation(pool, organisationId, async (tx) => {
        const claimed = await claimFile(tx, fileId, dryRun ? 'reading' : 'importing', said)
        if (claimed !== null) return claimed
        throw (await findFile(tx, fileId)) ? fileIsBusy() : noFile(fileId)
      })
      let bytesRead = 0
      const say = () => inOrganisation(pool, organisationId, (tx) => sayAlive(tx, fileId, reading, bytesRead))
      // A beat that fails is one that is missing; the next one tries again.
      const beat = setInterval(() => void say().catch(() => {}), BEAT_MS)
      const onBytes = (bytes: number) => {
        bytesRead = bytes
      }
      turn = turn
        .then(() => readFile({ ...asked, pool, reading, onBytes }))
        .catch((error: unknown) => {
          // The file stays as one whose reading was lost, and says so.
          log.error({ err: error, organisationId, fileId }, 'a file could not be read')
        })
        .finally(() => clearInterval(beat))
    },
    close: () => turn,
  }
}
