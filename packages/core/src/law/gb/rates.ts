import type { SemesterRates } from '../semester-rates.ts'
import { LATE_PAYMENT_ACT_1998 } from './sources.ts'

/** No value has been sourced yet: interest at an agreed rate is computed, the default one is refused by its name. */
export const BANK_OF_ENGLAND_BASE_RATE: SemesterRates = {
  name: { fr: 'taux de base de la Banque d’Angleterre', en: 'Bank of England base rate' },
  source: LATE_PAYMENT_ACT_1998,
  values: {},
}
