import { type CountryLaw, NO_SPECIAL_RULES } from '../country-law.ts'
import { interestRegime } from './late-interest.ts'
import { limitationLaw } from './limitation.ts'
import * as sources from './sources.ts'

export const SWISS_LAW: CountryLaw = {
  country: 'CH',
  interestRegime,
  legalRegime: null,
  compensation: () => null,
  rates: [],
  sources: Object.values(sources),
  limitation: limitationLaw,
  latestDueOn: null,
  overseasTerms: null,
  special: NO_SPECIAL_RULES,
  procedures: null,
  defaultTermDays: () => null,
}
