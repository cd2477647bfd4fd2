import { parseAmount } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { list, money } from '../../i18n/formats.ts'
import { standingsQuery } from './standings.ts'

type Sum = { readonly currency: string; readonly net: string; readonly overdue: string }

/** What everybody owes, in one sentence; null while it is not known. */
export function useOwed(): string | null {
  const { t } = useTranslation()
  const wordsOf = useOwedWords()
  const { data } = useQuery(standingsQuery)
  if (!data) return null
  const owed = data.standings.filter(({ net, currency }) => parseAmount(net, currencyOf(currency)) > 0)
  return owed.length === 0
    ? t('portfolio.owedNothing')
    : t('portfolio.owed', { amounts: list(wordsOf(owed)) })
}

/** What is owed in each currency, the euro first, with how much of it is late. */
export function useOwedWords(): (sums: readonly Sum[]) => string[] {
  const { t } = useTranslation()
  const wordsOf = ({ currency: code, net, overdue }: Sum) => {
    const currency = currencyOf(code)
    const late = parseAmount(overdue, currency)
    const words = { net: money(net, code), overdue: money(overdue, code) }
    const owed = parseAmount(net, currency)
    if (late === 0) return t('portfolio.owedOnTime', words)
    if (late === owed) return t('portfolio.owedAllLate', words)
    // More is late than is owed: credit notes and payments are still to be taken off.
    return t(late > owed ? 'portfolio.owedLessCredits' : 'portfolio.owedLate', words)
  }
  return (sums) =>
    sums
      .toSorted((one, other) => Number(other.currency === 'EUR') - Number(one.currency === 'EUR'))
      .map(wordsOf)
}
