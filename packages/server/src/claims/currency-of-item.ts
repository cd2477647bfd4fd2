import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { readAmount } from '../platform/api-values.ts'
import type { Tx } from '../platform/postgres.ts'
import { noItem } from './claim-refusals.ts'
import { findItem } from './items.queries.ts'

/**
 * The currency in which an amount about this item is to be read.
 * @throws Refusal when the item is not there
 */
export async function currencyOfItem(tx: Tx, id: number): Promise<Currency> {
  const item = await findItem(tx, id)
  if (!item) throw noItem(id)
  return item.currency
}

/**
 * An amount that a caller writes about these items, in their currency; null when it does not say one.
 * @throws Refusal when the first item is not there or the amount cannot be used
 */
export async function amountAboutItems(
  tx: Tx,
  itemIds: readonly number[],
  text: string | null | undefined,
): Promise<MinorUnits | null> {
  const [first] = itemIds
  if (text === null || text === undefined || first === undefined) return null
  return readAmount(text, await currencyOfItem(tx, first), 'amount')
}
