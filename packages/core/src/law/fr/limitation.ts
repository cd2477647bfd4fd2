import { addMonths, type CivilDate, civilDate } from '../../calendar/civil-date.ts'
import type { CustomerKind } from '../../customers/customer.ts'
import type { LegalDay } from '../country-law.ts'
import { type DatedSeries, valueOn } from '../dated-value.ts'
import { CIV_2222, COM_L110_4, CONSO_L218_2 } from './sources.ts'

/** Years, by the due date of the claim. Both periods date from the reform of limitation of 17 June 2008. */
const YEARS: Readonly<Record<'business' | 'consumer', DatedSeries<number>>> = {
  business: [{ from: civilDate('2008-06-19'), value: 5, source: COM_L110_4 }],
  consumer: [{ from: civilDate('2008-06-19'), value: 2, source: CONSO_L218_2 }],
}

/** Public buyers have rules of their own (four years by budget year, with exceptions): never derived here. */
export function limitationYears(debtor: CustomerKind): number | null {
  return debtor === 'public' ? null : (YEARS[debtor].at(-1)?.value ?? null)
}

/**
 * Last day to claim. The period starts the day after the due date (C. civ. 2233) and the last day counts in full
 * (2229), so it is the due date plus the years; it never rolls over a Sunday. A claim due before the reform is held
 * to the new period from the day of the reform (C. civ. 2222): the latest day possible.
 */
export function lastDayToClaim(debtor: CustomerKind, dueOn: CivilDate): LegalDay | null {
  if (debtor === 'public') return null
  const series = YEARS[debtor]
  const reform = series[0]
  if (reform && dueOn < reform.from)
    return { day: addMonths(reform.from, reform.value * 12), source: CIV_2222 }
  const { value, source } = valueOn(series, dueOn)
  return { day: addMonths(dueOn, value * 12), source }
}
