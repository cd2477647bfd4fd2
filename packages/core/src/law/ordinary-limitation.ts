import { addMonths, type CivilDate, laterOf } from '../calendar/civil-date.ts'
import type { ClockEventKind } from '../claims/clock-event.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { ClaimKind, ClockEffect, LimitationLaw, LimitationPeriod } from './country-law.ts'

/** The last day of a period that begins after `from`. */
export function limitationEnd(period: LimitationPeriod, from: CivilDate): CivilDate {
  const begin = period.since === undefined ? from : laterOf(from, period.since.day)
  const start = period.fromYearEnd ? yearEnd(begin) : begin
  const last = addMonths(start, 12 * period.years)
  return period.toYearEnd ? yearEnd(last) : last
}

function yearEnd(day: CivilDate): CivilDate {
  return `${day.slice(0, 4)}-12-31` as CivilDate
}

type Sale = (debtor: CustomerKind) => LimitationPeriod | null

/** Limitation of a country of which the ordinary claims, and what restarts them, are recorded. */
export function ordinaryLimitation(
  sale: Sale,
  effects: Readonly<Record<ClockEventKind, ClockEffect>>,
  special: Readonly<Partial<Record<ClaimKind, LimitationPeriod>>> = {},
): LimitationLaw {
  return {
    periodOf: (claim, debtor) => special[claim] ?? (isSale(claim) ? sale(debtor) : null),
    effectOf: (event) => effects[event],
    cap: null,
    leastMonthsAfterSuspension: null,
  }
}

function isSale(claim: ClaimKind): boolean {
  return claim === 'goods-or-services' || claim === 'goods' || claim === 'services'
}
