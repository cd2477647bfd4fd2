import { type CivilDate, daysBetween } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import { type ClockAnswer, type ClockEvent, limitationClock } from '@recouvrance/core/law/limitation-clock'
import { LIMITATION_STEPS } from '@recouvrance/core/scenarios/urgency'
import type { StatedDebt } from './state-account.ts'

const NEAR_DAYS = Math.max(...LIMITATION_STEPS.map(({ upTo }) => upTo))

/** Until when a debt can be claimed in court, and what moved that day. */
export type DebtClock = {
  readonly state: 'unknown' | 'passed' | 'near' | 'running'
  readonly lastDay: CivilDate | null
  /** The last day if what was paid is no acknowledgement of this debt; null: it is the same day. */
  readonly withoutPayments: CivilDate | null
  /** The day was given by the file that brought the debt: nothing is computed. */
  readonly given: boolean
  /** How the law comes to that day; null: it was given, or the law records no period for such a debt. */
  readonly answer: ClockAnswer | null
}

type Asked = {
  readonly country: string
  readonly debtor: CustomerKind
  readonly debt: Pick<StatedDebt, 'dueOn' | 'payments' | 'limitationOn' | 'formalNoticeOn'>
  readonly asOf: CivilDate
}

/**
 * The limitation clock of a debt, from what is known of it. A payment interrupts where the law takes it for an
 * acknowledgement; whether it was one is for a judge, so the day without it is said as well.
 */
export function clockOfDebt({ country, debtor, debt, asOf }: Asked): DebtClock {
  const { limitationOn } = debt
  if (limitationOn !== null)
    return {
      state: stateOf(limitationOn, asOf),
      lastDay: limitationOn,
      withoutPayments: null,
      given: true,
      answer: null,
    }
  const law = recordedLaw(country)
  const claim = 'goods-or-services'
  const period = law?.limitation.periodOf(claim, debtor) ?? null
  if (!law || period === null) return UNKNOWN
  const request = { debtor, claim, dueOn: debt.dueOn, completedOn: null } as const
  const notice = eventsOf('formal-notice', debt.formalNoticeOn === null ? [] : [debt.formalNoticeOn])
  const paid = eventsOf('partial-payment', [...new Set(debt.payments.map(({ on }) => on))])
  const answer = limitationClock(law, period, { ...request, events: [...notice, ...paid] })
  const without = limitationClock(law, period, { ...request, events: notice }).lastDay
  return {
    // The nearer of the two is the one to act by.
    state: stateOf(without, asOf),
    lastDay: answer.lastDay,
    withoutPayments: without === answer.lastDay ? null : without,
    given: false,
    answer,
  }
}

function eventsOf(kind: ClockEvent['kind'], days: readonly CivilDate[]): ClockEvent[] {
  return days.map((on) => ({ kind, on, until: null }))
}

function stateOf(lastDay: CivilDate | null, asOf: CivilDate): DebtClock['state'] {
  if (lastDay === null) return 'unknown'
  const left = daysBetween(asOf, lastDay)
  if (left < 0) return 'passed'
  return left <= NEAR_DAYS ? 'near' : 'running'
}

const UNKNOWN: DebtClock = {
  state: 'unknown',
  lastDay: null,
  withoutPayments: null,
  given: false,
  answer: null,
}
