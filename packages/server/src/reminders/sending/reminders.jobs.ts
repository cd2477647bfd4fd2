import { z } from 'zod'
import { ensureOrganisation } from '../../access/ensure-organisation.ts'
import type { Database } from '../../database.ts'
import { defineJob, type Job } from '../../platform/jobs.ts'
import { log } from '../../platform/log.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { approveAutomaticActs } from '../acts/approve-acts.ts'
import { beginSending } from './begin-sending.ts'
import { recoverActs } from './recover-acts.ts'
import { runSending, type Sender, type SendingOutcome } from './run-sending.ts'
import { BY_MAIL, BY_PEOPLE } from './send-acts.ts'
import { countDue } from './sending.queries.ts'

const ACTOR = 'worker'
const LOOK_EVERY_SECONDS = 5

// A share for every batch, so that idle processes help at once; each is taken on until this many have been sent.
const ACTS_PER_SHARE = 100
const MOST_SHARES = 8
const ACTS_OF_A_SHARE = 500

const PAUSES_SECONDS = [15, 30, 60, 120, 300, 600]

/**
 * What the worker sends: every few seconds it looks for approved acts whose moment has come and has them sent in
 * shares, which all processes on this database take. What no person and no setting has approved is not touched.
 */
export function sendingJobs(database: Database, sender: Sender): Job[] {
  const pauses = new Map<number, Pause>()
  return [
    defineJob({
      name: 'sending.look',
      payload: z.object({}),
      timetable: '* * * * *',
      run: async (_, { enqueue, signal }) => {
        for (const { id } of await ensureOrganisation(database)) {
          const shares = Math.ceil((await dueActs(sender, id)) / ACTS_PER_SHARE)
          for (let share = 1; share <= Math.min(shares, MOST_SHARES); share += 1)
            await enqueue('sending.send', { organisationId: id, share }, `sending.send:${id}:${share}`)
        }
        if (!signal.aborted) await enqueue('sending.look', {}, 'sending.look', LOOK_EVERY_SECONDS)
      },
    }),
    defineJob({
      name: 'sending.send',
      payload: z.object({ organisationId: z.number().int(), share: z.number().int() }),
      alone: true,
      run: async ({ organisationId }, { signal }) => {
        const pause = pauses.get(organisationId) ?? new Pause()
        pauses.set(organisationId, pause)
        if (pause.lasts) return
        const outcome = await runSending(sender, {
          organisationId,
          actor: ACTOR,
          evenWaiting: false,
          limit: ACTS_OF_A_SHARE,
          signal,
        })
        pause.after(outcome)
        tell(organisationId, outcome)
      },
    }),
  ]
}

/** Gives the acts of dead workers to a person, approves what approves itself, and counts what may leave now. */
async function dueActs({ pool, smtpUrl }: Sender, organisationId: number): Promise<number> {
  const { moment } = await beginSending(pool, organisationId, smtpUrl, new Date())
  const { asOf, now } = moment
  const found = await recoverActs(pool, organisationId, { actor: ACTOR, asOf, now })
  if (found > 0) log.warn({ organisationId, acts: found }, 'a worker died: its acts are to verify')
  return inOrganisation(pool, organisationId, async (tx) => {
    await approveAutomaticActs(tx, ACTOR, asOf)
    const channels = [...BY_MAIL, ...BY_PEOPLE]
    return countDue(tx, { channels, dueBy: asOf, retryAt: now.toISOString() })
  })
}

/** A mail server that takes nothing is left alone, for longer each time: each attempt is written into the acts. */
class Pause {
  #failures = 0
  #until = 0

  get lasts(): boolean {
    return performance.now() < this.#until
  }

  after({ serverDown, postponedBecause }: SendingOutcome): void {
    if (!serverDown) {
      this.#failures = 0
      return
    }
    const seconds = PAUSES_SECONDS[Math.min(this.#failures, PAUSES_SECONDS.length - 1)] ?? 0
    this.#failures += 1
    this.#until = performance.now() + seconds * 1000
    log.warn({ answer: postponedBecause, seconds }, 'the mail server takes nothing: sending pauses')
  }
}

function tell(organisationId: number, outcome: SendingOutcome): void {
  const { sent, handedOver, cancelled, bounced, failed, postponed, toVerify } = outcome
  if (sent + handedOver + cancelled.length + bounced + failed + postponed + toVerify === 0) return
  log.info({ organisationId, sent, handedOver, bounced, failed, postponed, toVerify }, 'acts were sent')
}
