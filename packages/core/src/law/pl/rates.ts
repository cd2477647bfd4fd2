import type { SemesterRates } from '../semester-rates.ts'
import { LAW_8_MARCH_2013_INTEREST } from './sources.ts'

/** No value has been sourced yet: until an installation adds its own, the default rate is refused by its name. */
export const NBP_REFERENCE_RATE: SemesterRates = {
  id: 'pl-reference-rate',
  name: { fr: 'taux de référence de la NBP', en: 'NBP reference rate', de: 'Referenzsatz der NBP' },
  source: LAW_8_MARCH_2013_INTEREST,
  values: {},
}
