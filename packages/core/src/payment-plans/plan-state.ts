import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { PaymentPlan } from './payment-plan.ts'

export type PlanState = 'not-agreed-yet' | 'in-force' | 'lapsed'

/** An instalment that is still open. */
export type OpenInstalment = { dueOn: CivilDate | null; openMinor: MinorUnits }

/**
 * A plan lapses on the day on which the creditor declares it, or, when it says so, once an instalment is open more
 * than `lapseAfterDays` after its due date. A plan whose instalments are all paid stays in force: nothing is left.
 */
export function planState(
  plan: PaymentPlan,
  openInstalments: readonly OpenInstalment[],
  asOf: CivilDate,
): PlanState {
  if (plan.agreedOn !== undefined && asOf < plan.agreedOn) return 'not-agreed-yet'
  if (plan.lapsedOn && plan.lapsedOn <= asOf) return 'lapsed'
  const grace = plan.lapseAfterDays
  if (grace === undefined || grace === null) return 'in-force'
  const missed = openInstalments.some(
    ({ dueOn, openMinor }) => dueOn !== null && openMinor > 0 && addDays(dueOn, grace) < asOf,
  )
  return missed ? 'lapsed' : 'in-force'
}
