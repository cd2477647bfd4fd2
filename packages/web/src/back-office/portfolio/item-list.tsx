import { Stack } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useColleagues } from '../access/colleagues.ts'
import { creditorsQuery } from '../creditors/creditor-names.ts'
import { FIRST_HEADS, ITEM_COLUMNS, shownOf } from './columns.ts'
import { eachOnce } from './each-once.ts'
import { ItemCells } from './item-cells.tsx'
import { ListState } from './list-state.tsx'
import { Nothing } from './nothing.tsx'
import { itemQuestion, itemSummaryQuery, itemsQuery, type OpenItem } from './portfolio.ts'
import { TableHeads } from './table-heads.tsx'
import { useLayout } from './use-layout.ts'
import { useSearchChange } from './use-search-change.ts'
import { VirtualTable } from './virtual-table.tsx'

/** What is open, piece by piece. */
export function ItemList() {
  const { t } = useTranslation()
  const { search } = useSearchChange()
  const question = itemQuestion(search)
  const pages = useInfiniteQuery(itemsQuery(question))
  const summary = useQuery(itemSummaryQuery(question))
  const items = useMemo(() => eachOnce(pages.data?.pages.map((page) => page.items) ?? []), [pages.data])
  const { columns, template, rowHeight } = useLayout(shownOf(ITEM_COLUMNS, search), false)
  const shared = useShared()
  return (
    <Stack gap="xs">
      <ListState pages={pages} empty={items.length === 0} nothing={<Nothing />} total={summary.data?.count}>
        {(list) => (
          <VirtualTable
            {...list}
            label={t('portfolio.itemTable')}
            rows={items}
            idOf={idOf}
            nameOf={nameOf}
            heads={<TableHeads first={FIRST_HEADS.items} columns={columns} by={question.sort} tick={null} />}
            Cells={ItemCells}
            shared={shared}
            template={template}
            rowHeight={rowHeight}
            ticks={null}
          />
        )}
      </ListState>
    </Stack>
  )
}

const idOf = ({ id }: OpenItem) => id
const nameOf = ({ number }: OpenItem) => number

function useShared() {
  const { search } = useSearchChange()
  const colleagues = useColleagues()
  const creditors = useQuery(creditorsQuery).data?.creditors
  return useMemo(
    () => ({
      columns: shownOf(ITEM_COLUMNS, search).map(({ id }) => id),
      names: new Map(colleagues.map(({ id, name }) => [id, name])),
      creditors: new Map((creditors ?? []).map(({ key, name }) => [key, name])),
    }),
    [search, colleagues, creditors],
  )
}
