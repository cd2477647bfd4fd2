import { createHash, randomBytes } from 'node:crypto'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { ClosingPeriod } from '@recouvrance/core/calendar/closing-period'
import { MessageError, type ScreenText } from '@recouvrance/core/reminders/message-error'
import type { PastContact } from '@recouvrance/core/scenarios/compliance/contact-times'
import { findingWords } from '@recouvrance/core/scenarios/compliance/finding'
import type { ActItem } from '@recouvrance/core/scenarios/decision'
import type { StepChannel, StepCure } from '@recouvrance/core/scenarios/scenario'
import { composeMail, envelopeAddress } from '../../platform/mail-mime.ts'
import type { OutgoingMail } from '../../platform/mail-transport.ts'
import type { ActRow } from '../acts/acts.queries.ts'
import type { ActEdit } from '../rendering/act-edit.ts'
import type { EmailLayout } from '../rendering/email-layout.ts'
import { cureOf, type MessageFacts } from '../rendering/load-messages.ts'
import { type RenderedAct, renderAct, type TextlessAct } from '../rendering/render-act.ts'
import type { MessageTemplate } from '../templates/message-template.ts'
import { askGate, type GateAsked } from './ask-gate.ts'
import { takeImages } from './inline-images.ts'
import type { ClaimedAct, NewDocument } from './sending.queries.ts'
import { instantOf, type SendingMoment } from './sending-moment.ts'

/** What preparing needs beside the act: read once for a batch, or once for a process. */
export type Preparation = {
  readonly moment: SendingMoment
  readonly timeZone: string
  readonly organisationId: number
  readonly templates: readonly MessageTemplate[]
  readonly layout: EmailLayout
  readonly facts: MessageFacts
  readonly edits: ReadonlyMap<number, ActEdit>
  /** Contacts of each customer, in the receivables' calendar; what this batch lets leave joins them. */
  readonly contacts: Map<number, PastContact[]>
  readonly closings: readonly ClosingPeriod[]
}

/** What an approved act becomes: it leaves as this document, or it does not, for this reason. */
export type Prepared =
  | {
      readonly kind: 'leave'
      readonly act: ActRow
      readonly claimed: ClaimedAct
      /** Null: a step done by hand that has no text. */
      readonly document: NewDocument | null
      /** The cure period that it offers; null: none. */
      readonly cure: StepCure | null
      /** The statement of a formal notice, archived by itself beside what it left with. */
      readonly enclosure: NewDocument | null
      /** Null: it does not leave by mail but through the hands of people. */
      readonly mail: OutgoingMail | null
    }
  | {
      readonly kind: 'wait'
      readonly act: ActRow
      readonly notBefore: string | null
      readonly reason: string
      readonly gate: unknown
      readonly message: ScreenText
    }
  | {
      readonly kind: 'cancel'
      readonly act: ActRow
      readonly reason: string
      /** What the gate had against it; absent: the gate was not asked. */
      readonly gate?: unknown
    }
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
  const gate = askGate(preparation, act, items)
  if (gate.refusal) return waitOrCancel(preparation, act, gate)
  try {
    const { templates, layout, facts, edits, moment } = preparation
    const rendered = renderAct({ templates, layout, facts, edits, asOf: moment.asOf }, act, items)
    if (rendered === null) return { kind: 'cancel', act, reason: 'no-contact' }
    const [failure] = rendered.failures
    if (failure) return retryLater(preparation, act, failure)
    const claimed = {
      ...claimedFrom(act, items, amountMinor),
      gate: gate.answer,
      recipient: rendered.recipient,
    }
    const prepared = asDocument(preparation, act, claimed, rendered)
    if (prepared.kind !== 'leave') return prepared
    remember(preparation, act)
    const { scenario_version_id, step_key, creditor_id, customer_id } = act
    const offering = {
      scenarioVersionId: scenario_version_id,
      stepKey: step_key,
      creditorId: creditor_id,
      customerId: customer_id,
    }
    return { ...prepared, cure: cureOf(offering, facts, moment.asOf) }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    return retryLater(preparation, act, error)
  }
}

