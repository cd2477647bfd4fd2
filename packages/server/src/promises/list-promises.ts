import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { lastWaitingDay, type PromiseStatus, promiseStatus } from '@recouvrance/core/promises/promise-outcome'
import type { Tx } from '../platform/postgres.ts'
import { readScenarioBook } from '../scenarios/scenario-book.ts'
import { type LivePromiseRow, livePromiseRows, type PromiseRow, promiseRows } from './promises.queries.ts'

export type ListedPromise = PromiseRow & {
  readonly status: PromiseStatus | 'withdrawn'
  readonly paidMinor: MinorUnits
  /** The transfer may take until this day to arrive. */
  readonly waitedForUntil: CivilDate
}

/** All that a customer has promised and what became of it on a day, the latest first. */
export async function listPromises(tx: Tx, customerId: number, asOf: CivilDate): Promise<ListedPromise[]> {
  const rows = await promiseRows(tx, customerId)
  if (rows.length === 0) return []
  const book = await readScenarioBook(tx)
  return rows.map((row) => {
    const { scenario } = book.scenarioFor({
      kind: row.kind,
      country: row.country,
      creditorId: row.creditor_id,
      ownScenarioKey: row.scenario_key,
    })
    const paidMinor = Math.max(0, row.paid_minor)
    const promise = {
      itemIds: row.item_ids.map(String),
      amountMinor: row.amount_minor,
      dueOn: row.due_on,
      paidMinor,
    }
    const status = promiseStatus(promise, row.open_minor, scenario.bankDelayDays, asOf)
    return {
      ...row,
      paidMinor,
      status: row.withdrawn_on === null ? status : 'withdrawn',
      waitedForUntil: lastWaitingDay(promise, scenario.bankDelayDays),
    }
  })
}

/** The facts that the engine reads. */
export async function livePromises(tx: Tx, customerIds: readonly number[]): Promise<LivePromiseRow[]> {
  return livePromiseRows(tx, customerIds)
}
