import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatAmount, sumMinor } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import type { EntryPolicy } from '@recouvrance/core/scenarios/scenario'
import type { Pool } from '../platform/postgres.ts'
import { type PlannedAccount, type PlanningContext, planPortfolio } from './plan-portfolio.ts'

export type Foresight = {
  readonly customers: number
  /** False: the portfolio is larger than what is looked at here. */
  readonly all: boolean
  readonly acts: { channel: string; currency: string; count: number; amount: string }[]
  readonly tasks: { kind: string; count: number }[]
  /** Items that wait, by the rule that holds them. */
  readonly waiting: { rule: string; count: number }[]
}

// Ten batches: a few seconds. Who has more looks at the plan itself, page by page.
const MOST_CUSTOMERS = 20_000

/**
 * What the plan of a day would send, counted; writes nothing.
 * @param entry instead of the policies of the scenarios in force
 */
export async function foreseeDay(
  pool: Pool,
  organisationId: number,
  asOf: CivilDate,
  entry: EntryPolicy | undefined,
): Promise<Foresight> {
  const customers = new Set<number>()
  const acts = new Map<string, { channel: string; currency: Currency; amounts: number[] }>()
  const tasks = new Map<string, number>()
  const waiting = new Map<string, number>()
  const adapt = entry === undefined ? undefined : (context: PlanningContext) => entering(context, entry)
  let all = true
  for await (const batch of planPortfolio(pool, organisationId, asOf, adapt)) {
    for (const { account, plan } of batch) {
      customers.add(account.customerId)
      for (const { channel, currency, amountMinor } of plan.acts) {
        const key = `${channel} ${currency}`
        const sum = acts.get(key) ?? { channel, currency, amounts: [] }
        sum.amounts.push(amountMinor)
        acts.set(key, sum)
      }
      for (const { kind } of plan.tasks) tasks.set(kind, (tasks.get(kind) ?? 0) + 1)
      for (const { state, rule } of plan.explanations)
        if (state !== 'act' && rule !== null) waiting.set(rule, (waiting.get(rule) ?? 0) + 1)
    }
    all = customers.size < MOST_CUSTOMERS
    if (!all) break
  }
  return {
    customers: customers.size,
    all,
    acts: [...acts.values()].map(({ channel, currency, amounts }) => ({
      channel,
      currency,
      count: amounts.length,
      amount: formatAmount(sumMinor(amounts), currency),
    })),
    tasks: [...tasks].map(([kind, count]) => ({ kind, count })),
    waiting: [...waiting].map(([rule, count]) => ({ rule, count })).toSorted((a, b) => b.count - a.count),
  }
}

function entering({ background, book }: PlanningContext, entry: EntryPolicy): PlanningContext {
  return {
    background,
    book: {
      ...book,
      scenarioFor: (segment): PlannedAccount['version'] => {
        const version = book.scenarioFor(segment)
        return { ...version, scenario: { ...version.scenario, entry } }
      },
    },
  }
}
