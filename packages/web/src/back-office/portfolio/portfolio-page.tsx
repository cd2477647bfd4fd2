import { Group, SegmentedControl, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AgeingLegend } from '../../ui/ageing-bar.tsx'
import { Loading } from '../../ui/states.tsx'
import { useMayAct } from '../access/session.ts'
import { standingsQuery } from '../customers/standings.ts'
import { ImportFile } from '../imports/import-file.tsx'
import { CUSTOMER_COLUMNS, ITEM_COLUMNS, shownOf } from './columns.ts'
import { CustomerList } from './customer-list.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ItemList } from './item-list.tsx'
import { Summary } from './summary.tsx'
import { useSearchChange } from './use-search-change.ts'
import { ViewTabs } from './view-tabs.tsx'
import { searchOfView, viewsQuery } from './views.ts'
import './portfolio.css'

/** Who owes what: customers or items, within filters, as somebody likes to look at them. */
export function PortfolioPage() {
  const { search } = useSearchChange()
  const nothingAsked = Object.keys(search).length === 0
  const views = useQuery(viewsQuery)
  if (!nothingAsked) return <Portfolio />
  if (views.isPending) return <Loading rows={8} height={48} />
  const opening = views.data?.views.find(({ id }) => id === views.data.opening)
  return opening ? <Navigate to="/portefeuille" search={searchOfView(opening)} replace /> : <Portfolio />
}

function Portfolio() {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const mayAct = useMayAct()
  const standings = useQuery(standingsQuery)
  const items = search.list === 'items'
  const empty = standings.data?.standings.length === 0
  const bare = empty && Object.keys(search).length === 0
  const ages = !items && shownOf(CUSTOMER_COLUMNS, search).some(({ id }) => id === 'ageing')
  return (
    <Stack gap="sm" maw={1400} mx="auto">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} className="portfolio-title">
          <Title order={1} size="h2">
            {t('portfolio.title')}
          </Title>
          <Summary />
        </Stack>
        {!bare && (
          <Group gap="xs">
            <SegmentedControl
              aria-label={t('portfolio.list')}
              value={items ? 'items' : 'customers'}
              data={[
                { value: 'customers', label: t('portfolio.customers') },
                { value: 'items', label: t('portfolio.items') },
              ]}
              onChange={(list) =>
                change({ ...search, list, sort: undefined, order: undefined, columns: undefined })
              }
            />
            <ExportMenu />
            {mayAct && !empty && <ImportFile />}
          </Group>
        )}
      </Group>
      {!bare && <ViewTabs />}
      {!bare && <FilterBar columns={items ? ITEM_COLUMNS : CUSTOMER_COLUMNS} />}
      {ages && !bare && <AgeingLegend />}
      {items ? <ItemList /> : <CustomerList />}
    </Stack>
  )
}
