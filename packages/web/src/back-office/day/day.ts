import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { Assignee, Lane } from './lanes.ts'

const PAGE = 50

export const dayQuery = (assignee: Assignee | undefined) =>
  queryOptions({
    queryKey: ['day', 'summary', assignee],
    queryFn: () => answerOf(api.GET('/api/v1/day', { params: { query: assignee ? { assignee } : {} } })),
    placeholderData: keepPreviousData,
  })

export const laneQuery = (lane: Lane, assignee: Assignee | undefined) =>
  infiniteQueryOptions({
    queryKey: ['day', lane, assignee],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/day/{lane}', {
          params: {
            path: { lane },
            query: {
              limit: PAGE,
              law: 'true',
              ...(assignee ? { assignee } : {}),
              ...(pageParam === null ? {} : { after: pageParam }),
            },
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
export type DayNote = NonNullable<Line['note']>

/** Names a line among all: acts, tasks and notes are numbered apart. */
export function idOf({ act, task, note }: Line): string {
  if (note) return `note-${note.id}`
  return act ? `act-${act.id}` : `task-${task?.id ?? ''}`
}

export function customerOf({ act, task, note }: Line): DayAct['customer'] | null {
  return (act ?? task ?? note)?.customer ?? null
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
