import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { Lane } from './lanes.ts'

const PAGE = 50

export const dayQuery = queryOptions({
  queryKey: ['day'],
  queryFn: () => answerOf(api.GET('/api/v1/day')),
})

export const laneQuery = (lane: Lane) =>
  infiniteQueryOptions({
    queryKey: ['day', lane],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/day/{lane}', {
          params: {
            path: { lane },
            query: { limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

type LanePage = Awaited<ReturnType<NonNullable<ReturnType<typeof laneQuery>['queryFn']>>>
export type Line = LanePage['lines'][number]
export type DayAct = NonNullable<Line['act']>
export type DayTask = NonNullable<Line['task']>

/** Names a line among all: acts and tasks are numbered apart. */
export function idOf({ act, task }: Line): string {
  return act ? `act-${act.id}` : `task-${task?.id ?? ''}`
}

export function customerOf({ act, task }: Line): DayAct['customer'] | null {
  return (act ?? task)?.customer ?? null
}

/** Everything that the work of a day changes. */
export const TOUCHED_BY_DAY = [['day'], ['acts'], ['act'], ['customer'], ['held'], ['sending']]

/** Which kind of work a task is, in words of the screens. */
export const TASK_KINDS = [
  'fix-contact',
  'match-payments',
  'legal-review',
  'broken-promise',
  'file-claim',
  'do-step',
  'verify-act',
  'check-sending',
] as const
