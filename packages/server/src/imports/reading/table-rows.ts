import type { DetectedFormat } from '../reporting/import-report.ts'
import { cleanText } from './clean-text.ts'
import { unguarded } from './formula-guard.ts'
import type { OnBytes } from './source-file.ts'

/** A cell as the file holds it: text, or a number of a workbook, which needs no decimal mark. */
export type Cell = string | number

export type TableRow = {
  /** Line of the text on which the record begins, or row of the sheet; the first is 1. */
  readonly line: number
  readonly cells: readonly Cell[]
  /** Cells by position whose formula has no stored result or an error: their names in the sheet. */
  readonly faults: ReadonlyMap<number, string> | null
}

/** A table that can be read several times from its beginning, a batch of rows at a time, in constant memory. */
export type Table = {
  readonly layout: 'csv' | 'xlsx'
  readonly format: Partial<DetectedFormat>
  /** Between the columns of the text; of a workbook, in the file of its rejected rows. */
  readonly separator: string
  /** Of a workbook, those that are not hidden. */
  readonly sheets: readonly string[]
  rows(onBytes?: OnBytes): AsyncIterable<readonly TableRow[]>
}

// Spreadsheets keep 15 significant digits: what comes after them is the binary fraction, not the amount.
const SIGNIFICANT_DIGITS = 15

/** A number as its digits, with a point, never with an exponent. */
export function digitsOfNumber(value: number): string {
  const exact = value.toPrecision(SIGNIFICANT_DIGITS)
  const plain = exact.includes('e') ? Number(exact).toLocaleString('en', PLAIN) : exact
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
}

const PLAIN = { useGrouping: false, maximumFractionDigits: 20 } as const

/** `="00123"`: how programs keep a spreadsheet from taking a text for a number. */
const TEXT_FORMULA = /^="([^"]*)"$/

/** What a cell says, on one line. Formulas are text like any other. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return digitsOfNumber(cell)
  const text = unguarded(cleanText(cell))
  return text.startsWith('="') ? text.replace(TEXT_FORMULA, '$1') : text
}

export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => textOf(cell) === '')
}

/** Cells up to the last one that holds something: spreadsheets pad rows with empty ones. */
export function filledWidth(cells: readonly Cell[]): number {
  let width = cells.length
  while (width > 0 && textOf(cells[width - 1]) === '') width--
  return width
}

export async function firstRows(table: Table, wanted: number): Promise<TableRow[]> {
  const first: TableRow[] = []
  for await (const rows of table.rows()) {
    first.push(...rows.slice(0, wanted - first.length))
    if (first.length >= wanted) break
  }
  return first
}
