import type { SemesterRates } from '../semester-rates.ts'
import { BASE_RATE } from './sources.ts'

/** Only that of 2026-S1 was seen in a source; the source says so where a rate is used. */
export const GERMAN_BASE_RATE: SemesterRates = {
  id: 'de-base-rate',
  name: { fr: 'taux de base allemand', en: 'German base rate', de: 'deutscher Basiszinssatz' },
  source: BASE_RATE,
  values: {
    '2024-S1': '3.62',
    '2024-S2': '3.37',
    '2025-S1': '2.27',
    '2025-S2': '1.27',
    '2026-S1': '1.27',
    '2026-S2': '1.52',
  },
}
