import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { CO_127, CO_128, CO_135 } from './sources.ts'

const EFFECTS: Readonly<Record<ClockEventKind, ClockEffect>> = {
  acknowledgement: { effect: 'interrupts', source: CO_135 },
  'partial-payment': { effect: 'interrupts', source: CO_135 },
  lawsuit: { effect: 'interrupts', source: CO_135 },
  enforcement: { effect: 'interrupts', source: CO_135 },
  mediation: { effect: 'none', source: CO_135 },
  'formal-notice': { effect: 'none', source: CO_135 },
}

export const limitationLaw = ordinaryLimitation(
  (debtor) =>
    debtor === 'consumer' ? { years: 10, shorterForSales: 5, source: CO_128 } : { years: 10, source: CO_127 },
  EFFECTS,
  { 'residential-rent': { years: 5, source: CO_128 }, 'commercial-rent': { years: 5, source: CO_128 } },
)
