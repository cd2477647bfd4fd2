import type { InterestRegime, Parties } from '../country-law.ts'
import { directiveRegime } from '../eu/late-interest.ts'
import { BW_6_119A } from './sources.ts'

const COMMERCIAL = directiveRegime('8', BW_6_119A)

/** Null outside commercial transactions: not covered. */
export function interestRegime({ creditor, debtor }: Parties): InterestRegime | null {
  return creditor === 'business' && debtor !== 'consumer' ? COMMERCIAL : null
}
