import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { ANC_CC_2244, ANC_CC_2262BIS, ANC_CC_2272 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: ANC_CC_2244 },
  'partial-payment': { effect: 'interrupts', source: ANC_CC_2244 },
  lawsuit: { effect: 'interrupts', source: ANC_CC_2244 },
  enforcement: { effect: 'interrupts', source: ANC_CC_2244 },
  mediation: { effect: 'none', source: ANC_CC_2244 },
  'formal-notice': { effect: 'none', source: ANC_CC_2244 },
}

export const limitationLaw = ordinaryLimitation(
  (debtor) =>
    debtor === 'consumer'
      ? { years: 10, shorterForSales: 1, source: ANC_CC_2272 }
      : { years: 10, source: ANC_CC_2262BIS },
  EFFECTS,
)
