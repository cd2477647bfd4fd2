import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { deleteWaiverRows, insertWaiver } from './waivers.queries.ts'

/**
 * What a message that leaves says is waived on payment by a day: all interest and compensation of its items. Whether
 * the law allows it was asked when the message was written.
 */
export async function grantConditionalWaiver(
  tx: Tx,
  actor: string,
  offered: {
    readonly customerId: number
    readonly creditorId: number
    readonly currency: Currency
    readonly itemIds: readonly number[]
    readonly grantedOn: CivilDate
    readonly reason: string
    readonly settledMinor: MinorUnits
    readonly by: CivilDate
  },
): Promise<number> {
  const id = await insertWaiver(tx, {
    customer_id: offered.customerId,
    creditor_id: offered.creditorId,
    currency: offered.currency,
    item_ids: [...offered.itemIds],
    shares_minor: null,
    parts: ['interest', 'compensation'],
    granted_on: offered.grantedOn,
    reason: offered.reason,
    author: actor,
    settled_minor: offered.settledMinor,
    settle_by: offered.by,
  })
  await appendAudit(tx, actor, [
    {
      action: 'waiver.granted',
      subject: `waiver:${id}`,
      detail: { ...offered, itemIds: [...offered.itemIds] },
    },
  ])
  return id
}

/** Those of messages that did not leave: nobody was ever told of them. */
export async function deleteWaivers(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await deleteWaiverRows(tx, ids)
}
