import { type CountryLaw, NO_SPECIAL_RULES } from '../country-law.ts'
import { directiveTermDays } from '../eu/payment-terms.ts'
import { interestRegime } from './late-interest.ts'
import { limitationLaw } from './limitation.ts'
import { AUSTRIAN_BASE_RATE } from './rates.ts'
import { compensation } from './recovery-cost.ts'
import * as sources from './sources.ts'

export const AUSTRIAN_LAW: CountryLaw = {
  country: 'AT',
  interestRegime,
  legalRegime: null,
  compensation,
  rates: [AUSTRIAN_BASE_RATE],
  sources: Object.values(sources),
  limitation: limitationLaw,
  latestDueOn: null,
  overseasTerms: null,
  special: NO_SPECIAL_RULES,
  procedures: null,
  defaultTermDays: directiveTermDays,
}
