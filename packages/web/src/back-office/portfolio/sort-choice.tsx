import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Column, FIRST_HEADS, sortedAs } from './columns.ts'
import { useSearchChange } from './use-search-change.ts'

/** What a table says with its heads, where a telephone shows cards without any. */
export function SortChoice({ columns }: { readonly columns: readonly Column<string, string>[] }) {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const sorts = [...FIRST_HEADS[search.list ?? 'customers'], ...columns].flatMap((column) =>
    column.sort ? [{ ...column, sort: column.sort, way: column.way ?? 'asc' }] : [],
  )
  const sort = search.sort ?? (search.list === 'items' ? 'due' : 'overdue')
  const turned = sorts.some(
    (one) => one.sort === sort && search.order !== undefined && search.order !== one.way,
  )
  return (
    <NativeSelect
      hiddenFrom="md"
      aria-label={t('portfolio.sort')}
      value={turned ? `${sort} turned` : sort}
      data={sorts.flatMap((one) => {
        const arrow = (order: 'asc' | 'desc') => (sortedAs(one, one.sort, order) === 'ascending' ? '↑' : '↓')
        return [
          { value: one.sort, label: `${t(one.head)} ${arrow(one.way)}` },
          {
            value: `${one.sort} turned`,
            label: `${t(one.head)} ${arrow(one.way === 'asc' ? 'desc' : 'asc')}`,
          },
        ]
      })}
      onChange={(event) => {
        const [by, other] = event.currentTarget.value.split(' ')
        const chosen = sorts.find((one) => one.sort === by)
        const order = other === undefined ? undefined : chosen?.way === 'asc' ? 'desc' : 'asc'
        change({ ...search, sort: by, order })
      }}
    />
  )
}
