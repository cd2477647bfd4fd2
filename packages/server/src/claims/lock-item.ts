import type { Tx } from '../platform/postgres.ts'
import { noItem } from './claim-refusals.ts'
import { type LockedItem, lockItems } from './claims.queries.ts'

/**
 * An item with its facts, which nobody else settles until the transaction ends.
 * @throws Refusal when it is not there
 */
export async function lockItem(tx: Tx, id: number): Promise<LockedItem> {
  const [item] = await lockItems(tx, [id])
  if (!item) throw noItem(id)
  return item
}

/**
 * The same for several, in the order given.
 * @throws Refusal when one is not there
 */
export async function lockItemsInOrder(tx: Tx, ids: readonly number[]): Promise<LockedItem[]> {
  const items = new Map((await lockItems(tx, ids)).map((item) => [item.id, item]))
  return ids.map((id) => {
    const item = items.get(id)
    if (!item) throw noItem(id)
    return item
  })
}
