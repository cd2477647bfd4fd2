import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { noItem, onlyInvoicesBearInterest } from './claim-refusals.ts'
import { setAgreedRate } from './claims.queries.ts'
import { findItem } from './items.queries.ts'
import { lockItem } from './lock-item.ts'

/**
 * Records the late-interest rate that an invoice states itself, or that it states none.
 * @param rate percent; null: that of the creditor's terms, else the law's
 * @throws Refusal when the item is not there, or bears no interest
 */
export async function agreeRate(tx: Tx, actor: string, itemId: number, rate: string | null): Promise<void> {
  const { kind } = await lockItem(tx, itemId)
  if (kind !== 'invoice') throw onlyInvoicesBearInterest()
  const before = await findItem(tx, itemId)
  if (!before) throw noItem(itemId)
  if (before.agreed_rate === rate) return
  await setAgreedRate(tx, itemId, rate)
  await appendAudit(tx, actor, [
    {
      action: 'item.rate-agreed',
      subject: `item:${itemId}`,
      detail: { before: before.agreed_rate, after: rate },
    },
  ])
}
