import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import { datesReversed } from '../claims/debt-refusals.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { reverseWaiver } from '../waivers/reverse-waiver.ts'
import { lockCureOffer, writeCureWithdrawal } from './cure-offers.queries.ts'

/**
 * Takes an offer back: from that day on the escalation is free again, and what would have been waived is not.
 * @throws Refusal when it is not there, was withdrawn before, or not made yet on that day
 */
export async function withdrawCureOffer(tx: Tx, actor: string, id: number, on: CivilDate): Promise<void> {
  const offer = await lockCureOffer(tx, id)
  if (!offer)
    throw new Refusal(
      'not-found',
      `There is no cure period ${id}.`,
      `Il n’y a pas de délai de régularisation ${id}.`,
    )
  if (offer.withdrawn_on !== null)
    throw new Refusal(
      'not-allowed-now',
      `Cure period ${id} was withdrawn on ${offer.withdrawn_on}.`,
      `Le délai de régularisation ${id} a été retiré le ${offer.withdrawn_on}.`,
    )
  if (on < offer.made_on) throw datesReversed('on', on, 'madeOn', offer.made_on)
  await writeCureWithdrawal(tx, id, on, actor)
  if (offer.waiver_id !== null)
    await reverseWaiver(tx, actor, offer.waiver_id, { on, reason: 'délai de régularisation retiré' })
  await markForReview(tx, [offer.customer_id])
  await appendAudit(tx, actor, [
    { action: 'cure-offer.withdrawn', subject: `cure-offer:${id}`, detail: { on } },
  ])
}
