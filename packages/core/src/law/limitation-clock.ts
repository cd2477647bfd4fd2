import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  earlierOf,
  laterOf,
} from '../calendar/civil-date.ts'
import { formatShortDate } from '../calendar/format-date.ts'
import type { ClockEvent } from '../claims/clock-event.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { ClaimKind, CountryLaw, LimitationPeriod } from './country-law.ts'
import type { LegalSource } from './legal-source.ts'
import type { LegalText, LegalWarning, MissingFact } from './legal-text.ts'
import { limitationEnd } from './ordinary-limitation.ts'

export type ClockRequest = {
  readonly debtor: CustomerKind
  readonly claim: ClaimKind
  /** Agreed term; null: none was agreed. */
  readonly dueOn: CivilDate | null
  /** Day on which the goods were delivered or the work completed: the birth of the right. */
  readonly completedOn: CivilDate | null
  readonly events: readonly ClockEvent[]
}

export type ChainLink = {
  readonly on: CivilDate
  readonly effect: 'starts' | 'interrupts' | 'suspends' | 'none' | 'too-late' | 'cap'
  readonly text: LegalText
  /** Last day to claim as it stands after this link. */
  readonly lastDay: CivilDate
  readonly source: LegalSource
}

export type ClockAnswer = {
  /** Null when a fact is missing. */
  readonly lastDay: CivilDate | null
  /** Last day whatever happens; null: this law records none. */
  readonly cap: CivilDate | null
  /** What applies if no term was in fact agreed: counted from completion. */
  readonly prudentLastDay: CivilDate | null
  readonly chain: readonly ChainLink[]
  readonly warnings: readonly LegalWarning[]
  readonly missing: readonly MissingFact[]
}

/**
 * The limitation clock as a chain of events, each with what it does and the day that follows from it.
 * Events are taken in the order of their days; one that comes after the last day does nothing any more.
 */
export function limitationClock(
  law: CountryLaw,
  period: LimitationPeriod,
  request: ClockRequest,
): ClockAnswer {
  const begin = beginOf(request)
  if (begin === null) return { ...NOTHING, missing: [NO_BEGINNING] }
  const warnings: LegalWarning[] = []
  const clock = new Clock(law, period, begin)
  for (const event of request.events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    clock.tell(event, warnings)
  const born = earliest([request.completedOn, request.dueOn]) ?? begin
  const cap = law.limitation.cap === null ? null : addMonths(born, 12 * law.limitation.cap.years)
  if (cap !== null) clock.applyCap(cap, warnings)
  const { shorterForSales } = period
  if (shorterForSales !== undefined && request.claim === 'goods-or-services')
    warnings.push(shorterWarning(limitationEnd({ ...period, years: shorterForSales }, begin)))
  if (request.debtor === 'consumer' && isLater(request.dueOn, request.completedOn)) warnings.push(NOT_AGREED)
  return {
    lastDay: clock.lastDay,
    cap,
    prudentLastDay: request.completedOn === null ? null : limitationEnd(period, request.completedOn),
    chain: clock.chain,
    warnings,
    missing: [],
  }
}

const NOTHING: ClockAnswer = {
  lastDay: null,
  cap: null,
  prudentLastDay: null,
  chain: [],
  warnings: [],
  missing: [],
}

/**
 * The day after which the period runs: the agreed term, else the day on which the work was done; never the date of the
 * invoice, which the creditor chooses. Of a consumer the earlier one counts, because a later date on an invoice proves
 * no agreement and a lapsed claim on a consumer must not be chased.
 */
function beginOf({ debtor, dueOn, completedOn }: ClockRequest): CivilDate | null {
  return debtor === 'consumer' ? earliest([completedOn, dueOn]) : (dueOn ?? completedOn)
}

function earliest(days: readonly (CivilDate | null)[]): CivilDate | null {
  return days.reduce((a, b) => (a === null ? b : b === null ? a : earlierOf(a, b)), null)
}

function isLater(a: CivilDate | null, b: CivilDate | null): boolean {
  return a !== null && b !== null && a > b
}

class Clock {
  readonly chain: ChainLink[] = []
  lastDay: CivilDate
  /** The last thing that moved the clock is one that no cap stops (C. civ. 2232). */
  #uncapped = false
  readonly #law: CountryLaw
  readonly #period: LimitationPeriod

  constructor(law: CountryLaw, period: LimitationPeriod, begin: CivilDate) {
    this.#law = law
    this.#period = period
    this.lastDay = limitationEnd(period, begin)
    const { since } = period
    const source = since && begin < since.day ? since.source : period.source
    this.#link('starts', addDays(begin, 1), source, startText(period))
  }

  tell(event: ClockEvent, warnings: LegalWarning[]): void {
    const { effect, source } = this.#law.limitation.effectOf(event.kind)
    if (effect === 'none') this.#link('none', event.on, source, NO_EFFECT)
    else if (event.on > this.lastDay) {
      warnings.push(TIME_BARRED)
      this.#link('too-late', event.on, source, TOO_LATE)
    } else if (effect === 'suspends') this.#suspend(event, source, warnings)
    else this.#interrupt(event, source, warnings)
  }

  applyCap(cap: CivilDate, warnings: LegalWarning[]): void {
    const { cap: rule } = this.#law.limitation
    if (rule === null || this.#uncapped || this.lastDay <= cap) return
    this.lastDay = cap
    warnings.push({
      code: 'cap-reached',
      message: {
        fr: 'Le délai butoir est atteint : rien ne le repousse plus.',
        en: 'The cap is reached: nothing moves it further.',
      },
    })
    this.#link('cap', cap, rule.source, {
      fr: `Délai butoir de ${rule.years} ans`,
      en: `Cap of ${rule.years} years`,
    })
  }

  #interrupt({ kind, on, until }: ClockEvent, source: LegalSource, warnings: LegalWarning[]): void {
    const inCourt = kind === 'lawsuit' || kind === 'enforcement'
    // Proceedings interrupt until they end; as long as they last, the day shown is the least that is sure.
    const restart = inCourt ? (until ?? on) : on
    if (kind === 'lawsuit') warnings.push(until === null ? PENDING : FAILED)
    const { years } = this.#period
    this.lastDay = laterOf(this.lastDay, addMonths(restart, 12 * years))
    this.#uncapped = inCourt
    this.#link('interrupts', on, source, {
      fr: `Interruption : un nouveau délai de ${yearsIn(years, 'fr')} court depuis le ${formatShortDate(restart, 'fr')}`,
      en: `Interruption: a new period of ${yearsIn(years, 'en')} runs from ${formatShortDate(restart, 'en')}`,
    })
  }

  #suspend({ on, until }: ClockEvent, source: LegalSource, warnings: LegalWarning[]): void {
    if (until === null) {
      warnings.push(PENDING)
      this.#link('suspends', on, source, STILL_SUSPENDED)
      return
    }
    const days = daysBetween(on, until)
    const resumed = addDays(this.lastDay, days)
    const least = this.#law.limitation.leastMonthsAfterSuspension
    this.lastDay = least === null ? resumed : laterOf(resumed, addMonths(until, least.months))
    this.#uncapped = false
    this.#link('suspends', on, source, {
      fr: `Suspension de ${days} jours, jusqu’au ${formatShortDate(until, 'fr')}`,
      en: `Suspended for ${days} days, until ${formatShortDate(until, 'en')}`,
    })
  }

  #link(effect: ChainLink['effect'], on: CivilDate, source: LegalSource, text: LegalText): void {
    this.chain.push({ on, effect, text, lastDay: this.lastDay, source })
  }
}

