import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { appendAudit } from '../audit/append-audit.ts'
import { beyondOpenOf, datesReversed } from '../claims/debt-refusals.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { type DisputeOutcome, type DisputeRow, lockDispute, writeSettlement } from './disputes.queries.ts'

export type Settlement = {
  readonly outcome: DisputeOutcome
  readonly on: CivilDate
  /** With the outcome `accepted`; null: all that was contested. */
  readonly acceptedMinor: MinorUnits | null
}

/**
 * Closes a dispute. Accepted: what we give in stays out of the reminders until a credit note of that amount is on the
 * invoice. Rejected or withdrawn: all of it is chased again.
 * @throws Refusal when it is not there, was closed before, or the settlement does not fit it
 */
export async function settleDispute(
  tx: Tx,
  actor: string,
  id: number,
  settlement: Settlement,
): Promise<void> {
  const dispute = await lockDispute(tx, id)
  if (!dispute) throw new Refusal('not-found', `There is no dispute ${id}.`, `Il n’y a pas de litige ${id}.`)
  const { outcome, on } = settlement
  if (dispute.closed_on !== null) throw closedAlready(dispute)
  if (on < dispute.opened_on) throw datesReversed('on', on, 'openedOn', dispute.opened_on)
  const acceptedMinor = acceptedAmount(dispute, settlement)
  await writeSettlement(tx, id, { closed_on: on, outcome, accepted_minor: acceptedMinor })
  await markForReview(tx, [dispute.customer_id])
  await appendAudit(tx, actor, [
    { action: 'dispute.settled', subject: `dispute:${id}`, detail: { outcome, on, acceptedMinor } },
  ])
}

function acceptedAmount(dispute: DisputeRow, { outcome, acceptedMinor }: Settlement): MinorUnits | null {
  if (outcome === 'accepted') {
    const amountMinor = acceptedMinor ?? dispute.amount_minor
    if (amountMinor <= dispute.amount_minor) return amountMinor
    throw beyondOpenOf(dispute.amount_minor, dispute.currency, {
      en: 'were contested',
      fr: 'ont été contestés',
    })
  }
  if (acceptedMinor === null) return null
  throw new Refusal(
    'invalid-request',
    'amount: only an accepted dispute has an accepted amount.',
    'amount : seul un litige accepté a un montant accepté.',
    [{ path: 'amount', code: 'not-accepted', message: 'goes with the outcome accepted' }],
  )
}

function closedAlready({ id, closed_on }: DisputeRow): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Dispute ${id} was closed on ${closed_on}. When the customer contests again, open another one.`,
    `Le litige ${id} a été clos le ${closed_on}. Si le client conteste de nouveau, ouvrez-en un autre.`,
  )
}
