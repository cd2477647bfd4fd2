import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: () => answerOf(api.GET('/api/v1/organisation')),
})

export type Organisation = Awaited<ReturnType<NonNullable<typeof organisationQuery.queryFn>>>

/** Those that a browser knows, the one in force among them. */
export function timeZonesWith(inForce: string): string[] {
  return [...new Set([inForce, ...Intl.supportedValuesOf('timeZone')])].toSorted()
}
