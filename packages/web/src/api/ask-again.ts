import type { InfiniteData, QueryClient } from '@tanstack/react-query'

// Pages are asked for again one after the other: those far down are asked for when somebody goes there.
const PAGES_AGAIN = 40

/** After a fact has changed: what is on show is asked for again, and the rest when it is shown. */
export async function askAgain(queryClient: QueryClient): Promise<void> {
  queryClient.setQueriesData<unknown>({}, (data: unknown) =>
    isPages(data)
      ? { pages: data.pages.slice(0, PAGES_AGAIN), pageParams: data.pageParams.slice(0, PAGES_AGAIN) }
      : data,
  )
  await queryClient.invalidateQueries()
}

function isPages(data: unknown): data is InfiniteData<unknown> {
  return (
    typeof data === 'object' &&
    data !== null &&
    'pageParams' in data &&
    'pages' in data &&
    Array.isArray(data.pages) &&
    data.pages.length > PAGES_AGAIN
  )
}
