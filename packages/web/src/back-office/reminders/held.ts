import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

export type HeldPage = Awaited<ReturnType<typeof askHeld>>
export type HeldRule = HeldPage['rules'][number]

export function askHeld(after: string | null, signal: AbortSignal) {
  return answerOf(
    api.GET('/api/v1/planning/held', { params: { query: after === null ? {} : { after } }, signal }),
  )
}

/** The whole portfolio is planned for an answer: it is asked again when something changed here, and not by the by. */
export const PLANNED_AGAIN = { staleTime: 300_000, refetchOnWindowFocus: false } as const

/** Items that one rule keeps back, as many customers at a time as are planned in a moment. */
export function heldItemsQuery(rule: HeldRule['code']) {
  return infiniteQueryOptions({
    queryKey: ['held', 'items', rule],
    ...PLANNED_AGAIN,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/planning', {
          params: { query: { rule, limit: 500, ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** What is known after one more page: sums by rule, those that stop most items first. */
export function withHeldPage(known: HeldPage | null, page: HeldPage): HeldPage {
  if (known === null) return { ...page, rules: page.rules.toSorted(byItems) }
  const rules = new Map(known.rules.map((rule) => [rule.code, rule]))
  for (const rule of page.rules) {
    const before = rules.get(rule.code)
    rules.set(rule.code, before ? added(before, rule) : rule)
  }
  return {
    ...page,
    customers: known.customers + page.customers,
    rules: [...rules.values()].toSorted(byItems),
  }
}

function added(before: HeldRule, rule: HeldRule): HeldRule {
  const ends = [before.until, rule.until].filter((day) => day !== null).toSorted()
  return {
    ...rule,
    items: before.items + rule.items,
    accounts: before.accounts + rule.accounts,
    amounts: [...before.amounts, ...rule.amounts],
    until: ends[0] ?? null,
  }
}

function byItems(one: HeldRule, other: HeldRule): number {
  return other.items - one.items || one.code.localeCompare(other.code)
}
