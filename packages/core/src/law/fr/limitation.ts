import { addMonths, type CivilDate, civilDate } from '../../calendar/civil-date.ts'
import type { CustomerKind } from '../../customers/customer.ts'
import type {
  ClaimKind,
  ClockEffect,
  ClockEventKind,
  LegalDay,
  LimitationLaw,
  LimitationPeriod,
} from '../country-law.ts'
import { type DatedSeries, valueOn } from '../dated-value.ts'
import {
  CIV_2222,
  CIV_2224,
  CIV_2232,
  CIV_2238,
  CIV_2240,
  CIV_2241,
  CIV_2244,
  COM_18_MAY_2022,
  COM_L110_4,
  COM_L133_6,
  CONSO_L218_2,
  ENFORCEMENT_L111_4,
  POST_L34_2,
  TENANCY_7_1,
} from './sources.ts'

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

const SPECIAL: Readonly<Partial<Record<ClaimKind, LimitationPeriod>>> = {
  carriage: { years: 1, source: COM_L133_6 },
  'residential-rent': { years: 3, source: TENANCY_7_1 },
  'commercial-rent': { years: 5, source: CIV_2224 },
  telecom: { years: 1, source: POST_L34_2 },
  judgment: { years: 10, source: ENFORCEMENT_L111_4 },
}

function periodOf(claim: ClaimKind, debtor: CustomerKind): LimitationPeriod | null {
  const special = SPECIAL[claim]
  if (special) return special
  if (debtor === 'public') return null
  return debtor === 'consumer' ? { years: 2, source: CONSO_L218_2 } : { years: 5, source: COM_L110_4 }
}

/** The list of causes is closed: a formal notice is not in it. */
const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: CIV_2240 },
  'partial-payment': { effect: 'interrupts', source: CIV_2240 },
  lawsuit: { effect: 'interrupts', source: CIV_2241 },
  enforcement: { effect: 'interrupts', source: CIV_2244 },
  mediation: { effect: 'suspends', source: CIV_2238 },
  'formal-notice': { effect: 'none', source: COM_18_MAY_2022 },
}

export const limitation: LimitationLaw = {
  periodOf,
  effectOf: (event) => EFFECTS[event],
  cap: { years: 20, source: CIV_2232 },
  leastMonthsAfterSuspension: { months: 6, source: CIV_2238 },
}
