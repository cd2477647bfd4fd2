import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'

type Written =
  paths['/api/v1/scenario-rules']['put']['requestBody']['content']['application/json']['rules'][number]

/** A rule as it is edited: "" holds for every kind, country or creditor. */
export type Rule = {
  readonly id: number
  readonly customerKind: '' | 'business' | 'consumer' | 'public'
  readonly country: string
  readonly creditor: string
  readonly scenario: string
}

export const rulesQuery = queryOptions({
  queryKey: ['scenario-rules'],
  queryFn: () => answerOf(api.GET('/api/v1/scenario-rules')),
})

export const KINDS = ['business', 'consumer', 'public'] as const

type Stored = Awaited<ReturnType<NonNullable<typeof rulesQuery.queryFn>>>['rules'][number]

export function editedOf(rules: readonly Stored[]): Rule[] {
  return rules.map((rule, id) => ({
    id,
    customerKind: KINDS.find((kind) => kind === rule.customerKind) ?? '',
    country: rule.country ?? '',
    creditor: rule.creditor ?? '',
    scenario: rule.scenario,
  }))
}

export function writtenOf(rules: readonly Rule[]): Written[] {
  return rules.map(({ customerKind, country, creditor, scenario }) => ({
    customerKind: customerKind === '' ? null : customerKind,
    country: country.trim() === '' ? null : country.trim().toUpperCase(),
    creditor: creditor === '' ? null : creditor,
    scenario,
  }))
}

/** The rules with one of them in the place of another; the others close up. */
export function moved(rules: readonly Rule[], from: number, to: number): Rule[] {
  const rule = rules[from]
  if (!rule || to < 0 || to >= rules.length) return [...rules]
  return rules.toSpliced(from, 1).toSpliced(to, 0, rule)
}
