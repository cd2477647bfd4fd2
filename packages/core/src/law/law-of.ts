import type { CountryLaw } from './country-law.ts'
import { FRENCH_LAW } from './fr/french-law.ts'

const LAWS: Readonly<Record<string, CountryLaw>> = { FR: FRENCH_LAW }

export class UnknownLawError extends RangeError {
  readonly country: string
  constructor(country: string) {
    super(`the law of ${country} is not recorded; recorded: ${Object.keys(LAWS).join(', ')}`)
    this.country = country
  }
}

/**
 * The law of a country (ISO 3166-1 alpha-2), for who needs it to answer.
 * @throws UnknownLawError when it is not recorded: another country's rules are never taken instead
 */
export function lawOf(country: string): CountryLaw {
  const law = recordedLaw(country)
  if (!law) throw new UnknownLawError(country)
  return law
}

/** The same for who can do without: null when the law of that country is not recorded. */
export function recordedLaw(country: string): CountryLaw | null {
  return Object.hasOwn(LAWS, country) ? (LAWS[country] ?? null) : null
}
