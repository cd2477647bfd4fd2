import type { CivilDate } from '../calendar/civil-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { LegalSource } from './legal-source.ts'

export type LegalDay = { day: CivilDate; source: LegalSource }

/** What every country answers. A null is "this law gives none", never "not looked up yet". */
export type CountryLaw = {
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Years after which an unpaid sale can no longer be claimed, for a claim due on `dueOn`; null: not derived. */
  limitationYears(debtor: CustomerKind, dueOn: CivilDate): number | null
  /** Last day to claim a sale due on `dueOn` to which nothing happened since; null: not derived. */
  lastDayToClaim(debtor: CustomerKind, dueOn: CivilDate): LegalDay | null
  /** Days after the issue date on which an invoice without a due date is payable; null: the law gives none. */
  defaultTermDays(debtor: CustomerKind, issuedOn: CivilDate): number | null
}
