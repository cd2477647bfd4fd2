import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, list, money } from '../../i18n/formats.ts'
import { customerSummaryQuery, itemQuestion, itemSummaryQuery } from './portfolio.ts'
import { useCustomerQuestion } from './use-question.ts'
import { useSearchChange } from './use-search-change.ts'

type Sum = { readonly currency: string; readonly owed: string; readonly overdue: string }

/** One sentence about all that is within the filters. */
export function Summary() {
  const { t } = useTranslation()
  const { search } = useSearchChange()
  const items = search.list === 'items'
  const ofCustomers = useQuery({ ...customerSummaryQuery(useCustomerQuestion()), enabled: !items })
  const ofItems = useQuery({ ...itemSummaryQuery(itemQuestion(search)), enabled: items })
  const asked = items ? ofItems : ofCustomers
  const sums: readonly Sum[] = items
    ? (ofItems.data?.open ?? []).map(({ open, ...rest }) => ({ ...rest, owed: open }))
    : (ofCustomers.data?.owed ?? []).map(({ net, ...rest }) => ({ ...rest, owed: net }))
  const amounts = sums
    .toSorted((one, other) => Number(other.currency === 'EUR') - Number(one.currency === 'EUR'))
    .map(({ currency, owed, overdue }) =>
      t(/[1-9]/.test(overdue) ? 'portfolio.owedLate' : 'portfolio.owedOnTime', {
        net: money(owed, currency),
        overdue: money(overdue, currency),
      }),
    )
  const number = asked.data?.count
  const shown = { count: number ?? 0, formatted: count(number ?? 0) }
  return (
    <Text c="dimmed" role="status" aria-busy={asked.isPlaceholderData}>
      {number === undefined
        ? '\u00a0'
        : [t(items ? 'portfolio.countItems' : 'portfolio.count', shown), list(amounts)]
            .filter(Boolean)
            .join(' · ')}
    </Text>
  )
}
