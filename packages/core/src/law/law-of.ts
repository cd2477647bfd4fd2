import { AUSTRIAN_LAW } from './at/austrian-law.ts'
import { BELGIAN_LAW } from './be/belgian-law.ts'
import { SWISS_LAW } from './ch/swiss-law.ts'
import type { ContactLaw } from './contact-law.ts'
import type { CountryLaw, InterestRegime } from './country-law.ts'
import { GERMAN_LAW } from './de/german-law.ts'
import { SPANISH_LAW } from './es/spanish-law.ts'
import * as europeanSources from './eu/sources.ts'
import { FRENCH_CONTACT_LAW } from './fr/contact.ts'
import { FRENCH_LAW } from './fr/french-law.ts'
import { LAW_OF_ENGLAND_AND_WALES, SCOTTISH_LAW } from './gb/british-laws.ts'
import { ITALIAN_LAW } from './it/italian-law.ts'
import type { LegalSource } from './legal-source.ts'
import { LUXEMBOURG_LAW } from './lu/luxembourg-law.ts'
import { DUTCH_LAW } from './nl/dutch-law.ts'
import { POLISH_LAW } from './pl/polish-law.ts'
import { PORTUGUESE_LAW } from './pt/portuguese-law.ts'
import type { AddedRates } from './semester-rates.ts'

/** The United Kingdom has three laws: `GB` alone means that of England and Wales, as most contracts do. */
const LAWS: Readonly<Record<string, CountryLaw>> = {
  FR: FRENCH_LAW,
  DE: GERMAN_LAW,
  AT: AUSTRIAN_LAW,
  BE: BELGIAN_LAW,
  NL: DUTCH_LAW,
  LU: LUXEMBOURG_LAW,
  ES: SPANISH_LAW,
  IT: ITALIAN_LAW,
  PT: PORTUGUESE_LAW,
  PL: POLISH_LAW,
  CH: SWISS_LAW,
  GB: LAW_OF_ENGLAND_AND_WALES,
  'GB-EAW': LAW_OF_ENGLAND_AND_WALES,
  'GB-SCT': SCOTTISH_LAW,
}

/** Contact rules by ISO 3166-1 code of the law. Null: none are recorded, and only our own rules are asked. */
export function contactLawOf(country: string): ContactLaw | null {
  return country === 'FR' ? FRENCH_CONTACT_LAW : null
}

/** What the Union says of whom a debt may be told, and of who objects to being contacted. */
export const { GDPR_5, GDPR_21 } = europeanSources

/** Texts of the European Union on which several of them rest. */
export const EUROPEAN_SOURCES: readonly LegalSource[] = Object.values(europeanSources)

export const RECORDED_LAWS: readonly string[] = Object.keys(LAWS)

/**
 * The law of a country (ISO 3166-1 alpha-2), for who can do without: null when it is not recorded. Another country's
 * rules are never taken instead.
 * @param added rates of half-years that the shelf does not hold; see `addedRates`
 */
export function recordedLaw(country: string, added?: AddedRates): CountryLaw | null {
  const law = Object.hasOwn(LAWS, country) ? (LAWS[country] ?? null) : null
  return law !== null && added !== undefined ? lawWith(law, added) : law
}

function lawWith(law: CountryLaw, added: AddedRates): CountryLaw {
  const { legalRegime } = law
  return {
    ...law,
    interestRegime: (parties) => {
      const regime = law.interestRegime(parties)
      return regime && regimeWith(regime, added)
    },
    legalRegime: legalRegime && ((parties) => regimeWith(legalRegime(parties), added)),
  }
}

function regimeWith({ rateOn, floorOn, ...same }: InterestRegime, added: AddedRates): InterestRegime {
  return {
    ...same,
    rateOn: (day, beganOn) => rateOn(day, beganOn, added),
    floorOn: floorOn && ((day) => floorOn(day, added)),
  }
}
