import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { CIV_2244, COM_189 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: CIV_2244 },
  'partial-payment': { effect: 'interrupts', source: CIV_2244 },
  lawsuit: { effect: 'interrupts', source: CIV_2244 },
  enforcement: { effect: 'interrupts', source: CIV_2244 },
  mediation: { effect: 'none', source: CIV_2244 },
  'formal-notice': { effect: 'none', source: CIV_2244 },
}

export const limitationLaw = ordinaryLimitation(
  (debtor) => (debtor === 'business' ? { years: 10, source: COM_189 } : null),
  EFFECTS,
)
