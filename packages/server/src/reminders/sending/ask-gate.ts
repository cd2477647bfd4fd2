import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { ClosingPeriod } from '@recouvrance/core/calendar/closing-period'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { regionOfAddress } from '@recouvrance/core/customers/region-of-address'
import {
  complianceGate,
  type GateRefusal,
  type PastContact,
} from '@recouvrance/core/reminders/compliance-gate'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import type { ActRow } from '../acts/acts.queries.ts'
import type { MessageFacts } from '../rendering/load-messages.ts'
import { calendarShift, debtorTimes, type SendingMoment } from './sending-moment.ts'

export type GateFacts = {
  readonly moment: SendingMoment
  readonly timeZone: string
  readonly facts: MessageFacts
  /** Contacts of each customer, in the receivables' calendar. */
  readonly contacts: ReadonlyMap<number, readonly PastContact[]>
  /** Days on which the house is closed. */
  readonly closings: readonly ClosingPeriod[]
}

export type GateAsked = {
  /** Null: it may leave. */
  readonly refusal: GateRefusal | null
  /** Time zone of the clock on which it was refused; null in a rehearsal, or where nothing was refused. */
  readonly zone: string | null
  /** What is stored with the act. */
  readonly answer: unknown
}

/** Asks the compliance gate about an act, on every clock that its customer may have. */
export function askGate({ moment, timeZone, facts, contacts, closings }: GateFacts, act: ActRow): GateAsked {
  const customer = facts.customers.get(act.customer_id)
  if (!customer) throw new Error(`customer ${act.customer_id} of act ${act.id} is not there`)
  const { kind, country, postcode } = customer
  const place = { country, region: customer.region ?? regionOfAddress(country, postcode) }
  const shift = calendarShift(moment)
  const past = (contacts.get(act.customer_id) ?? []).map((contact) => ({
    ...contact,
    on: addDays(contact.on, shift),
  }))
  let asked: unknown = null
  for (const { at, zone } of debtorTimes(place, moment, timeZone)) {
    const answer = complianceGate({
      act: { channel: act.channel as StepChannel, plannedFor: civilDate(act.planned_for) },
      customer: { kind: kind as CustomerKind, ...place },
      contacts: past,
      at,
      closings,
    })
    asked = { at, zone, rehearsal: moment.rehearsal !== null, ...answer }
    if (!answer.allowed) return { refusal: answer, zone, answer: asked }
  }
  return { refusal: null, zone: null, answer: asked }
}
