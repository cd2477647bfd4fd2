import { type CivilDate, civilDate } from '../../../calendar/civil-date.ts'
import type { ClosingPeriod } from '../../../calendar/closing-period.ts'
import type { CustomerKind } from '../../../customers/customer.ts'
import type { Safeguard } from '../../../safeguards/safeguard.ts'
import type { StepChannel } from '../../scenario.ts'
import type { GateQuestion } from '../compliance-gate.ts'
import type { PastContact } from '../contact-times.ts'
import { dayOf, localMinute } from '../local-minute.ts'

type Over = {
  readonly at?: string
  readonly asOf?: CivilDate
  readonly channel?: StepChannel
  readonly plannedFor?: string
  readonly kind?: CustomerKind
  readonly country?: string
  readonly region?: string | null
  readonly law?: string
  readonly safeguards?: readonly Safeguard[]
  readonly contacts?: readonly PastContact[]
  readonly closings?: readonly ClosingPeriod[]
} & Partial<Pick<GateQuestion, 'insolvencyOpenedOn' | 'recipient' | 'debts' | 'lines' | 'collector'>>

/** An e-mail about one invoice to a French business, on a Tuesday at ten: nothing stands against it. */
export function aQuestion(over: Over = {}): GateQuestion {
  const at = localMinute(over.at ?? '2026-03-03T10:00')
  return {
    act: { channel: over.channel ?? 'email', plannedFor: civilDate(over.plannedFor ?? '2026-03-02') },
    customer: {
      kind: over.kind ?? 'business',
      country: over.country ?? 'FR',
      region: over.region ?? null,
      safeguards: over.safeguards ?? [],
    },
    law: over.law ?? 'FR',
    contacts: over.contacts ?? [],
    at,
    closings: over.closings ?? [],
    asOf: over.asOf ?? dayOf(at),
    insolvencyOpenedOn: over.insolvencyOpenedOn ?? null,
    recipient: over.recipient ?? null,
    debts: over.debts ?? [{ issuedOn: civilDate('2026-01-02'), lastDayToClaim: null }],
    lines: over.lines ?? ['principal'],
    collector: over.collector ?? null,
  }
}
