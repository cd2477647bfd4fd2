import type { MinorUnits } from '@recouvrance/core/money/amount'
import { readAmount } from '../platform/api-values.ts'
import type { Tx } from '../platform/postgres.ts'
import { lockDispute } from './disputes.queries.ts'

/** An accepted amount as it is written, in the currency of the dispute; null when none is said or it is not there. */
export async function acceptedAmountOf(
  tx: Tx,
  disputeId: number,
  text: string | null | undefined,
): Promise<MinorUnits | null> {
  if (text === null || text === undefined) return null
  const dispute = await lockDispute(tx, disputeId)
  return dispute ? readAmount(text, dispute.currency, 'amount') : null
}
