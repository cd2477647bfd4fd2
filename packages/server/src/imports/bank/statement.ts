import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Currency } from '@recouvrance/core/money/currency'

/** How a bank writes what happened on an account. */
export type BankFormat = 'camt' | 'cfonb-120' | 'cfonb-240' | 'mt940' | 'ofx' | 'csv'

/**
 * What a message is for: the movements of an account between two balances; those of a day that is not over; or details
 * of movements that a statement says too. An advice alone moves no money.
 */
export type StatementKind = 'statement' | 'report' | 'advice'

export type Balance = { readonly amountMinor: number; readonly on: CivilDate | null }

/** The account as the bank names it. */
export type AccountName = {
  readonly iban: string | null
  /** Where there is no IBAN: what the bank writes instead. */
  readonly identification: string
}

/** One movement, in one shape whatever wrote it. */
export type BankLine = {
  /** Line of the file. */
  readonly place: number
  /** Received: positive. */
  readonly amountMinor: number
  readonly currency: Currency
  readonly bookedOn: CivilDate
  readonly valueOn: CivilDate | null
  readonly counterpartyName: string | null
  readonly counterpartyIban: string | null
  /** What the payer wrote, or the bank. */
  readonly text: string
  /** Reference of the creditor (ISO 11649), as its own field. */
  readonly creditorReference: string | null
  readonly endToEndId: string | null
  readonly mandateId: string | null
  /** The bank's own number of the movement: a repeated one is known by it. */
  readonly bankReference: string | null
  /** What kind of operation it is, in the words of the format. */
  readonly bankCode: string | null
  readonly returnReason: string | null
  /** It takes an earlier movement back. */
  readonly reversal: boolean
  /** Of a batch: the transactions that it sums up, where the bank gives them. */
  readonly parts: readonly BankLine[]
}

export type BankStatement = {
  readonly place: number
  readonly kind: StatementKind
  /** Null: the bank does not say which. */
  readonly account: AccountName | null
  readonly currency: Currency
  readonly number: string | null
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  readonly opening: Balance | null
  readonly closing: Balance | null
}

export type BankFaultCode =
  | 'bank-amount'
  | 'bank-amount-decimals'
  | 'bank-amount-huge'
  | 'bank-date'
  | 'bank-currency'
  | 'bank-sign'
  | 'bank-account-missing'
  | 'bank-line-short'
  | 'bank-line-stray'
  | 'bank-record'

/** Something of the file that could not be used, and where. */
export type BankFault = { readonly place: number; readonly code: BankFaultCode; readonly value: string }

export type BankNote =
  | 'pending'
  | 'off-schema'
  | 'unknown-version'
  | 'batch-closed'
  | 'date-moved'
  | 'balance-missing'
  | 'currency-assumed'
  | 'total-wrong'
  | 'date-assumed'
  | 'too-many-details'

/** Takes what a reader finds, in the order of the file: the lines of a statement come before the statement itself. */
export type StatementSink = {
  readonly line: (line: BankLine) => void
  readonly statement: (statement: BankStatement) => void
  readonly fault: (fault: BankFault) => void
  /** Something was read in a way that people should know. */
  readonly note: (note: BankNote, place: number) => void
}

/** Reads a text that comes in pieces of any length. */
export type StatementReader = {
  readonly push: (text: string) => void
  /** @throws FileRefusal when the text stops before its end */
  readonly end: () => void
}
