import { addMonths, type CivilDate } from '../calendar/civil-date.ts'
import { allocate } from '../money/allocate.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { PlannedInstalment } from './judge-plan.ts'

/**
 * Equal monthly instalments: on the day of the month of the first, or the last day of a shorter month. The first ones
 * bear the odd cents.
 * @throws AmountError when there is no instalment at all
 */
export function monthlyInstalments(
  totalMinor: MinorUnits,
  count: number,
  firstOn: CivilDate,
): PlannedInstalment[] {
  const amounts = allocate(
    totalMinor,
    Array.from({ length: count }, () => 1),
  )
  return amounts.map((amountMinor, index) => ({ dueOn: addMonths(firstOn, index), amountMinor }))
}
