import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { judgeDispute } from '@recouvrance/core/disputes/judge-dispute'
import { type MinorUnits, sumMinor } from '@recouvrance/core/money/amount'
import { appendAudit } from '../audit/append-audit.ts'
import { beyondOpenOf, datesReversed } from '../claims/debt-refusals.ts'
import { lockDebts } from '../claims/lock-debts.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { insertDispute } from './disputes.queries.ts'
import { liveDisputes } from './list-disputes.ts'

export type NewDispute = {
  readonly itemId: number
  /** Null: all that is open of it and not contested yet. */
  readonly amountMinor: MinorUnits | null
  readonly reason: string
  /** Who of us answers. */
  readonly owner: string | null
  readonly openedOn: CivilDate
  /** Day by which we owe an answer; it does not lift the dispute. */
  readonly deadlineOn: CivilDate | null
}

/**
 * A customer contests an invoice or a part of it: only the rest is chased from now on.
 * @throws Refusal when it is no open invoice, less is open and uncontested, or the dates are reversed
 */
export async function openDispute(tx: Tx, actor: string, wanted: NewDispute): Promise<number> {
  const { itemId, reason, owner, openedOn, deadlineOn } = wanted
  const debts = await lockDebts(tx, [itemId], openedOn)
  const { customerId, currency } = debts
  const contested = (await liveDisputes(tx, [customerId])).filter((one) => one.item_id === itemId)
  const uncontestedMinor = Math.max(
    0,
    debts.openMinor - sumMinor(contested.map(({ amountMinor }) => amountMinor)),
  )
  const amountMinor = wanted.amountMinor ?? uncontestedMinor
  const problem = judgeDispute({ amountMinor, openedOn, deadlineOn }, uncontestedMinor)
  if (problem === 'dates-reversed' && deadlineOn)
    throw datesReversed('deadlineOn', deadlineOn, 'openedOn', openedOn)
  if (problem === 'beyond-open' || amountMinor === 0)
    throw beyondOpenOf(uncontestedMinor, currency, {
      en: 'are open of this item and not contested yet',
      fr: 'sont ouverts sur cette pièce et pas encore contestés',
    })
  const id = await insertDispute(tx, {
    item_id: itemId,
    customer_id: customerId,
    amount_minor: amountMinor,
    reason,
    owner,
    opened_on: openedOn,
    deadline_on: deadlineOn,
  })
  await markForReview(tx, [customerId])
  await appendAudit(tx, actor, [
    {
      action: 'dispute.opened',
      subject: `dispute:${id}`,
      detail: { itemId: String(itemId), amountMinor, currency, reason, owner, openedOn, deadlineOn },
    },
  ])
  return id
}
