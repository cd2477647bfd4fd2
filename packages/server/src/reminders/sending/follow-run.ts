import { setTimeout as sleep } from 'node:timers/promises'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { endingsSince, latestRun } from './sending-runs.queries.ts'
import { presentRun, type SendingRun } from './sending-runs.schema.ts'
import { isWorkerDead } from './worker-lease.ts'

/** The last sending that somebody asked for, as it stands: whichever process does it, the database knows. */
export async function showLatestRun(tx: Tx): Promise<SendingRun | null> {
  const row = await latestRun(tx)
  if (!row) return null
  const lives = row.finished_at === null && !(await isWorkerDead(tx, row.claimed_by))
  return presentRun(row, lives, await endingsSince(tx, row.after_event))
}

const LOOKED_AGAIN_MS = 300
// A reader asks again after so long: whoever lost the right to look is not told for longer.
const LONGEST_MS = 60_000

export type Watch = { follow(organisationId: number, signal: AbortSignal): AsyncGenerator<SendingRun> }

/** However many people follow a sending, this process asks the database for all of them at once. */
export function openWatch(pool: Pool): Watch {
  const looks = new Map<number, Promise<SendingRun | null>>()
  const look = (organisationId: number) => {
    const known = looks.get(organisationId)
    if (known) return known
    const asked = inOrganisation(pool, organisationId, showLatestRun)
    looks.set(organisationId, asked)
    setTimeout(() => looks.delete(organisationId), LOOKED_AGAIN_MS / 2).unref()
    return asked
  }
  return {
    async *follow(organisationId, signal) {
      let told = ''
      for (const until = performance.now() + LONGEST_MS; performance.now() < until; ) {
        if (signal.aborted) return
        const run = await look(organisationId)
        const words = JSON.stringify(run)
        if (run && words !== told) yield run
        if (run?.state !== 'sending') return
        told = words
        await sleep(LOOKED_AGAIN_MS, null, { ref: false })
      }
    },
  }
}
