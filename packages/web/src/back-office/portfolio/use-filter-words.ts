import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { country } from '../../i18n/formats.ts'
import { useSaid } from '../../ui/use-said.ts'
import { useColleagues } from '../access/colleagues.ts'
import { useCreditorNames } from '../creditors/creditor-names.ts'
import { scenariosQuery } from '../scenarios/scenarios.ts'
import { type FilterName, LATENESS, STATES } from './search.ts'
import { useSearchChange } from './use-search-change.ts'

/** A filter in words: "Pays : Allemagne". */
export function useFilterWords(): (name: FilterName, value: string) => string {
  const { t } = useTranslation()
  const said = useSaid()
  const { search } = useSearchChange()
  const nameOfCreditor = useCreditorNames()
  const colleagues = useColleagues()
  const scenarios = useQuery({ ...scenariosQuery, enabled: search.scenario !== undefined }).data?.scenarios
  const words = (name: FilterName, value: string): string => {
    switch (name) {
      case 'kind':
        return wordOf(CUSTOMER_KINDS, value, (kind) => t(`kind.${kind}`))
      case 'country':
        return country(value)
      case 'state':
        return wordOf(STATES, value, (state) => t(`portfolio.state.${state}`))
      case 'late':
        return wordOf(LATENESS, value, (late) =>
          late === 'any' ? t('portfolio.quick.late') : t(`ageing.${late}`),
        )
      case 'assignee':
        if (value === 'me') return t('portfolio.quick.mine')
        if (value === 'none') return t('portfolio.quick.nobody')
        return colleagues.find(({ id }) => id === value)?.name ?? value
      case 'creditor':
        return nameOfCreditor(value)
      case 'scenario': {
        const found = scenarios?.find(({ key }) => key === value)
        return found?.name ? said(found.name) : value
      }
      default:
        return value
    }
  }
  return (name, value) =>
    name === 'open'
      ? t('portfolio.filter.open')
      : t('portfolio.filterIs', { filter: t(`portfolio.filter.${name}`), value: words(name, value) })
}

function wordOf<T extends string>(known: readonly T[], value: string, words: (one: T) => string): string {
  const found = known.find((one) => one === value)
  return found === undefined ? value : words(found)
}
