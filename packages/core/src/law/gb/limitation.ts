import type { ClockEventKind } from '../../claims/clock-event.ts'
import type { ClockEffect } from '../country-law.ts'
import type { LegalSource } from '../legal-source.ts'
import { ordinaryLimitation } from '../ordinary-limitation.ts'
import { LIMITATION_ACT_1980_5, LIMITATION_ACT_1980_29, PRESCRIPTION_ACT_1973_6 } from './sources.ts'

function effects(
  restart: LegalSource,
  period: LegalSource,
  lawsuit: ClockEffect['effect'],
): Readonly<Record<ClockEventKind, ClockEffect>> {
  return {
    acknowledgement: { effect: 'interrupts', source: restart },
    'partial-payment': { effect: 'interrupts', source: restart },
    lawsuit: { effect: lawsuit, source: period },
    enforcement: { effect: 'none', source: period },
    mediation: { effect: 'none', source: period },
    'formal-notice': { effect: 'none', source: period },
  }
}

export const limitationLaw = ordinaryLimitation(
  () => ({ years: 6, source: LIMITATION_ACT_1980_5 }),
  effects(LIMITATION_ACT_1980_29, LIMITATION_ACT_1980_5, 'suspends'),
)

export const scottishLimitationLaw = ordinaryLimitation(
  () => ({ years: 5, source: PRESCRIPTION_ACT_1973_6 }),
  effects(PRESCRIPTION_ACT_1973_6, PRESCRIPTION_ACT_1973_6, 'interrupts'),
)
