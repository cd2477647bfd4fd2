import { parseRate } from '../../money/rate.ts'
import type { CountryLaw } from '../country-law.ts'
import { ECB_REFINANCING } from '../eu/rates.ts'
import { interestRegime, legalRegime } from './late-interest.ts'
import { limitation } from './limitation.ts'
import { defaultTermDays, latestDueOn } from './payment-terms.ts'
import { insolvencyClaim, orderForPayment, uncontestedClaim } from './procedural-deadlines.ts'
import { LEGAL_INTEREST_INDIVIDUALS, LEGAL_INTEREST_OTHERS } from './rates.ts'
import { compensation } from './recovery-cost.ts'
import * as sources from './sources.ts'
import { CIV_1342_10, CIV_1343_1, CIV_1343_2, CMF_L313_3, COM_L441_13, COM_L622_28 } from './sources.ts'
import { waivers } from './waivers.ts'

export const FRENCH_LAW: CountryLaw = {
  country: 'FR',
  interestRegime,
  legalRegime,
  compensation,
  rates: [ECB_REFINANCING, LEGAL_INTEREST_INDIVIDUALS, LEGAL_INTEREST_OTHERS],
  sources: Object.values(sources),
  limitation,
  latestDueOn,
  overseasTerms: COM_L441_13,
  special: {
    imputation: [CIV_1342_10, CIV_1343_1],
    capitalisation: CIV_1343_2,
    afterJudgment: { points: parseRate('5'), months: 2, source: CMF_L313_3 },
    insolvency: COM_L622_28,
    waivers,
  },
  procedures: { orderForPayment, insolvencyClaim, uncontestedClaim },
  defaultTermDays,
}
