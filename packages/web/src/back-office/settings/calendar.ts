import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { country as countryName } from '../../i18n/formats.ts'
import { currentLanguage } from '../../i18n/language.ts'

export type Place = { readonly country: string; readonly region: string | null }

export const CALENDAR = ['calendar'] as const

export function calendarQuery(year: number, place: Place | null) {
  const { country, region } = place ?? {}
  const query = { year, ...(country && { country }), ...(region && { region }) }
  return queryOptions({
    queryKey: [...CALENDAR, query, currentLanguage()],
    queryFn: () => answerOf(api.GET('/api/v1/calendar', { params: { query } })),
  })
}

export type Calendar = Awaited<ReturnType<NonNullable<ReturnType<typeof calendarQuery>['queryFn']>>>
export type Closing = Calendar['closings'][number]

/** Parts of France with holidays of their own, by their names. */
const REGIONS: Readonly<Record<string, string>> = {
  'FR-57': 'Moselle',
  'FR-67': 'Bas-Rhin',
  'FR-68': 'Haut-Rhin',
  'FR-6AE': 'Alsace',
  'FR-971': 'Guadeloupe',
  'FR-972': 'Martinique',
  'FR-973': 'Guyane',
  'FR-974': 'La Réunion',
  'FR-976': 'Mayotte',
}

/** "France", "France, Bas-Rhin": where holidays are those. */
export function placeName({ country, region }: Place): string {
  const name = countryName(country)
  return region === null ? name : `${name}, ${REGIONS[region] ?? region}`
}

/** In a list of choices a place is one text. */
export function placeKey({ country, region }: Place): string {
  return region ?? country
}
