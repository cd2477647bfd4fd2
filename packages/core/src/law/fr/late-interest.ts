import { civilDate } from '../../calendar/civil-date.ts'
import { parseRate, timesRate } from '../../money/rate.ts'
import type { InterestRegime, Parties } from '../country-law.ts'
import { MissingLegalValueError } from '../dated-value.ts'
import { ecbPlus } from '../eu/late-interest.ts'
import { type SemesterRates, semesterRateOn } from '../semester-rates.ts'
import { LEGAL_INTEREST_INDIVIDUALS, LEGAL_INTEREST_OTHERS } from './rates.ts'
import { CCP_R2192_31, CIV_1231_6, COM_L441_10, LEGAL_INTEREST_ORDERS } from './sources.ts'

const TEN_POINTS = parseRate('10')
const EIGHT_POINTS = parseRate('8')

/**
 * Between professionals: ECB + 10, without a reminder, from the day after the due date; an agreed rate may not be below
 * three times the legal rate. That floor limits the clause, it does not lift the default: in 2024 it was the higher one.
 */
const BETWEEN_PROFESSIONALS: InterestRegime = {
  starts: 'due-date',
  rateOn: (day, _, added) => ecbPlus(TEN_POINTS, day, added),
  floorOn: (day, added) => {
    const legal = semesterRateOn(LEGAL_INTEREST_OTHERS, day, added)
    return { ...legal, rate: timesRate(legal.rate, 3) }
  },
  rate: {
    fr: 'taux de refinancement de la BCE majoré de 10 points, relu chaque semestre',
    en: 'the ECB refinancing rate plus 10 points, read again each half-year',
    de: 'Refinanzierungssatz der EZB zuzüglich 10 Punkte, jedes Halbjahr neu bestimmt',
  },
  articles: [COM_L441_10],
}

const PUBLIC_RULE_SINCE = civilDate('2013-01-01')

/** Public buyers: one rate for the whole delay, that of the half-year in which interest began. */
const PUBLIC_BUYER: InterestRegime = {
  starts: 'due-date',
  rateOn: (_, beganOn, added) => {
    if (beganOn < PUBLIC_RULE_SINCE)
      throw new MissingLegalValueError(
        {
          fr: 'taux des intérêts moratoires de la commande publique',
          en: 'rate of late interest in public procurement',
        },
        beganOn,
      )
    return ecbPlus(EIGHT_POINTS, beganOn, added)
  },
  floorOn: null,
  rate: {
    fr: 'taux de refinancement de la BCE majoré de 8 points, celui du semestre où le retard a commencé',
    en: 'the ECB refinancing rate plus 8 points, of the half-year in which the delay began',
    de: 'Refinanzierungssatz der EZB zuzüglich 8 Punkte, in dem Halbjahr, in dem der Verzug begann',
  },
  articles: [CCP_R2192_31],
}

/** Everybody else owes legal interest, from the formal notice. The column is that of the creditor, not of the debtor. */
function legalInterest(rates: SemesterRates): InterestRegime {
  return {
    starts: 'formal-notice',
    rateOn: (day, _, added) => semesterRateOn(rates, day, added),
    floorOn: null,
    rate: {
      fr: 'taux de l’intérêt légal, relu chaque semestre',
      en: 'the legal interest rate, read again each half-year',
      de: 'gesetzlicher Zinssatz, jedes Halbjahr neu bestimmt',
    },
    articles: [CIV_1231_6, LEGAL_INTEREST_ORDERS],
  }
}

const OWED_TO_INDIVIDUALS = legalInterest(LEGAL_INTEREST_INDIVIDUALS)
const OWED_TO_BUSINESSES = legalInterest(LEGAL_INTEREST_OTHERS)

export function interestRegime({ creditor, debtor }: Parties): InterestRegime {
  if (creditor === 'individual') return OWED_TO_INDIVIDUALS
  if (debtor === 'public') return PUBLIC_BUYER
  return debtor === 'business' ? BETWEEN_PROFESSIONALS : OWED_TO_BUSINESSES
}

/** Legal interest, whoever owes: what a judgment gives when it says nothing else. */
export function legalRegime({ creditor }: Parties): InterestRegime {
  return creditor === 'individual' ? OWED_TO_INDIVIDUALS : OWED_TO_BUSINESSES
}
