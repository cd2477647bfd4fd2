import { CivilDateError } from '@recouvrance/core/calendar/civil-date'
import type { CountryLaw } from '@recouvrance/core/law/country-law'
import { MissingLegalValueError } from '@recouvrance/core/law/dated-value'
import { RECORDED_LAWS, recordedLaw } from '@recouvrance/core/law/law-of'
import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import { AmountError } from '@recouvrance/core/money/amount'
import { Refusal } from '../refusal.ts'

/**
 * The law that is asked about.
 * @param added rates that the program does not hold
 * @throws Refusal when it is not recorded: another country's rules are never taken instead
 */
export function coveredLaw(country: string, added?: AddedRates): CountryLaw {
  const law = recordedLaw(country, added)
  if (law) return law
  const recorded = RECORDED_LAWS.join(', ')
  throw new Refusal(
    'law-not-covered',
    `The law "${country}" is not covered. Covered are: ${recorded}.`,
    `Le droit « ${country} » n’est pas couvert. Sont couverts : ${recorded}.`,
    [{ path: 'law', code: 'law-not-covered', message: `not one of ${recorded}` }],
  )
}

export function ruleNotCovered(country: string, en: string, fr: string): Refusal {
  return new Refusal(
    'law-not-covered',
    `The law "${country}" is covered in part only: ${en}.`,
    `Le droit « ${country} » n’est couvert qu’en partie : ${fr}.`,
  )
}

/**
 * Computes with recorded values.
 * @throws Refusal when one is missing: it is never guessed; when the answer is a day or an amount beyond all counting
 */
export function withRecordedValues<T>(compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (error instanceof MissingLegalValueError) throw missingRate(error)
    if (error instanceof CivilDateError || error instanceof AmountError) throw beyondCounting(error)
    throw error
  }
}

function missingRate({ what, day }: MissingLegalValueError): Refusal {
  return new Refusal(
    'missing-rate',
    `No ${what.en} is recorded for ${day}, and none is guessed. An administrator adds it with its source on the screen Legal watch; else choose an earlier day, or give an agreed rate.`,
    `Aucun ${what.fr} n’est enregistré pour le ${day.split('-').reverse().join('/')}, et rien n’est supposé. Un administrateur l’ajoute avec sa source à l’écran Veille ; sinon, choisissez un jour antérieur ou indiquez un taux convenu.`,
  )
}

function beyondCounting(error: CivilDateError | AmountError): Refusal {
  const days = error instanceof CivilDateError
  return new Refusal(
    'invalid-request',
    `These values lead to ${days ? 'a day after the year 2299' : 'an amount too large to be exact'}: check the ${days ? 'dates' : 'amounts, the rate and the dates'}.`,
    `Ces valeurs mènent à ${days ? 'un jour postérieur à l’an 2299' : 'un montant trop grand pour rester exact'} : vérifiez ${days ? 'les dates' : 'les montants, le taux et les dates'}.`,
  )
}
