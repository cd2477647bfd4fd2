import { addDays, type CivilDate, civilDate, endOfMonth, laterOf } from '../../calendar/civil-date.ts'
import type { CustomerKind } from '../../customers/customer.ts'
import { dueOnByTerm, type EndOfMonthMethod } from '../../customers/payment-term.ts'
import type { LatestDueOn, Sector, TermFacts } from '../country-law.ts'
import { type DatedSeries, valueOn } from '../dated-value.ts'
import type { LegalSource } from '../legal-source.ts'
import { COM_D441_5_1, COM_D441_5_1_WATCHES, COM_L441_10, COM_L441_11, COM_L441_12 } from './sources.ts'

/** Days when the parties agreed on no term. In force since the law of modernisation of the economy. */
const DEFAULT_TERM_DAYS: DatedSeries<number> = [
  { from: civilDate('2009-01-01'), value: 30, source: COM_L441_10 },
]

/**
 * The term that the law gives between professionals. It runs from receipt of the goods or performance of the
 * service; we count from the issue date and say so, because that is the date on file. None for consumers (payable
 * on delivery unless agreed) nor for public buyers (30, 50 or 60 days after receipt, by the kind of buyer).
 */
export function defaultTermDays(debtor: CustomerKind, issuedOn: CivilDate): number | null {
  const first = DEFAULT_TERM_DAYS[0]
  if (debtor !== 'business' || !first || issuedOn < first.from) return null
  return valueOn(DEFAULT_TERM_DAYS, issuedOn).value
}

const NET_DAYS = 60
const END_OF_MONTH_DAYS = 45
const PERIODIC_DAYS = 45

type Limit = (facts: TermFacts) => CivilDate

/** Limits of the sectors: an agreement may be shorter, never longer. */
const SECTOR_LIMITS: Readonly<Record<Sector, Limit>> = {
  'periodic-invoice': ({ issuedOn }) => addDays(issuedOn, PERIODIC_DAYS),
  perishable: ({ deliveredOn, issuedOn }) => addDays(deliveredOn ?? issuedOn, 30),
  'perishable-periodic': ({ deliveredOn, issuedOn }) => addDays(endOfTenDays(deliveredOn ?? issuedOn), 30),
  livestock: ({ deliveredOn, issuedOn }) => addDays(deliveredOn ?? issuedOn, 20),
  alcohol: ({ deliveredOn, issuedOn }) => addDays(endOfMonth(deliveredOn ?? issuedOn), 30),
  wine: ({ issuedOn, method }) =>
    laterOf(addDays(issuedOn, NET_DAYS), endOfMonthLimit(issuedOn, method ?? 'days-then-month-end')),
  transport: ({ issuedOn }) => addDays(issuedOn, 30),
  'green-space-equipment': endOfMonthAfter(55),
  'farm-machinery': endOfMonthAfter(110),
  leather: endOfMonthAfter(54),
  // Whichever of the two was agreed: the later one is lawful either way.
  watchmaking: (facts) => laterOf(endOfMonthAfter(59)(facts), addDays(facts.issuedOn, 74)),
  export: ({ issuedOn }) => addDays(issuedOn, 90),
}

const SECTOR_SOURCES: Readonly<Partial<Record<Sector, LegalSource>>> = {
  'periodic-invoice': COM_L441_10,
  'green-space-equipment': COM_D441_5_1,
  'farm-machinery': COM_D441_5_1,
  leather: COM_D441_5_1,
  watchmaking: COM_D441_5_1_WATCHES,
  export: COM_L441_12,
}

/** Last lawful due date of an invoice between professionals. */
export function latestDueOn(given: TermFacts): LatestDueOn {
  const { overseasFrom } = given
  const facts =
    overseasFrom === null ? given : { ...given, issuedOn: overseasFrom, deliveredOn: overseasFrom }
  const { sector, method, issuedOn, deliveredOn, agreed } = facts
  if (sector !== null)
    return { day: SECTOR_LIMITS[sector](facts), source: SECTOR_SOURCES[sector] ?? COM_L441_11 }
  if (!agreed) return { day: addDays(deliveredOn ?? issuedOn, 30), source: COM_L441_10 }
  const day = method === null ? addDays(issuedOn, NET_DAYS) : endOfMonthLimit(issuedOn, method)
  return { day, source: COM_L441_10 }
}

/** So many days end of month, by the method that was agreed on; unsaid, the one that most contracts mean. */
function endOfMonthAfter(days: number): Limit {
  return ({ issuedOn, method }) =>
    dueOnByTerm({ kind: 'end-of-month', days, method: method ?? 'days-then-month-end' }, issuedOn)
}

function endOfMonthLimit(issuedOn: CivilDate, method: EndOfMonthMethod): CivilDate {
  return dueOnByTerm({ kind: 'end-of-month', days: END_OF_MONTH_DAYS, method }, issuedOn)
}

/** The 10th, the 20th or the last day of the month: the end of the ten days (décade) that `day` lies in. */
function endOfTenDays(day: CivilDate): CivilDate {
  const ofMonth = Number(day.slice(8, 10))
  if (ofMonth > 20) return endOfMonth(day)
  return civilDate(`${day.slice(0, 8)}${ofMonth <= 10 ? '10' : '20'}`)
}
