import type { DueOnSource } from '@recouvrance/core/claims/derive-due-date'
import type { ItemKind } from '@recouvrance/core/claims/open-item'
import type { RowCopy } from './copy-rows.ts'

/** One item as a file gives it, before it is compared with what is known. The columns of the table `staged`. */
export type StagedRow = {
  readonly line: number
  /** Entry of the books, or the day that the file speaks of. */
  readonly entryOn: string
  readonly issuedOn: string
  readonly dueOn: string | null
  readonly dueOnSource: DueOnSource
  /** Null: decided by what its journal is for. */
  readonly kind: ItemKind | null
  readonly journal: string
  /** Number of the customer, with the creditor's prefix. */
  readonly customer: string
  readonly customerName: string
  readonly number: string
  /** Name of the item in its source; lines that share one are told apart by their order. */
  readonly key: string
  /** Ties lines that settle each other. */
  readonly letter: string | null
  readonly bookMinor: number
  readonly amountMinor: number
  /** False in a list that gives only what is left: the amount is then that. */
  readonly amountGiven: boolean
  readonly currency: string
  /** What the file says is left of it; null: what its settlements leave. */
  readonly openMinor: number | null
  /** Late interest that the invoice states, in percent; null or absent: the file says nothing. */
  readonly agreedRate?: string | null
}

export const STAGED_COLUMNS = [
  'line',
  'entry_on',
  'issued_on',
  'due_on',
  'due_on_source',
  'kind',
  'journal',
  'customer',
  'customer_name',
  'number',
  'key',
  'letter',
  'book_minor',
  'amount_minor',
  'amount_given',
  'currency',
  'open_minor',
  'agreed_rate',
] as const

export function stage(copy: RowCopy, row: StagedRow): void {
  copy.add([
    row.line,
    row.entryOn,
    row.issuedOn,
    row.dueOn,
    row.dueOnSource,
    row.kind,
    row.journal,
    row.customer,
    row.customerName,
    row.number,
    row.key,
    row.letter,
    row.bookMinor,
    row.amountMinor,
    row.amountGiven ? 't' : 'f',
    row.currency,
    row.openMinor,
    row.agreedRate ?? null,
  ])
}
