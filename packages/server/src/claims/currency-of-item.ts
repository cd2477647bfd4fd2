import type { Currency } from '@recouvrance/core/money/currency'
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
