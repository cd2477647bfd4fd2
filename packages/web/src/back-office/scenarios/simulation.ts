import { formatAmount, parseAmount, sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import type { askSimulation } from './scenarios.ts'

export type SimulationPage = Awaited<ReturnType<typeof askSimulation>>
export type Difference = SimulationPage['differences'][number]
export type Departures = SimulationPage['draft'][number]
export type Kind = Difference['kind']

export const KINDS: readonly Kind[] = ['added', 'removed', 'changed']

/** Of one kind of difference: how many reminders, and what they claim in each currency. */
export type KindSum = { readonly acts: number; readonly amounts: Readonly<Record<string, string>> }

export type Simulation = {
  readonly asOf: string
  /** Customers looked at so far, of all. */
  readonly customers: number
  readonly total: number
  readonly accounts: number
  readonly inForce: readonly Departures[]
  readonly draft: readonly Departures[]
  readonly kinds: Readonly<Record<Kind, KindSum>>
  /** The first of each kind: the sums are of all. */
  readonly differences: readonly Difference[]
}

/** So many of each kind are listed: a screen is not made to read more. */
export const SHOWN = 200

const NONE: KindSum = { acts: 0, amounts: {} }

/** Puts one page more to what is known; only what is shown of it stays in memory. */
export function withPage(known: Simulation | null, page: SimulationPage): Simulation {
  const { asOf, total, inForce, draft, differences } = page
  const before = known ?? {
    customers: 0,
    accounts: 0,
    inForce: [],
    draft: [],
    kinds: { added: NONE, removed: NONE, changed: NONE },
    differences: [],
  }
  return {
    asOf,
    total,
    customers: before.customers + page.customers,
    accounts: before.accounts + page.accounts,
    inForce: addDepartures(before.inForce, inForce),
    draft: addDepartures(before.draft, draft),
    kinds: {
      added: addKind(before.kinds.added, differences, 'added'),
      removed: addKind(before.kinds.removed, differences, 'removed'),
      changed: addKind(before.kinds.changed, differences, 'changed'),
    },
    differences: KINDS.flatMap((kind) =>
      [...before.differences, ...differences].filter((one) => one.kind === kind).slice(0, SHOWN),
    ),
  }
}

function addDepartures(known: readonly Departures[], more: readonly Departures[]): Departures[] {
  const sums = new Map(known.map((sum) => [`${sum.channel} ${sum.currency}`, sum]))
  for (const sum of more) {
    const key = `${sum.channel} ${sum.currency}`
    const before = sums.get(key)
    sums.set(
      key,
      before
        ? { ...sum, acts: before.acts + sum.acts, amount: add(before.amount, sum.amount, sum.currency) }
        : sum,
    )
  }
  return [...sums.values()]
}

function addKind({ acts, amounts }: KindSum, differences: readonly Difference[], kind: Kind): KindSum {
  const sums: Record<string, string> = { ...amounts }
  const own = differences.filter((one) => one.kind === kind)
  for (const { inForce, draft } of own) {
    const act = draft ?? inForce
    if (act) sums[act.currency] = add(sums[act.currency] ?? '0', act.amount, act.currency)
  }
  return { acts: acts + own.length, amounts: sums }
}

function add(one: string, other: string, code: string): string {
  const currency = currencyOf(code)
  return formatAmount(sumMinor([parseAmount(one, currency), parseAmount(other, currency)]), currency)
}
