import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { currentLanguage } from '../../i18n/language.ts'

type Answer = paths['/api/v1/law/rates']['get']['responses'][200]['content']['application/json']
export type Rates = Answer
export type HouseRate = Answer['rates'][number]
export type MissingRate = Answer['missing'][number]
export type RateSeries = Answer['series'][number]

const RATES = ['law-rates']

/** Rates that the house has added, the series there are, and what is missing. */
export const ratesQuery = () =>
  queryOptions({
    queryKey: [...RATES, currentLanguage()],
    queryFn: () => answerOf(api.GET('/api/v1/law/rates')),
    staleTime: 5 * 60_000,
  })

/** What calculators are asked with, as they know of no house: the added rates that the program does not hold. */
export function usedRates({ rates }: Rates) {
  return rates
    .filter(({ state }) => state === 'used')
    .map(({ series, semester, value, source }) => ({ series, semester, value, source }))
}

/** Half-years that may be asked for, the next one first: later ones are not published. */
export function recentSemesters(today: string, count = 12): string[] {
  const year = Number(today.slice(0, 4))
  const now = year * 2 + (today.slice(5, 7) <= '06' ? 0 : 1)
  return Array.from({ length: count }, (_, back) => now + 1 - back).map(
    (half) => `${Math.floor(half / 2)}-S${(half % 2) + 1}`,
  )
}

/** The half-year after the last that is known of a series, as far as it can be published. */
export function proposedSemester(series: RateSeries | undefined, today: string): string {
  const [next = '', current = ''] = recentSemesters(today, 2)
  const last = series?.lastKnown ?? null
  return last !== null && last >= current ? next : current
}
