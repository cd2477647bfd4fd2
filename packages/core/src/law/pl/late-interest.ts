import { addRates, parseRate } from '../../money/rate.ts'
import type { InterestRegime, Parties } from '../country-law.ts'
import { semesterRateOn } from '../semester-rates.ts'
import { NBP_REFERENCE_RATE } from './rates.ts'
import { LAW_8_MARCH_2013_INTEREST } from './sources.ts'

const COMMERCIAL: InterestRegime = {
  starts: 'due-date',
  rateOn: (day, _, added) => {
    const base = semesterRateOn(NBP_REFERENCE_RATE, day, added)
    const verified = base.verified && LAW_8_MARCH_2013_INTEREST.sourced
    return { ...base, verified, rate: addRates(base.rate, parseRate('10')) }
  },
  floorOn: null,
  rate: {
    fr: 'taux de référence de la NBP majoré de 10 points, relu chaque semestre',
    en: 'the NBP reference rate plus 10 points, read again each half-year',
    de: 'Referenzsatz der NBP zuzüglich 10 Punkte, jedes Halbjahr neu bestimmt',
  },
  articles: [LAW_8_MARCH_2013_INTEREST],
}

/** Null outside commercial transactions: not covered. */
export function interestRegime({ creditor, debtor }: Parties): InterestRegime | null {
  return creditor === 'business' && debtor !== 'consumer' ? COMMERCIAL : null
}
