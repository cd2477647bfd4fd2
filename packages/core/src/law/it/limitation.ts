import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { CC_2943, CC_2944, CC_2946, CC_2951 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: CC_2944 },
  'partial-payment': { effect: 'interrupts', source: CC_2944 },
  lawsuit: { effect: 'interrupts', source: CC_2943 },
  enforcement: { effect: 'interrupts', source: CC_2943 },
  mediation: { effect: 'none', source: CC_2943 },
  'formal-notice': { effect: 'interrupts', source: CC_2943 },
}

export const limitationLaw = ordinaryLimitation(() => ({ years: 10, source: CC_2946 }), EFFECTS, {
  carriage: { years: 1, source: CC_2951 },
})
