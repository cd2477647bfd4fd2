import { addRates, parseRate } from '../../money/rate.ts'
import type { InterestRegime, Parties } from '../country-law.ts'
import { semesterRateOn } from '../semester-rates.ts'
import { GERMAN_BASE_RATE } from './rates.ts'
import { BASE_RATE, BGB_288 } from './sources.ts'

function baseRatePlus(points: string, starts: InterestRegime['starts']): InterestRegime {
  return {
    starts,
    rateOn: (day, _, added) => {
      const base = semesterRateOn(GERMAN_BASE_RATE, day, added)
      return { ...base, rate: addRates(base.rate, parseRate(points)) }
    },
    floorOn: null,
    rate: {
      fr: `taux de base allemand majoré de ${points} points, relu chaque semestre`,
      en: `the German base rate plus ${points} points, read again each half-year`,
      de: `deutscher Basiszinssatz zuzüglich ${points} Punkte, jedes Halbjahr neu bestimmt`,
    },
    articles: [BGB_288, BASE_RATE],
  }
}

const COMMERCIAL = baseRatePlus('9', 'due-date')
const CONSUMER = baseRatePlus('5', 'formal-notice')

export function interestRegime({ creditor, debtor }: Parties): InterestRegime {
  return creditor === 'individual' || debtor === 'consumer' ? CONSUMER : COMMERCIAL
}
