import { Button, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { count } from '../../i18n/formats.ts'
import { AgeingBar } from '../../ui/ageing-bar.tsx'
import { Amount } from '../../ui/amount.tsx'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useMayAct } from '../access/session.ts'
import { ImportFile } from '../imports/import-file.tsx'
import { standingsQuery } from './standings.ts'
import { type Balance, totalsOf } from './totals.ts'

const PAGE = 100
const ROW_PX = 64
// The next page is asked for before its rows come into sight.
const AHEAD = 30

type Customer = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly city: string | null
  readonly balances: readonly Balance[]
}

/** Only the rows in sight exist: a hundred thousand customers scroll like a hundred. */
export function CustomerTable() {
  const { t } = useTranslation()
  const pages = useCustomers()
  if (pages.isPending) return <Loading rows={8} height={48} />
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  const customers = pages.data.pages.flatMap((page) => page.customers)
  if (customers.length === 0) return <Nobody />
  const shown = { count: customers.length, formatted: count(customers.length) }
  return (
    <Stack gap="xs">
      <Rows
        customers={customers}
        onNearEnd={() => {
          if (pages.hasNextPage && !pages.isFetching) void pages.fetchNextPage()
        }}
      />
      <Text size="sm" c="dimmed" aria-live="polite">
        {pages.isFetchingNextPage
          ? t('portfolio.more')
          : t(pages.hasNextPage ? 'portfolio.shown' : 'portfolio.allShown', shown)}
      </Text>
    </Stack>
  )
}

function useCustomers() {
  const { q, sort = 'overdue' } = useSearch({ from: '/inside/portefeuille' })
  return useInfiniteQuery({
    queryKey: ['customers', { q, sort }],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/customers', {
          params: {
            query: {
              limit: PAGE,
              sort,
              ...(q ? { q } : {}),
              ...(pageParam === null ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}

type RowsProps = { readonly customers: readonly Customer[]; readonly onNearEnd: () => void }

function Rows({ customers, onNearEnd }: RowsProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => setAbove(body.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: customers.length,
    scrollMargin: above,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  const inSight = rows.getVirtualItems()
  const last = inSight.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= customers.length - AHEAD) onNearEnd()
  }, [last, customers.length, onNearEnd])
  return (
    <div className="card">
      <table className="row-table" aria-label={t('portfolio.table')} aria-rowcount={customers.length + 1}>
        <thead>
          <tr className="row row-head customer-row">
            <th scope="col">{t('portfolio.customer')}</th>
            <th scope="col">{t('portfolio.net')}</th>
            <th scope="col">{t('portfolio.overdue')}</th>
            <th scope="col">{t('portfolio.ageing')}</th>
          </tr>
        </thead>
        <tbody ref={body} style={{ position: 'relative', height: rows.getTotalSize() }}>
          {inSight.map(({ index, start, key }) => {
            const customer = customers[index]
            return (
              customer && (
                <tr
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className="row customer-row"
                  style={{
                    position: 'absolute',
                    insetInline: 0,
                    transform: `translateY(${start - above}px)`,
                  }}
                >
                  <CustomerCells {...customer} />
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function CustomerCells({ id, name, number, city, balances }: Customer) {
  const { t } = useTranslation()
  const totals = totalsOf(balances)
  return (
    <>
      <td>
        <Link to="/clients/$id" params={{ id }} className="customer-link">
          {name}
        </Link>
        <Text size="sm" c="dimmed" truncate>
          {[number, city].filter(Boolean).join(' · ')}
        </Text>
      </td>
      <td>
        {totals.length === 0 && (
          <Text span size="sm" c="dimmed">
            {t('portfolio.settled')}
          </Text>
        )}
        {totals.map(({ currency, net }) => (
          <Amount key={currency} value={net} currency={currency} fw={600} display="block" />
        ))}
      </td>
      <td>
        {totals.map(({ currency, overdue, late }) => (
          <Amount
            key={currency}
            value={overdue}
            currency={currency}
            c={late ? 'var(--mantine-color-error)' : 'dimmed'}
            display="block"
          />
        ))}
      </td>
      <td>
        {totals.map(({ currency, buckets }) => (
          <AgeingBar key={currency} buckets={buckets} currency={currency} />
        ))}
      </td>
    </>
  )
}

/** Nobody is in the list: because of the search, because nobody is late, or because nothing was imported yet. */
function Nobody() {
  const { t } = useTranslation()
  const mayAct = useMayAct()
  const { q, sort = 'overdue' } = useSearch({ from: '/inside/portefeuille' })
  const standings = useQuery(standingsQuery)
  const navigate = useNavigate({ from: '/portefeuille' })
  const everybody = (
    <Button variant="default" mt="sm" onClick={() => void navigate({ search: { sort: 'name' } })}>
      {t('portfolio.showEverybody')}
    </Button>
  )
  if (q)
    return (
      <div className="card">
        <Empty title={t('portfolio.noMatch')} hint={t('portfolio.noMatchHint')}>
          {everybody}
        </Empty>
      </div>
    )
  if (sort === 'overdue' && standings.data?.standings.length !== 0)
    return (
      <div className="card">
        <Empty title={t('portfolio.noOverdue')} hint={t('portfolio.noOverdueHint')}>
          {everybody}
        </Empty>
      </div>
    )
  return (
    <div className="card">
      <Empty title={t('portfolio.empty')} hint={t(mayAct ? 'portfolio.emptyHint' : 'portfolio.emptyReader')}>
        {mayAct && (
          <Group mt="sm">
            <ImportFile />
          </Group>
        )}
      </Empty>
    </div>
  )
}
