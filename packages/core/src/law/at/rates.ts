import type { SemesterRates } from '../semester-rates.ts'
import { UGB_456 } from './sources.ts'

/** No value has been sourced yet: interest at an agreed rate is computed, the default one is refused by its name. */
export const AUSTRIAN_BASE_RATE: SemesterRates = {
  name: { fr: 'taux de base autrichien', en: 'Austrian base rate' },
  source: UGB_456,
  values: {},
}
