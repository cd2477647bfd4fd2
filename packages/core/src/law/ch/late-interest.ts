import type { InterestRegime } from '../country-law.ts'
import { DEFAULT_INTEREST } from './rates.ts'
import { CO_104 } from './sources.ts'

/** One fixed rate, whoever owes; a fixed due date puts the debtor in default. */
const REGIME: InterestRegime = {
  starts: 'due-date',
  rateOn: () => ({ rate: DEFAULT_INTEREST, source: CO_104, verified: CO_104.sourced }),
  floorOn: null,
  rate: { fr: '5 % l’an', en: '5 % a year', de: '5 % pro Jahr' },
  articles: [CO_104],
}

export function interestRegime(): InterestRegime {
  return REGIME
}
