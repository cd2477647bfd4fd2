import type { CivilDate } from '../calendar/civil-date.ts'
import { checkedMinor, type MinorUnits, sumMinor } from '../money/amount.ts'

export type Instalment = { readonly id: string; readonly dueOn: CivilDate; readonly amountMinor: MinorUnits }

/**
 * What is still open of each instalment. Nothing is booked on an instalment: what was paid on the plan's original
 * items since it was agreed is what the plan no longer owes, and it settles the instalments in the order of their
 * dates.
 * @param originalsOpenMinor what is open of the original items now
 * @returns one amount per instalment, in the order given
 */
export function openInstalments(
  instalments: readonly Instalment[],
  originalsOpenMinor: MinorUnits,
): MinorUnits[] {
  const planned = sumMinor(instalments.map((instalment) => instalment.amountMinor))
  let paid = Math.max(0, planned - originalsOpenMinor)
  const open = new Map<string, MinorUnits>()
  const byDate = instalments.toSorted((a, b) =>
    a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1,
  )
  for (const { id, amountMinor } of byDate) {
    const settled = Math.min(paid, amountMinor)
    open.set(id, checkedMinor(amountMinor - settled))
    paid -= settled
  }
  return instalments.map(({ id }) => open.get(id) ?? 0)
}
