import type { InterestRegime, Parties } from '../country-law.ts'
import { directiveRegime } from '../eu/late-interest.ts'
import { LAW_18_APRIL_2004 } from './sources.ts'

const COMMERCIAL = directiveRegime('8', LAW_18_APRIL_2004)

/** Null outside commercial transactions: not covered. */
export function interestRegime({ creditor, debtor }: Parties): InterestRegime | null {
  return creditor === 'business' && debtor !== 'consumer' ? COMMERCIAL : null
}
