import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { ABGB_1486, ABGB_1497 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: ABGB_1497 },
  'partial-payment': { effect: 'interrupts', source: ABGB_1497 },
  lawsuit: { effect: 'interrupts', source: ABGB_1497 },
  enforcement: { effect: 'interrupts', source: ABGB_1497 },
  mediation: { effect: 'none', source: ABGB_1497 },
  'formal-notice': { effect: 'none', source: ABGB_1486 },
}

export const limitationLaw = ordinaryLimitation(() => ({ years: 3, source: ABGB_1486 }), EFFECTS)
