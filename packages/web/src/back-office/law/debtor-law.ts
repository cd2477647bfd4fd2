import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'

/** What the law adds to what a customer owes today, and until when it can be claimed; in the language it is read in. */
export const debtorLawQuery = (id: string, language: 'fr' | 'en') =>
  queryOptions({
    queryKey: ['customer', id, 'law', language],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/customers/{id}/account-statement', {
          params: { path: { id }, query: { language } },
        }),
      ),
    // What the law does not cover, it covers no better the next second.
    retry: false,
  })

export type DebtorLaw = Awaited<ReturnType<NonNullable<ReturnType<typeof debtorLawQuery>['queryFn']>>>
export type LegalAccount = DebtorLaw['accounts'][number]
export type LegalDebt = LegalAccount['debts'][number]

/** The limitation of each item that is near or over. */
export function pressingLimitations({ accounts }: DebtorLaw): ReadonlyMap<string, LegalDebt['limitation']> {
  return new Map(
    accounts.flatMap(({ debts }) =>
      debts
        .filter(({ limitation: { state } }) => state === 'near' || state === 'passed')
        .map(({ itemId, limitation }) => [itemId, limitation] as const),
    ),
  )
}

/** Each text once, however many debts rest on it. */
export function articlesOf(accounts: readonly LegalAccount[]): LegalDebt['claim']['articles'] {
  const claims = accounts.flatMap(({ debts }) =>
    debts.flatMap(({ claim, limitation: { clock } }) => [...claim.articles, ...(clock?.articles ?? [])]),
  )
  return [...new Map(claims.map((article) => [article.id, article])).values()]
}

/** Each formula and each warning once. */
export function wordsOf(accounts: readonly LegalAccount[]): {
  readonly formulas: readonly string[]
  readonly warnings: readonly string[]
} {
  const debts = accounts.flatMap((account) => account.debts)
  const warnings = debts.flatMap(({ claim, limitation: { clock } }) =>
    [...claim.warnings, ...(clock?.warnings ?? [])].map(({ message }) => message),
  )
  return {
    formulas: [...new Set(debts.map(({ claim }) => claim.formula))],
    warnings: [...new Set(warnings)],
  }
}
