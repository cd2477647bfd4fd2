import { addRates, parseRate } from '../../money/rate.ts'
import type { InterestRegime, Parties } from '../country-law.ts'
import { semesterRateOn } from '../semester-rates.ts'
import { BANK_OF_ENGLAND_BASE_RATE } from './rates.ts'
import { LATE_PAYMENT_ACT_1998 } from './sources.ts'

const COMMERCIAL: InterestRegime = {
  starts: 'due-date',
  rateOn: (_, beganOn, added) => {
    const base = semesterRateOn(BANK_OF_ENGLAND_BASE_RATE, beganOn, added)
    return { ...base, rate: addRates(base.rate, parseRate('8')) }
  },
  floorOn: null,
  rate: {
    fr: 'taux de base de la Banque d’Angleterre majoré de 8 points, celui du jour où le retard a commencé',
    en: 'the Bank of England base rate plus 8 points, that of the day on which the delay began',
    de: 'Leitzins der Bank of England zuzüglich 8 Punkte am Tag des Verzugsbeginns',
  },
  articles: [LATE_PAYMENT_ACT_1998],
}

/** Null outside commercial transactions: not covered. */
export function interestRegime({ creditor, debtor }: Parties): InterestRegime | null {
  return creditor === 'business' && debtor !== 'consumer' ? COMMERCIAL : null
}
