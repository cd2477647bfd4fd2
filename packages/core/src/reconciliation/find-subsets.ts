import type { MinorUnits } from '../money/amount.ts'

/** At most so many amounts are combined freely, in at most so many parts, with at most so many steps. */
export const SUBSET_BOUND = { amounts: 40, parts: 5, steps: 5000, found: 4 } as const

export type SubsetSearch = {
  /** Places in `amounts`, ascending. */
  readonly subsets: readonly (readonly number[])[]
  /** Whether every combination within the number of parts was tried. */
  readonly complete: boolean
}

/**
 * Which amounts add up to the target, to the cent. Runs of neighbours come first and are found at any length: whoever
 * pays several invoices pays a month or all that is due. Other combinations are searched within `SUBSET_BOUND`: with 40
 * amounts and five parts chance alone hits one cent in hundreds, so a wider search would find more noise than payments.
 */
export function findSubsets(amounts: readonly MinorUnits[], target: MinorUnits): SubsetSearch {
  const found = new Map<string, readonly number[]>()
  for (const run of runsOf(amounts, target)) keep(found, run)
  const places = amounts.slice(0, SUBSET_BOUND.amounts).map((_, place) => place)
  const complete = combine(amounts, places, target, found) && amounts.length <= SUBSET_BOUND.amounts
  return { subsets: [...found.values()], complete }
}

function* runsOf(amounts: readonly MinorUnits[], target: MinorUnits): Generator<number[]> {
  const starts = new Map<number, number>([[0, 0]])
  let sum = 0
  for (let end = 1; end <= amounts.length; end++) {
    sum += amounts[end - 1] ?? 0
    const start = starts.get(sum - target)
    if (start !== undefined) yield Array.from({ length: end - start }, (_, offset) => start + offset)
    starts.set(sum, end)
  }
}

function keep(found: Map<string, readonly number[]>, subset: readonly number[]): void {
  if (subset.length > 0 && found.size < SUBSET_BOUND.found) found.set(subset.join(), subset)
}

/** @returns whether the search ended within its steps */
function combine(
  amounts: readonly MinorUnits[],
  places: readonly number[],
  target: MinorUnits,
  found: Map<string, readonly number[]>,
): boolean {
  const credits = new Array<number>(places.length + 1).fill(0)
  const debts = new Array<number>(places.length + 1).fill(0)
  for (let at = places.length - 1; at >= 0; at--) {
    const amount = amounts[at] ?? 0
    credits[at] = (credits[at + 1] ?? 0) + Math.min(0, amount)
    debts[at] = (debts[at + 1] ?? 0) + Math.max(0, amount)
  }
  let steps: number = SUBSET_BOUND.steps
  const chosen: number[] = []
  const visit = (from: number, left: number): void => {
    if (left === 0 && chosen.length > 0) keep(found, [...chosen])
    if (chosen.length === SUBSET_BOUND.parts) return
    for (let at = from; at < places.length; at++) {
      if (left < (credits[at] ?? 0) || left > (debts[at] ?? 0)) return
      if (found.size >= SUBSET_BOUND.found || --steps < 0) return
      chosen.push(at)
      visit(at + 1, left - (amounts[at] ?? 0))
      chosen.pop()
    }
  }
  visit(0, target)
  return steps >= 0
}
