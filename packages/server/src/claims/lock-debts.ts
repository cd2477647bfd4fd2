import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { judgeDebts, openOfDebts } from '@recouvrance/core/claims/judge-debts'
import type { ItemKind } from '@recouvrance/core/claims/open-item'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import type { Tx } from '../platform/postgres.ts'
import type { LockedItem } from './claims.queries.ts'
import { debtRefusal } from './debt-refusals.ts'
import { lockItemsInOrder } from './lock-item.ts'

/** Open debts of one account, which nobody settles until the transaction ends. */
export type LockedDebts = {
  readonly items: readonly LockedItem[]
  readonly customerId: number
  readonly creditorId: number
  readonly currency: Currency
  readonly openMinor: MinorUnits
}

/**
 * The debts that a promise, a dispute, a plan or a direct debit is about.
 * @param on day on which they must be open
 * @throws Refusal when an item is not there or `judgeDebts` says why it may not take part
 */
export async function lockDebts(
  tx: Tx,
  itemIds: readonly number[],
  on: CivilDate,
  kinds?: readonly ItemKind[],
): Promise<LockedDebts> {
  const items = await lockItemsInOrder(tx, itemIds)
  const problem = judgeDebts(items, on, kinds)
  const [first] = items
  if (problem || !first)
    throw debtRefusal(problem ?? { code: 'none' }, new Map(items.map(({ id, number }) => [id, number])))
  const { customerId, creditorId, currency } = first
  return { items, customerId, creditorId, currency, openMinor: openOfDebts(items, on) }
}
