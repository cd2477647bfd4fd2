import { useQuery } from '@tanstack/react-query'
import { standingsQuery } from '../customers/standings.ts'
import { type CustomerQuestion, customerQuestion } from './portfolio.ts'
import { useSearchChange } from './use-search-change.ts'

/** Currencies in which something is owed, the usual one first. */
export function useCurrencies(): readonly string[] {
  const { data } = useQuery(standingsQuery)
  return (data?.standings ?? [])
    .map(({ currency }) => currency)
    .toSorted((one, other) => Number(other === 'EUR') - Number(one === 'EUR') || one.localeCompare(other))
}

/** What is asked of the server for the list of customers. */
export function useCustomerQuestion(): CustomerQuestion {
  const { search } = useSearchChange()
  const [main] = useCurrencies()
  // The server takes euros where nothing is said: only a house without euros has to say something.
  return customerQuestion(search, main === 'EUR' ? undefined : main)
}
