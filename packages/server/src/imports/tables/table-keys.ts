/** Names of rows and items of tables, in the staging tables and in the source keys of items. */

/** Purpose of a staged row: the document of its line, or what settles it. */
export const ITEM_JOURNAL = 'item'
export const PAYMENT_JOURNAL = 'payment'

export const PAYMENT_ENDING = ':paid'

/** Key of the payment that a line gives beside its document. */
export function paymentKeyOf(itemKey: string): string {
  return itemKey + PAYMENT_ENDING
}

/** Lists of items of one source share their keys, whatever their kind: the same invoice is the same item. */
export function itemKeysOf(source: string | undefined): { readonly prefix: string; readonly to: string } {
  return keys('table', source)
}

export function balanceKeysOf(source: string | undefined): { readonly prefix: string; readonly to: string } {
  return keys('balance', source)
}

// The character after the colon: every key of the source lies between the two.
function keys(what: string, source = ''): { prefix: string; to: string } {
  const name = `${what}:${source.replaceAll(/[^\w.-]/g, '-')}`
  return { prefix: `${name}:`, to: `${name};` }
}
