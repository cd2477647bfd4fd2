import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

const PAGE = 50

/** What the trail is narrowed to; it stands in the address, so that it can be sent to a colleague. */
export type AuditFilter = {
  readonly q?: string
  readonly actor?: string
  readonly action?: string
  readonly subject?: string
  readonly from?: string
  readonly to?: string
}

const NAMES = ['q', 'actor', 'action', 'subject', 'from', 'to'] as const

/** The filter that an address asks for; what is none of it is left out. */
export function auditFilterOf(search: Record<string, unknown>): AuditFilter {
  const known = NAMES.flatMap((name) => {
    const value = search[name]
    const day = name === 'from' || name === 'to'
    if (typeof value !== 'string' || value === '' || (day && !/^\d{4}-\d{2}-\d{2}$/.test(value))) return []
    return [[name, value.slice(0, 100)]]
  })
  return Object.fromEntries(known) as AuditFilter
}

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
