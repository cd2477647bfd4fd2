import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { ClockEventKind } from '@recouvrance/core/claims/clock-event'
import { appendAudit } from '../audit/append-audit.ts'
import { datesReversed } from '../claims/debt-refusals.ts'
import { lockItem } from '../claims/lock-item.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { insertLimitationEvent, limitationGiven } from './limitation-events.queries.ts'

export type NewLimitationEvent = {
  readonly itemId: number
  readonly kind: ClockEventKind
  readonly on: CivilDate
  /** End of what lasts; null: it lasts still, or has no duration. */
  readonly until: CivilDate | null
  /** What proves it, in words. */
  readonly proof: string
}

/**
 * Something moved the last day to claim an invoice: planning, lists and priorities count it from now on.
 * @throws Refusal when it is no invoice, its file says until when it can be claimed, or the same stands already
 */
export async function recordLimitationEvent(
  tx: Tx,
  actor: string,
  { itemId, kind, on, until, proof }: NewLimitationEvent,
): Promise<number> {
  const item = await lockItem(tx, itemId)
  if (item.kind !== 'invoice')
    throw new Refusal(
      'not-allowed-now',
      `Item ${item.number} is no invoice: only what is claimed can lapse.`,
      `La pièce ${item.number} n’est pas une facture : seul ce qui est réclamé peut se prescrire.`,
    )
  const given = await limitationGiven(tx, itemId)
  if (given !== null)
    throw new Refusal(
      'not-allowed-now',
      `The file that brought ${item.number} says until when it can be claimed: ${given}. Change that day in the file and import it again.`,
      `Le fichier qui a apporté ${item.number} donne sa prescription : ${given}. Corrigez ce jour dans le fichier et importez-le de nouveau.`,
    )
  if (until !== null && until < on) throw datesReversed('until', until, 'on', on)
  const id = await insertLimitationEvent(tx, {
    item_id: itemId,
    customer_id: item.customerId,
    kind,
    on_date: on,
    until_on: until,
    proof,
    author: actor,
  })
  if (id === null)
    throw new Refusal(
      'not-allowed-now',
      `The same stands on ${item.number} on ${on} already. Reverse it first to record it otherwise.`,
      `Le même fait figure déjà sur ${item.number} le ${on}. Annulez-le d’abord pour l’enregistrer autrement.`,
    )
  await markForReview(tx, [item.customerId])
  await appendAudit(tx, actor, [
    {
      action: 'limitation.event-recorded',
      subject: `item:${itemId}`,
      detail: { eventId: String(id), kind, on, until, proof },
    },
  ])
  return id
}
