import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Currency } from '@recouvrance/core/money/currency'
import { judgePlan, type PlannedInstalment } from '@recouvrance/core/payment-plans/judge-plan'
import { appendAudit } from '../audit/append-audit.ts'
import { issueInstalments } from '../claims/issue-instalments.ts'
import { type LockedDebts, lockDebts } from '../claims/lock-debts.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import { liveDisputes } from '../disputes/list-disputes.ts'
import type { Tx } from '../platform/postgres.ts'
import { standing } from './list-payment-plans.ts'
import { insertPlan, planRows } from './payment-plans.queries.ts'
import { contestedItem, planInForce, planRefusal } from './plan-refusals.ts'

export type NewPlan = {
  readonly itemIds: readonly number[]
  readonly agreedOn: CivilDate
  readonly instalments: Instalments
  /** The plan lapses by itself when an instalment is open that many days after its date; null: when somebody says so. */
  readonly lapseAfterDays: number | null
}

/** The instalments, or how they follow from what is open of the items. */
export type Instalments =
  | readonly PlannedInstalment[]
  | ((openMinor: number, currency: Currency) => readonly PlannedInstalment[])

/**
 * Both sides agree on instalments: they are chased in place of the original items until they are paid or the plan
 * lapses.
 * @throws Refusal when an item is no open debt, they are of several accounts, one is contested or in another plan, or
 * the instalments do not replace them exactly
 */
export async function agreePaymentPlan(tx: Tx, actor: string, wanted: NewPlan): Promise<number> {
  const { itemIds, agreedOn, lapseAfterDays } = wanted
  const debts = await lockDebts(tx, itemIds, agreedOn)
  const { customerId, creditorId, currency, openMinor } = debts
  await refuseGoverned(tx, debts, agreedOn)
  const instalments =
    typeof wanted.instalments === 'function' ? wanted.instalments(openMinor, currency) : wanted.instalments
  const problem = judgePlan(instalments, agreedOn, openMinor)
  if (problem) throw planRefusal(problem, openMinor, currency)
  const id = await insertPlan(tx, {
    customer_id: customerId,
    creditor_id: creditorId,
    agreed_on: agreedOn,
    lapse_after_days: lapseAfterDays,
    item_ids: [...itemIds],
  })
  await issueInstalments(tx, { id, customerId, creditorId, currency, agreedOn }, instalments)
  await markForReview(tx, [customerId])
  await appendAudit(tx, actor, [
    {
      action: 'payment-plan.agreed',
      subject: `payment-plan:${id}`,
      detail: { itemIds: itemIds.map(String), currency, agreedOn, lapseAfterDays, instalments },
    },
  ])
  return id
}

async function refuseGoverned(tx: Tx, { items, customerId }: LockedDebts, agreedOn: CivilDate) {
  const ids = new Set(items.map(({ id }) => id))
  const dispute = (await liveDisputes(tx, [customerId])).find(({ item_id }) => ids.has(item_id))
  if (dispute) throw contestedItem(items.find(({ id }) => id === dispute.item_id)?.number ?? '', dispute.id)
  for (const row of await planRows(tx, [customerId])) {
    const shared = items.find(({ id }) => row.item_ids.includes(id))
    if (shared && standing(row, agreedOn).state !== 'lapsed') throw planInForce(shared.number, row.id)
  }
}
