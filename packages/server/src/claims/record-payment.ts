import { randomUUID } from 'node:crypto'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { noAccount } from './claim-refusals.ts'
import { insertItems } from './claims.queries.ts'
import { accountTerms } from './terms.queries.ts'

export type ReceivedPayment = {
  readonly customerId: number
  readonly creditorId: number
  readonly currency: Currency
  readonly receivedOn: CivilDate
  /** Above zero. */
  readonly amountMinor: MinorUnits
  /** What the payer or the bank wrote; two payments may say the same. */
  readonly reference: string
}

/**
 * Puts money received on the account as an unallocated payment; `matchItems` settles invoices with it. Until then it
 * stays in sight and reduces what the customer owes.
 * @throws Refusal when the customer or creditor is not there
 */
export async function recordPayment(tx: Tx, actor: string, payment: ReceivedPayment): Promise<number> {
  const { customerId, creditorId, currency, receivedOn, amountMinor, reference } = payment
  if (!(await accountTerms(tx, customerId, creditorId))) throw noAccount(customerId, creditorId)
  const [id] = await insertItems(tx, [
    {
      customerId,
      creditorId,
      kind: 'payment',
      number: reference,
      currency,
      issuedOn: receivedOn,
      dueOn: null,
      dueOnSource: 'given',
      amountMinor: -amountMinor,
      paymentPlanId: null,
      sourceKey: `entered:payment:${randomUUID()}`,
    },
  ])
  if (!id) throw new Error('a random source key was taken')
  await appendAudit(tx, actor, [
    {
      action: 'payment.recorded',
      subject: `item:${id}`,
      detail: { customerId: String(customerId), currency, amountMinor, receivedOn, reference },
    },
  ])
  return id
}
