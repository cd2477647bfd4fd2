import type { DecimalMark } from '../reading/amount-text.ts'
import { fileCut, noLines } from '../reading/file-refusals.ts'
import type { OnBytes } from '../reading/source-file.ts'
import { type Table, type TableRow, textOf } from '../reading/table-rows.ts'
import type { Mapping, RememberedMapping } from './mapping.ts'
import type { TableLayout } from './mapping-layout.ts'
import { AmountSurvey } from './table-amounts.ts'
import { DateSurvey, type DecidedDates } from './table-date-survey.ts'
import { AMOUNT_FIELDS, DATE_FIELDS, type Field } from './table-fields.ts'

/** How a table is written, known from all of its rows. */
export type TableSurvey = {
  readonly dates: DecidedDates
  readonly decimal: DecimalMark
  readonly wholeNumbers: ReadonlySet<number>
  /** Rows after the header but for totals. */
  readonly lines: number
  readonly totalLines: number
}

/**
 * Reads the whole table once before anything is taken from it.
 * @throws FileRefusal when it is empty or cut, or when its dates or amounts read in two ways
 */
export async function surveyTable(
  table: Table,
  layout: TableLayout,
  mapping: Mapping | null,
  before: RememberedMapping['read'],
  onBytes?: OnBytes,
): Promise<TableSurvey> {
  const dates = new DateSurvey(datePositions(layout))
  const amounts = new AmountSurvey()
  const amountPositions = [
    ...positionsOf(layout, AMOUNT_FIELDS),
    ...layout.buckets.map(({ position }) => position),
  ]
  const numbers = new WholeNumbers(positionsOf(layout, ['number', 'customer', 'parent']))
  const widths = new Widths(layout.width)
  let lines = 0
  let totalLines = 0
  for await (const rows of table.rows(onBytes))
    for (const row of rows) {
      if (row.line <= layout.headerLine) continue
      if (isTotal(row, layout)) {
        totalLines++
        continue
      }
      lines++
      widths.add(row)
      for (const position of dates.positions) dates.add(position, textOf(row.cells[position]))
      for (const position of amountPositions) amounts.add(row.cells[position])
      numbers.add(row)
    }
  if (lines === 0) throw noLines()
  if (table.layout === 'csv') widths.refuseCut()
  return {
    dates: dates.decide(mapping?.dateFormat, before.dateFormat),
    decimal: amounts.decide(mapping?.decimal, before.decimal),
    wholeNumbers: numbers.result(),
    lines,
    totalLines,
  }
}

function positionsOf({ columns }: TableLayout, fields: readonly Field[]): number[] {
  return fields.flatMap((field) => columns.get(field) ?? [])
}

function datePositions(layout: TableLayout): Map<number, string> {
  return new Map(positionsOf(layout, DATE_FIELDS).map((at) => [at, layout.names[at] ?? '']))
}

const TOTAL = /^(sous[- ]?|sub-?|grand )?(totaux|total)\b|^(somme|sum)\b/i
const ONLY_TOTAL =
  /^(sous[- ]?|sub-?|grand )?(totaux|total)( g[ée]n[ée]ral| clients?| customers?)?[ :]*$|^(somme|sum)[ :]*$/i

/**
 * A line of totals at the end of a table, or between its groups. A customer may well be called Total: a line that has
 * a number and a date, or a customer number, is none.
 */
export function isTotal({ cells }: TableRow, { kind, columns }: TableLayout): boolean {
  const first = cells.findIndex((cell) => textOf(cell) !== '')
  const label = textOf(cells[first])
  const blank = (field: Field): boolean =>
    (columns.get(field) ?? []).every((at) => at === first || textOf(cells[at]) === '')
  if (kind === 'open-items' || kind === 'invoices')
    return TOTAL.test(label) && blank('number') && blank('issuedOn')
  return ONLY_TOTAL.test(label) && blank('customer')
}

/** Columns whose every value is a whole number followed by `.0`: `1930571429.0`, made by programs that count. */
class WholeNumbers {
  private readonly candidates: Map<number, boolean>

  constructor(positions: readonly number[]) {
    this.candidates = new Map(positions.map((position) => [position, false]))
  }

  add({ cells }: TableRow): void {
    for (const position of this.candidates.keys()) {
      const text = textOf(cells[position])
      if (text === '') continue
      if (/^\d+\.0$/.test(text)) this.candidates.set(position, true)
      else this.candidates.delete(position)
    }
  }

  result(): Set<number> {
    return new Set([...this.candidates].flatMap(([position, seen]) => (seen ? [position] : [])))
  }
}

/** A file that was cut ends in the middle of a line: the last one is shorter than all others. */
class Widths {
  private readonly headerWidth: number
  private shortestBefore = Number.POSITIVE_INFINITY
  private last: TableRow | null = null

  constructor(headerWidth: number) {
    this.headerWidth = headerWidth
  }

  add(row: TableRow): void {
    if (this.last) this.shortestBefore = Math.min(this.shortestBefore, this.last.cells.length)
    this.last = row
  }

  refuseCut(): void {
    if (!this.last) return
    const { line, cells } = this.last
    const expected = Math.min(this.headerWidth, this.shortestBefore)
    if (cells.length < expected) throw fileCut(line, cells.length, expected)
  }
}
