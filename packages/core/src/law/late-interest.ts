import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  earlierOf,
  laterOf,
} from '../calendar/civil-date.ts'
import { lastDayOf, semesterOf } from '../calendar/semester.ts'
import { type MinorUnits, sumMinor } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import { addRates, type Rate, simpleInterest } from '../money/rate.ts'
import type { Compensation, CountryLaw, InterestRegime, Parties } from './country-law.ts'
import type { StatedSource } from './legal-source.ts'
import type { QuotedRate } from './semester-rates.ts'

/** ACT/365: days over 365, always; ACT/ACT: over the days of the civil year. No French text says which. */
export const DAY_COUNTS = ['ACT/365', 'ACT/ACT'] as const
export type DayCount = (typeof DAY_COUNTS)[number]

/** Whether the first day that bears interest is the one after the due date (and the day of payment the last). */
export const FIRST_DAYS = ['day-after-due', 'due-day'] as const
export type FirstDay = (typeof FIRST_DAYS)[number]

export type Movement = { readonly on: CivilDate; readonly amountMinor: MinorUnits }

/** Interest or compensation that the creditor gave up, as far as it stands on the day of the statement. */
export type Waiver = {
  readonly id: string
  readonly on: CivilDate
  /** Interest that runs until this day is waived as well; the same day: only what had run by then. */
  readonly until: CivilDate
  readonly parts: readonly WaivedPart[]
  /** Null: all of it. */
  readonly upToMinor: MinorUnits | null
}

export const WAIVED_PARTS = ['interest', 'compensation'] as const
export type WaivedPart = (typeof WAIVED_PARTS)[number]

/** What a waiver took from one debt. */
export type Waived = {
  readonly id: string
  readonly interestMinor: MinorUnits
  readonly compensationMinor: MinorUnits
}

export type Debt = {
  readonly parties: Parties
  readonly principalMinor: MinorUnits
  readonly currency: Currency
  readonly dueOn: CivilDate
  /** Day up to which interest is counted. */
  readonly asOf: CivilDate
  /** Money received: interest first (C. civ. 1343-1), then what was capitalised, then principal. */
  readonly payments: readonly Movement[]
  /** Credit notes: corrections of the price, which reduce the principal from their own date. */
  readonly credits: readonly Movement[]
  readonly contractualRate: Rate | null
  readonly formalNoticeOn: CivilDate | null
  readonly insolvencyJudgmentOn: CivilDate | null
  /** Day from which interest bears interest, by a clause or a judgment; null: it never does by itself. */
  readonly capitalisedFrom: CivilDate | null
  /** Points on top of the rate from a day on: after a judgment that stays unpaid. */
  readonly increase: { readonly from: CivilDate; readonly points: Rate } | null
  readonly dayCount: DayCount
  readonly firstDay: FirstDay
  /** In the order in which they were granted; absent: none. */
  readonly waivers?: readonly Waiver[]
}

/** A run of days, both ends counted, on one principal at one rate. Rounded half up to the minor unit, once. */
export type InterestSegment = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly days: number
  readonly rate: Rate
  readonly principalMinor: MinorUnits
  readonly amountMinor: MinorUnits
}

export type Accrual = {
  readonly segments: readonly InterestSegment[]
  /** All the interest that ran, paid or not. */
  readonly interestMinor: MinorUnits
  /** What is unpaid of it, what was waived included. */
  readonly interestDueMinor: MinorUnits
  /** What each waiver took from it. */
  readonly waivedInterest: ReadonlyMap<string, MinorUnits>
  readonly principalDueMinor: MinorUnits
  /** What was received beyond principal and interest. */
  readonly surplusMinor: MinorUnits
  /** Rates used that nobody has seen in a source. */
  readonly unverified: readonly QuotedRate[]
  /** Rates used that the installation added, each source once. */
  readonly added: readonly StatedSource[]
}

/**
 * Interest on one debt, segment by segment: a segment ends where the half-year, the principal or the rate changes.
 * @param regime null: no interest runs, payments reduce the principal
 * @throws MissingLegalValueError when a half-year that it crosses has no recorded rate
 */
