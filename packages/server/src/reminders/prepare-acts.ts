import { createHash, randomBytes } from 'node:crypto'
import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import {
  complianceGate,
  type GateRefusal,
  type PastContact,
} from '@recouvrance/core/reminders/compliance-gate'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import {
  buildMessageModel,
  type MessageMedium,
  type MessageModel,
} from '@recouvrance/core/reminders/message-model'
import { postRenderFailures, type RenderedContent } from '@recouvrance/core/reminders/post-render-assertions'
import type { ActItem } from '@recouvrance/core/scenarios/decision'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import type { Tone } from '@recouvrance/core/scenarios/tone'
import { composeMail, envelopeAddress } from '../platform/mail-mime.ts'
import type { OutgoingMail } from '../platform/mail-transport.ts'
import { referenceOf } from './act-reference.ts'
import type { ActRow } from './acts.queries.ts'
import { chooseTemplate } from './choose-template.ts'
import type { EmailLayout } from './email-layout.ts'
import { escapeHtml } from './escape-html.ts'
import { type ContactRow, type MessageFacts, messageInputOf } from './load-messages.ts'
import type { MessageTemplate } from './message-template.ts'
import { renderCallScript } from './render-call-script.ts'
import { renderEmail } from './render-email.ts'
import { renderLetter } from './render-letter.ts'
import type { ClaimedAct, NewDocument } from './sending.queries.ts'
import { calendarShift, debtorTimes, instantOf, type SendingMoment } from './sending-moment.ts'

/** What preparing needs beside the act: read once for a batch, or once for a process. */
export type Preparation = {
  readonly moment: SendingMoment
  readonly timeZone: string
  readonly organisationId: number
  readonly templates: readonly MessageTemplate[]
  readonly layout: EmailLayout
  readonly facts: MessageFacts
  /** Contacts of each customer, in the receivables' calendar; what this batch lets leave joins them. */
  readonly contacts: Map<number, PastContact[]>
}

/** What an approved act becomes: it leaves as this document, or it does not, for this reason. */
export type Prepared =
  | {
      readonly kind: 'leave'
      readonly act: ActRow
      readonly claimed: ClaimedAct
      readonly document: NewDocument
      /** Null: it does not leave by mail but through the hands of people. */
      readonly mail: OutgoingMail | null
    }
  | {
      readonly kind: 'wait'
      readonly act: ActRow
      readonly notBefore: string | null
      readonly reason: string
      readonly gate: unknown
      readonly message: { readonly fr: string; readonly en: string }
    }
  | { readonly kind: 'cancel'; readonly act: ActRow; readonly reason: string }
  | { readonly kind: 'no-address'; readonly act: ActRow; readonly claimed: ClaimedAct }

// A missing IBAN or a broken text is mended by a person, who should not have to wait long for the proof.
const RETRY_MINUTES = 15

/**
 * Asks the gate, renders, checks what was rendered: all that stands between an approved act and the door. Nothing is
 * written.
 * @param items what the facts of this moment make of the act
 */
export function prepareAct(
  preparation: Preparation,
  act: ActRow,
  items: readonly ActItem[],
  amountMinor: number,
): Prepared {
  const gate = askGate(preparation, act)
  if ('refusal' in gate) return waitOrCancel(preparation, act, gate)
  try {
    const prepared = render(preparation, act, items, amountMinor)
    if (prepared.kind === 'leave') remember(preparation, act)
    return prepared.kind === 'leave'
      ? { ...prepared, claimed: { ...prepared.claimed, gate: gate.answer } }
      : prepared
  } catch (error) {
    if (!(error instanceof MessageError || error instanceof UnfitMessage)) throw error
    const notBefore = new Date(preparation.moment.now.getTime() + RETRY_MINUTES * 60_000).toISOString()
    return { kind: 'wait', act, notBefore, reason: error.code, gate: null, message: error.text }
  }
}

type Refused = { readonly refusal: GateRefusal; readonly zone: string | null; readonly answer: unknown }

