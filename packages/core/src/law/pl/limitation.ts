import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { KC_118, KC_121, KC_123, KC_554 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: KC_123 },
  'partial-payment': { effect: 'interrupts', source: KC_123 },
  lawsuit: { effect: 'interrupts', source: KC_123 },
  enforcement: { effect: 'interrupts', source: KC_123 },
  mediation: { effect: 'suspends', source: KC_121 },
  'formal-notice': { effect: 'none', source: KC_123 },
}

export const limitationLaw = ordinaryLimitation(
  () => ({ years: 3, toYearEnd: true, shorterForSales: 2, source: KC_118 }),
  EFFECTS,
  { goods: { years: 2, toYearEnd: true, source: KC_554 } },
)
