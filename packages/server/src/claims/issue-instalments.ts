import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Currency } from '@recouvrance/core/money/currency'
import type { PlannedInstalment } from '@recouvrance/core/payment-plans/judge-plan'
import type { Tx } from '../platform/postgres.ts'
import { insertItems } from './claims.queries.ts'

/**
 * Puts the instalments of a payment plan on the account, each an item with a due date of its own. Nothing will be
 * booked on them: what is paid settles the original items.
 */
export async function issueInstalments(
  tx: Tx,
  plan: {
    readonly id: number
    readonly customerId: number
    readonly creditorId: number
    readonly currency: Currency
    readonly agreedOn: CivilDate
  },
  instalments: readonly PlannedInstalment[],
): Promise<void> {
  await insertItems(
    tx,
    instalments.map(({ dueOn, amountMinor }, index) => ({
      customerId: plan.customerId,
      creditorId: plan.creditorId,
      kind: 'instalment',
      number: `PLAN-${plan.id}-${index + 1}/${instalments.length}`,
      currency: plan.currency,
      issuedOn: plan.agreedOn,
      dueOn,
      dueOnSource: 'given',
      amountMinor,
      paymentPlanId: plan.id,
      sourceKey: `plan:${plan.id}:${index + 1}`,
    })),
  )
}
