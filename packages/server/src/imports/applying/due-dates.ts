import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type DerivedDueOn, deriveDueOn } from '@recouvrance/core/claims/derive-due-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { PaymentTerm } from '@recouvrance/core/customers/payment-term'
import { recordedLaw } from '@recouvrance/core/law/law-of'

/** Customers that are not simply a business without terms of its own, by number. */
export type TermsByCustomer = ReadonlyMap<
  string,
  { readonly kind: CustomerKind; readonly term: PaymentTerm | null }
>

/** Derives the due dates of documents that state none. Invoices of one day share theirs: computed once. */
export class DueDates {
  private readonly customers: TermsByCustomer
  private readonly creditorTerm: PaymentTerm | null
  private readonly country: string
  private readonly ordinary = new Map<CivilDate, DerivedDueOn>()

  /** @param country of the creditor, whose law governs its sales unless the parties chose another */
  constructor(customers: TermsByCustomer, creditorTerm: PaymentTerm | null, country: string) {
    this.customers = customers
    this.creditorTerm = creditorTerm
    this.country = country
  }

  of(customerNumber: string, issuedOn: CivilDate): DerivedDueOn {
    const customer = this.customers.get(customerNumber)
    if (customer) return this.derive(issuedOn, customer.kind, customer.term)
    const known = this.ordinary.get(issuedOn)
    if (known) return known
    const derived = this.derive(issuedOn, 'business', null)
    this.ordinary.set(issuedOn, derived)
    return derived
  }

  private derive(issuedOn: CivilDate, kind: CustomerKind, term: PaymentTerm | null): DerivedDueOn {
    const legalDays = recordedLaw(this.country)?.defaultTermDays(kind, issuedOn) ?? null
    return deriveDueOn(issuedOn, term, this.creditorTerm, legalDays)
  }
}
