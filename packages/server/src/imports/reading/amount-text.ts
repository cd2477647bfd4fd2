/** What a table uses before the decimals. `either`: decided amount by amount, refused when it cannot be. */
export type DecimalMark = 'comma' | 'point' | 'either'

const SPACES = /[\s\u00a0\u202f\u2009'’]/g
const CURRENCY_MARK = /^(?:[€$£]|[A-Z]{3}(?=[\d.,(+-]))|(?<=[\d.,)+-])(?:[€$£]|[A-Z]{3})$/g
const NUMBER = /^[+-]?(?:\d[\d.,]*|[.,]\d+)$/
/** More digits than this leave the safe integers of JavaScript. */
const MAX_DIGITS = 15

/**
 * Minor units of a written amount: `1 234,56 €`, `1.234,56-`, `(1,234.56)`, `-12.5`, ` 000000000007760,45`.
 * Empty is zero. With `either`, one separator followed by exactly three digits is refused: `1.234` may be a thousand
 * or a thousandth.
 * @param digits of the currency after the decimal point
 * @param rounding of fractions of a minor unit: null refuses them, `half-up` goes to the nearest, halves away from zero
 * @returns NaN when the text is not such an amount
 */
export function amountOf(
  text: string,
  digits: number,
  mark: DecimalMark,
  rounding: 'half-up' | null = null,
): number {
  const signed = withLeadingSign(text.replace(SPACES, '').toUpperCase())
  if (signed === '') return 0
  if (!NUMBER.test(signed)) return Number.NaN
  const negative = signed.startsWith('-')
  const body = signed.replace(/^[+-]/, '')
  const parts = wholeAndFraction(body, digits, mark)
  if (!parts) return Number.NaN
  const [whole, fraction] = parts
  if (rounding === null && /[1-9]/.test(fraction.slice(digits))) return Number.NaN
  const text15 = (whole + fraction.slice(0, digits).padEnd(digits, '0')).replace(/^0+/, '')
  if (text15.length > MAX_DIGITS) return Number.NaN
  const minor = Number(text15) + (Number(fraction[digits] ?? 0) >= 5 ? 1 : 0)
  return negative && minor !== 0 ? -minor : minor
}

/** Parentheses, a trailing sign and `CR` (credit) become a leading sign; the mark of a currency goes. */
function withLeadingSign(text: string): string {
  const bare = text.replace(CURRENCY_MARK, '')
  const negative = /^\((.+)\)$/.exec(bare) ?? /^(.+)-$/.exec(bare)
  if (negative?.[1]) return /^[+-]/.test(negative[1]) ? text : `-${negative[1].replace(CURRENCY_MARK, '')}`
  return bare.replace(/^(.+)\+$/, '$1').replace(/^([+-])[€$£]/, '$1')
}

function wholeAndFraction(body: string, digits: number, mark: DecimalMark): [string, string] | null {
  const decimal = mark === 'either' ? decimalMarkIn(body, digits) : mark === 'comma' ? ',' : '.'
  if (decimal === null) return null
  const [grouped = '', fraction = '', ...more] = decimal === '' ? [body] : body.split(decimal)
  if (more.length > 0 || /\D/.test(fraction)) return null
  const groups = grouped.split(/[.,]/)
  if (groups.length > 1 && groups.some((group, i) => !(i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group)))
    return null
  return [groups.join(''), fraction]
}

/** The decimal separator of one amount, '' when it has none, null when that cannot be known. */
function decimalMarkIn(body: string, digits: number): ',' | '.' | '' | null {
  const comma = body.lastIndexOf(',')
  const point = body.lastIndexOf('.')
  if (comma < 0 && point < 0) return ''
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  const separator = comma >= 0 ? ',' : '.'
  const pieces = body.split(separator)
  if (pieces.length > 2) return ''
  return pieces[1]?.length === 3 && digits !== 3 ? null : separator
}
