import { type CountryLaw, NO_SPECIAL_RULES } from '../country-law.ts'
import { interestRegime } from './late-interest.ts'
import { limitationLaw } from './limitation.ts'

export const SWISS_LAW: CountryLaw = {
  country: 'CH',
  interestRegime,
  legalRegime: null,
  compensation: () => null,
  rates: [],
  ...limitationLaw,
  latestDueOn: null,
  special: NO_SPECIAL_RULES,
  procedures: null,
  defaultTermDays: () => null,
}
