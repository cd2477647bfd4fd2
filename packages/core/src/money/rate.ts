import { checkedMinor, type MinorUnits } from './amount.ts'

/**
 * A yearly rate as millionths of a percent: 14.5 % is 14 500 000. A whole number, so that interest is an exact
 * fraction until its one rounding.
 */
export type Rate = number & { readonly rateBrand: true }

const UNITS_PER_PERCENT = 1_000_000
const DECIMAL = /^(\d{1,3})(?:\.(\d{1,6}))?$/

class RateError extends RangeError {}

/**
 * Reads a percent string of the API: `"14.50"`, at most six decimals and below 1000 %.
 * @throws RateError
 */
export function parseRate(text: string): Rate {
  const match = DECIMAL.exec(text)
  if (!match) throw new RateError(`not a rate in percent: ${text}`)
  const [, whole = '', fraction = ''] = match
  return (Number(whole) * UNITS_PER_PERCENT + Number(fraction.padEnd(6, '0'))) as Rate
}

/** Percent string of the API, two decimals or as many as the rate has: `"14.50"`, `"10.125"`. */
export function formatRate(rate: Rate): string {
  const digits = String(rate % UNITS_PER_PERCENT).padStart(6, '0')
  return `${Math.trunc(rate / UNITS_PER_PERCENT)}.${digits.replace(/0{1,4}$/, '')}`
}

export function addRates(a: Rate, b: Rate): Rate {
  return (a + b) as Rate
}

export function timesRate(rate: Rate, factor: number): Rate {
  return (rate * factor) as Rate
}

/** To the next half point above: `10.15` is `10.50`, `12.25` is `12.50`, `10.50` stays. */
export function ceilToHalfPoint(rate: Rate): Rate {
  const half = UNITS_PER_PERCENT / 2
  return (Math.ceil(rate / half) * half) as Rate
}

/**
 * Simple interest on a principal for a number of days, rounded half up to the minor unit, once.
 * @param daysInYear 365, or 366 where the year is counted as it is
 */
export function simpleInterest(
  principal: MinorUnits,
  rate: Rate,
  days: number,
  daysInYear: number,
): MinorUnits {
  const half = daysInYear * 100 * UNITS_PER_PERCENT
  const doubled = 2 * principal * rate * days + half
  // Every usual invoice: ten times as fast as bigint, and exact as long as the product is a safe integer.
  if (Number.isSafeInteger(doubled)) return (doubled - (doubled % (2 * half))) / (2 * half)
  const numerator = 2n * BigInt(principal) * BigInt(rate) * BigInt(days) + BigInt(half)
  return checkedMinor(Number(numerator / BigInt(2 * half)))
}
