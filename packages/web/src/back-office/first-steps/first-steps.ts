import type { EntryPolicy } from '@recouvrance/core/scenarios/scenario'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

export const firstStepsQuery = queryOptions({
  queryKey: ['first-steps'],
  queryFn: () => answerOf(api.GET('/api/v1/first-steps')),
})

const LIVING_MS = 1000

/** While it lives its two years it is asked again and again. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: () => answerOf(api.GET('/api/v1/demonstration')),
  refetchInterval: ({ state }) =>
    state.data && state.data.since !== null && state.data.progress < 1 ? LIVING_MS : false,
})

export const foresightQuery = (entry: EntryPolicy) =>
  queryOptions({
    queryKey: ['foresight', entry],
    queryFn: () => answerOf(api.GET('/api/v1/first-steps/foresight', { params: { query: { entry } } })),
  })

/** The policy in force is asked with what it would send. */
export const inForceQuery = queryOptions({
  queryKey: ['foresight', null],
  queryFn: () => answerOf(api.GET('/api/v1/first-steps/foresight')),
})

export type FirstSteps = Awaited<
  ReturnType<Extract<typeof firstStepsQuery.queryFn, (...args: never[]) => unknown>>
>

export const STEPS = ['account', 'creditor', 'data', 'report', 'owed', 'scenario', 'start'] as const
export type Step = (typeof STEPS)[number]

export const MINUTES: Readonly<Record<Step, number>> = {
  account: 2,
  creditor: 2,
  data: 1,
  report: 2,
  owed: 2,
  scenario: 3,
  start: 3,
}

/** What is done is known from what there is. */
export function isDone(step: Step, facts: FirstSteps): boolean {
  const done: Readonly<Record<Step, boolean>> = {
    account: true,
    creditor: facts.creditor?.complete ?? false,
    data: facts.items || facts.waitingFiles,
    report: facts.items,
    owed: facts.items && facts.contacts,
    scenario: facts.prepared,
    start: facts.approved && facts.sendingStartedAt !== null,
  }
  return done[step]
}

export function nextStep(facts: FirstSteps): Step | null {
  return STEPS.find((step) => !isDone(step, facts)) ?? null
}
