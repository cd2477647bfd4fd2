import { addDays, type CivilDate, daysBetween } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../../audit/append-audit.ts'
import type { MailOutcome } from '../../platform/mail-transport.ts'
import type { Tx } from '../../platform/postgres.ts'
import type { SendingDay } from '../sending/begin-sending.ts'
import { applyAnswers } from '../sending/record-answers.ts'
import { askReview, insertEvents, move } from '../sending/sending.queries.ts'
import { againTooEarly, noSuchAct, notInThatState } from './act-refusals.ts'
import { type ActRow, lockAct, readAct } from './acts.queries.ts'
import { PEOPLE, takeWorkBack } from './give-work.ts'
import type { ReceivablesDay } from './receivables-day.ts'
import { type Agreed, recordAgreed } from './record-agreed.ts'
import { takeInHand } from './take-in-hand.ts'

/** They end the step. */
export const STEP_ENDS = ['done', 'reached', 'message-left', 'wrong-number'] as const
/** After them it comes back. */
export const COMES_BACK = ['no-answer', 'call-back'] as const
/** What came of a call or of a step done by hand, where nothing was agreed. */
export const PLAIN_OUTCOMES = [...STEP_ENDS, ...COMES_BACK] as const
export type PlainOutcome = (typeof PLAIN_OUTCOMES)[number]

export type OutcomeTold = {
  readonly outcome: PlainOutcome | Agreed['outcome']
  readonly note: string | null
  /** With `no-answer` and `call-back`: day of the receivables on which it comes back; tomorrow when absent. */
  readonly again?: CivilDate | undefined
  /** What the customer and we agreed. */
  readonly agreed?: Agreed | undefined
}

type Occasion = Pick<ReceivablesDay, 'asOf' | 'now' | 'today' | 'timeZone'> & {
  /** A call that nobody was given yet is taken in hand by telling its outcome; null: it is refused. */
  readonly takes: { readonly organisationId: number; readonly sending: SendingDay } | null
}

/**
 * A person says what came of a call or of a step done by hand. Reached, message left, done and whatever was agreed
 * consume the step; without an answer, or when the customer asks to be called back, it comes back another day; a wrong
 * number is a contact to mend. What was agreed is recorded in the same step.
 * @throws Refusal unless the act is in somebody's hands, or a call that may be made now
 */
export async function recordOutcome(
  tx: Tx,
  actor: string,
  id: number,
  told: OutcomeTold,
  occasion: Occasion,
): Promise<void> {
  const { asOf, now } = occasion
  const act = await inHand(tx, actor, id, occasion)
  const { outcome, note } = told
  await takeWorkBack(tx, actor, [act])
  if (outcome === 'no-answer' || outcome === 'call-back') {
    const again = told.again ?? addDays(asOf, 1)
    if (again <= asOf) throw againTooEarly(again, asOf)
    await move(tx, 'release', [
      { id, notBefore: morningIn(occasion, daysBetween(asOf, again)).toISOString() },
    ])
    const detail = { on: asOf, again, note }
    await insertEvents(tx, actor, [{ actId: id, kind: outcome, detail }])
    await appendAudit(tx, actor, [{ action: `act.${outcome}`, subject: `act:${id}`, detail }])
    return
  }
  if (told.agreed) await recordAgreed(tx, actor, act, told.agreed, asOf)
  const answer = note === null ? outcome : `${outcome}: ${note}`
  const result: MailOutcome =
    outcome === 'wrong-number'
      ? { kind: 'refused', of: 'address', answer }
      : { kind: 'accepted', reference: answer }
  const claimed = { recipient: act.recipient, messageId: null }
  const recording = { actor, claimedBy: PEOPLE, asOf, now }
  await appendAudit(tx, actor, await applyAnswers(tx, recording, [{ act, claimed, outcome: result }]))
}

async function inHand(tx: Tx, actor: string, id: number, { takes }: Occasion): Promise<ActRow> {
  const known = await readAct(tx, id)
  if (!known) throw noSuchAct(id)
  await askReview(tx, [known.customer_id])
  const act = await lockAct(tx, id)
  if (act?.status === 'claimed' && act.claimed_by === PEOPLE) return act
  if (takes && act?.channel === 'call' && (act.status === 'planned' || act.status === 'approved'))
    return takeInHand(tx, actor, takes.organisationId, takes.sending, act)
  throw notInThatState(
    act ?? known,
    'it is not in the list of calls and steps to do; approve it and send first',
    'il n’est pas dans la liste des appels et des étapes à faire ; approuvez-le puis lancez l’envoi',
  )
}

/** When the day in so many days begins where the organisation is. */
function morningIn({ today, timeZone }: Occasion, days: number): Date {
  const morning = Temporal.PlainDate.from(addDays(today, days)).toZonedDateTime(timeZone)
  return new Date(morning.epochMilliseconds)
}