function retryLater(
  { moment }: Preparation,
  act: ActRow,
  { code, text }: { readonly code: string; readonly text: ScreenText },
): Prepared {
  const notBefore = new Date(moment.now.getTime() + RETRY_MINUTES * 60_000).toISOString()
  return { kind: 'wait', act, notBefore, reason: code, gate: null, message: text }
}

function waitOrCancel({ moment }: Preparation, act: ActRow, { refusal, zone, answer }: GateAsked): Prepared {
  if (refusal === null) throw new Error(`nothing was refused of act ${act.id}`)
  if (refusal.until === null) return { kind: 'cancel', act, reason: refusal.code, gate: answer }
  // In a rehearsal no clock leads to that moment: the act is asked about again with the next business day.
  const notBefore =
    zone === null
      ? new Date(moment.now.getTime() + RETRY_MINUTES * 60_000).toISOString()
      : instantOf(refusal.until, zone).toISOString()
  return { kind: 'wait', act, notBefore, reason: refusal.code, gate: answer, message: findingWords(refusal) }
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

function asDocument(
  preparation: Preparation,
  act: ActRow,
  claimed: ClaimedAct,
  content: RenderedAct | TextlessAct,
): Prepared {
  const enclosure = content.kind === 'no-text' ? null : enclosureOf(act, content)
  switch (content.kind) {
    case 'email':
      return asMail(preparation, act, claimed, content)
    case 'letter': {
      const document = documentOf(act, 'letter', 'application/pdf', content.pdf)
      return { kind: 'leave', act, claimed, document, enclosure, cure: null, mail: null }
    }
    case 'script':
      return {
        kind: 'leave',
        act,
        claimed,
        document: scriptOf(act, content),
        enclosure,
        cure: null,
        mail: null,
      }
    case 'no-text':
      return { kind: 'leave', act, claimed, document: null, enclosure, cure: null, mail: null }
  }
}

function enclosureOf(act: ActRow, { enclosure }: RenderedAct): NewDocument | null {
  return enclosure && documentOf(act, 'statement', 'application/pdf', enclosure.pdf)
}

export function scriptOf(act: ActRow, { html }: { readonly html: string }): NewDocument {
  return documentOf(act, 'script', 'text/html; charset=utf-8', Buffer.from(html))
}

function asMail(
  { facts, moment, organisationId }: Preparation,
  act: ActRow,
  claimed: ClaimedAct,
  content: Extract<RenderedAct, { kind: 'email' }>,
): Prepared {
  const creditor = facts.creditors.get(act.creditor_id)
  const from = creditor?.email ? envelopeAddress(creditor.email) : null
  if (!creditor || from === null)
    throw new MessageError('missing-text', {
      fr: `Le créancier ${creditor?.name ?? ''} n’a pas d’adresse e-mail utilisable : elle est celle de l’expéditeur.`,
      en: `The creditor ${creditor?.name ?? ''} has no usable e-mail address: it is the sender’s.`,
    })
  const to = envelopeAddress(claimed.recipient ?? '')
  if (to === null) return { kind: 'no-address', act, claimed }
  const domain = from.slice(from.indexOf('@') + 1)
  const messageId = `act-${organisationId}-${act.id}-${randomBytes(9).toString('base64url')}@${domain}`
  const { html, images } = takeImages(content.html, messageId)
  const raw = composeMail({
    from: { name: creditor.sender_name ?? creditor.name, address: from },
    to,
    replyTo: creditor.reply_to && envelopeAddress(creditor.reply_to),
    messageId,
    date: moment.now,
    subject: content.subject,
    text: content.text,
    html,
    images,
    attachments: attachmentsOf(content),
  })
  return {
    kind: 'leave',
    act,
    claimed: { ...claimed, messageId },
    document: documentOf(act, 'email', 'message/rfc822', raw),
    cure: null,
    enclosure: enclosureOf(act, content),
    mail: { from, to, messageId, raw },
  }
}

function attachmentsOf({ enclosure }: RenderedAct) {
  return enclosure
    ? [{ filename: enclosure.name, contentType: 'application/pdf', content: enclosure.pdf }]
    : []
}

export function claimedFrom(act: ActRow, items: readonly ActItem[], amountMinor: number): ClaimedAct {
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
