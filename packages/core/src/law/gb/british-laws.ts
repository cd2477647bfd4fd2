import { type CountryLaw, NO_SPECIAL_RULES } from '../country-law.ts'
import { interestRegime } from './late-interest.ts'
import { limitationLaw, scottishLimitationLaw } from './limitation.ts'
import { BANK_OF_ENGLAND_BASE_RATE } from './rates.ts'
import { compensation } from './recovery-cost.ts'
import * as sources from './sources.ts'

const common = {
  interestRegime,
  legalRegime: null,
  compensation,
  rates: [BANK_OF_ENGLAND_BASE_RATE],
  sources: Object.values(sources),
  latestDueOn: null,
  overseasTerms: null,
  special: NO_SPECIAL_RULES,
  procedures: null,
  defaultTermDays: () => null,
}

export const LAW_OF_ENGLAND_AND_WALES: CountryLaw = {
  ...common,
  country: 'GB-EAW',
  limitation: limitationLaw,
}

export const SCOTTISH_LAW: CountryLaw = { ...common, country: 'GB-SCT', limitation: scottishLimitationLaw }
