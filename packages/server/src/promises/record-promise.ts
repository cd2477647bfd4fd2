import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { judgePromise } from '@recouvrance/core/promises/judge-promise'
import { appendAudit } from '../audit/append-audit.ts'
import { beyondOpenOf, datesReversed } from '../claims/debt-refusals.ts'
import { lockDebts } from '../claims/lock-debts.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { insertPromise } from './promises.queries.ts'

export type NewPromise = {
  readonly itemIds: readonly number[]
  /** Null: all that is open of these items. */
  readonly amountMinor: MinorUnits | null
  readonly madeOn: CivilDate
  readonly dueOn: CivilDate
}

/**
 * Records what a customer said it would pay. Whether it does is never typed in: it follows from what is paid.
 * @throws Refusal when an item is no open debt, they are of several accounts, less is open, or the dates are reversed
 */
export async function recordPromise(tx: Tx, actor: string, wanted: NewPromise): Promise<number> {
  const { itemIds, madeOn, dueOn } = wanted
  const debts = await lockDebts(tx, itemIds, madeOn)
  const amountMinor = wanted.amountMinor ?? debts.openMinor
  const problem = judgePromise({ amountMinor, madeOn, dueOn }, debts.openMinor)
  if (problem === 'dates-reversed') throw datesReversed('dueOn', dueOn, 'madeOn', madeOn)
  if (problem === 'beyond-open')
    throw beyondOpenOf(debts.openMinor, debts.currency, {
      en: 'are open of these items on that day',
      fr: 'sont ouverts sur ces pièces ce jour-là',
    })
  const { customerId, currency } = debts
  const id = await insertPromise(tx, {
    customer_id: customerId,
    amount_minor: amountMinor,
    currency,
    made_on: madeOn,
    due_on: dueOn,
    item_ids: [...itemIds],
    author: actor,
  })
  await markForReview(tx, [customerId])
  await appendAudit(tx, actor, [
    {
      action: 'promise.recorded',
      subject: `promise:${id}`,
      detail: {
        customerId: String(customerId),
        itemIds: itemIds.map(String),
        amountMinor,
        currency,
        madeOn,
        dueOn,
      },
    },
  ])
  return id
}
