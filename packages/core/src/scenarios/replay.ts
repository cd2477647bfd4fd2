import { addDays, type CivilDate, earlierOf, laterOf } from '../calendar/civil-date.ts'
import type { OpenItem } from '../claims/open-item.ts'
import type { Customer } from '../customers/customer.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Hold } from '../holds/hold.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { PaymentPromise } from '../promises/payment-promise.ts'
import type { PlannedAct } from './decision.ts'
import type { CustomerFacts, HistoryEntry } from './facts.ts'
import { planCustomer } from './plan.ts'
import type { Scenario } from './scenario.ts'

/** An item with its whole past: what was owed of it on any day is the sum of what had been booked by then. */
export type PastItem = Omit<OpenItem, 'openMinor' | 'disputedMinor' | 'enteredOn'> & {
  readonly bookings: readonly { readonly on: CivilDate; readonly amountMinor: MinorUnits }[]
}

export type PastDispute = Dispute & { readonly openedOn: CivilDate; readonly closedOn: CivilDate | null }

export type PastPromise = PaymentPromise & {
  readonly madeOn: CivilDate
  readonly withdrawnOn: CivilDate | null
}

/** What is known of the past of one customer of one creditor. */
export type PastAccount = {
  readonly creditorId: string
  readonly law: string
  readonly customer: Customer
  readonly items: readonly PastItem[]
  readonly holds: readonly Hold[]
  readonly promises: readonly PastPromise[]
  readonly disputes: readonly PastDispute[]
  readonly insolvencyOpenedOn: CivilDate | null
}

/** How far one debt of the period went: the steps that it would have received, and whether it has been paid. */
export type ReplayedDebt = {
  readonly itemId: string
  readonly stepKeys: readonly string[]
  readonly settled: boolean
}

export type Replay = { readonly acts: readonly PlannedAct[]; readonly debts: readonly ReplayedDebt[] }

/**
 * What would have left to a customer from `from` to `to` under a scenario, day by day, from the facts of each day.
 * Payments stay what they were: that a reminder brings one is not pretended. Everything counts as known on the day
 * it bears; contacts are those of today, and bank data counts as fresh.
 * @param warmUpOn day from which acts are remembered, so that the period does not begin with everything old
 */
export function replayAccount(
  account: PastAccount,
  scenario: Scenario,
  { warmUpOn, from, to }: { warmUpOn: CivilDate; from: CivilDate; to: CivilDate },
): Replay {
  const changes = daysOfChange(account, warmUpOn)
  const history: HistoryEntry[] = []
  const acts: PlannedAct[] = []
  let day: CivilDate | null = warmUpOn
  while (day !== null && day <= to) {
    const facts = factsOn(account, day, history)
    const plan = facts.items.length === 0 ? null : planCustomer(day, facts, scenario)
    let latest: CivilDate = day
    for (const act of plan?.acts ?? []) {
      acts.push(act)
      history.push(...remembered(act, acts.length))
      latest = laterOf(latest, act.on)
    }
    const expected = (plan?.explanations ?? []).flatMap(({ nextOn }) => nextOn ?? [])
    // What comes after an act is said once it has left.
    if (plan && plan.acts.length > 0) expected.push(addDays(latest, 1))
    day = nextDay(latest, expected, changes)
  }
  const inPeriod = acts.filter(({ on }) => on >= from && on <= to)
  return { acts: inPeriod, debts: debtsOf(account, history, from, to) }
}

/** The first day after `day` on which the answer can be another one. */
function nextDay(
  day: CivilDate,
  expected: readonly CivilDate[],
  changes: readonly CivilDate[],
): CivilDate | null {
  let next: CivilDate | null = null
  for (const on of [...expected, changes.find((change) => change > day) ?? null])
    if (on !== null && on > day) next = next === null ? on : earlierOf(next, on)
  return next
}

