import { type CountryLaw, NO_SPECIAL_RULES } from '../country-law.ts'
import { directiveTermDays } from '../eu/payment-terms.ts'
import { interestRegime } from './late-interest.ts'
import { limitationLaw } from './limitation.ts'
import { compensation } from './recovery-cost.ts'

export const POLISH_LAW: CountryLaw = {
  country: 'PL',
  interestRegime,
  legalRegime: null,
  compensation,
  rates: [],
  ...limitationLaw,
  latestDueOn: null,
  special: NO_SPECIAL_RULES,
  procedures: null,
  defaultTermDays: directiveTermDays,
}
