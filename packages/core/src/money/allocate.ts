import { AmountError, checkedMinor, type MinorUnits } from './amount.ts'

/**
 * Splits an amount by weights without losing a minor unit. What a division leaves over goes, one unit each, to the
 * parts with the largest remainder, the earlier part first when two are equal: the parts always add up to the whole.
 * @param weights whole numbers of zero or more, at least one above zero
 * @throws AmountError on a negative or fractional weight, or when all are zero
 */
export function allocate(total: MinorUnits, weights: readonly number[]): MinorUnits[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new AmountError('weights must be whole numbers of zero or more')
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum === 0) throw new AmountError('at least one weight must be above zero')
  const sign = total < 0 ? -1n : 1n
  const whole = BigInt(Math.abs(checkedMinor(total)))
  const shares = weights.map((weight, index) => {
    const product = whole * BigInt(weight)
    return { index, part: product / BigInt(sum), remainder: product % BigInt(sum) }
  })
  let left = whole - shares.reduce((a, share) => a + share.part, 0n)
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const share of byRemainder) {
    if (left === 0n) break
    share.part += 1n
    left -= 1n
  }
  return shares.map((share) => (share.part === 0n ? 0 : Number(sign * share.part)))
}
