import { type MinorUnits, sumMinor } from '../money/amount.ts'

/** What was given in to, and what was credited on the item since. */
export type AcceptedDispute = { readonly acceptedMinor: MinorUnits }

/**
 * What credit notes have still to take off an item whose contests were accepted, oldest first: what was credited fills
 * them in their order. Until then that part is as good as contested: we have said that it is not owed.
 * @param creditedMinor taken off the item by credit notes and corrections since the first contest, zero or more
 * @returns one amount per dispute, in the order given
 */
export function expectedCredits(
  accepted: readonly AcceptedDispute[],
  creditedMinor: MinorUnits,
): MinorUnits[] {
  let left = Math.max(0, creditedMinor)
  return accepted.map(({ acceptedMinor }) => {
    const filled = Math.min(left, acceptedMinor)
    left -= filled
    return sumMinor([acceptedMinor, -filled])
  })
}
