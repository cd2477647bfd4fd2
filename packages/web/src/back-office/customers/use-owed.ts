import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { list, money } from '../../i18n/formats.ts'
import { standingsQuery } from './standings.ts'

/** What everybody owes, in one sentence; null while it is not known. */
export function useOwed(): string | null {
  const { t } = useTranslation()
  const { data } = useQuery(standingsQuery)
  if (!data) return null
  const amounts = data.standings
    .filter(({ net }) => isAboveZero(net))
    .toSorted((one, other) => Number(other.currency === 'EUR') - Number(one.currency === 'EUR'))
    .map(({ net, overdue, currency }) =>
      t(isAboveZero(overdue) ? 'portfolio.owedLate' : 'portfolio.owedOnTime', {
        net: money(net, currency),
        overdue: money(overdue, currency),
      }),
    )
  return amounts.length === 0 ? t('portfolio.owedNothing') : t('portfolio.owed', { amounts: list(amounts) })
}

function isAboveZero(amount: string): boolean {
  return !amount.startsWith('-') && /[1-9]/.test(amount)
}
