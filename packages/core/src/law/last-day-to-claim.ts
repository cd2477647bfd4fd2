import type { CivilDate } from '../calendar/civil-date.ts'
import type { ClockEvent } from '../claims/clock-event.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { CountryLaw, LimitationPeriod } from './country-law.ts'
import { limitationClock } from './limitation-clock.ts'
import { limitationEnd } from './ordinary-limitation.ts'

/** What the last day to claim an invoice depends on. */
export type LimitedDebt = {
  readonly dueOn: CivilDate | null
  /** Given by the file that brought the debt, with all that moved it: nothing is computed. */
  readonly limitationOn?: CivilDate
  /** What somebody recorded, with what proves it. */
  readonly limitationEvents?: readonly ClockEvent[]
}

/**
 * The last day on which a debt can surely be claimed; null where neither the file nor the law says. Reminders stop after
 * it, and lists and priorities go by it: it counts the shortest period, and only what somebody recorded as moving it.
 * What is merely on the books does not: a part payment interrupts if it acknowledges the debt (C. civ. 2240), which
 * nobody has said of it.
 */
export function lastDayToClaim(
  law: CountryLaw | null,
  debtor: CustomerKind,
  { dueOn, limitationOn, limitationEvents = [] }: LimitedDebt,
): CivilDate | null {
  if (limitationOn !== undefined) return limitationOn
  const period = law && surePeriod(law, debtor)
  if (!law || !period || dueOn === null) return null
  if (limitationEvents.length === 0) return limitationEnd(period, dueOn)
  const request = { debtor, claim: 'goods-or-services', dueOn, completedOn: null } as const
  return limitationClock(law, period, { ...request, events: limitationEvents }).lastDay
}

/** Of the periods that an ordinary invoice may have, the shortest; null: not recorded. */
export function surePeriod(law: CountryLaw, debtor: CustomerKind): LimitationPeriod | null {
  const period = law.limitation.periodOf('goods-or-services', debtor)
  if (period?.shorterForSales === undefined) return period
  const { shorterForSales, ...rest } = period
  return { ...rest, years: shorterForSales }
}
