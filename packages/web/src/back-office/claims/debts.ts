import { formatAmount, parseAmount, sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { money } from '../../i18n/formats.ts'
import type { Debtor } from '../customers/debtor.ts'

export type OpenItem = Debtor['openItems'][number]

/** Items that something can be agreed about: invoices of which something is open. */
export function debtsOf(items: readonly OpenItem[]): OpenItem[] {
  return items.filter(({ kind, open }) => kind === 'invoice' && !open.startsWith('-'))
}

/** With one creditor and in one currency: what is agreed stays within it. */
export function sameAccount(one: OpenItem, other: OpenItem): boolean {
  return one.creditor === other.creditor && one.currency === other.currency
}

/** What a promise is mostly about: all that is late with one creditor, else the first invoice. */
export function usuallyPromised(items: readonly OpenItem[], today: string): string[] {
  const [first] = items
  if (!first) return []
  const late = items.filter((item) => sameAccount(first, item) && item.dueOn !== null && item.dueOn < today)
  return (late.length > 0 ? late : [first]).map(({ id }) => id)
}

/** "1 200,00 €" for items of one account; nothing for none. */
export function openOf(items: readonly OpenItem[]): string {
  const [first] = items
  if (!first) return ''
  const currency = currencyOf(first.currency)
  return money(
    formatAmount(sumMinor(items.map(({ open }) => parseAmount(open, currency))), currency),
    currency,
  )
}
