import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { ActItem, Explanation, Rule } from '@recouvrance/core/scenarios/decision'
import type { Tx } from '../platform/postgres.ts'
import { type PlannedAccount, type PlanningContext, planCustomers } from './plan-portfolio.ts'

/** An act that has been handed over and not concluded, with what it claims. */
export type HandedAct = {
  readonly id: number
  readonly customerId: number
  readonly creditorId: number
  readonly currency: string
  readonly stepKey: string
  readonly items: readonly ActItem[]
}

/** What the facts of a day leave of it. `reason` is a rule of the engine or `superseded`. */
export type Standing =
  | { readonly kind: 'stands'; readonly items: readonly ActItem[]; readonly amountMinor: number }
  | { readonly kind: 'overtaken'; readonly reason: string }

/** Rules about the moment, not about the claim: they had let the act be handed over, and do not call it back. */
const ABOUT_THE_MOMENT: readonly Rule[] = ['min-interval', 'contact-cap', 'bank-stale', 'calendar']

/** Plans the customers of these acts again, as if nobody had them in hand, and says of each what still stands. */
export async function standingActs(
  tx: Tx,
  context: PlanningContext,
  acts: readonly HandedAct[],
  asOf: CivilDate,
): Promise<ReadonlyMap<number, Standing>> {
  const customerIds = [...new Set(acts.map(({ customerId }) => customerId))]
  const leaving = new Set(acts.map(({ id }) => id))
  const { accounts } = await planCustomers(tx, context, customerIds, asOf, leaving)
  const byAccount = new Map(
    accounts.map((planned) => [`${planned.account.customerId} ${planned.account.creditorId}`, planned]),
  )
  return new Map(
    acts.map((act) => [act.id, standingOf(act, byAccount.get(`${act.customerId} ${act.creditorId}`))]),
  )
}

function standingOf(act: HandedAct, planned: PlannedAccount | undefined): Standing {
  if (!planned) return { kind: 'overtaken', reason: 'settled' }
  const { plan, account } = planned
  const today: Today = {
    planned: new Map(plan.acts.flatMap(({ items }) => items.map((item) => [item.itemId, item]))),
    explanations: new Map(plan.explanations.map((entry) => [entry.itemId, entry])),
    open: new Map(
      account.facts.items.map((item) => [
        item.id,
        { openMinor: item.openMinor, claimMinor: item.openMinor - item.disputedMinor },
      ]),
    ),
  }
  const items: ActItem[] = []
  const reasons: string[] = []
  for (const item of act.items) {
    const now = item.amountMinor > 0 ? claimNow(act, item, today) : creditNow(item, today)
    if (typeof now === 'string') reasons.push(now)
    else if (now !== 0) items.push({ ...item, amountMinor: now })
  }
  const demands = items.some(({ amountMinor, stepKey }) => amountMinor > 0 && stepKey === act.stepKey)
  if (!demands) return { kind: 'overtaken', reason: reasons[0] ?? 'settled' }
  const amountMinor = items.reduce((sum, item) => sum + item.amountMinor, 0)
  return amountMinor > 0
    ? { kind: 'stands', items, amountMinor }
    : { kind: 'overtaken', reason: 'net-credit' }
}

type Today = {
  readonly planned: ReadonlyMap<string, ActItem>
  readonly explanations: ReadonlyMap<string, Explanation>
  readonly open: ReadonlyMap<string, { readonly openMinor: number; readonly claimMinor: number }>
}

/** What may be claimed of a debt now, or the reason for which nothing may. */
function claimNow(act: HandedAct, item: ActItem, { planned, explanations, open }: Today): number | string {
  const again = planned.get(item.itemId)
  if (again) {
    const movedOn = item.stepKey === act.stepKey && again.stepKey !== item.stepKey
    return movedOn ? 'superseded' : again.amountMinor
  }
  const rule = explanations.get(item.itemId)?.rule ?? 'settled'
  return ABOUT_THE_MOMENT.includes(rule) ? (open.get(item.itemId)?.claimMinor ?? 0) : rule
}

/** What is still deducted of a credit: never more than was, never more than is left of it. */
function creditNow(item: ActItem, { planned, open }: Today): number {
  const left = planned.get(item.itemId)?.amountMinor ?? open.get(item.itemId)?.openMinor ?? 0
  return Math.min(0, Math.max(item.amountMinor, left))
}
