import type { SemesterRates } from '../semester-rates.ts'
import { UGB_456 } from './sources.ts'

/** No value has been sourced yet: until an installation adds its own, the default rate is refused by its name. */
export const AUSTRIAN_BASE_RATE: SemesterRates = {
  id: 'at-base-rate',
  name: { fr: 'taux de base autrichien', en: 'Austrian base rate', de: 'österreichischer Basiszinssatz' },
  source: UGB_456,
  values: {},
}
