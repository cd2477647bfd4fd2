import { addMonths, type CivilDate } from '../calendar/civil-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type {
  ClaimKind,
  ClockEffect,
  ClockEventKind,
  CountryLaw,
  LegalDay,
  LimitationLaw,
  LimitationPeriod,
} from './country-law.ts'

/** The last day of a period that begins after `from`. */
export function limitationEnd(period: LimitationPeriod, from: CivilDate): CivilDate {
  const start = period.fromYearEnd ? yearEnd(from) : from
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
): Pick<CountryLaw, 'limitation' | 'limitationYears' | 'lastDayToClaim'> {
  const limitation: LimitationLaw = {
    periodOf: (claim, debtor) => special[claim] ?? (isSale(claim) ? sale(debtor) : null),
    effectOf: (event) => effects[event],
    cap: null,
    leastMonthsAfterSuspension: null,
  }
  return {
    limitation,
    // The engine asks for the shortest: it must not remind when it may be too late.
    limitationYears: (debtor) => prudent(sale(debtor))?.years ?? null,
    lastDayToClaim: (debtor, dueOn): LegalDay | null => {
      const period = prudent(sale(debtor))
      return period === null ? null : { day: limitationEnd(period, dueOn), source: period.source }
    },
  }
}

function isSale(claim: ClaimKind): boolean {
  return claim === 'goods-or-services' || claim === 'goods' || claim === 'services'
}

function prudent(period: LimitationPeriod | null): LimitationPeriod | null {
  return period?.shorterForSales === undefined ? period : { ...period, years: period.shorterForSales }
}
