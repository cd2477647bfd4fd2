import type { CivilDate } from '../calendar/civil-date.ts'
import type { CustomerKind } from '../customers/customer.ts'

/** What terms of sale say from a day on, in percent; null: nothing, so that the law's rate holds again. */
export type RateOfTerms = { readonly from: CivilDate; readonly rate: string | null }

export type AgreedRate = { readonly rate: string; readonly by: 'invoice' | 'terms' }

/**
 * The late-interest rate that was agreed for an invoice: its own, else that of the creditor's terms on the day on which
 * it was issued. Terms are taken for accepted by businesses only: to a consumer they would have to be opposed, and what a
 * public buyer owes is fixed.
 * @returns null: none, the law's rate holds
 */
export function agreedRateOf(
  invoice: { readonly rate: string | null; readonly issuedOn: CivilDate },
  terms: readonly RateOfTerms[],
  debtor: CustomerKind,
): AgreedRate | null {
  if (invoice.rate !== null) return { rate: invoice.rate, by: 'invoice' }
  if (debtor !== 'business') return null
  const [last] = terms
    .filter(({ from }) => from <= invoice.issuedOn)
    .toSorted((a, b) => b.from.localeCompare(a.from))
  return last?.rate ? { rate: last.rate, by: 'terms' } : null
}
