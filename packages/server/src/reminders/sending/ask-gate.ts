import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { ClosingPeriod } from '@recouvrance/core/calendar/closing-period'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { regionOfAddress } from '@recouvrance/core/customers/region-of-address'
import { lastDayToClaim } from '@recouvrance/core/law/last-day-to-claim'
import { recordedLaw } from '@recouvrance/core/law/law-of'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import {
  complianceGate,
  decisive,
  type GateQuestion,
} from '@recouvrance/core/scenarios/compliance/compliance-gate'
import type { PastContact } from '@recouvrance/core/scenarios/compliance/contact-times'
import type { ProtectedDebt } from '@recouvrance/core/scenarios/compliance/debtor-protection'
import { type Finding, findingWords } from '@recouvrance/core/scenarios/compliance/finding'
import type { ActItem } from '@recouvrance/core/scenarios/decision'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import type { ActRow } from '../acts/acts.queries.ts'
import type { ActEdit } from '../rendering/act-edit.ts'
import type { CustomerRow, MessageFacts } from '../rendering/load-messages.ts'
import { contactFor } from '../rendering/render-act.ts'
import { calendarShift, debtorTimes, type SendingMoment } from './sending-moment.ts'

export type GateFacts = {
  readonly moment: SendingMoment
  readonly timeZone: string
  readonly facts: MessageFacts
  readonly edits: ReadonlyMap<number, ActEdit>
  /** Contacts of each customer, in the receivables' calendar. */
  readonly contacts: ReadonlyMap<number, readonly PastContact[]>
  /** Days on which the house is closed. */
  readonly closings: readonly ClosingPeriod[]
}

/** The answer of the gate as it is kept with the act and shown: data, and the words of that day. */
export type KeptAnswer = {
  readonly at: string
  readonly zone: string | null
  readonly rehearsal: boolean
  readonly allowed: boolean
  readonly findings: readonly KeptFinding[]
}

type KeptFinding = Pick<Finding, 'code' | 'basis' | 'effect' | 'until'> & {
  readonly articles: readonly {
    readonly id: string
    readonly url: string
    readonly sourced: boolean
    readonly validatedByLawyer: boolean
  }[]
  readonly message: ScreenText
}

export type GateAsked = {
  /** Null: it may leave. */
  readonly refusal: Finding | null
  /** Time zone of the clock on which it was refused; null in a rehearsal, or where nothing was refused. */
  readonly zone: string | null
  /** What is stored with the act. */
  readonly answer: KeptAnswer
}

/**
 * Asks the compliance gate about an act, on every clock that its customer may have: the first that refuses answers.
 * @param items what the facts of this moment make of it
 */
export function askGate(gate: GateFacts, act: ActRow, items: readonly ActItem[]): GateAsked {
  const { facts, moment, timeZone } = gate
  const customer = facts.customers.get(act.customer_id)
  const creditor = facts.creditors.get(act.creditor_id)
  if (!customer || !creditor) throw new Error(`customer or creditor of act ${act.id} is not there`)
  const { country, postcode } = customer
  const place = { country, region: customer.region ?? regionOfAddress(country, postcode) }
  const question = questionOf(gate, act, { customer, place, law: creditor.country, items })
  let last: GateAsked | null = null
  for (const { at, zone } of debtorTimes(place, moment, timeZone)) {
    const answer = complianceGate({ ...question, at })
    const refusal = decisive(answer)
    const kept = {
      at,
      zone,
      rehearsal: moment.rehearsal !== null,
      allowed: answer.allowed,
      findings: answer.findings.map(keptFinding),
    }
    last = { refusal, zone: refusal ? zone : null, answer: kept }
    if (refusal) return last
  }
  if (last === null) throw new Error(`no clock for customer ${customer.id}`)
  return last
}

type Asked = {
  readonly customer: CustomerRow
  readonly place: { readonly country: string; readonly region: string | null }
  readonly law: string
  readonly items: readonly ActItem[]
}

function questionOf(
  { moment, facts, edits, contacts, closings }: GateFacts,
  act: ActRow,
  { customer, place, law, items }: Asked,
): Omit<GateQuestion, 'at'> {
  const kind = customer.kind as CustomerKind
  const shift = calendarShift(moment)
  const contact = contactFor(act, facts, edits.get(act.id)?.recipient ?? null)
  const opened = customer.insolvency_opened_on
  return {
    act: { channel: act.channel as StepChannel, plannedFor: civilDate(act.planned_for) },
    customer: { kind, ...place, safeguards: facts.safeguards.get(customer.id) ?? [] },
    law,
    contacts: (contacts.get(act.customer_id) ?? []).map((past) => ({ ...past, on: addDays(past.on, shift) })),
    closings,
    asOf: moment.asOf,
    insolvencyOpenedOn: opened === null ? null : civilDate(opened),
    recipient: contact && { value: contact.value, isThirdParty: contact.third_party },
    debts: items.filter(({ amountMinor }) => amountMinor > 0).map((item) => debtOf(item, facts, kind, law)),
    // Interest and compensation are told in a statement; what an act asks to be paid is what was invoiced.
    lines: ['principal'],
    collector: null,
  }
}

function debtOf({ itemId }: ActItem, facts: MessageFacts, kind: CustomerKind, law: string): ProtectedDebt {
  const row = facts.items.get(Number(itemId))
  if (!row) throw new Error(`item ${itemId} that an act names is not there`)
  const { due_on, limitation_on } = row
  const debt = {
    dueOn: due_on === null ? null : civilDate(due_on),
    ...(limitation_on === null ? {} : { limitationOn: civilDate(limitation_on) }),
    limitationEvents: facts.limitationEvents.get(Number(itemId)) ?? [],
  }
  return {
    issuedOn: civilDate(row.issued_on),
    lastDayToClaim: lastDayToClaim(recordedLaw(law), kind, debt),
  }
}

function keptFinding(finding: Finding): KeptFinding {
  const { code, basis, effect, until, articles } = finding
  return {
    code,
    basis,
    effect,
    until,
    articles: articles.map(({ id, url, sourced, validatedByLawyer }) => ({
      id,
      url,
      sourced,
      validatedByLawyer,
    })),
    message: findingWords(finding),
  }
}
