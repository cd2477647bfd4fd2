import { type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import type { ClockEvent } from '../claims/clock-event.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { CountryLaw } from '../law/country-law.ts'
import { lastDayToClaim, surePeriod } from '../law/last-day-to-claim.ts'
import { recordedLaw } from '../law/law-of.ts'
import { type ClockAnswer, limitationClock } from '../law/limitation-clock.ts'
import { LIMITATION_STEPS } from './urgency.ts'

/** From so many days before it on, a last day is near. */
export const NEAR_DAYS = Math.max(...LIMITATION_STEPS.map(({ upTo }) => upTo))

/** What is known of a debt that its limitation depends on. */
export type DebtFacts = {
  /** Of the creditor, whose law it is. */
  readonly country: string
  readonly debtor: CustomerKind
  readonly dueOn: CivilDate | null
  /** Given by the file that brought the debt: nothing is computed. */
  readonly limitationOn: CivilDate | null
  /** What somebody recorded, with what proves it. */
  readonly events: readonly ClockEvent[]
  /** What is on the books and may have moved it, whether or not it did. */
  readonly paidOn: readonly CivilDate[]
  readonly formalNoticeOn: CivilDate | null
}

/** Until when a debt can be claimed in court, and what moved that day. */
export type DebtClock = {
  /** `doubtful`: the sure day has gone by, the latest has not: whether it has lapsed is for a judge. */
  readonly state: 'unknown' | 'running' | 'near' | 'doubtful' | 'passed'
  /** The last sure day: what reminders, lists and priorities go by. */
  readonly lastDay: CivilDate | null
  /** The last day by the reading that serves the creditor best; null: it is the same. */
  readonly latestDay: CivilDate | null
  /** What that reading counts; null: that it is no sale of goods. */
  readonly ifMovedBy: ClockEvent | null
  readonly given: boolean
  /** How the law comes to the sure day; null: it was given, or the law records no period for such a debt. */
  readonly answer: ClockAnswer | null
}

/**
 * The limitation clock of a debt, by both readings: the sure day, after which it must be treated as if it had lapsed,
 * and the latest, before which nobody may be told that it has.
 */
export function clockOfDebt(facts: DebtFacts, asOf: CivilDate): DebtClock {
  const { country, debtor, dueOn, limitationOn, events } = facts
  const law = recordedLaw(country)
  const given = limitationOn !== null
  const debt = { dueOn, limitationEvents: events, ...(given ? { limitationOn } : {}) }
  const lastDay = lastDayToClaim(law, debtor, debt)
  if (given) return { ...UNKNOWN, state: stateOf(limitationOn, limitationOn, asOf), lastDay, given }
  const sure = law && surePeriod(law, debtor)
  const period = law?.limitation.periodOf('goods-or-services', debtor) ?? null
  if (!law || !sure || period === null || dueOn === null || lastDay === null) return UNKNOWN
  const request = { debtor, claim: 'goods-or-services', dueOn, completedOn: null } as const
  const onTheBooks = booksOf(facts)
  const latest = limitationClock(law, period, { ...request, events: [...events, ...onTheBooks] })
  const latestDay = latest.lastDay ?? lastDay
  return {
    state: stateOf(lastDay, latestDay, asOf),
    lastDay,
    latestDay: latestDay === lastDay ? null : latestDay,
    ifMovedBy: latestDay === lastDay ? null : lastMover(law, onTheBooks, latest),
    given: false,
    answer: limitationClock(law, sure, { ...request, events }),
  }
}

function booksOf({ paidOn, formalNoticeOn }: DebtFacts): ClockEvent[] {
  const event = (kind: ClockEvent['kind']) => (on: CivilDate) => ({ kind, on, until: null })
  return [
    ...[...new Set(paidOn)].map(event('partial-payment')),
    ...(formalNoticeOn === null ? [] : [event('formal-notice')(formalNoticeOn)]),
  ]
}

/** The last of them that moves the clock, if one does. */
function lastMover(
  law: CountryLaw,
  onTheBooks: readonly ClockEvent[],
  { chain }: ClockAnswer,
): ClockEvent | null {
  const moved = new Set(chain.filter(({ effect }) => effect === 'interrupts').map(({ on }) => on))
  return (
    onTheBooks
      .filter(({ kind, on }) => law.limitation.effectOf(kind).effect === 'interrupts' && moved.has(on))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1) ?? null
  )
}

/** A last day still counts in full. */
function stateOf(lastDay: CivilDate, latestDay: CivilDate, asOf: CivilDate): DebtClock['state'] {
  if (latestDay < asOf) return 'passed'
  if (lastDay < asOf) return 'doubtful'
  return daysBetween(asOf, lastDay) <= NEAR_DAYS ? 'near' : 'running'
}

const UNKNOWN: DebtClock = {
  state: 'unknown',
  lastDay: null,
  latestDay: null,
  ifMovedBy: null,
  given: false,
  answer: null,
}
