import type { CountryLaw } from '../country-law.ts'
import { lastDayToClaim, limitationYears } from './limitation.ts'
import { defaultTermDays } from './payment-terms.ts'

export const FRENCH_LAW: CountryLaw = { country: 'FR', limitationYears, lastDayToClaim, defaultTermDays }
