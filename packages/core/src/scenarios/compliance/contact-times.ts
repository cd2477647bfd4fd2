import { addDays, type CivilDate, toEpochDay, weekdayOf } from '../../calendar/civil-date.ts'
import { type ClosingPeriod, isClosedOn } from '../../calendar/closing-period.ts'
import { publicHolidays } from '../../calendar/public-holidays.ts'
import type { CustomerKind } from '../../customers/customer.ts'
import { inForceOn } from '../../law/contact-law.ts'
import { contactLawOf } from '../../law/law-of.ts'
import type { LegalSource } from '../../law/legal-source.ts'
import type { Params } from '../decision.ts'
import type { StepChannel } from '../scenario.ts'
import type { Finding } from './finding.ts'
import type { FindingCode } from './finding-codes.ts'
import { dayOf, type LocalMinute, momentOf, timeOf } from './local-minute.ts'

/** A contact that the customer has had, or is about to have: everything that left, and calls that rang in vain. */
export type PastContact = {
  readonly on: CivilDate
  readonly channel: StepChannel
  /** Day of the run that planned it; null for what was done by hand. */
  readonly plannedFor: CivilDate | null
}

export type TimedContact = {
  readonly act: { readonly channel: StepChannel; readonly plannedFor: CivilDate | null }
  readonly customer: { readonly kind: CustomerKind; readonly country: string; readonly region: string | null }
  /** Law of the claims. */
  readonly law: string
  /** At least those of the last seven days. */
  readonly contacts: readonly PastContact[]
  readonly at: LocalMinute
  /** Days on which the creditor's house is closed. */
  readonly closings: readonly ClosingPeriod[]
}

type TimeRule = (question: TimedContact) => Finding | null

// No French statute fixes the hours or the number of contacts of an amicable collection; insistent or repeated ones
// are an aggressive practice (C. conso. L121-6) and a criminal offence (C. pén. 222-16). These limits keep well away.
const HOURS: Readonly<Record<CustomerKind, { readonly opens: string; readonly closes: string }>> = {
  business: { opens: '08:00', closes: '20:00' },
  public: { opens: '08:00', closes: '20:00' },
  consumer: { opens: '09:00', closes: '19:00' },
}
const CONSUMER_CONTACTS = 3
const CONSUMER_DAYS = 7

/** When and how often somebody may be contacted: policy, each with the moment from which it no longer stands. */
export function timeFindings(question: TimedContact): Finding[] {
  return RULES.flatMap((rule) => rule(question) ?? [])
}

const noSunday: TimeRule = (question) =>
  disturbs(question) && weekdayOf(dayOf(question.at)) === 7 ? delays('sunday', nextOpening(question)) : null

const noPublicHoliday: TimeRule = (question) => {
  const day = dayOf(question.at)
  if (!disturbs(question) || !isHoliday(day, question.customer)) return null
  return delays('public-holiday', nextOpening(question), { day })
}

const noClosingDay: TimeRule = (question) => {
  const day = dayOf(question.at)
  if (!disturbs(question) || !isClosedOn(day, question.closings)) return null
  return delays('closing-day', nextOpening(question), { day })
}

const withinHours: TimeRule = (question) => {
  if (!disturbs(question)) return null
  const time = timeOf(question.at)
  const { opens, closes } = HOURS[question.customer.kind]
  if (time >= opens && time < closes) return null
  const until = time < opens ? openingFrom(dayOf(question.at), question) : nextOpening(question)
  return delays('hours', until, { time, opens, closes })
}

const oneContactADay: TimeRule = (question) => {
  if (!isCounted(question)) return null
  const day = dayOf(question.at)
  // What one run planned for a business is one contact, however many envelopes its invoices are put in.
  const others = question.contacts.filter(
    ({ on, plannedFor }) =>
      on === day &&
      (question.customer.kind === 'consumer' ||
        plannedFor === null ||
        plannedFor !== question.act.plannedFor),
  )
  return others.length === 0
    ? null
    : delays('one-contact-a-day', nextOpening(question), {}, insistence(question))
}

const threeContactsAWeek: TimeRule = (question) => {
  if (!isCounted(question) || question.customer.kind !== 'consumer') return null
  const day = dayOf(question.at)
  const since = addDays(day, 1 - CONSUMER_DAYS)
  const recent = question.contacts
    .map(({ on }) => on)
    .filter((on) => on >= since && on <= day)
    .toSorted()
  const oldestThatCounts = recent.at(-CONSUMER_CONTACTS)
  if (oldestThatCounts === undefined) return null
  const until = openingFrom(addDays(oldestThatCounts, CONSUMER_DAYS), question)
  const params = { count: recent.length, days: CONSUMER_DAYS, most: CONSUMER_CONTACTS }
  return delays('consumer-week', until, params, insistence(question))
}

const RULES: readonly TimeRule[] = [
  noSunday,
  noPublicHoliday,
  noClosingDay,
  withinHours,
  oneContactADay,
  threeContactsAWeek,
]

/** A letter lies in a box until it is opened; work of our own disturbs nobody. */
function disturbs({ act }: TimedContact): boolean {
  return act.channel === 'email' || act.channel === 'sms' || act.channel === 'call'
}

/** A registered letter has effects in law (formal notice, interest): our own courtesy does not delay it. */
function isCounted({ act }: TimedContact): boolean {
  return act.channel !== 'task' && act.channel !== 'registered-letter'
}

function nextOpening(question: TimedContact): LocalMinute {
  return openingFrom(addDays(dayOf(question.at), 1), question)
}

/** Opening hour of `day`, or of the first later day that is neither a Sunday, nor a holiday, nor a closing day. */
function openingFrom(day: CivilDate, { customer, closings }: TimedContact): LocalMinute {
  let open = day
  while (weekdayOf(open) === 7 || isHoliday(open, customer) || isClosedOn(open, closings))
    open = addDays(open, 1)
  return momentOf(open, HOURS[customer.kind].opens)
}

const holidays = new Map<string, ReadonlySet<number>>()

function isHoliday(day: CivilDate, { country, region }: TimedContact['customer']): boolean {
  const key = `${country}/${region ?? ''}/${day.slice(0, 4)}`
  let days = holidays.get(key)
  if (!days) {
    days = new Set(publicHolidays(country, region, Number(day.slice(0, 4))).map(toEpochDay))
    holidays.set(key, days)
  }
  return days.has(toEpochDay(day))
}

/** The text from which our limits on number keep clear, where the law has one. */
function insistence({ law, at }: TimedContact): readonly LegalSource[] {
  const rule = inForceOn(contactLawOf(law)?.insistence, dayOf(at))
  return rule ? [rule.source] : []
}

function delays(
  code: FindingCode,
  until: LocalMinute,
  params: Params = {},
  articles: readonly LegalSource[] = [],
): Finding {
  return { code, basis: 'policy', effect: 'delays', until, articles, params }
}
