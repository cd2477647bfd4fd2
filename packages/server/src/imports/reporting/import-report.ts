import type { BankFaultCode, BankFormat, StatementKind } from '../bank/statement.ts'
import type { Rejection } from './rejections.ts'

/** What a file holds, known from its content or said by its mapping. */
export type ImportKind = 'fec' | 'open-items' | 'invoices' | 'customers' | 'aged-balance' | 'bank-statement'

export type TableCounts = { readonly created: number; readonly updated: number; readonly unchanged: number }

/** Amounts are decimal strings, as everywhere in the API. */
export type MoneyTotal = { readonly currency: string; readonly count: number; readonly amount: string }

/** Figures to compare with those of the program that wrote the file. */
export type ControlTotals = {
  /** Lines of the file after its header, empty ones not counted. */
  readonly lines: number
  /** Of a FEC: entries, and the totals of the whole books in their currency. */
  readonly entries?: number | null
  readonly currency?: string
  readonly debit?: string
  readonly credit?: string
  /** Lines on customer accounts (411 and 416). */
  readonly customerLines?: number
  readonly customerDebit?: string
  readonly customerCredit?: string
  readonly customers: number
  /** Of a table of items: what its lines add up to, by currency. */
  readonly amounts?: readonly MoneyTotal[]
  /** Of a list of invoices: the payments that it gives. */
  readonly payments?: readonly MoneyTotal[]
  /** What is open of the file's items once it is imported, by currency. */
  readonly openItems: readonly MoneyTotal[]
}

export type Warning = {
  readonly code: string
  readonly message: { readonly fr: string; readonly en: string }
}

/** A rejected line as reported: its reason in both languages and the line itself, shortened. */
export type RejectedLine = Omit<Rejection, 'code'> & {
  readonly code: Rejection['code'] | BankFaultCode
  readonly reason: { readonly fr: string; readonly en: string }
  readonly raw: string
}

/** How the file was read: shown so that a wrong guess is seen. */
export type DetectedFormat = {
  readonly layout: 'fec' | 'csv' | 'xlsx' | BankFormat
  readonly separator?: string
  readonly encoding?: string
  readonly byteOrderMark?: boolean
  readonly lineEnd?: string
  readonly columns: number
  /** Of a table, in its order. */
  readonly names?: readonly string[]
  readonly amounts?: 'debit-credit' | 'montant-sens'
  readonly decimal?: string
  readonly dateFormat?: string
  readonly sheet?: string
  readonly compressed?: boolean
  /** Which column was read as what. */
  readonly fields?: Readonly<Record<string, string>>
  /** Titles of columns that were read as nothing. */
  readonly unread?: readonly string[]
}

/** A statement of a bank file, as read and with what came of it. Amounts are decimal strings. */
export type ReportedStatement = {
  readonly place: number
  readonly creditor: string
  readonly account: string
  /** It is of an account that letters name: reminders wait for its statements. */
  readonly followed: boolean
  readonly kind: StatementKind
  readonly number: string | null
  readonly from: string | null
  readonly to: string | null
  readonly currency: string
  readonly opening: string | null
  readonly closing: string | null
  readonly credits: string
  readonly debits: string
  readonly lines: number
  readonly created: number
  readonly known: number
  readonly rejected: number
  /** What is left of opening and movements less closing; null: the balances are not known. */
  readonly difference: string | null
  readonly gap: {
    readonly afterOn: string
    readonly beforeOn: string
    readonly expected: string
    readonly found: string
  } | null
  /** Day up to which the movements of the account are known now. */
  readonly knownUntil: string | null
}

export type BankReport = {
  /** The first hundreds. */
  readonly statements: readonly ReportedStatement[]
  readonly statementCount: number
  /** Statements that were known entirely. */
  readonly repeated: number
  /** Movements that the bank has not booked yet, left out. */
  readonly pending: number
}

export type ImportReport = {
  /** Null on a dry run: nothing was kept. */
  readonly importId: number | null
  readonly dryRun: boolean
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string }
  readonly creditor: string
  readonly source: string
  readonly kind: ImportKind
  readonly format: DetectedFormat
  /** `openedOn`: of a FEC that begins with opening entries on customer accounts. */
  readonly period: { readonly from: string; readonly to: string; readonly openedOn?: string } | null
  readonly controlTotals: ControlTotals
  /** Records of the kind that the file holds: items, or customers. */
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  /** Known items that the file no longer has and that were closed for it. */
  readonly closed: number
  readonly tables: {
    readonly customers: TableCounts
    readonly items: TableCounts
    readonly contacts: TableCounts
  }
  readonly bank?: BankReport
  /** The first hundred; all of them are in the file of rejected lines. */
  readonly rejectedLines: readonly RejectedLine[]
  readonly warnings: readonly Warning[]
}

export const REJECTED_LINES_SHOWN = 100
