import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import { datesReversed } from '../claims/debt-refusals.ts'
import { lockItem } from '../claims/lock-item.ts'
import { lockKnownCustomer } from '../customers/known-customer.ts'
import { markForReview, markPortfolioForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { insertHold } from './holds.queries.ts'

/** What nothing is said about while the hold lasts. */
export type HoldTarget =
  | { readonly scope: 'portfolio' }
  | { readonly scope: 'customer'; readonly customerId: number }
  | { readonly scope: 'item'; readonly itemId: number }

export type NewHold = {
  readonly target: HoldTarget
  readonly from: CivilDate
  /** Last held day; null: until somebody ends it. */
  readonly until: CivilDate | null
  readonly reason: string
}

/**
 * Stops reminders for a time; held days stop the clock of the steps as well, past ones too.
 * @throws Refusal when the customer or item is not there, or the dates are reversed
 */
export async function placeHold(tx: Tx, actor: string, hold: NewHold): Promise<number> {
  const { target, from, until, reason } = hold
  if (until !== null && until < from) throw datesReversed('until', until, 'from', from)
  const customerId = await customerOf(tx, target)
  const id = await insertHold(tx, {
    scope: target.scope,
    customer_id: customerId,
    item_id: target.scope === 'item' ? target.itemId : null,
    from_on: from,
    until_on: until,
    reason,
    author: actor,
  })
  await reviewHeld(tx, customerId)
  await appendAudit(tx, actor, [{ action: 'hold.placed', subject: `hold:${id}`, detail: { ...hold } }])
  return id
}

async function customerOf(tx: Tx, target: HoldTarget): Promise<number | null> {
  switch (target.scope) {
    case 'portfolio':
      return null
    case 'customer':
      return (await lockKnownCustomer(tx, target.customerId)).id
    case 'item':
      return (await lockItem(tx, target.itemId)).customerId
  }
}

/** @param customerId null: everybody is concerned */
export async function reviewHeld(tx: Tx, customerId: number | null): Promise<void> {
  if (customerId === null) await markPortfolioForReview(tx)
  else await markForReview(tx, [customerId])
}
