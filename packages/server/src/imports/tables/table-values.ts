import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Currency } from '@recouvrance/core/money/currency'
import { formatRate, parseRate } from '@recouvrance/core/money/rate'
import type { DecimalMark } from '../reading/amount-text.ts'
import { type Cell, filledWidth, type TableRow, textOf } from '../reading/table-rows.ts'
import type { RejectionCode } from '../reporting/rejections.ts'
import type { TableLayout } from './mapping-layout.ts'
import { amountIn, currencyBeside, currencyNamed, type Rounding } from './table-amounts.ts'
import { type DateFormat, dateOf } from './table-dates.ts'
import type { Field } from './table-fields.ts'

/** Why a row is rejected. */
export class RowProblem extends Error {
  readonly code: RejectionCode
  readonly value: string

  constructor(code: RejectionCode, value: string) {
    super(code)
    this.name = 'RowProblem'
    this.code = code
    this.value = value
  }
}

/** How the cells of a table are to be read. */
export type Reading = {
  readonly dateFormats: ReadonlyMap<number, DateFormat>
  readonly decimal: DecimalMark
  readonly rounding: Rounding
  /** Of lines that name no currency. */
  readonly currency: Currency
  /** Columns of whole numbers that a program wrote with `.0`. */
  readonly wholeNumbers: ReadonlySet<number>
}

const MAX_TEXT = 500

/** Reads the fields of one row after another. */
export class RowReader {
  readonly layout: TableLayout
  private readonly reading: Reading
  private readonly lastPosition: number
  private row: TableRow = { line: 0, cells: [], faults: null }

  constructor(layout: TableLayout, reading: Reading) {
    this.layout = layout
    this.reading = reading
    const positions = [
      ...[...layout.columns.values()].flat(),
      ...layout.buckets.map(({ position }) => position),
      ...layout.contacts.map(({ position }) => position),
    ]
    this.lastPosition = Math.max(...positions)
  }

  /**
   * Goes on to the next row.
   * @throws RowProblem when it has other columns than the header
   */
  next(row: TableRow, shortRowsAreFull: boolean): void {
    this.row = row
    const { cells } = row
    if (cells.length > this.layout.names.length && filledWidth(cells) > this.layout.width)
      throw new RowProblem('too-many-columns', String(filledWidth(cells)))
    if (!shortRowsAreFull && cells.length <= this.lastPosition)
      throw new RowProblem('missing-columns', String(cells.length))
  }

  get line(): number {
    return this.row.line
  }

  has(field: Field): boolean {
    return this.layout.columns.has(field)
  }

  /** '' when the table has no such column, or nothing in it. */
  text(field: Field): string {
    const positions = this.layout.columns.get(field) ?? []
    return positions
      .map((position) => this.textAt(position))
      .filter((text) => text !== '')
      .join('-')
  }

  /** @throws RowProblem when there is none */
  required(field: Field): string {
    const text = this.text(field)
    if (text === '') throw new RowProblem('missing-value', this.nameOf(field))
    return text
  }

  textAt(position: number): string {
    const text = textOf(this.cellAt(position))
    if (text.length > MAX_TEXT) throw new RowProblem('text-too-long', text)
    return this.reading.wholeNumbers.has(position) ? text.replace(/\.0+$/, '') : text
  }

  date(field: Field): CivilDate | null {
    const [position] = this.layout.columns.get(field) ?? []
    const text = position === undefined ? '' : textOf(this.cellAt(position))
    if (position === undefined || text === '') return null
    const date = dateOf(text, this.reading.dateFormats.get(position) ?? 'YYYY-MM-DD')
    if (!date) throw new RowProblem('invalid-date', text)
    return date
  }

  /** Null when there is nothing. */
  amount(field: Field, currency: Currency): number | null {
    const [position] = this.layout.columns.get(field) ?? []
    return position === undefined ? null : this.amountAt(position, currency)
  }

  amountAt(position: number, currency: Currency): number | null {
    const cell = this.cellAt(position)
    const text = textOf(cell)
    if (text === '') return null
    const { decimal, rounding } = this.reading
    const beside = currencyBeside(cell)
    if (beside !== null && beside !== currency) throw new RowProblem('invalid-currency', text)
    const amount = amountIn(cell, currency, decimal, rounding)
    if (!Number.isNaN(amount)) return amount
    const rounded = Number.isNaN(amountIn(cell, currency, decimal, 'half-up'))
    throw new RowProblem(rounded ? 'invalid-amount' : 'too-many-decimals', text)
  }

  /** A yearly rate in percent, as the API writes it; null when there is nothing, or zero. */
  rate(field: Field): string | null {
    const text = this.text(field)
    const plain = text.replace(/[\s%]/g, '').replace(',', '.')
    if (plain === '' || /^0*\.?0*$/.test(plain)) return null
    // A spreadsheet keeps 12 % as 0.12: below one percent it is not told which of the two was meant.
    if (!/^\d{1,3}(\.\d{1,6})?$/.test(plain) || Number(plain) < 1) throw new RowProblem('invalid-rate', text)
    return formatRate(parseRate(plain))
  }

  /** The currency of the row: named in its column, else beside one of its amounts, else that of the table. */
  currency(amounts: readonly Field[]): Currency {
    const text = this.text('currency')
    if (text !== '') {
      const named = currencyNamed(text)
      if (!named) throw new RowProblem('invalid-currency', text)
      return named
    }
    for (const field of amounts) {
      const [position] = this.layout.columns.get(field) ?? []
      const beside = position === undefined ? null : currencyBeside(this.cellAt(position))
      if (beside) return beside
    }
    return this.reading.currency
  }

  /** Header of a field, to name it to people. */
  nameOf(field: Field): string {
    const [position] = this.layout.columns.get(field) ?? []
    return (position === undefined ? undefined : this.layout.names[position]) ?? field
  }

  private cellAt(position: number): Cell | undefined {
    const fault = this.row.faults?.get(position)
    if (fault) throw new RowProblem('formula-without-value', fault)
    return this.row.cells[position]
  }
}
