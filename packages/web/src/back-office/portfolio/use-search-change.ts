import { useNavigate, useSearch } from '@tanstack/react-router'
import { type PortfolioSearch, portfolioSearchOf } from './search.ts'

/** What the address asks for, and the way to ask for something else. */
export function useSearchChange() {
  const search = useSearch({ from: '/inside/portefeuille' })
  const navigate = useNavigate({ from: '/portefeuille' })
  return {
    search,
    /** What was asked for before is one step back, except where a letter more replaces it. */
    change: (next: { readonly [Name in keyof PortfolioSearch]?: unknown }, replace = false) =>
      void navigate({ to: '/portefeuille', search: explicit(portfolioSearchOf(next)), replace }),
  }
}

/** An address that says nothing opens the view that one begins with: who took the last filter off asks for everybody. */
function explicit(search: PortfolioSearch): PortfolioSearch {
  return Object.keys(search).length === 0 ? { view: 'all' } : search
}