function askGate(
  { moment, timeZone, facts, contacts }: Preparation,
  act: ActRow,
): Refused | { answer: unknown } {
  const customer = facts.customers.get(act.customer_id)
  if (!customer) throw new Error(`customer ${act.customer_id} of act ${act.id} is not there`)
  const shift = calendarShift(moment)
  const past = (contacts.get(act.customer_id) ?? []).map((contact) => ({
    ...contact,
    on: addDays(contact.on, shift),
  }))
  let asked: unknown = null
  for (const { at, zone } of debtorTimes(customer, moment, timeZone)) {
    const answer = complianceGate({
      act: { channel: act.channel as StepChannel, plannedFor: civilDate(act.planned_for) },
      customer: { kind: customer.kind as CustomerKind, country: customer.country, region: customer.region },
      contacts: past,
      at,
    })
    asked = { at, zone, rehearsal: moment.rehearsal !== null, ...answer }
    if (!answer.allowed) return { refusal: answer, zone, answer: asked }
  }
  return { answer: asked }
}

function waitOrCancel({ moment }: Preparation, act: ActRow, { refusal, zone, answer }: Refused): Prepared {
  const { until, rule, message } = refusal
  if (until === null) return { kind: 'cancel', act, reason: 'refused-by-gate' }
  // In a rehearsal no clock leads to that moment: the act is asked about again with the next business day.
  const notBefore =
    zone === null
      ? new Date(moment.now.getTime() + RETRY_MINUTES * 60_000).toISOString()
      : instantOf(until, zone).toISOString()
  return { kind: 'wait', act, notBefore, reason: rule, gate: answer, message }
}

function remember({ contacts, moment }: Preparation, act: ActRow): void {
  if (act.channel === 'task') return
  const contact: PastContact = {
    on: moment.asOf,
    channel: act.channel as StepChannel,
    plannedFor: civilDate(act.planned_for),
  }
  const known = contacts.get(act.customer_id)
  if (known) known.push(contact)
  else contacts.set(act.customer_id, [contact])
}

const MEDIUM: Readonly<Record<string, MessageMedium>> = {
  email: 'email',
  letter: 'letter',
  'registered-letter': 'registered-letter',
  call: 'call',
  task: 'call',
}

const CONTACT_CHANNELS: Readonly<Record<string, readonly string[]>> = {
  email: ['email'],
  letter: ['letter'],
  'registered-letter': ['letter'],
  call: ['phone', 'sms'],
  task: [],
}

function render(
  preparation: Preparation,
  act: ActRow,
  items: readonly ActItem[],
  amountMinor: number,
): Prepared {
  const { facts, moment, templates } = preparation
  const contact = contactFor(act, facts)
  if (contact === null && act.channel === 'email') return { kind: 'cancel', act, reason: 'no-contact' }
  const medium = MEDIUM[act.channel]
  if (medium === undefined) throw new Error(`act ${act.id} leaves by an unknown channel ${act.channel}`)
  const input = messageInputOf(
    {
      actId: act.id,
      creditorId: act.creditor_id,
      customerId: act.customer_id,
      currency: act.currency,
      stepKey: act.step_key,
      tone: act.tone,
      itemIds: [],
      items: items.map(({ itemId, section, amountMinor }) => ({
        itemId: Number(itemId),
        section,
        amountMinor,
      })),
    },
    facts,
    { medium, date: moment.asOf, contact, reference: referenceOf(act) },
  )
  const model = buildMessageModel(input)
  const template = chooseTemplate(templates, {
    key: act.template,
    language: input.customer.language,
    tone: act.tone as Tone,
  })
  const claimed = claimedFrom(act, items, amountMinor)
  if (medium === 'email') {
    const rendered = renderEmail(model, template, preparation.layout)
    assertMayLeave(model, {
      ...rendered,
      attachmentNames: rendered.attachments.map(({ filename }) => filename),
    })
    return leaveByMail(preparation, act, claimed, contact?.value ?? '', rendered)
  }
  if (medium === 'call') {
    const rendered = renderCallScript(model, template)
    const content = Buffer.from(scriptPage(input.customer.language, rendered.title, rendered.html))
    const document = documentOf(act, 'script', 'text/html; charset=utf-8', content)
    return {
      kind: 'leave',
      act,
      claimed: { ...claimed, recipient: contact?.value ?? null },
      document,
      mail: null,
    }
  }
  const rendered = renderLetter(model, template)
  assertMayLeave(model, { ...rendered, html: null, attachmentNames: [] })
  const recipient = [input.customer.name, ...input.customer.address.lines].join(', ')
  const document = documentOf(act, 'letter', 'application/pdf', rendered.pdf)
  return { kind: 'leave', act, claimed: { ...claimed, recipient }, document, mail: null }
}

