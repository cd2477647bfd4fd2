import { addMonths, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { todayIn } from '../access/today.ts'
import type { Tx } from '../platform/postgres.ts'
import { countSettledBefore, type Forgettable, readKeptYears } from './retention.queries.ts'

export type RetentionDescribed = {
  /** Null: nothing is erased. */
  readonly years: number | null
  /** What the next night would erase under the years that were asked about. */
  readonly due: (Forgettable & { readonly before: CivilDate }) | null
}

/** @param years in the place of those in force; undefined: those in force */
export async function describeRetention(tx: Tx, years: number | undefined): Promise<RetentionDescribed> {
  const inForce = await readKeptYears(tx)
  const asked = years ?? inForce
  if (asked === null) return { years: inForce, due: null }
  const before = forgottenBefore(await todayIn(tx), asked)
  return { years: inForce, due: { before, ...(await countSettledBefore(tx, before)) } }
}

/** The first day of which something is still kept. */
export function forgottenBefore(today: CivilDate, years: number): CivilDate {
  return addMonths(today, -12 * years)
}
