import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { ClockEvent } from '@recouvrance/core/claims/clock-event'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import { currencyOf } from '@recouvrance/core/money/currency'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import type {
  MessageCreditor,
  MessageInput,
  MessageItemInput,
  MessageLogo,
  MessageMedium,
  MessageSection,
} from '@recouvrance/core/reminders/message-model'
import type { Safeguard } from '@recouvrance/core/safeguards/safeguard'
import type { StepCure } from '@recouvrance/core/scenarios/scenario'
import type { Tone } from '@recouvrance/core/scenarios/tone'
import { imageFacts } from '../../creditors/image-facts.ts'
import { houseRates } from '../../law/house-rates.ts'
import { type KnownDebt, readNamedDebts } from '../../law/read-debts.ts'
import { clockEventsOf } from '../../limitation/list-limitation-events.ts'
import type { Tx } from '../../platform/postgres.ts'
import { safeguardsOf } from '../../safeguards/safeguards-of.ts'
import { type CureSteps, cureStepName, cureSteps } from '../../scenarios/cure-steps.ts'
import { mayWaive } from '../../waivers/may-waive.ts'
import { creditorsOf, customersOf, itemsOf, remindersOf, usableContactsOf } from './message-facts.queries.ts'

type Rows<Query extends (...args: never[]) => Promise<unknown>> =
  Awaited<ReturnType<Query>> extends (infer Row)[] ? Row : never

export type CreditorRow = Rows<typeof creditorsOf>
export type CustomerRow = Rows<typeof customersOf>
export type ContactRow = Rows<typeof usableContactsOf>

/** What the messages of a batch of acts say about their parties and items, beside the acts themselves. */
export type MessageFacts = {
  readonly creditors: ReadonlyMap<number, CreditorRow>
  readonly customers: ReadonlyMap<number, CustomerRow>
  /** Usable ones of the customer itself. */
  readonly contacts: ReadonlyMap<number, readonly ContactRow[]>
  readonly thirdParties: ReadonlyMap<number, readonly ContactRow[]>
  readonly safeguards: ReadonlyMap<number, readonly Safeguard[]>
  /** By item. */
  readonly limitationEvents: ReadonlyMap<number, readonly ClockEvent[]>
  readonly items: ReadonlyMap<number, Rows<typeof itemsOf>>
  readonly reminders: ReadonlyMap<number, readonly string[]>
  /** Steps whose message offers a cure period. */
  readonly cures: CureSteps
  /** Invoices of formal notices, with what has reduced them: for their statements of account. */
  readonly debts: ReadonlyMap<number, KnownDebt>
  readonly added: AddedRates
}

type Subject = {
  readonly tone: string
  readonly creditorId: number
  readonly customerId: number
  readonly itemIds: readonly number[]
}

/**
 * Six set-based queries, however many the acts are, and a few more where there are formal notices.
 * @param asOf day of the messages
 */
export async function loadMessageFacts(
  tx: Tx,
  acts: readonly Subject[],
  asOf: CivilDate,
): Promise<MessageFacts> {
  const customerIds = [...new Set(acts.map(({ customerId }) => customerId))]
  const itemIds = [...new Set(acts.flatMap(({ itemIds }) => itemIds))]
  const notices = acts.filter(({ tone }) => tone === 'formal')
  const claimed = [...new Set(notices.flatMap(({ itemIds }) => itemIds))]
  const contacts = await usableContactsOf(tx, customerIds)
  const reminders = await remindersOf(tx, itemIds)
  const byId = <Row extends { id: number }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))
  const byCustomer = (rows: readonly ContactRow[]) => Map.groupBy(rows, ({ customer_id }) => customer_id)
  return {
    creditors: byId(await creditorsOf(tx, [...new Set(acts.map(({ creditorId }) => creditorId))])),
    customers: byId(await customersOf(tx, customerIds)),
    contacts: byCustomer(contacts.filter(({ third_party }) => !third_party)),
    thirdParties: byCustomer(contacts.filter(({ third_party }) => third_party)),
    safeguards: await safeguardsOf(tx, customerIds),
    limitationEvents: await clockEventsOf(tx, customerIds),
    items: byId(await itemsOf(tx, itemIds)),
    cures: await cureSteps(tx),
    reminders: new Map(
      [...Map.groupBy(reminders, ({ item_id }) => item_id)].map(([id, rows]) => [
        id,
        rows.map(({ on_date }) => on_date),
      ]),
    ),
    debts: await readNamedDebts(tx, claimed, asOf),
    added: await houseRates(tx),
  }
}

/** One message to make: an act with the items and amounts of this moment. */
type MessageSubject = Omit<Subject, 'itemIds'> & {
  readonly currency: string
  readonly stepKey: string
  /** Absent: the text is tried without a scenario. */
  readonly scenarioVersionId?: number
  readonly items: readonly {
    readonly itemId: number
    readonly section: string
    readonly amountMinor: number
  }[]
}

// Eight days is the usual last term of French reminders and formal notices; no text fixes it. A consumer who is put in
// default has a fortnight, as long as the scenario waits before it goes on.
const PAY_WITHIN_DAYS = 8
const CONSUMER_NOTICE_DAYS = 15

/**
 * What the message of an act is built from.
 * @param contact whom it is for, where one is known; a letter without one goes to the customer's own address
 * @throws MessageError `missing-text` when the creditor lacks what a message must show
 */