/** What was rendered says less, or more, than it must. */
class UnfitMessage extends Error {
  readonly code: string
  readonly text: { readonly fr: string; readonly en: string }

  constructor(code: string, text: { readonly fr: string; readonly en: string }) {
    super(text.en)
    this.code = code
    this.text = text
  }
}

function assertMayLeave(model: MessageModel, content: RenderedContent): void {
  const [failure] = postRenderFailures(model, content)
  if (failure) throw new UnfitMessage(failure.code, failure.text)
}

function leaveByMail(
  { facts, moment, organisationId }: Preparation,
  act: ActRow,
  claimed: ClaimedAct,
  recipient: string,
  content: { subject: string; html: string; text: string },
): Prepared {
  const creditor = facts.creditors.get(act.creditor_id)
  const from = creditor?.email ? envelopeAddress(creditor.email) : null
  if (!creditor || from === null)
    throw new MessageError('missing-text', {
      fr: `Le créancier ${creditor?.name ?? ''} n’a pas d’adresse e-mail utilisable : elle est celle de l’expéditeur.`,
      en: `The creditor ${creditor?.name ?? ''} has no usable e-mail address: it is the sender’s.`,
    })
  const to = envelopeAddress(recipient)
  if (to === null) return { kind: 'no-address', act, claimed: { ...claimed, recipient } }
  const domain = from.slice(from.indexOf('@') + 1)
  const messageId = `act-${organisationId}-${act.id}-${randomBytes(9).toString('base64url')}@${domain}`
  const raw = composeMail({
    from: { name: creditor.name, address: from },
    to,
    messageId,
    date: moment.now,
    subject: content.subject,
    text: content.text,
    html: content.html,
    attachments: [],
  })
  return {
    kind: 'leave',
    act,
    claimed: { ...claimed, recipient, messageId },
    document: documentOf(act, 'email', 'message/rfc822', raw),
    mail: { from, to, messageId, raw },
  }
}

function contactFor({ channel, customer_id }: ActRow, facts: MessageFacts): ContactRow | null {
  const channels = CONTACT_CHANNELS[channel] ?? []
  return facts.contacts.get(customer_id)?.find((contact) => channels.includes(contact.channel)) ?? null
}

function claimedFrom(act: ActRow, items: readonly ActItem[], amountMinor: number): ClaimedAct {
  return {
    id: act.id,
    recipient: null,
    messageId: null,
    gate: null,
    amountMinor,
    itemIds: items.map(({ itemId }) => Number(itemId)),
    itemSteps: items.map(({ stepKey }) => stepKey),
    itemSections: items.map(({ section }) => section),
    itemAmounts: items.map((item) => item.amountMinor),
  }
}

function documentOf(
  act: ActRow,
  role: NewDocument['role'],
  mediaType: string,
  content: Uint8Array,
): NewDocument {
  const sha256 = createHash('sha256').update(content).digest()
  return { actId: act.id, role, sha256, mediaType, content }
}

function scriptPage(language: string, title: string, body: string): string {
  const heading = escapeHtml(title)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${heading}</title><h1>${heading}</h1>${body}</html>\n`
}
