import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { agreedRateOf } from '@recouvrance/core/claims/agreed-rate'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { lastDayToClaim } from '@recouvrance/core/law/last-day-to-claim'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { clockEventsOf } from '../limitation/list-limitation-events.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { waiversOf } from '../waivers/list-waivers.ts'
import { computeLateInterest } from './compute-late-interest.ts'
import { debtMovements } from './debt-movements.ts'
import { type ItemDebtRow, itemDebts } from './debts.queries.ts'
import { houseRates } from './house-rates.ts'
import { debtFrom, type KnownDebt } from './read-debts.ts'
import { questionOf } from './state-account.ts'

/** What the law says of one open invoice on a day. */
export type LawOfItem = {
  /** The last sure day to claim it; null: neither its file nor the law says. */
  readonly lastDay: CivilDate | null
  /**
   * Null where it cannot be told: without a due date, a recorded rate or a covered law, or while credit notes and
   * payments of its account are still to be matched, which may reduce it.
   */
  readonly interestMinor: MinorUnits | null
}

/** The same of many, in a few set-based queries however many they are; what is no open invoice is left out. */
export async function lawOfItems(
  tx: Tx,
  itemIds: readonly number[],
  asOf: CivilDate,
): Promise<ReadonlyMap<number, LawOfItem>> {
  const rows = await itemDebts(tx, itemIds, asOf)
  const ids = rows.map(({ id }) => id)
  const customerIds = [...new Set(rows.map(({ customer_id }) => customer_id))]
  const movements = await debtMovements(tx, ids, asOf)
  const waivers = Map.groupBy(await waiversOf(tx, customerIds, asOf), ({ customer_id }) => customer_id)
  const added = await houseRates(tx)
  const events = await clockEventsOf(tx, customerIds)
  return new Map(
    rows.map((row) => {
      const debt = debtFrom(row, movements.get(row.id) ?? [], waivers.get(row.customer_id) ?? [])
      const stated = { rate: row.agreed_rate, issuedOn: debt.issuedOn }
      const agreedRate = agreedRateOf(stated, row.late_rates, row.debtor as CustomerKind)
      const limited = {
        dueOn: debt.dueOn,
        ...(debt.limitationOn === null ? {} : { limitationOn: debt.limitationOn }),
        limitationEvents: events.get(row.id) ?? [],
      }
      const lastDay = lastDayToClaim(recordedLaw(row.country), row.debtor as CustomerKind, limited)
      return [
        row.id,
        {
          lastDay,
          interestMinor: row.unallocated ? null : knownInterest(row, { ...debt, agreedRate }, asOf, added),
        },
      ]
    }),
  )
}

function knownInterest(
  row: ItemDebtRow,
  debt: KnownDebt,
  asOf: CivilDate,
  added: AddedRates,
): MinorUnits | null {
  const { dueOn } = debt
  if (dueOn === null) return null
  const account = { creditor: row, currency: currencyOf(row.currency) }
  const debtor = { kind: row.debtor, insolvency_opened_on: row.insolvency_opened_on }
  try {
    return computeLateInterest(questionOf(account, debtor, { ...debt, dueOn }, asOf), added).claim
      .interestDueMinor
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
