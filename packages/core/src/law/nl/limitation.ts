import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { BW_3_307, BW_3_316_318, BW_3_317, BW_7_28 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: BW_3_316_318 },
  'partial-payment': { effect: 'interrupts', source: BW_3_316_318 },
  lawsuit: { effect: 'interrupts', source: BW_3_316_318 },
  enforcement: { effect: 'interrupts', source: BW_3_316_318 },
  mediation: { effect: 'none', source: BW_3_316_318 },
  'formal-notice': { effect: 'interrupts', source: BW_3_317 },
}

export const limitationLaw = ordinaryLimitation(
  (debtor) =>
    debtor === 'consumer'
      ? { years: 5, shorterForSales: 2, source: BW_7_28 }
      : { years: 5, source: BW_3_307 },
  EFFECTS,
)
