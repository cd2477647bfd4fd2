import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type MinorUnits, sumMinor } from '@recouvrance/core/money/amount'
import { openInstalments } from '@recouvrance/core/payment-plans/open-instalments'
import { type PlanState, planState } from '@recouvrance/core/payment-plans/plan-state'
import type { Tx } from '../platform/postgres.ts'
import { type PlanRow, planRows } from './payment-plans.queries.ts'

/** `late`: in force with an instalment past its date. `completed`: all of it is paid. */
export type ListedState = PlanState | 'late' | 'completed'

export type ListedPlan = PlanRow & {
  readonly state: ListedState
  readonly plannedMinor: MinorUnits
  readonly openMinor: MinorUnits
  readonly parts: readonly (PlanRow['instalments'][number] & { readonly openMinor: MinorUnits })[]
}

/** All payment plans of a customer as they stand on a day, the latest first. */
export async function listPaymentPlans(tx: Tx, customerId: number, asOf: CivilDate): Promise<ListedPlan[]> {
  return (await planRows(tx, [customerId])).map((row) => standing(row, asOf)).reverse()
}

/** The facts that the engine reads. */
export async function paymentPlansOf(tx: Tx, customerIds: readonly number[]): Promise<PlanRow[]> {
  return planRows(tx, customerIds)
}

/** Where a plan stands on a day. */
export function standing(row: PlanRow, asOf: CivilDate): ListedPlan {
  const open = openInstalments(row.instalments, row.originals_open)
  const parts = row.instalments.map((part, index) => ({ ...part, openMinor: open[index] ?? 0 }))
  const openMinor = sumMinor(open)
  const plannedMinor = sumMinor(row.instalments.map(({ amountMinor }) => amountMinor))
  return { ...row, parts, plannedMinor, openMinor, state: stateOf(row, parts, openMinor, asOf) }
}

function stateOf(
  row: PlanRow,
  parts: ListedPlan['parts'],
  openMinor: MinorUnits,
  asOf: CivilDate,
): ListedState {
  const plan = {
    id: String(row.id),
    itemIds: row.item_ids.map(String),
    instalmentIds: parts.map(({ id }) => id),
    agreedOn: row.agreed_on,
    lapsedOn: row.lapsed_on,
    lapseAfterDays: row.lapse_after_days,
  }
  const state = planState(plan, parts, asOf)
  if (state !== 'in-force') return state
  if (openMinor === 0) return 'completed'
  return parts.some((part) => part.openMinor > 0 && part.dueOn < asOf) ? 'late' : 'in-force'
}
