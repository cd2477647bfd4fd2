import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty, Loading, Problem } from '../../ui/states.tsx'
import { useMayAct } from '../access/session.ts'
import { standingsQuery } from '../customers/standings.ts'
import { ImportFile } from '../imports/import-file.tsx'
import { filtersOf, withoutFilters } from './search.ts'
import { useSearchChange } from './use-search-change.ts'

/** Nothing is in the list: because of the filters, because nothing is owed, or because nothing was imported yet. */
export function Nothing() {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const mayAct = useMayAct()
  const standings = useQuery(standingsQuery)
  if (Object.keys(filtersOf(search)).length > 0)
    return (
      <div className="card">
        <Empty title={t('portfolio.noMatch')} hint={t('portfolio.noMatchHint')}>
          <Button variant="default" mt="sm" onClick={() => change(withoutFilters(search))}>
            {t('portfolio.clear')}
          </Button>
        </Empty>
      </div>
    )
  if (standings.isPending)
    return (
      <div className="card">
        <Loading rows={4} />
      </div>
    )
  if (standings.isError) return <Problem error={standings.error} retry={() => void standings.refetch()} />
  if (standings.data.standings.length > 0)
    return (
      <div className="card">
        <Empty title={t('portfolio.noneOwing')} hint={t('portfolio.noneOwingHint')}>
          <Button variant="default" mt="sm" onClick={() => change({ sort: 'name' })}>
            {t('portfolio.showEverybody')}
          </Button>
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
