import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { CC_309, CC_317, CC_323_325 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: CC_323_325 },
  'partial-payment': { effect: 'interrupts', source: CC_323_325 },
  lawsuit: { effect: 'interrupts', source: CC_323_325 },
  enforcement: { effect: 'interrupts', source: CC_323_325 },
  mediation: { effect: 'none', source: CC_323_325 },
  'formal-notice': { effect: 'none', source: CC_323_325 },
}

export const limitationLaw = ordinaryLimitation(
  (debtor) =>
    debtor === 'consumer' ? { years: 20, shorterForSales: 2, source: CC_317 } : { years: 20, source: CC_309 },
  EFFECTS,
)
