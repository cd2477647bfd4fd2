import { setTimeout as sleep } from 'node:timers/promises'
import { inOrganisation, type Pool } from '../../platform/postgres.ts'
import { countOnTheirWay } from './departures.queries.ts'

export type OnTheirWay = { readonly approved: number; readonly claimed: number; readonly toVerify: number }

const LOOKED_AGAIN_MS = 250
// Between two batches nothing is claimed for a moment.
const QUIET_MS = 500

/**
 * How many acts are still on their way, each time that changes: whichever process sends them, the database knows.
 * Ends when nothing is being sent any more.
 */
export async function* followSending(
  pool: Pool,
  organisationId: number,
  signal: AbortSignal,
): AsyncGenerator<OnTheirWay> {
  let told = ''
  let quietSince = performance.now()
  while (!signal.aborted) {
    const now = await inOrganisation(pool, organisationId, countOnTheirWay)
    const words = JSON.stringify(now)
    if (words !== told) yield now
    if (words !== told || now.claimed > 0) quietSince = performance.now()
    told = words
    if (performance.now() - quietSince >= QUIET_MS) return
    await sleep(LOOKED_AGAIN_MS, null, { ref: false })
  }
}
