import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { AuditFilter } from './audit-filter.ts'

const PAGE = 50

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/audit', {
          params: { query: { ...filter, order: 'newest', limit: PAGE, after: pageParam } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.entries.length < PAGE ? null : page.after),
  })

export const auditChoicesQuery = queryOptions({
  queryKey: ['audit-choices'],
  queryFn: () => answerOf(api.GET('/api/v1/audit/choices')),
})

type Page = Awaited<ReturnType<NonNullable<ReturnType<typeof auditQuery>['queryFn']>>>
export type AuditEntry = Page['entries'][number]

/** Entries by the day on which they were written, as the reader's clock counts days. */
export function byDay(entries: readonly AuditEntry[]): { day: string; entries: AuditEntry[] }[] {
  const groups = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const day = localDay(entry.at)
    groups.set(day, [...(groups.get(day) ?? []), entry])
  }
  return [...groups].map(([day, inside]) => ({ day, entries: inside }))
}

function localDay(at: string): string {
  const date = new Date(at)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}

/** The file of all entries within the filter. */
export function exportAddress(filter: AuditFilter, language: 'fr' | 'en'): string {
  return `/api/v1/audit/export?${new URLSearchParams({ ...filter, language })}`
}
