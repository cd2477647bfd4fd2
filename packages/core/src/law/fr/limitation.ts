import { civilDate } from '../../calendar/civil-date.ts'
import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { CustomerKind } from '../../customers/customer.ts'
import type { ClaimKind, ClockEffect, LimitationLaw, LimitationPeriod } from '../country-law.ts'
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

/** Both periods date from the reform of limitation; what was due before is held to them from that day (C. civ. 2222). */
const REFORM = { day: civilDate('2008-06-19'), source: CIV_2222 }

const SPECIAL: Readonly<Partial<Record<ClaimKind, LimitationPeriod>>> = {
  carriage: { years: 1, source: COM_L133_6 },
  'residential-rent': { years: 3, source: TENANCY_7_1 },
  'commercial-rent': { years: 5, source: CIV_2224 },
  telecom: { years: 1, source: POST_L34_2 },
  judgment: { years: 10, source: ENFORCEMENT_L111_4 },
}

/**
 * The period starts the day after the due date (C. civ. 2233) and its last day counts in full (2229); it never rolls
 * over a Sunday. Public buyers have rules of their own (four years by budget year, with exceptions): never derived here.
 */
function periodOf(claim: ClaimKind, debtor: CustomerKind): LimitationPeriod | null {
  const special = SPECIAL[claim]
  if (special) return special
  if (debtor === 'public') return null
  return debtor === 'consumer'
    ? { years: 2, since: REFORM, source: CONSO_L218_2 }
    : { years: 5, since: REFORM, source: COM_L110_4 }
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
