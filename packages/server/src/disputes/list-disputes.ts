import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { expectedCredits } from '@recouvrance/core/disputes/expected-credit'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Tx } from '../platform/postgres.ts'
import { type DisputeRow, disputeRows } from './disputes.queries.ts'

/** `late`: open, and the day by which we owe an answer has gone by. `credit-expected`: accepted, not credited yet. */
export type DisputeState = 'open' | 'late' | 'credit-expected' | 'closed'

export type ListedDispute = DisputeRow & {
  readonly state: DisputeState
  /** What credit notes have still to take off its item. */
  readonly expectedMinor: MinorUnits
}

/** All disputes of a customer as they stand on a day, the latest first. */
export async function listDisputes(tx: Tx, customerId: number, asOf: CivilDate): Promise<ListedDispute[]> {
  const rows = withExpectedCredits(await disputeRows(tx, [customerId], { live: false }))
  return rows.map((row) => ({ ...row, state: stateOf(row, asOf) })).reverse()
}

/** A contest that keeps an amount from being claimed. */
export type LiveDispute = Pick<DisputeRow, 'id' | 'customer_id' | 'item_id' | 'reason'> & {
  readonly amountMinor: MinorUnits
  readonly deadlineOn: CivilDate | null
}

/** The facts that the engine reads: open disputes, and accepted ones until they are credited. */
export async function liveDisputes(tx: Tx, customerIds: readonly number[]): Promise<LiveDispute[]> {
  return withExpectedCredits(await disputeRows(tx, customerIds, { live: true }))
    .map((row) => ({
      id: row.id,
      customer_id: row.customer_id,
      item_id: row.item_id,
      reason: row.reason,
      amountMinor: row.outcome === null ? row.amount_minor : row.expectedMinor,
      deadlineOn: row.outcome === null ? row.deadline_on : null,
    }))
    .filter(({ amountMinor }) => amountMinor > 0)
}

function withExpectedCredits<Row extends DisputeRow>(
  rows: readonly Row[],
): (Row & { readonly expectedMinor: MinorUnits })[] {
  const expected = new Map<number, MinorUnits>()
  const accepted = rows.flatMap((row) =>
    row.accepted_minor === null ? [] : [{ row, acceptedMinor: row.accepted_minor }],
  )
  for (const ofItem of Map.groupBy(accepted, ({ row }) => row.item_id).values()) {
    const amounts = expectedCredits(ofItem, ofItem[0]?.row.credited_minor ?? 0)
    for (const [index, { row }] of ofItem.entries()) expected.set(row.id, amounts[index] ?? 0)
  }
  return rows.map((row) => ({ ...row, expectedMinor: expected.get(row.id) ?? 0 }))
}

function stateOf(row: DisputeRow & { readonly expectedMinor: MinorUnits }, asOf: CivilDate): DisputeState {
  if (row.outcome === null) return row.deadline_on !== null && row.deadline_on < asOf ? 'late' : 'open'
  return row.expectedMinor > 0 ? 'credit-expected' : 'closed'
}
