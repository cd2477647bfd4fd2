import { Text } from '@mantine/core'
import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../i18n/formats.ts'
import { Loading, Problem } from '../../ui/states.tsx'

type Pages = {
  readonly isPending: boolean
  readonly isError: boolean
  readonly error: unknown
  readonly isFetching: boolean
  readonly isPlaceholderData: boolean
  readonly hasNextPage: boolean
  readonly isFetchNextPageError: boolean
  readonly data: unknown
  fetchNextPage(): unknown
  refetch(): unknown
}

type Listed = {
  readonly total: number | null
  readonly more: boolean
  readonly onNearEnd: (() => void) | null
  readonly stale: boolean
}

type Props = {
  readonly pages: Pages
  readonly empty: boolean
  readonly nothing: ReactNode
  readonly total: number | undefined
  readonly children: (list: Listed) => ReactNode
}

/** A list while it is fetched, when that fails, when nothing is in it, and when it is there. */
export function ListState({ pages, empty, nothing, total, children }: Props) {
  const { t } = useTranslation()
  const { fetchNextPage, hasNextPage, isFetching, isFetchNextPageError, isPlaceholderData } = pages
  const fetchMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  if (pages.isPending)
    return (
      <div className="card">
        <Loading rows={12} height={36} />
      </div>
    )
  if (pages.isError && pages.data === undefined)
    return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (empty) return nothing
  // Those of another question are no place to go on from, and what failed is tried again by hand.
  const ready = hasNextPage && !isFetching && !isFetchNextPageError && !isPlaceholderData
  return (
    <>
      {children({
        total: total ?? null,
        more: hasNextPage,
        onNearEnd: ready ? fetchMore : null,
        stale: isPlaceholderData,
      })}
      {pages.isError && (
        <Problem error={pages.error} retry={isFetchNextPageError ? fetchMore : () => void pages.refetch()} />
      )}
      {!hasNextPage && total !== undefined && total > 0 && (
        <Text size="sm" c="dimmed">
          {t('portfolio.end', { formatted: count(total) })}
        </Text>
      )}
    </>
  )
}