export function messageInputOf(
  subject: MessageSubject,
  facts: MessageFacts,
  message: {
    readonly medium: MessageMedium
    readonly date: CivilDate
    readonly contact: ContactRow | null
    readonly reference: string
  },
): MessageInput {
  const creditor = found(facts.creditors, subject.creditorId)
  const customer = found(facts.customers, subject.customerId)
  const dates = subject.items.flatMap(({ itemId }) => facts.reminders.get(itemId) ?? [])
  return {
    creditor: creditorOf(creditor),
    customer: {
      name: customer.name,
      kind: customer.kind as CustomerKind,
      language: languageOf(customer),
      address: { lines: addressOf(customer, message.contact), country: customer.country },
      contactName: message.contact?.name ?? null,
      accountNumber: customer.number,
      siren: customer.siren,
    },
    date: message.date,
    reference: message.reference,
    currency: currencyOf(subject.currency),
    medium: message.medium,
    step: { key: subject.stepKey },
    tone: subject.tone as Tone,
    payWithinDays:
      subject.tone === 'formal' && customer.kind === 'consumer' ? CONSUMER_NOTICE_DAYS : PAY_WITHIN_DAYS,
    cure: cureOf(subject, facts, message.date),
    items: subject.items.map((item) => itemOf(item, facts)),
    account: accountOf(creditor),
    previousReminders: [...new Set(dates)].toSorted().map((date) => civilDate(date)),
    attachmentNames: [],
  }
}

/** What the message of an act offers; a waiver only between parties to whom the law of that day lets it be offered. */
export function cureOf(
  subject: Pick<MessageSubject, 'scenarioVersionId' | 'stepKey' | 'creditorId' | 'customerId'>,
  { cures, creditors, customers }: Pick<MessageFacts, 'cures' | 'creditors' | 'customers'>,
  on: CivilDate,
): StepCure | null {
  const cure = cures.get(cureStepName(subject.scenarioVersionId ?? 0, subject.stepKey))
  if (!cure) return null
  const { country } = found(creditors, subject.creditorId)
  const kind = found(customers, subject.customerId).kind as CustomerKind
  return { ...cure, waivesPenalties: cure.waivesPenalties && mayWaive(country, kind, on) }
}

/** Where we have no text in the customer's language, we write in English. */
function languageOf({ language }: CustomerRow): Language {
  return LANGUAGES.find((known) => known === language) ?? 'en'
}

function itemOf(
  { itemId, section, amountMinor }: MessageSubject['items'][number],
  facts: MessageFacts,
): MessageItemInput {
  const row = found(facts.items, itemId)
  // The engine claims what is open less what is contested; of a credit it may deduct a part only.
  const disputedAmount =
    amountMinor > 0 && row.kind !== 'instalment' ? Math.max(0, row.open_minor - amountMinor) : 0
  return {
    id: String(itemId),
    kind: row.kind as MessageItemInput['kind'],
    number: row.number,
    issuedOn: civilDate(row.issued_on),
    dueOn: row.due_on === null ? null : civilDate(row.due_on),
    originalAmount: row.amount_minor,
    openAmount: amountMinor + disputedAmount,
    disputedAmount,
    section: section as MessageSection,
  }
}

function creditorOf(row: CreditorRow): MessageCreditor {
  // "Hélène Marchetti, responsable du crédit clients"
  const [name = row.name, ...capacity] = (row.signatory ?? row.name).split(',')
  return {
    name: row.name,
    legalForm: row.legal_form,
    siren: row.siren,
    vatNumber: row.vat_number,
    register: null,
    address: { lines: postalLines(row), country: row.country },
    email: row.email,
    phone: row.phone,
    website: null,
    city: row.city,
    signatory: { name: name.trim(), capacity: capacity.join(',').trim() },
    logo: logoOf(row),
  }
}

function logoOf({ logo_alt: alt, logo_content: content }: CreditorRow): MessageLogo | null {
  const facts = content && imageFacts(content)
  if (!facts || alt === null) return null
  const { mediaType, width, height } = facts
  return { source: `data:${mediaType};base64,${content.toString('base64')}`, alt, width, height }
}

function accountOf({ name, iban, bic }: CreditorRow): MessageInput['account'] {
  if (iban === null)
    throw new MessageError('missing-text', {
      fr: `Le créancier ${name} n’a pas de compte bancaire : ajoutez son IBAN, sur lequel le client doit payer.`,
      en: `The creditor ${name} has no bank account: add the IBAN on which the customer is to pay.`,
    })
  return { holder: name, iban, bic, structuredReference: null }
}

function addressOf(customer: CustomerRow, contact: ContactRow | null): string[] {
  return contact?.channel === 'letter' ? letterLines(contact.value) : postalLines(customer)
}

/** The lines of a contact for letters. "12, rue de la Paix" is one of them although it holds a comma. */
export function letterLines(value: string): string[] {
  return value
    .split(/\n|(?<!(?:^|[\n,])\s*\d+\s*(?:bis|ter|quater)?\s*),/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The lines of somebody's own address. */
export function postalLines(row: {
  readonly address_lines: readonly string[]
  readonly postcode: string | null
  readonly city: string | null
}): string[] {
  const place = [row.postcode, row.city].filter((part) => part !== null).join(' ')
  return place === '' ? [...row.address_lines] : [...row.address_lines, place]
}

function found<Row>(rows: ReadonlyMap<number, Row>, id: number): Row {
  const row = rows.get(id)
  if (!row) throw new Error(`row ${id} that an act names is not there`)
  return row
}
