import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../../audit/append-audit.ts'
import type { MailOutcome } from '../../platform/mail-transport.ts'
import type { Tx } from '../../platform/postgres.ts'
import { applyAnswers, type Recording } from '../sending/record-answers.ts'
import { askReview, insertEvents, move } from '../sending/sending.queries.ts'
import { noSuchAct, notInThatState } from './act-refusals.ts'
import { type ActRow, lockAct, readAct } from './acts.queries.ts'
import { PEOPLE, takeWorkBack } from './give-work.ts'

/** What came of a call or of a step done by hand. */
export const OUTCOMES = ['done', 'reached', 'message-left', 'no-answer', 'wrong-number'] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * A person says what came of a call or of a step done by hand. Reached, message left and done consume the step;
 * without an answer it is tried again another day; a wrong number is a contact to mend.
 * @throws Refusal unless the act is in somebody's hands
 */
export async function recordOutcome(
  tx: Tx,
  actor: string,
  id: number,
  request: {
    readonly outcome: Outcome
    readonly note: string | null
    readonly asOf: CivilDate
    readonly now: Date
    readonly tomorrow: Date
  },
): Promise<void> {
  const known = await readAct(tx, id)
  if (!known) throw noSuchAct(id)
  await askReview(tx, [known.customer_id])
  const act = await lockAct(tx, id)
  if (act?.status !== 'claimed' || act.claimed_by !== PEOPLE)
    throw notInThatState(
      act ?? known,
      'it is not in the list of calls and steps to do; approve it and send first',
      'il n’est pas dans la liste des appels et des étapes à faire ; approuvez-le puis lancez l’envoi',
    )
  const { outcome, note, asOf, now } = request
  await takeWorkBack(tx, actor, [act])
  if (outcome === 'no-answer') {
    await move(tx, 'release', [{ id, notBefore: request.tomorrow.toISOString() }])
    const detail = { on: asOf, note }
    await insertEvents(tx, actor, [{ actId: id, kind: 'no-answer', detail }])
    await appendAudit(tx, actor, [{ action: 'act.no-answer', subject: `act:${id}`, detail }])
    return
  }
  const answer = note === null ? outcome : `${outcome}: ${note}`
  const result: MailOutcome =
    outcome === 'wrong-number'
      ? { kind: 'refused', of: 'address', answer }
      : { kind: 'accepted', reference: answer }
  await conclude(tx, { actor, claimedBy: PEOPLE, asOf, now }, act, result)
}

async function conclude(tx: Tx, recording: Recording, act: ActRow, outcome: MailOutcome): Promise<void> {
  const claimed = { recipient: act.recipient, messageId: null }
  await appendAudit(tx, recording.actor, await applyAnswers(tx, recording, [{ act, claimed, outcome }]))
}