function daysOfChange(account: PastAccount, since: CivilDate): CivilDate[] {
  const { items, holds, promises, disputes, insolvencyOpenedOn } = account
  const known = (day: CivilDate | null) => (day === null ? [] : [day])
  const after = (day: CivilDate | null) => (day === null ? [] : [addDays(day, 1)])
  const days = [
    ...items.flatMap(({ issuedOn, bookings }) => [issuedOn, ...bookings.map(({ on }) => on)]),
    ...holds.flatMap(({ from, until }) => [from, ...after(until)]),
    ...promises.flatMap(({ madeOn, dueOn, withdrawnOn }) => [madeOn, ...after(dueOn), ...known(withdrawnOn)]),
    ...disputes.flatMap(({ openedOn, closedOn }) => [openedOn, ...known(closedOn)]),
    ...known(insolvencyOpenedOn),
  ]
  return [...new Set(days)].filter((day) => day > since).sort()
}

function factsOn(account: PastAccount, day: CivilDate, history: readonly HistoryEntry[]): CustomerFacts {
  const { creditorId, law, customer, insolvencyOpenedOn } = account
  const disputes = account.disputes.filter(
    ({ openedOn, closedOn }) => openedOn <= day && (closedOn === null || closedOn > day),
  )
  const items = account.items.flatMap((item): OpenItem[] => {
    const openMinor = item.issuedOn > day ? 0 : balanceOn(item, day)
    if (openMinor === 0) return []
    const { bookings: _, ...same } = item
    const contested = disputes.filter(({ itemId }) => itemId === item.id)
    const disputedMinor = contested.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    return [{ ...same, openMinor, disputedMinor: openMinor > 0 ? Math.min(disputedMinor, openMinor) : 0 }]
  })
  return {
    creditorId,
    law,
    customer,
    items,
    history,
    holds: account.holds.filter(({ from }) => from <= day),
    promises: promisesOn(account, day),
    disputes,
    insolvencyOpenedOn: insolvencyOpenedOn !== null && insolvencyOpenedOn <= day ? insolvencyOpenedOn : null,
  }
}

/** Promises that stood on a day, with what had been paid on their items since they were made. */
function promisesOn({ promises, items }: PastAccount, day: CivilDate): PaymentPromise[] {
  return promises
    .filter(({ madeOn, withdrawnOn }) => madeOn <= day && (withdrawnOn === null || withdrawnOn > day))
    .map(({ withdrawnOn: _, ...promise }) => {
      const own = items.filter(({ id }) => promise.itemIds.includes(id))
      const paidMinor = own.reduce((sum, item) => sum + paidBetween(item, promise.madeOn, day), 0)
      return { ...promise, paidMinor: Math.max(0, paidMinor) }
    })
}

/** Taken off an item from one day to another, its issue left aside. */
function paidBetween({ bookings }: PastItem, from: CivilDate, to: CivilDate): MinorUnits {
  let sum = 0
  for (const { on, amountMinor } of bookings.slice(1)) if (from <= on && on <= to) sum -= amountMinor
  return sum
}

function balanceOn({ bookings }: PastItem, day: CivilDate): MinorUnits {
  let sum = 0
  for (const { on, amountMinor } of bookings) if (on <= day) sum += amountMinor
  return sum
}

function remembered(act: PlannedAct, number: number): HistoryEntry[] {
  return act.items.map(({ itemId, stepKey }) => ({
    itemId,
    stepKey,
    on: act.on,
    outcome: 'sent',
    channel: act.channel,
    actId: String(number),
  }))
}

/** Debts that were born in the period: of those before it the beginning is not seen. */
function debtsOf(
  { items }: PastAccount,
  history: readonly HistoryEntry[],
  from: CivilDate,
  to: CivilDate,
): ReplayedDebt[] {
  return items
    .filter(
      ({ issuedOn, bookings }) => issuedOn >= from && issuedOn <= to && (bookings[0]?.amountMinor ?? 0) > 0,
    )
    .map((item) => ({
      itemId: item.id,
      stepKeys: history.filter(({ itemId }) => itemId === item.id).map(({ stepKey }) => stepKey),
      settled: balanceOn(item, to) <= 0,
    }))
}
