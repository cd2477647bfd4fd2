import { type CivilDate, earlierOf } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { type WaiverState, waiverState } from '@recouvrance/core/waivers/waiver-state'
import { debtMovements, settledBetween } from '../law/debt-movements.ts'
import type { Tx } from '../platform/postgres.ts'
import { type WaiverRow, waiverRows } from './waivers.queries.ts'

export type ListedWaiver = WaiverRow & {
  readonly state: WaiverState
  /** Settled of its items since it was granted, by its day at the latest. */
  readonly settledMinor: MinorUnits
}

/** All that was waived for a customer and what became of it on a day, in the order in which it was granted. */
export async function listWaivers(tx: Tx, customerId: number, asOf: CivilDate): Promise<ListedWaiver[]> {
  return waiversOf(tx, [customerId], asOf)
}

/** The same of several customers, in two set-based queries. */
export async function waiversOf(
  tx: Tx,
  customerIds: readonly number[],
  asOf: CivilDate,
): Promise<ListedWaiver[]> {
  const rows = await waiverRows(tx, customerIds)
  const conditional = rows.filter(({ settle_by }) => settle_by !== null).flatMap(({ item_ids }) => item_ids)
  const movements = await debtMovements(tx, [...new Set(conditional)], asOf)
  return rows.map((row) => {
    const { granted_on, settle_by, settled_minor, parts, reversed_on, item_ids } = row
    const condition =
      settle_by === null || settled_minor === null ? null : { settledMinor: settled_minor, by: settle_by }
    const settledMinor =
      condition === null ? 0 : settledBetween(movements, item_ids, granted_on, earlierOf(condition.by, asOf))
    const waiver = { grantedOn: granted_on, parts, condition, reversedOn: reversed_on }
    return { ...row, settledMinor, state: waiverState(waiver, settledMinor, asOf) }
  })
}