export function accrueInterest(debt: Debt, regime: InterestRegime | null): Accrual {
  const ledger = new Ledger(debt.principalMinor)
  const segments: InterestSegment[] = []
  const unverified: QuotedRate[] = []
  const added = new Set<StatedSource>()
  // Movements take effect on the day after, when their own day still bears interest on the old principal.
  const shift = debt.firstDay === 'day-after-due' ? 1 : 0
  const begins = regime === null ? null : beginOf(debt, regime)
  const lastDay = lastInterestDay(debt)
  let cursor = begins === null ? null : addDays(begins, shift)
  const accrueUntil = (end: CivilDate) => {
    while (regime !== null && begins !== null && cursor !== null && cursor <= end) {
      const anniversary = nextAnniversary(debt, cursor)
      if (anniversary === cursor) ledger.capitalise()
      const to = segmentEnd(debt, cursor, end)
      const quoted = rateOn(debt, regime, cursor, addDays(begins, 1))
      if (!quoted.verified) unverified.push(quoted)
      if (quoted.added) added.add(quoted.added)
      const segment = segmentOf(debt, cursor, to, quoted.rate, ledger.bearingMinor)
      if (segment.principalMinor > 0) segments.push(segment)
      ledger.accrue(segment.amountMinor)
      cursor = addDays(to, 1)
    }
  }
  for (const { on, apply } of movementsOf(debt, ledger)) {
    accrueUntil(earlierOf(addDays(on, shift - 1), lastDay))
    apply()
  }
  accrueUntil(lastDay)
  return {
    segments,
    interestMinor: sumMinor(segments.map(({ amountMinor }) => amountMinor)),
    interestDueMinor: ledger.accruedMinor + ledger.capitalisedMinor + sumMinor([...ledger.waived.values()]),
    waivedInterest: ledger.waived,
    principalDueMinor: ledger.principalMinor,
    surplusMinor: ledger.surplusMinor,
    unverified,
    added: [...added],
  }
}

/** What is owed at one moment: interest that waits, interest that bears interest, principal. */
class Ledger {
  accruedMinor = 0
  capitalisedMinor = 0
  surplusMinor = 0
  principalMinor: MinorUnits
  readonly waived = new Map<string, MinorUnits>()
  private readonly waiving = new Map<string, Waiver>()

  constructor(principalMinor: MinorUnits) {
    this.principalMinor = principalMinor
  }

  get bearingMinor(): MinorUnits {
    return this.principalMinor + this.capitalisedMinor
  }

  accrue(amountMinor: MinorUnits): void {
    this.accruedMinor += amountMinor
    this.waive()
  }

  /** From now on interest that waits, or that still runs, is given up: payments no longer go to it. */
  openWaiver(waiver: Waiver): void {
    this.waiving.set(waiver.id, waiver)
    this.waive()
  }

  closeWaiver({ id }: Waiver): void {
    this.waiving.delete(id)
  }

  private waive(): void {
    for (const { id, upToMinor } of this.waiving.values()) {
      const before = this.waived.get(id) ?? 0
      const takenMinor = Math.min(this.accruedMinor, (upToMinor ?? this.accruedMinor + before) - before)
      this.accruedMinor -= takenMinor
      this.waived.set(id, before + takenMinor)
    }
  }

  capitalise(): void {
    this.capitalisedMinor += this.accruedMinor
    this.accruedMinor = 0
  }

  pay(amountMinor: MinorUnits): void {
    const toAccrued = Math.min(amountMinor, this.accruedMinor)
    this.accruedMinor -= toAccrued
    const toCapitalised = Math.min(amountMinor - toAccrued, this.capitalisedMinor)
    this.capitalisedMinor -= toCapitalised
    this.reduce(amountMinor - toAccrued - toCapitalised)
  }

  reduce(amountMinor: MinorUnits): void {
    const toPrincipal = Math.min(amountMinor, this.principalMinor)
    this.principalMinor -= toPrincipal
    this.surplusMinor += amountMinor - toPrincipal
  }
}

