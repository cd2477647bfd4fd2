import type { CivilDate } from '../calendar/civil-date.ts'
import type { PaymentPlan } from '../payment-plans/payment-plan.ts'
import { type PlanState, planState } from '../payment-plans/plan-state.ts'
import type { CustomerFacts } from './facts.ts'

/** What a payment plan makes of an item: `original` items rest while it is in force, `instalment`s take over. */
export type PlanRole = {
  role: 'original' | 'instalment'
  state: PlanState
  plan: PaymentPlan
  /** Due date of the last instalment still open. */
  lastDueOn: CivilDate | null
}

export function planRoles(facts: CustomerFacts, asOf: CivilDate): Map<string, PlanRole> | null {
  if (!facts.plans?.length) return null
  const itemById = new Map(facts.items.map((item) => [item.id, item]))
  const roles = new Map<string, PlanRole>()
  for (const plan of facts.plans) {
    const instalments = plan.instalmentIds.flatMap((id) => itemById.get(id) ?? [])
    const dueDates = instalments.flatMap(({ dueOn }) => dueOn ?? []).sort()
    const common = { state: planState(plan, instalments, asOf), plan, lastDueOn: dueDates.at(-1) ?? null }
    for (const id of plan.itemIds) setRole(roles, id, { role: 'original', ...common })
    for (const id of plan.instalmentIds) setRole(roles, id, { role: 'instalment', ...common })
  }
  return roles
}

const PRECEDENCE: readonly PlanState[] = ['not-agreed-yet', 'lapsed', 'in-force']

// After a lapse the same items can enter a new plan: the one in force decides, whatever the order of the facts.
function setRole(roles: Map<string, PlanRole>, itemId: string, role: PlanRole): void {
  const known = roles.get(itemId)
  if (known && PRECEDENCE.indexOf(known.state) >= PRECEDENCE.indexOf(role.state)) return
  roles.set(itemId, role)
}
