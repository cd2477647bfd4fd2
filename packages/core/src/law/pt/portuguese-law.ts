import { type CountryLaw, NO_SPECIAL_RULES } from '../country-law.ts'
import { directiveTermDays } from '../eu/payment-terms.ts'
import { ECB_REFINANCING } from '../eu/rates.ts'
import { interestRegime } from './late-interest.ts'
import { limitationLaw } from './limitation.ts'
import { compensation } from './recovery-cost.ts'
import * as sources from './sources.ts'

export const PORTUGUESE_LAW: CountryLaw = {
  country: 'PT',
  interestRegime,
  legalRegime: null,
  compensation,
  rates: [ECB_REFINANCING],
  sources: Object.values(sources),
  limitation: limitationLaw,
  latestDueOn: null,
  overseasTerms: null,
  special: NO_SPECIAL_RULES,
  procedures: null,
  defaultTermDays: directiveTermDays,
}
