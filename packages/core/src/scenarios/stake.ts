import { type CivilDate, earlierOf } from '../calendar/civil-date.ts'
import { isCredit, type OpenItem } from '../claims/open-item.ts'
import { type LimitedDebt, lastDayToClaim } from '../law/last-day-to-claim.ts'
import { recordedLaw } from '../law/law-of.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { CustomerPlan, TaskKind } from './decision.ts'
import type { CustomerFacts } from './facts.ts'

/** What hangs on a piece of work: the facts that say how much it matters, whatever day it is. */
export type Stake = {
  readonly amountMinor: MinorUnits
  readonly currency: Currency
  /** Earliest due date among its debts; null where none has one. */
  readonly dueOn: CivilDate | null
  /** Earliest last day to claim one of them; null where neither the file nor the law says. */
  readonly limitationOn: CivilDate | null
  /** Last day to declare it in an insolvency; null: nothing is to be declared, or the day is not known. */
  readonly declareBefore: CivilDate | null
  readonly promiseBroken: boolean
}

/**
 * What hangs on work about these items of a customer.
 * @param amountMinor what an act claims; absent, all that is open of the items
 */
export function stakeOf(
  facts: CustomerFacts,
  plan: Pick<CustomerPlan, 'tasks'>,
  work: {
    readonly itemIds: readonly string[]
    readonly currency: Currency | null
    /** Of a task. */
    readonly kind?: TaskKind
  },
  amountMinor?: MinorUnits,
): Stake {
  const ids = new Set(work.itemIds)
  const items = facts.items.filter((item) => ids.has(item.id))
  const currency = work.currency ?? items[0]?.currency ?? facts.items[0]?.currency
  if (currency === undefined) throw new Error(`customer ${facts.customer.id} has no item to work about`)
  const own = items.filter((item) => item.currency === currency)
  const debts = own.filter((item) => !isCredit(item) && item.openMinor > 0)
  const dueOn = earliest(debts.map((item) => item.dueOn))
  return {
    amountMinor: amountMinor ?? own.reduce((sum, item) => sum + item.openMinor, 0),
    currency,
    dueOn,
    limitationOn: firstLastDay(facts, debts),
    declareBefore: work.kind === 'file-claim' ? (facts.declareBefore ?? null) : null,
    promiseBroken: plan.tasks.some(
      ({ kind, itemIds }) => kind === 'broken-promise' && itemIds.some((id) => ids.has(id)),
    ),
  }
}

function firstLastDay({ law, customer }: CustomerFacts, debts: readonly OpenItem[]): CivilDate | null {
  const lastDay = (debt: LimitedDebt) => lastDayToClaim(recordedLaw(law), customer.kind, debt)
  const known = (item: OpenItem) => item.limitationOn !== undefined || item.limitationEvents !== undefined
  const untouched = debts.filter((item) => !known(item)).map(({ dueOn }) => dueOn)
  // Of those to which nothing happened, what is due first is barred first: one computation for all of them.
  return earliest([...debts.filter(known).map(lastDay), lastDay({ dueOn: earliest(untouched) })])
}

function earliest(days: readonly (CivilDate | null)[]): CivilDate | null {
  return days.reduce(
    (first, day) => (first === null || day === null ? (first ?? day) : earlierOf(first, day)),
    null,
  )
}
