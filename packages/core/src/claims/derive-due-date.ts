import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { dueOnByTerm, type PaymentTerm } from '../customers/payment-term.ts'

/**
 * Where the due date of an item comes from: `given` by the document, or derived from terms, the law or the bucket of
 * an aged balance, and then shown as such.
 */
export type DueOnSource = 'given' | 'aged-balance' | TermSource

type TermSource = 'customer-terms' | 'creditor-terms' | 'law'

export type DerivedDueOn = { readonly dueOn: CivilDate | null; readonly source: TermSource }

/**
 * The due date of an invoice that states none: the customer's term, else the creditor's, else the law's default. Null
 * from the law when it gives none (consumers, public buyers): nothing is guessed, and the item is not reminded.
 * @param legalTermDays what `lawOf(country).defaultTermDays` answers for that customer and issue date
 */
export function deriveDueOn(
  issuedOn: CivilDate,
  customerTerm: PaymentTerm | null,
  creditorTerm: PaymentTerm | null,
  legalTermDays: number | null,
): DerivedDueOn {
  if (customerTerm) return { dueOn: dueOnByTerm(customerTerm, issuedOn), source: 'customer-terms' }
  if (creditorTerm) return { dueOn: dueOnByTerm(creditorTerm, issuedOn), source: 'creditor-terms' }
  return { dueOn: legalTermDays === null ? null : addDays(issuedOn, legalTermDays), source: 'law' }
}
