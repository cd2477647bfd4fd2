import { type CivilDate, daysBetween, earlierOf } from '../calendar/civil-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import { recordedLaw } from '../law/law-of.ts'
import { type ClockAnswer, type ClockEvent, limitationClock } from '../law/limitation-clock.ts'
import { LIMITATION_STEPS } from './urgency.ts'

const NEAR_DAYS = Math.max(...LIMITATION_STEPS.map(({ upTo }) => upTo))

/** What is known of a debt that its limitation depends on. */
export type DebtFacts = {
  /** Of the creditor, whose law it is. */
  readonly country: string
  readonly debtor: CustomerKind
  readonly dueOn: CivilDate | null
  readonly paidOn: readonly CivilDate[]
  readonly formalNoticeOn: CivilDate | null
  /** Given by the file that brought the debt: nothing is computed. */
  readonly limitationOn: CivilDate | null
}

/** Until when a debt can be claimed in court, and what moved that day. */
export type DebtClock = {
  /** `passed`: it cannot be claimed any more; `near`: by one reading or the other, soon. */
  readonly state: 'unknown' | 'passed' | 'near' | 'running'
  readonly lastDay: CivilDate | null
  /** The last day if what was paid is no acknowledgement of this debt; null: it is the same day. */
  readonly withoutPayments: CivilDate | null
  readonly given: boolean
  /** How the law comes to that day; null: it was given, or the law records no period for such a debt. */
  readonly answer: ClockAnswer | null
}

/**
 * The limitation clock of a debt, from what is known of it. A payment interrupts where the law takes it for an
 * acknowledgement (FR: C. civ. 2240); whether it was one is for a judge, so the day without it is said as well, and
 * warned of first.
 */
export function clockOfDebt(facts: DebtFacts, asOf: CivilDate): DebtClock {
  const { country, debtor, dueOn, limitationOn } = facts
  if (limitationOn !== null)
    return {
      state: stateOf(limitationOn, limitationOn, asOf),
      lastDay: limitationOn,
      withoutPayments: null,
      given: true,
      answer: null,
    }
  const law = recordedLaw(country)
  const claim = 'goods-or-services'
  const period = law?.limitation.periodOf(claim, debtor) ?? null
  if (!law || period === null || dueOn === null) return UNKNOWN
  const request = { debtor, claim, dueOn, completedOn: null } as const
  const notice = eventsOf('formal-notice', facts.formalNoticeOn === null ? [] : [facts.formalNoticeOn])
  const paid = eventsOf('partial-payment', [...new Set(facts.paidOn)])
  const answer = limitationClock(law, period, { ...request, events: [...notice, ...paid] })
  const without = limitationClock(law, period, { ...request, events: notice }).lastDay
  const { lastDay } = answer
  if (lastDay === null) return { ...UNKNOWN, answer }
  return {
    state: stateOf(lastDay, without ?? lastDay, asOf),
    lastDay,
    withoutPayments: without === lastDay ? null : without,
    given: false,
    answer,
  }
}

function eventsOf(kind: ClockEvent['kind'], days: readonly CivilDate[]): ClockEvent[] {
  return days.map((on) => ({ kind, on, until: null }))
}

/** The last day still counts in full. */
function stateOf(lastDay: CivilDate, withoutPayments: CivilDate, asOf: CivilDate): DebtClock['state'] {
  if (lastDay < asOf) return 'passed'
  return daysBetween(asOf, earlierOf(lastDay, withoutPayments)) <= NEAR_DAYS ? 'near' : 'running'
}

const UNKNOWN: DebtClock = {
  state: 'unknown',
  lastDay: null,
  withoutPayments: null,
  given: false,
  answer: null,
}