function movementsOf(debt: Debt, ledger: Ledger): { on: CivilDate; apply: () => void }[] {
  const credits = debt.credits.map(({ on, amountMinor }) => ({ on, apply: () => ledger.reduce(amountMinor) }))
  const payments = debt.payments.map(({ on, amountMinor }) => ({ on, apply: () => ledger.pay(amountMinor) }))
  const waivers = (debt.waivers ?? []).filter(({ parts }) => parts.includes('interest'))
  const opening = waivers.map((waiver) => ({ on: waiver.on, apply: () => ledger.openWaiver(waiver) }))
  const closing = waivers.map((waiver) => ({ on: waiver.until, apply: () => ledger.closeWaiver(waiver) }))
  // On one day what is waived is so before what is paid, which then goes to principal.
  return [...opening, ...credits, ...payments, ...closing]
    .filter(({ on }) => on <= debt.asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The day after which interest runs; null: it does not run, because the debtor was never put in default. */
export function beginOf(debt: Debt, regime: InterestRegime): CivilDate | null {
  if (regime.starts === 'due-date') return debt.dueOn
  return debt.formalNoticeOn === null ? null : laterOf(debt.dueOn, debt.formalNoticeOn)
}

/** The opening judgment stops interest; the day before is the last that bears any, for prudence (C. com. L622-28). */
function lastInterestDay({ asOf, insolvencyJudgmentOn, firstDay }: Debt): CivilDate {
  const last = firstDay === 'day-after-due' ? asOf : addDays(asOf, -1)
  return insolvencyJudgmentOn === null ? last : earlierOf(last, addDays(insolvencyJudgmentOn, -1))
}

function segmentEnd(debt: Debt, from: CivilDate, end: CivilDate): CivilDate {
  let to = earlierOf(end, lastDayOf(semesterOf(from)))
  if (debt.increase !== null && from < debt.increase.from) to = earlierOf(to, addDays(debt.increase.from, -1))
  const anniversary = debt.capitalisedFrom === null ? null : nextAnniversary(debt, addDays(from, 1))
  return anniversary === null ? to : earlierOf(to, addDays(anniversary, -1))
}

/** First day on or after `day` on which a whole year of interest joins the capital; null: never. */
function nextAnniversary({ capitalisedFrom }: Debt, day: CivilDate): CivilDate | null {
  if (capitalisedFrom === null) return null
  const years = Math.max(1, Number(day.slice(0, 4)) - Number(capitalisedFrom.slice(0, 4)))
  const found = addMonths(capitalisedFrom, 12 * years)
  return found < day ? addMonths(capitalisedFrom, 12 * (years + 1)) : found
}

function rateOn(debt: Debt, regime: InterestRegime, day: CivilDate, beganOn: CivilDate): QuotedRate {
  const quoted = regime.rateOn(day, beganOn)
  if (debt.contractualRate !== null) return { ...quoted, rate: debt.contractualRate }
  return debt.increase !== null && day >= debt.increase.from
    ? { ...quoted, rate: addRates(quoted.rate, debt.increase.points) }
    : quoted
}

function segmentOf(
  { dayCount }: Debt,
  from: CivilDate,
  to: CivilDate,
  rate: Rate,
  principalMinor: MinorUnits,
): InterestSegment {
  const days = daysBetween(from, to) + 1
  const amountMinor = simpleInterest(principalMinor, rate, days, daysInYear(dayCount, from))
  return { from, to, days, rate, principalMinor, amountMinor }
}

/** A segment never crosses a year: half-years end with it. */
function daysInYear(dayCount: DayCount, day: CivilDate): number {
  if (dayCount === 'ACT/365') return 365
  return daysBetween(`${day.slice(0, 4)}-01-01` as CivilDate, `${day.slice(0, 4)}-12-31` as CivilDate) + 1
}

/** Whether anything of the debt was unpaid when its due date ended. */
function isLate(debt: Debt): boolean {
  if (debt.asOf <= debt.dueOn) return false
  const paid = [...debt.payments, ...debt.credits].filter(({ on }) => on <= debt.dueOn)
  return sumMinor(paid.map(({ amountMinor }) => amountMinor)) < debt.principalMinor
}

/** The fixed compensation of a late debt; null: none is owed. */
export function compensationOf(law: CountryLaw, debt: Debt): Compensation | null {
  const { insolvencyJudgmentOn, dueOn } = debt
  // The judgment forbids to pay a debt that falls due on or after it: nothing is late then (C. com. L441-10 II).
  if (!isLate(debt) || (insolvencyJudgmentOn !== null && dueOn >= insolvencyJudgmentOn)) return null
  return law.compensation(debt.parties, debt.principalMinor, debt.currency)
}
