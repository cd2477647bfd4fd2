import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { RefusableChannel } from '@recouvrance/core/safeguards/safeguard'
import { appendAudit } from '../audit/append-audit.ts'
import { lockKnownCustomer } from '../customers/known-customer.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { insertSafeguard, type NewSafeguardRow } from './safeguards.queries.ts'

export type NewSafeguard = {
  readonly from: CivilDate
  readonly note: string | null
} & (
  | { readonly kind: 'represented'; readonly representative: string; readonly writeTo: string | null }
  | { readonly kind: 'over-indebted' }
  | { readonly kind: 'channel-refused'; readonly channel: RefusableChannel }
)

/**
 * Records a fact that protects a customer from being contacted; from that day on the gate knows it, whatever was
 * approved before.
 * @throws Refusal when the customer is not there, or one of that kind is in force already
 */
export async function recordSafeguard(
  tx: Tx,
  actor: string,
  customerId: number,
  safeguard: NewSafeguard,
): Promise<number> {
  const customer = await lockKnownCustomer(tx, customerId)
  if (safeguard.kind === 'over-indebted' && customer.kind === 'public') throw noNaturalPerson()
  const id = await insertSafeguard(tx, rowOf(actor, customerId, safeguard))
  if (id === null) throw alreadyProtected()
  await markForReview(tx, [customerId])
  await appendAudit(tx, actor, [
    {
      action: 'safeguard.recorded',
      subject: `safeguard:${id}`,
      detail: { customerId: String(customerId), ...safeguard },
    },
  ])
  return id
}

function rowOf(author: string, customerId: number, safeguard: NewSafeguard): NewSafeguardRow {
  const { kind, from, note } = safeguard
  return {
    customer_id: customerId,
    kind,
    from_on: from,
    note,
    author,
    representative: kind === 'represented' ? safeguard.representative : null,
    write_to: kind === 'represented' ? safeguard.writeTo : null,
    channel: kind === 'channel-refused' ? safeguard.channel : null,
  }
}

function alreadyProtected(): Refusal {
  return new Refusal(
    'conflict',
    'This is recorded already and still in force. End it first if something of it has changed.',
    'Ce fait est déjà enregistré et toujours en vigueur. Mettez-y fin d’abord si quelque chose a changé.',
  )
}

function noNaturalPerson(): Refusal {
  return new Refusal(
    'invalid-request',
    'A public body cannot be over-indebted: this procedure is for natural persons. For a company, give the day of the insolvency judgment.',
    'Un organisme public ne peut pas être en surendettement : cette procédure est celle des personnes physiques. Pour une société, indiquez la date du jugement de procédure collective.',
  )
}
