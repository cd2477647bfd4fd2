import type { InterestRegime, Parties } from '../country-law.ts'
import { directiveRegime } from '../eu/late-interest.ts'
import { DL_62_2013 } from './sources.ts'

const COMMERCIAL = directiveRegime('8', DL_62_2013)

/** Null outside commercial transactions: not covered. */
export function interestRegime({ creditor, debtor }: Parties): InterestRegime | null {
  return creditor === 'business' && debtor !== 'consumer' ? COMMERCIAL : null
}
