import type { SemesterRates } from '../semester-rates.ts'
import { LATE_PAYMENT_ACT_1998 } from './sources.ts'

/** No value has been sourced yet: until an installation adds its own, the default rate is refused by its name. */
export const BANK_OF_ENGLAND_BASE_RATE: SemesterRates = {
  id: 'gb-base-rate',
  name: {
    fr: 'taux de base de la Banque d’Angleterre',
    en: 'Bank of England base rate',
    de: 'Leitzins der Bank of England',
  },
  source: LATE_PAYMENT_ACT_1998,
  values: {},
}
