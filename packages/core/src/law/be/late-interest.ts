import { ceilToHalfPoint } from '../../money/rate.ts'
import type { InterestRegime, Parties } from '../country-law.ts'
import { directiveRegime } from '../eu/late-interest.ts'
import { LAW_2_AUGUST_2002 } from './sources.ts'

const plain = directiveRegime('8', LAW_2_AUGUST_2002)

/** The sum is rounded up to the next half point. */
const COMMERCIAL: InterestRegime = {
  ...plain,
  rateOn: (day, beganOn, added) => {
    const quoted = plain.rateOn(day, beganOn, added)
    return { ...quoted, rate: ceilToHalfPoint(quoted.rate) }
  },
  rate: {
    fr: 'taux de refinancement de la BCE majoré de 8 points, arrondi au demi-point supérieur, relu chaque semestre',
    en: 'the ECB refinancing rate plus 8 points, rounded up to the next half point, read again each half-year',
    de: 'Refinanzierungssatz der EZB zuzüglich 8 Punkte, auf den nächsten halben Punkt aufgerundet, jedes Halbjahr neu bestimmt',
  },
}

/** Null outside commercial transactions: not covered. */
export function interestRegime({ creditor, debtor }: Parties): InterestRegime | null {
  return creditor === 'business' && debtor !== 'consumer' ? COMMERCIAL : null
}
