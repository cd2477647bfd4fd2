import { addRates, parseRate } from '../../money/rate.ts'
import type { InterestRegime, Parties } from '../country-law.ts'
import { semesterRateOn } from '../semester-rates.ts'
import { AUSTRIAN_BASE_RATE } from './rates.ts'
import { UGB_456 } from './sources.ts'

const COMMERCIAL: InterestRegime = {
  starts: 'due-date',
  rateOn: (day, _, added) => {
    const base = semesterRateOn(AUSTRIAN_BASE_RATE, day, added)
    return { ...base, rate: addRates(base.rate, parseRate('9.2')) }
  },
  floorOn: null,
  rate: {
    fr: 'taux de base autrichien majoré de 9,2 points, relu chaque semestre',
    en: 'the Austrian base rate plus 9.2 points, read again each half-year',
    de: 'österreichischer Basiszinssatz zuzüglich 9,2 Punkte, jedes Halbjahr neu bestimmt',
  },
  articles: [UGB_456],
}

/** Null outside commercial transactions: not covered. */
export function interestRegime({ creditor, debtor }: Parties): InterestRegime | null {
  return creditor === 'business' && debtor !== 'consumer' ? COMMERCIAL : null
}
