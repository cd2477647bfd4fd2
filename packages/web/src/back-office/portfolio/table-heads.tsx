import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ParseKeys } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, sortedAs } from './columns.ts'
import { useSearchChange } from './use-search-change.ts'

type Sorted = Pick<Column<string, string>, 'sort' | 'way' | 'reversed'> & { readonly head: ParseKeys }

type Props = {
  /** Of the first column, by which the list can be sorted in several ways. */
  readonly first: readonly Sorted[]
  readonly columns: readonly Column<string, string>[]
  /** What the list is sorted by now. */
  readonly by: string
  /** Ticks all of them. */
  readonly tick: ReactNode
}

/** Heads of columns, of which those that can be sorted by are buttons. */
export function TableHeads({ first, columns, by, tick }: Props) {
  const { t } = useTranslation()
  const { search } = useSearchChange()
  const sortOf = (one: Sorted) => sortedAs(one, by, search.order)
  return (
    <tr className="row row-head portfolio-row portfolio-heads">
      {tick}
      <th scope="col" className="portfolio-first" aria-sort={first.map(sortOf).find(Boolean)}>
        {first.map((one) => (
          <SortButton key={one.head} column={one} by={by} />
        ))}
      </th>
      {columns.map((column) => (
        <th key={column.id} scope="col" aria-sort={sortOf(column)} data-figures={column.figures}>
          {column.sort ? <SortButton column={column} by={by} /> : t(column.head)}
        </th>
      ))}
    </tr>
  )
}

function SortButton({ column, by }: { readonly column: Sorted; readonly by: string }) {
  const { t } = useTranslation()
  const { search, change } = useSearchChange()
  const sorted = sortedAs(column, by, search.order)
  const Arrow = sorted === 'ascending' ? IconArrowUp : IconArrowDown
  const press = () => {
    const turned = (search.order ?? column.way) === 'asc' ? 'desc' : 'asc'
    const order = column.sort === by && turned !== column.way ? turned : undefined
    change({ ...search, sort: column.sort, order })
  }
  return (
    <button type="button" className="sort-button" data-sorted={sorted} onClick={press}>
      {t(column.head)}
      <Arrow size={14} aria-hidden />
    </button>
  )
}
