import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { directDebitState } from '@recouvrance/core/payments/direct-debit'
import { appendAudit } from '../audit/append-audit.ts'
import { datesReversed } from '../claims/debt-refusals.ts'
import { lockDebts } from '../claims/lock-debts.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { directDebitRows, insertDirectDebit } from './direct-debits.queries.ts'

export type NewDirectDebit = {
  readonly itemId: number
  readonly scheduledOn: CivilDate
  readonly collectOn: CivilDate
  /** Days, by the calendar, during which the bank may send it back. */
  readonly returnWindowDays: number
}

/**
 * Says that an invoice or an instalment will be collected from the customer's bank: nobody is reminded of it until the
 * debit can no longer come back.
 * @throws Refusal when it is no open debt, the day has gone by, or another debit of it is on its way
 */
export async function scheduleDirectDebit(tx: Tx, actor: string, wanted: NewDirectDebit): Promise<number> {
  const { itemId, scheduledOn, collectOn, returnWindowDays } = wanted
  const { customerId, items } = await lockDebts(tx, [itemId], scheduledOn, ['invoice', 'instalment'])
  if (collectOn < scheduledOn) throw datesReversed('collectOn', collectOn, 'scheduledOn', scheduledOn)
  const onItsWay = (await directDebitRows(tx, customerId)).find(
    (row) =>
      row.item_id === itemId &&
      row.cancelled_on === null &&
      directDebitState(row.collect_on, row.return_window_days, scheduledOn) !== 'over',
  )
  if (onItsWay)
    throw new Refusal(
      'conflict',
      `Direct debit ${onItsWay.id} of ${items[0]?.number} is on its way, collected on ${onItsWay.collect_on}. Cancel it first if it came back.`,
      `Le prélèvement ${onItsWay.id} de ${items[0]?.number} est en cours, prévu le ${onItsWay.collect_on}. S’il a été rejeté, annulez-le d’abord.`,
    )
  const id = await insertDirectDebit(tx, {
    item_id: itemId,
    customer_id: customerId,
    collect_on: collectOn,
    return_window_days: returnWindowDays,
  })
  await markForReview(tx, [customerId])
  await appendAudit(tx, actor, [
    {
      action: 'direct-debit.scheduled',
      subject: `direct-debit:${id}`,
      detail: { itemId: String(itemId), collectOn, returnWindowDays },
    },
  ])
  return id
}
