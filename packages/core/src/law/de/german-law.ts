import { type CountryLaw, NO_SPECIAL_RULES } from '../country-law.ts'
import { directiveTermDays } from '../eu/payment-terms.ts'
import { interestRegime } from './late-interest.ts'
import { limitationLaw } from './limitation.ts'
import { GERMAN_BASE_RATE } from './rates.ts'
import { compensation } from './recovery-cost.ts'
import * as sources from './sources.ts'

export const GERMAN_LAW: CountryLaw = {
  country: 'DE',
  interestRegime,
  legalRegime: null,
  compensation,
  rates: [GERMAN_BASE_RATE],
  sources: Object.values(sources),
  limitation: limitationLaw,
  latestDueOn: null,
  overseasTerms: null,
  special: NO_SPECIAL_RULES,
  procedures: null,
  defaultTermDays: directiveTermDays,
}
