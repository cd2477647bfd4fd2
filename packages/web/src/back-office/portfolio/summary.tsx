import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, list } from '../../i18n/formats.ts'
import { useOwedWords } from '../customers/use-owed.ts'
import { customerSummaryQuery, itemQuestion, itemSummaryQuery } from './portfolio.ts'
import { useCustomerQuestion } from './use-question.ts'
import { useSearchChange } from './use-search-change.ts'

/** One sentence about all that is within the filters. */
export function Summary() {
  const { t } = useTranslation()
  const wordsOf = useOwedWords()
  const { search } = useSearchChange()
  const items = search.list === 'items'
  const ofCustomers = useQuery({ ...customerSummaryQuery(useCustomerQuestion()), enabled: !items })
  const ofItems = useQuery({ ...itemSummaryQuery(itemQuestion(search)), enabled: items })
  const asked = items ? ofItems : ofCustomers
  const sums = items
    ? (ofItems.data?.open ?? []).map(({ open, ...rest }) => ({ ...rest, net: open }))
    : (ofCustomers.data?.owed ?? [])
  const amounts = wordsOf(sums)
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
