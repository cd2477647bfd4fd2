import { type CivilDate, daysBetween, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { staleAccount } from '@recouvrance/core/scenarios/bank-age'

type Creditor = {
  readonly name: string
  readonly bankMaxAgeDays: number | null
  readonly bankAccounts: readonly { readonly iban: string; readonly lastStatementOn: string | null }[]
}

/** What is known of one account, and what follows from it for the reminders of its creditor. */
export type BankAge = {
  readonly name: string
  readonly iban: string
  readonly lastStatementOn: string | null
  readonly ageDays: number | null
  readonly maxAgeDays: number | null
  /** Older than the limit, or never read where there is one. */
  readonly isHeld: boolean
}

export function bankAges(creditors: readonly Creditor[], asOf: CivilDate): BankAge[] {
  return creditors.flatMap(({ name, bankMaxAgeDays: maxAgeDays, bankAccounts }) =>
    bankAccounts.map(({ iban, lastStatementOn }) => {
      const known = lastStatementOn !== null && isCivilDate(lastStatementOn) ? lastStatementOn : null
      const ageDays = known === null ? null : Math.max(0, daysBetween(known, asOf))
      const accounts = [{ ibanEnd: null, lastStatementOn: known }]
      const isHeld = maxAgeDays !== null && staleAccount({ maxAgeDays, accounts }, asOf) !== null
      return { name, iban, lastStatementOn, ageDays, maxAgeDays, isHeld }
    }),
  )
}
