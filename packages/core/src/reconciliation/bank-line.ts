import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'

/** A movement of a bank account, as its statement tells it. */
export type BankLine = {
  readonly id: string
  readonly bookedOn: CivilDate
  /** Above zero for money received. */
  readonly amountMinor: MinorUnits
  readonly currency: Currency
  readonly counterpartyName: string | null
  readonly counterpartyIban: string | null
  /** Free texts, as the payer and the banks wrote and cut them. */
  readonly references: readonly string[]
  readonly endToEndId: string | null
  readonly mandateId: string | null
  /** IBAN of the account that received it. */
  readonly creditorAccount: string
}
