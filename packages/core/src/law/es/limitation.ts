import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { CC_1964, CC_1973 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: CC_1973 },
  'partial-payment': { effect: 'interrupts', source: CC_1973 },
  lawsuit: { effect: 'interrupts', source: CC_1973 },
  enforcement: { effect: 'interrupts', source: CC_1973 },
  mediation: { effect: 'none', source: CC_1973 },
  'formal-notice': { effect: 'interrupts', source: CC_1973 },
}

export const limitationLaw = ordinaryLimitation(() => ({ years: 5, source: CC_1964 }), EFFECTS)
