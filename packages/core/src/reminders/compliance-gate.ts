import { addDays, type CivilDate, toEpochDay, weekdayOf } from '../calendar/civil-date.ts'
import { type ClosingPeriod, isClosedOn } from '../calendar/closing-period.ts'
import { formatLongDate } from '../calendar/format-date.ts'
import { publicHolidays } from '../calendar/public-holidays.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { StepChannel } from '../scenarios/scenario.ts'
import type { ScreenText } from './message-error.ts'

/** A moment on the debtor's own clock: `2026-12-31T08:00`. Two of them compare with `<`. */
export type LocalMinute = string & { readonly localMinuteBrand: true }

const LOCAL_MINUTE = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/

/** @throws RangeError unless the text is `YYYY-MM-DDThh:mm` */
export function localMinute(text: string): LocalMinute {
  if (!LOCAL_MINUTE.test(text)) throw new RangeError(`not a local minute YYYY-MM-DDThh:mm: ${text}`)
  return text as LocalMinute
}

/** A contact that the customer has had, or is about to have: everything that left, and calls that rang in vain. */
export type PastContact = {
  readonly on: CivilDate
  readonly channel: StepChannel
  /** Day of the run that planned it; null for what was done by hand. */
  readonly plannedFor: CivilDate | null
}

/** What is asked of the gate: one contact, the customer who would have it, and the moment on the customer's clock. */
export type GateQuestion = {
  readonly act: { readonly channel: StepChannel; readonly plannedFor: CivilDate | null }
  readonly customer: {
    readonly kind: CustomerKind
    readonly country: string
    readonly region: string | null
  }
  /** At least those of the last seven days. */
  readonly contacts: readonly PastContact[]
  readonly at: LocalMinute
  /** Days on which the creditor's house is closed. */
  readonly closings?: readonly ClosingPeriod[]
}

export type GateRefusal = {
  readonly allowed: false
  /** Stable code of the rule. */
  readonly rule: string
  /** `policy`: our own rule, which no text imposes. */
  readonly kind: 'law' | 'policy'
  readonly article: string | null
  /** The first moment at which this rule no longer refuses; null when time alone changes nothing. */
  readonly until: LocalMinute | null
  readonly message: ScreenText
}

export type GateAnswer = { readonly allowed: true } | GateRefusal

/** One rule of contact. The law of a country adds its own, with their article, to those of the house. */
export type ContactRule = (question: GateQuestion) => GateRefusal | null

/**
 * Whether this contact may leave now. Every outgoing contact passes here, whoever or whatever asked for it; the answer
 * is kept with the act. The first rule that refuses is the answer.
 */
export function complianceGate(
  question: GateQuestion,
  rules: readonly ContactRule[] = HOUSE_RULES,
): GateAnswer {
  for (const rule of rules) {
    const refusal = rule(question)
    if (refusal) return refusal
  }
  return { allowed: true }
}

// No French statute fixes the hours or the number of contacts of an amicable collection; insistent or repeated ones
// are an aggressive practice (C. conso. L121-6) and a criminal offence (C. pén. 222-16). These limits keep well away.
const OPENS_AT = '08:00'
const CLOSES_AT = '20:00'
const CONSUMER_OPENS_AT = '09:00'
const CONSUMER_CLOSES_AT = '19:00'
const CONSUMER_CONTACTS = 3
const CONSUMER_DAYS = 7

const noSunday: ContactRule = (question) =>
  disturbs(question) && weekdayOf(dayOf(question.at)) === 7
    ? policy('sunday', nextOpening(question), {
        fr: 'Aucun contact n’a lieu le dimanche.',
        en: 'No contact takes place on a Sunday.',
      })
    : null

const noPublicHoliday: ContactRule = (question) => {
  const day = dayOf(question.at)
  if (!disturbs(question) || !isHoliday(day, question.customer)) return null
  return policy('public-holiday', nextOpening(question), {
    fr: `Le ${formatLongDate(day, 'fr')} est férié dans le pays du client.`,
    en: `${formatLongDate(day, 'en')} is a public holiday in the customer’s country.`,
  })
}

const noClosingDay: ContactRule = (question) => {
  const day = dayOf(question.at)
  if (!disturbs(question) || !isClosedOn(day, question.closings ?? [])) return null
  return policy('closing-day', nextOpening(question), {
    fr: `La maison est fermée le ${formatLongDate(day, 'fr')}.`,
    en: `The house is closed on ${formatLongDate(day, 'en')}.`,
  })
}

