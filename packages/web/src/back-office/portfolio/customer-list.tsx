import { Stack } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onDemand } from '../../ui/on-demand.ts'
import { useColleagues } from '../access/colleagues.ts'
import { useMayAct } from '../access/session.ts'
import { CUSTOMER_COLUMNS, FIRST_HEADS, shownOf } from './columns.ts'
import { CustomerCells } from './customer-cells.tsx'
import { eachOnce } from './each-once.ts'
import { ListState } from './list-state.tsx'
import { Nothing } from './nothing.tsx'
import { type Customer, customerSummaryQuery, customersQuery } from './portfolio.ts'
import { TableHeads } from './table-heads.tsx'
import { useLayout } from './use-layout.ts'
import { useCurrencies, useCustomerQuestion } from './use-question.ts'
import { useSearchChange } from './use-search-change.ts'
import { useSelection } from './use-selection.ts'
import { VirtualTable } from './virtual-table.tsx'

const BulkBar = onDemand(async () => (await import('./bulk-bar.tsx')).BulkBar)

/** Customers with what they owe, to be treated one by one or many at once. */
export function CustomerList() {
  const { t } = useTranslation()
  const { search } = useSearchChange()
  const mayAct = useMayAct()
  const question = useCustomerQuestion()
  const pages = useInfiniteQuery(customersQuery(question))
  const summary = useQuery(customerSummaryQuery(question))
  const customers = useMemo(
    () => eachOnce(pages.data?.pages.map((page) => page.customers) ?? []),
    [pages.data],
  )
  // Rows of another question, which stand there until the answer comes, are nobody that could be meant.
  const stale = pages.isPlaceholderData
  const ids = useMemo(() => (stale ? [] : customers.map(({ id }) => id)), [customers, stale])
  const selection = useSelection({
    ids,
    complete: !pages.hasNextPage,
    total: summary.isPlaceholderData ? null : (summary.data?.count ?? null),
    of: JSON.stringify(question),
  })
  const shared = useShared(question.currency)
  const { columns, template, rowHeight } = useLayout(shownOf(CUSTOMER_COLUMNS, search), mayAct)
  // The bar is brought along with the first tick, and stays to say what became of it.
  const [acted, setActed] = useState(false)
  if (selection.size > 0 && !acted) setActed(true)
  return (
    <Stack gap="xs">
      <ListState
        pages={pages}
        empty={customers.length === 0}
        nothing={<Nothing />}
        total={summary.data?.count}
      >
        {(list) => (
          <VirtualTable
            {...list}
            label={t('portfolio.table')}
            rows={customers}
            idOf={idOf}
            nameOf={nameOf}
            heads={
              <TableHeads
                first={FIRST_HEADS.customers}
                columns={columns}
                by={question.sort}
                tick={mayAct && <TickAll selection={selection} />}
              />
            }
            Cells={CustomerCells}
            shared={shared}
            template={template}
            rowHeight={rowHeight}
            ticks={mayAct ? selection.ticks : null}
          />
        )}
      </ListState>
      {acted && (
        <Suspense fallback={null}>
          <BulkBar selection={selection} question={question} />
        </Suspense>
      )}
    </Stack>
  )
}

const idOf = ({ id }: Customer) => id
const nameOf = ({ name }: Customer) => name

/** What the rows share: the same object until something of it changes, so that no row is drawn for nothing. */
function useShared(currency: string | undefined) {
  const { search } = useSearchChange()
  const colleagues = useColleagues()
  const [main = 'EUR'] = useCurrencies()
  const first = currency ?? main
  return useMemo(
    () => ({
      columns: shownOf(CUSTOMER_COLUMNS, search).map(({ id }) => id),
      currency: first,
      names: new Map(colleagues.map(({ id, name }) => [id, name])),
    }),
    [search, first, colleagues],
  )
}

function TickAll({ selection }: { readonly selection: ReturnType<typeof useSelection> }) {
  const { t } = useTranslation()
  const { size, everyLoaded } = selection
  return (
    <th scope="col" className="cell-tick">
      <input
        type="checkbox"
        aria-label={t('portfolio.tickAll')}
        checked={everyLoaded}
        ref={(box) => {
          if (box) box.indeterminate = size > 0 && !everyLoaded
        }}
        onChange={() => (everyLoaded ? selection.clear() : selection.tickLoaded())}
      />
    </th>
  )
}
