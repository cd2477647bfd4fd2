import { type Currency, currencyOf, digitsOf, isCurrency } from '@recouvrance/core/money/currency'
import { amountOf, type DecimalMark } from '../reading/amount-text.ts'
import { type Cell, digitsOfNumber, textOf } from '../reading/table-rows.ts'
import { ambiguousAmounts, invalidMapping } from './table-refusals.ts'

/** Fractions of a minor unit: refused unless the mapping says that they are to be rounded, half away from zero. */
export type Rounding = 'half-up' | null

/** @returns NaN when it is not an amount; zero when empty */
export function amountIn(
  cell: Cell | undefined,
  currency: Currency,
  mark: DecimalMark,
  rounding: Rounding,
): number {
  if (cell === undefined) return 0
  const digits = digitsOf(currency)
  if (typeof cell === 'number') return amountOf(digitsOfNumber(cell), digits, 'point', rounding)
  return amountOf(textOf(cell), digits, mark, rounding)
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
])

/** The currency that a text names: `EUR`, `eur`, `€`, `Euros`. Null when it names none. */
export function currencyNamed(text: string): Currency | null {
  const code = text.toUpperCase()
  const known = SIGNS.get(code) ?? code
  return isCurrency(known) ? currencyOf(known) : null
}

const MARK = /[€£]|\b[A-Z]{3}\b/

/** The currency written beside an amount: `12,50 €`, `USD 5`. Null when none is; `$` may be of several countries. */
export function currencyBeside(cell: Cell | undefined): Currency | null {
  if (typeof cell !== 'string') return null
  const mark = MARK.exec(cell)?.[0]
  return mark === undefined ? null : currencyNamed(mark)
}

/** Decides which decimal mark a table uses, from all its amounts. */
export class AmountSurvey {
  private comma = 0
  private point = 0
  private eitherWay = ''

  add(cell: Cell | undefined): void {
    if (typeof cell !== 'string') return
    const body = cell.replaceAll(/[^\d.,]/g, '')
    const comma = body.lastIndexOf(',')
    const point = body.lastIndexOf('.')
    if (comma < 0 && point < 0) return
    if (comma >= 0 && point >= 0) this.count(comma > point ? ',' : '.')
    else this.addOneKind(body, comma >= 0 ? ',' : '.')
  }

  private addOneKind(body: string, separator: ',' | '.'): void {
    const pieces = body.split(separator)
    const other = separator === ',' ? '.' : ','
    if (pieces.length > 2) this.count(other)
    // 1.234 may be a thousand or a thousandth; 12345.678 and 0.589 cannot be thousands.
    else if (pieces[1]?.length === 3 && /^[1-9]\d{0,2}$/.test(pieces[0] ?? '')) this.eitherWay ||= body
    else this.count(separator)
  }

  private count(mark: ',' | '.'): void {
    if (mark === ',') this.comma++
    else this.point++
  }

  /**
   * @param said the mark that the mapping states
   * @param before what the last file of the same source was read as: it decides where this file cannot
   * @throws FileRefusal when the amounts read in two ways
   */
  decide(said: DecimalMark | undefined, before: DecimalMark | undefined): DecimalMark {
    if (said) return said
    // Both are used: each amount has to speak for itself, and those that cannot are rejected.
    if (this.comma > 0 && this.point > 0) return 'either'
    if (this.comma > 0) return 'comma'
    if (this.point > 0) return 'point'
    if (this.eitherWay === '') return 'either'
    if (before === 'comma' || before === 'point') return before
    throw ambiguousAmounts(this.eitherWay)
  }
}

/** Currency of lines that name none: the mapping's, else the euro of French accounts. */
export function currencyOfTable(said: string | undefined): Currency {
  if (said === undefined) return currencyOf('EUR')
  const named = currencyNamed(said)
  if (!named) throw invalidMapping([`currency: ${said}`])
  return named
}
