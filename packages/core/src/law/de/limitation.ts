import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { BGB_195_199, BGB_204, BGB_212 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: BGB_212 },
  'partial-payment': { effect: 'interrupts', source: BGB_212 },
  lawsuit: { effect: 'suspends', source: BGB_204 },
  enforcement: { effect: 'interrupts', source: BGB_212 },
  mediation: { effect: 'suspends', source: BGB_204 },
  'formal-notice': { effect: 'none', source: BGB_195_199 },
}

export const limitationLaw = ordinaryLimitation(
  () => ({ years: 3, fromYearEnd: true, source: BGB_195_199 }),
  EFFECTS,
)
