import type { CivilDate } from '../calendar/civil-date.ts'
import { type MinorUnits, sumMinor } from '../money/amount.ts'

export type PlannedInstalment = { readonly dueOn: CivilDate; readonly amountMinor: MinorUnits }

/** Why these instalments cannot take the place of the items. */
export type PlanProblem =
  | { readonly code: 'too-few' | 'before-agreement' | 'not-in-order' }
  | { readonly code: 'unequal'; readonly plannedMinor: MinorUnits }

/**
 * Instalments replace debts: one after the other, from the day of the agreement on, and together exactly what is open.
 * Interest or fees that the parties add are an item of their own, so that each euro keeps its source.
 * @param openMinor what is open of the original items on the day of the agreement
 */
export function judgePlan(
  instalments: readonly PlannedInstalment[],
  agreedOn: CivilDate,
  openMinor: MinorUnits,
): PlanProblem | null {
  const [first] = instalments
  if (!first) return { code: 'too-few' }
  if (first.dueOn < agreedOn) return { code: 'before-agreement' }
  const inOrder = instalments.every(({ dueOn }, index) => {
    const before = instalments[index - 1]
    return before === undefined || before.dueOn < dueOn
  })
  if (!inOrder) return { code: 'not-in-order' }
  const plannedMinor = sumMinor(instalments.map(({ amountMinor }) => amountMinor))
  return plannedMinor === openMinor ? null : { code: 'unequal', plannedMinor }
}
