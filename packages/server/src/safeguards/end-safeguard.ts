import { type CivilDate, laterOf } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { findSafeguard, writeSafeguardEnd } from './safeguards.queries.ts'

/**
 * Says that a fact no longer protects the customer: `on` is the first day on which it does not. What it prevented until
 * then stays prevented.
 * @throws Refusal when it is not there or was ended already
 */
export async function endSafeguard(
  tx: Tx,
  actor: string,
  id: number,
  end: { readonly on: CivilDate; readonly reason: string },
): Promise<void> {
  const safeguard = await findSafeguard(tx, id)
  if (!safeguard)
    throw new Refusal('not-found', `There is no protection ${id}.`, `Il n’y a pas de protection ${id}.`)
  const on = laterOf(end.on, safeguard.from_on)
  if (!(await writeSafeguardEnd(tx, id, { on, by: actor, reason: end.reason })))
    throw new Refusal('not-allowed-now', 'Somebody has ended it already.', 'Quelqu’un y a déjà mis fin.')
  await markForReview(tx, [safeguard.customer_id])
  await appendAudit(tx, actor, [
    {
      action: 'safeguard.ended',
      subject: `safeguard:${id}`,
      detail: { customerId: String(safeguard.customer_id), kind: safeguard.kind, on, reason: end.reason },
    },
  ])
}
