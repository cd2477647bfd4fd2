import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { allocate } from '@recouvrance/core/money/allocate'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Tx } from '../platform/postgres.ts'
import { type MovementRow, movementsOf } from './debts.queries.ts'

/** What reduced a debt. */
export type DebtMovement = {
  /** When the money or the credit note was there. */
  readonly on: CivilDate
  /** When the books put it against the debt. */
  readonly matchedOn: CivilDate
  readonly amountMinor: MinorUnits
  readonly isPayment: boolean
}

/** What has reduced these debts until a day, by debt; what was reversed by then is left out. */
export async function debtMovements(
  tx: Tx,
  itemIds: readonly number[],
  asOf: CivilDate,
): Promise<ReadonlyMap<number, readonly DebtMovement[]>> {
  const rows = Map.groupBy(await movementsOf(tx, itemIds, asOf), ({ item_id }) => item_id)
  return new Map([...rows].map(([id, movements]) => [id, movements.flatMap(partsOf)]))
}

/**
 * A match counts on the day of what it was made with, because the money was there from then on; shared between several
 * of them in proportion. Write-offs and corrections are corrections of the price.
 */
function partsOf({ on_date, amount_minor, counterparts }: MovementRow): DebtMovement[] {
  const matchedOn = civilDate(on_date)
  if (counterparts.length === 0)
    return [{ on: matchedOn, matchedOn, amountMinor: amount_minor, isPayment: false }]
  const shares = allocate(
    amount_minor,
    counterparts.map(({ amountMinor }) => amountMinor),
  )
  return counterparts.map(({ kind, on }, index) => ({
    on: civilDate(on),
    matchedOn,
    amountMinor: shares[index] ?? 0,
    isPayment: kind === 'payment',
  }))
}

/**
 * What was settled of these debts by what came from a day on, until another one. What lay on the account before and was
 * put against them since counts: it was not settled when it was asked for.
 */
export function settledBetween(
  movements: ReadonlyMap<number, readonly DebtMovement[]>,
  itemIds: readonly number[],
  from: CivilDate,
  until: CivilDate,
): MinorUnits {
  return itemIds
    .flatMap((id) => movements.get(id) ?? [])
    .filter(({ on, matchedOn }) => matchedOn >= from && on <= until)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
