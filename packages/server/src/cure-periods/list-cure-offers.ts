import { type CivilDate, earlierOf } from '@recouvrance/core/calendar/civil-date'
import { type CureState, cureState, lastCureDay } from '@recouvrance/core/cure-periods/cure-state'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { debtMovements, settledBetween } from '../law/debt-movements.ts'
import type { Tx } from '../platform/postgres.ts'
import { readScenarioBook } from '../scenarios/scenario-book.ts'
import {
  type CureOfferRow,
  cureOfferRows,
  type LiveCureOfferRow,
  liveCureOfferRows,
} from './cure-offers.queries.ts'

export type ListedCureOffer = CureOfferRow & {
  readonly state: CureState
  /** What came in time. */
  readonly settledMinor: MinorUnits
  /** A transfer of the last day may take until this day to be seen. */
  readonly waitedForUntil: CivilDate
}

/** All that was offered to a customer and what became of it on a day, the latest first. */
export async function listCureOffers(
  tx: Tx,
  customerId: number,
  asOf: CivilDate,
): Promise<ListedCureOffer[]> {
  const rows = await cureOfferRows(tx, customerId)
  if (rows.length === 0) return []
  const book = await readScenarioBook(tx)
  const movements = await debtMovements(tx, [...new Set(rows.flatMap(({ item_ids }) => item_ids))], asOf)
  return rows.map((row) => {
    const { scenario } = book.scenarioFor({
      kind: row.kind,
      country: row.country,
      creditorId: row.creditor_id,
      ownScenarioKey: row.scenario_key,
    })
    const { item_ids, made_on: madeOn, until_on: until } = row
    const settledMinor = settledBetween(movements, item_ids, madeOn, earlierOf(until, asOf))
    const offer = { amountMinor: row.amount_minor, madeOn, until, withdrawnOn: row.withdrawn_on }
    return {
      ...row,
      settledMinor,
      state: cureState(offer, settledMinor, scenario.bankDelayDays, asOf),
      waitedForUntil: lastCureDay(offer, scenario.bankDelayDays),
    }
  })
}

/** The facts that the engine reads. */
export async function liveCureOffers(tx: Tx, customerIds: readonly number[]): Promise<LiveCureOfferRow[]> {
  return liveCureOfferRows(tx, customerIds)
}
