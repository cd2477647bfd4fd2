import type { InterestRegime, Parties } from '../country-law.ts'
import { directiveRegime } from '../eu/late-interest.ts'
import { LEY_3_2004_7 } from './sources.ts'

const COMMERCIAL = directiveRegime('8', LEY_3_2004_7)

/** Null outside commercial transactions: not covered. */
export function interestRegime({ creditor, debtor }: Parties): InterestRegime | null {
  return creditor === 'business' && debtor !== 'consumer' ? COMMERCIAL : null
}
