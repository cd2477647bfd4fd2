import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { Language } from '../../i18n/language.ts'

/** What the law adds to what a customer owes today; in the language it is read in. */
export const debtorLawQuery = (id: string, language: Language) =>
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

/** Until when it can be claimed, and by when it must be declared: whether or not interest can be computed. */
export const legalDaysQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: ['customer', id, 'legal-days', language],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/customers/{id}/legal-days', { params: { path: { id }, query: { language } } }),
      ),
  })

export type DebtorLaw = Awaited<ReturnType<NonNullable<ReturnType<typeof debtorLawQuery>['queryFn']>>>
export type LegalAccount = DebtorLaw['accounts'][number]
export type LegalDebt = LegalAccount['debts'][number]

export type LegalDays = Awaited<ReturnType<NonNullable<ReturnType<typeof legalDaysQuery>['queryFn']>>>
/** Until when one debt can be claimed. */
export type DebtDays = LegalDays['debts'][number]

export function daysByItem({ debts }: LegalDays): ReadonlyMap<string, DebtDays> {
  return new Map(debts.map((debt) => [debt.itemId, debt]))
}

/** Each text once, however many debts rest on it. */
export function articlesOf(
  accounts: readonly LegalAccount[],
  days: LegalDays,
): LegalDebt['claim']['articles'] {
  const claims = accounts.flatMap(({ debts }) => debts.flatMap(({ claim }) => claim.articles))
  const clocks = days.debts.flatMap(({ clock }) => clock?.articles ?? [])
  return [...new Map([...claims, ...clocks].map((article) => [article.id, article])).values()]
}

/** Each formula and each warning once. */
export function wordsOf(
  accounts: readonly LegalAccount[],
  days: LegalDays,
): { readonly formulas: readonly string[]; readonly warnings: readonly string[] } {
  const claims = accounts.flatMap(({ debts }) => debts.map(({ claim }) => claim))
  const warnings = [
    ...claims.flatMap((claim) => claim.warnings),
    ...days.debts.flatMap(({ clock }) => clock?.warnings ?? []),
  ].map(({ message }) => message)
  return {
    formulas: [...new Set(claims.map(({ formula }) => formula))],
    warnings: [...new Set(warnings)],
  }
}