function startText(period: LimitationPeriod): LegalText {
  const ends = period.fromYearEnd || period.toYearEnd
  return {
    fr: `Le délai de ${yearsIn(period.years, 'fr')} commence${ends ? ' ; il finit avec une année civile' : ''}`,
    en: `The period of ${yearsIn(period.years, 'en')} begins${ends ? '; it ends with a calendar year' : ''}`,
  }
}

function yearsIn(years: number, language: 'fr' | 'en'): string {
  const plural = years > 1 ? 's' : ''
  return language === 'fr' ? `${years} an${plural}` : `${years} year${plural}`
}

const NO_EFFECT: LegalText = {
  fr: 'Sans effet sur la prescription',
  en: 'No effect on limitation',
}
const TOO_LATE: LegalText = {
  fr: 'Sans effet : la créance était déjà prescrite',
  en: 'No effect: the claim had already lapsed',
}

const STILL_SUSPENDED: LegalText = {
  fr: 'Suspension en cours : le délai reprendra à sa fin',
  en: 'Suspended: the period resumes when it ends',
}

const NO_BEGINNING: MissingFact = {
  code: 'dueOn',
  message: {
    fr: 'Indiquez l’échéance convenue ou, sans terme convenu, le jour de la livraison ou de l’achèvement.',
    en: 'Give the agreed due date or, when no term was agreed, the day of delivery or completion.',
  },
}

const TIME_BARRED: LegalWarning = {
  code: 'time-barred',
  message: {
    fr: 'Un événement survient après la fin du délai : il ne le fait pas renaître.',
    en: 'An event comes after the end of the period: it does not bring it back.',
  },
}
const PENDING: LegalWarning = {
  code: 'proceedings-pending',
  message: {
    fr: 'Ce qui interrompt ou suspend dure encore : le délai ne court pas, la date donnée est un minimum.',
    en: 'What interrupts or suspends still lasts: the period does not run, the day given is the least.',
  },
}
const FAILED: LegalWarning = {
  code: 'proceedings-failed',
  message: {
    fr: 'L’interruption est non avenue si la demande est retirée, périmée ou rejetée (C. civ. 2243).',
    en: 'The interruption counts for nothing if the action is withdrawn, lapses or is dismissed.',
  },
}
const NOT_AGREED: LegalWarning = {
  code: 'term-not-agreed',
  message: {
    fr: 'Une échéance postérieure à l’exécution n’est retenue contre un consommateur que si elle a été convenue : le délai est compté de l’exécution.',
    en: 'Against a consumer a due date after performance counts only if it was agreed on: the period is counted from performance.',
  },
}

function shorterWarning(day: CivilDate): LegalWarning {
  return {
    code: 'shorter-for-sales',
    message: {
      fr: `Pour une vente de marchandises, le délai est plus court : il finit le ${formatShortDate(day, 'fr')}.`,
      en: `For a sale of goods the period is shorter: it ends on ${formatShortDate(day, 'en')}.`,
    },
  }
}
