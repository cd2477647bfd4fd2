import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

const PAGE = 50
const LOOK_AGAIN_MS = 500

export const waitingFilesQuery = queryOptions({
  queryKey: ['import-files'],
  queryFn: () => answerOf(api.GET('/api/v1/import-files')),
  refetchInterval: ({ state }) => (state.data?.files.some(isBusy) ? LOOK_AGAIN_MS * 2 : false),
})

/** A file on its way, asked again while somebody reads it. */
export const importFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['import-files', id],
    queryFn: () => answerOf(api.GET('/api/v1/import-files/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? LOOK_AGAIN_MS : false),
  })

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/v1/imports', {
        params: { query: { limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => answerOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  })

type Answer<T extends { queryFn?: unknown }> = Awaited<
  ReturnType<Extract<T['queryFn'], (...args: never[]) => unknown>>
>

export type ImportFile = Answer<ReturnType<typeof importFileQuery>>
export type WaitingFile = Answer<typeof waitingFilesQuery>['files'][number]
export type Preview = NonNullable<ImportFile['preview']>
export type Report = NonNullable<ImportFile['report']>
export type ImportSummary = Answer<typeof importsQuery>['imports'][number]

function isBusy({ state }: { readonly state: string }): boolean {
  return state === 'reading' || state === 'importing'
}

/** "user:anne@maison.example" is Anne's address to people; a key and a command keep their names. */
export function authorOf(actor: string): string {
  return actor.replace(/^user:/, '')
}