const withinHours: ContactRule = (question) => {
  if (!disturbs(question)) return null
  const time = question.at.slice(11)
  const { opens, closes } = hoursOf(question.customer.kind)
  if (time >= opens && time < closes) return null
  const until = time < opens ? momentOf(dayOf(question.at), opens) : nextOpening(question)
  return policy('hours', until, {
    fr: `Il est ${frenchTime(time)} chez le client : les contacts ont lieu de ${frenchTime(opens)} à ${frenchTime(closes)}.`,
    en: `It is ${time} at the customer’s: contacts take place between ${opens} and ${closes}.`,
  })
}

const oneContactADay: ContactRule = (question) => {
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
  if (others.length === 0) return null
  return policy('one-contact-a-day', nextOpening(question), {
    fr: 'Le client a déjà été contacté aujourd’hui.',
    en: 'The customer has already been contacted today.',
  })
}

const threeContactsAWeek: ContactRule = (question) => {
  if (!isCounted(question) || question.customer.kind !== 'consumer') return null
  const day = dayOf(question.at)
  const since = addDays(day, 1 - CONSUMER_DAYS)
  const recent = question.contacts
    .map(({ on }) => on)
    .filter((on) => on >= since && on <= day)
    .toSorted()
  const oldestThatCounts = recent.at(-CONSUMER_CONTACTS)
  if (oldestThatCounts === undefined) return null
  return policy('consumer-week', openingFrom(addDays(oldestThatCounts, CONSUMER_DAYS), question), {
    fr: `Ce particulier a déjà été contacté ${recent.length} fois en ${CONSUMER_DAYS} jours : ${CONSUMER_CONTACTS} au plus.`,
    en: `This consumer has been contacted ${recent.length} times in ${CONSUMER_DAYS} days: at most ${CONSUMER_CONTACTS}.`,
  })
}

const HOUSE_RULES: readonly ContactRule[] = [
  noSunday,
  noPublicHoliday,
  noClosingDay,
  withinHours,
  oneContactADay,
  threeContactsAWeek,
]

/** A letter lies in a box until it is opened; work of our own disturbs nobody. */
function disturbs({ act }: GateQuestion): boolean {
  return act.channel === 'email' || act.channel === 'sms' || act.channel === 'call'
}

/** A registered letter has effects in law (formal notice, interest): our own courtesy does not delay it. */
function isCounted({ act }: GateQuestion): boolean {
  return act.channel !== 'task' && act.channel !== 'registered-letter'
}

function hoursOf(kind: CustomerKind): { opens: string; closes: string } {
  return kind === 'consumer'
    ? { opens: CONSUMER_OPENS_AT, closes: CONSUMER_CLOSES_AT }
    : { opens: OPENS_AT, closes: CLOSES_AT }
}

function nextOpening(question: GateQuestion): LocalMinute {
  return openingFrom(addDays(dayOf(question.at), 1), question)
}

/** Opening hour of `day`, or of the first later day that is neither a Sunday, nor a holiday, nor a closing day. */
function openingFrom(day: CivilDate, { customer, closings = [] }: GateQuestion): LocalMinute {
  let open = day
  while (weekdayOf(open) === 7 || isHoliday(open, customer) || isClosedOn(open, closings))
    open = addDays(open, 1)
  return momentOf(open, hoursOf(customer.kind).opens)
}

const holidays = new Map<string, ReadonlySet<number>>()

function isHoliday(day: CivilDate, { country, region }: GateQuestion['customer']): boolean {
  const key = `${country}/${region ?? ''}/${day.slice(0, 4)}`
  let days = holidays.get(key)
  if (!days) {
    days = new Set(publicHolidays(country, region, Number(day.slice(0, 4))).map(toEpochDay))
    holidays.set(key, days)
  }
  return days.has(toEpochDay(day))
}

function policy(rule: string, until: LocalMinute, message: ScreenText): GateRefusal {
  return { allowed: false, rule, kind: 'policy', article: null, until, message }
}

function dayOf(at: LocalMinute): CivilDate {
  return at.slice(0, 10) as CivilDate
}

function momentOf(day: CivilDate, time: string): LocalMinute {
  return `${day}T${time}` as LocalMinute
}

/** `8 h`, `19 h 30`. */
function frenchTime(time: string): string {
  const [hours, minutes] = time.split(':')
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`
}
