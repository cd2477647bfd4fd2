import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../audit/append-audit.ts'
import { datesReversed } from '../claims/debt-refusals.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { standing } from './list-payment-plans.ts'
import { lockPlan, writeLapse } from './payment-plans.queries.ts'
import { lapsedAlready, noPlan, paidInFull } from './plan-refusals.ts'

/**
 * The creditor declares the plan lapsed: what is open of the original items is claimed again, and says so.
 * @throws Refusal when it is not there, lapsed before, or nothing of it is open any more
 */
export async function lapsePaymentPlan(tx: Tx, actor: string, id: number, on: CivilDate): Promise<void> {
  const plan = await lockPlan(tx, id)
  if (!plan) throw noPlan(id)
  if (plan.lapsed_on !== null) throw lapsedAlready(id, plan.lapsed_on)
  if (on < plan.agreed_on) throw datesReversed('on', on, 'agreedOn', plan.agreed_on)
  const { openMinor } = standing(plan, on)
  if (openMinor === 0) throw paidInFull(id)
  await writeLapse(tx, id, on)
  await markForReview(tx, [plan.customer_id])
  await appendAudit(tx, actor, [
    { action: 'payment-plan.lapsed', subject: `payment-plan:${id}`, detail: { on, openMinor } },
  ])
}
