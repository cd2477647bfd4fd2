import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import {
  buildMessageModel,
  type MessageMedium,
  type MessageModel,
} from '@recouvrance/core/reminders/message-model'
import {
  type PostRenderFailure,
  postRenderFailures,
} from '@recouvrance/core/reminders/post-render-assertions'
import type { ActItem } from '@recouvrance/core/scenarios/decision'
import type { Tone } from '@recouvrance/core/scenarios/tone'
import { referenceOf } from '../acts/act-reference.ts'
import type { ActRow } from '../acts/acts.queries.ts'
import { chooseTemplate, templateKeyFor } from '../templates/choose-template.ts'
import { type MessageTemplate, templateOf } from '../templates/message-template.ts'
import { type ActEdit, whyOutdated } from './act-edit.ts'
import type { EmailLayout } from './email-layout.ts'
import { escapeHtml } from './escape-html.ts'
import { type ContactRow, type MessageFacts, messageInputOf } from './load-messages.ts'
import { renderCallScript } from './render-call-script.ts'
import { renderEmail } from './render-email.ts'
import { renderLetter } from './render-letter.ts'

export type Rendering = {
  readonly templates: readonly MessageTemplate[]
  readonly layout: EmailLayout
  readonly facts: MessageFacts
  /** Of the acts whose words a person wrote. */
  readonly edits: ReadonlyMap<number, ActEdit>
  /** Day of the receivables: the date of the message. */
  readonly asOf: CivilDate
}

/** What an act says, in the medium of its channel. */
export type RenderedAct = {
  /** Whom it is for; null: a call whose number is to be found, or a task. */
  readonly recipient: string | null
  /** Why it must not leave as it is; empty: it may. */
  readonly failures: readonly PostRenderFailure[]
} & MessageContent

export type MessageContent =
  | { readonly kind: 'email'; readonly subject: string; readonly html: string; readonly text: string }
  | {
      readonly kind: 'letter'
      readonly subject: string
      readonly pdf: Uint8Array
      readonly pages: number
      readonly text: string
    }
  | { readonly kind: 'script'; readonly subject: string; readonly html: string; readonly text: string }

/** A step done by hand that has no text: its task says all there is. */
export type TextlessAct = {
  readonly kind: 'no-text'
  readonly recipient: null
  readonly failures: readonly []
}

const MEDIUM: Readonly<Record<string, MessageMedium>> = {
  email: 'email',
  letter: 'letter',
  'registered-letter': 'registered-letter',
  // Nothing of ours sends text messages: a person does, with these words.
  sms: 'call',
  call: 'call',
  task: 'call',
}

const CONTACT_CHANNELS: Readonly<Record<string, readonly string[]>> = {
  email: ['email'],
  letter: ['letter'],
  'registered-letter': ['letter'],
  sms: ['sms'],
  call: ['phone', 'sms'],
  task: [],
}

/**
 * Renders an act with the items and amounts of this moment. A step done by hand may be without a text.
 * @returns null when it is an e-mail or a text message and the customer has no usable address
 * @throws MessageError when the creditor lacks what a message must show, the template cannot be filled, or a person
 *   wrote the words for another amount
 */
export function renderAct(
  rendering: Rendering,
  act: ActRow,
  items: readonly ActItem[],
): RenderedAct | TextlessAct | null {
  const words = wordsOfAct(rendering, act, items)
  if (words === null || words === 'no-text')
    return words && { kind: 'no-text', recipient: null, failures: [] }
  return renderMessage(words.model, words.template, rendering.layout, words.recipient)
}

/** What an act says before it is laid out: its facts, the text that they fill, and whom it is for. */
export type WordsOfAct = {
  readonly model: MessageModel
  readonly template: MessageTemplate
  readonly recipient: string | null
}

export function wordsOfAct(
  { facts, asOf, templates, edits }: Rendering,
  act: ActRow,
  items: readonly ActItem[],
): WordsOfAct | 'no-text' | null {
  if (act.channel === 'task' && !templates.some(({ key }) => key === act.template)) return 'no-text'
  const edit = edits.get(act.id)
  const contact = contactFor(act, facts, edit?.recipient ?? null)
  if (contact === null && (act.channel === 'email' || act.channel === 'sms')) return null
  const medium = MEDIUM[act.channel]
  if (medium === undefined) throw new Error(`act ${act.id} leaves by an unknown channel ${act.channel}`)
  const subject = {
    creditorId: act.creditor_id,
    customerId: act.customer_id,
    currency: act.currency,
    stepKey: act.step_key,
    scenarioVersionId: act.scenario_version_id,
    tone: act.tone,
    items: items.map(({ itemId, section, amountMinor }) => ({
      itemId: Number(itemId),
      section,
      amountMinor,
    })),
  }
  const input = messageInputOf(subject, facts, { medium, date: asOf, contact, reference: referenceOf(act) })
  const model = buildMessageModel(input)
  const { language } = input.customer
  const tone = act.tone as Tone
  const recipient = contact?.value ?? null
  if (edit) {
    const amountMinor = items.reduce((sum, item) => sum + item.amountMinor, 0)
    const outdated = whyOutdated(edit, amountMinor, act.currency)
    if (outdated) throw new MessageError('edit-outdated', outdated)
    const { subject: line, body } = edit
    return {
      model,
      template: templateOf({ key: act.template, language, tone, subject: line, body }),
      recipient,
    }
  }
  const key = templateKeyFor(act.template, model)
  return { model, template: chooseTemplate(templates, { key, language, tone }), recipient }
}

/** Renders a message in its medium, and looks at it as it is looked at before it leaves. */
export function renderMessage(
  model: MessageModel,
  template: MessageTemplate,
  layout: EmailLayout,
  recipient: string | null,
): RenderedAct {
  if (model.medium === 'email') {
    const { subject, html, text, attachments } = renderEmail(model, template, layout)
    const attachmentNames = attachments.map(({ filename }) => filename)
    const failures = postRenderFailures(model, { subject, html, text, attachmentNames })
    return { kind: 'email', recipient, failures, subject, html, text }
  }
  if (model.medium === 'call') {
    const { title, html, text } = renderCallScript(model, template)
    const page = scriptPage(model.customer.language, title, html)
    return { kind: 'script', recipient, failures: [], subject: title, html: page, text }
  }
  const letter = renderLetter(model, template)
  const failures = postRenderFailures(model, { ...letter, html: null, attachmentNames: [] })
  const addressee = [model.customer.name, ...model.customer.address.lines].join(', ')
  return { kind: 'letter', recipient: addressee, failures, ...letter }
}

/**
 * Whom an act goes to: a contact on file, or the address that was chosen.
 * @param chosen address that a person wrote in the place of the customer's own
 */
export function contactFor(
  { channel, customer_id }: ActRow,
  facts: MessageFacts,
  chosen: string | null,
): ContactRow | null {
  const channels = CONTACT_CHANNELS[channel] ?? []
  const own = (facts.contacts.get(customer_id) ?? []).filter((contact) => channels.includes(contact.channel))
  if (chosen === null) return own[0] ?? null
  return (
    own.find(({ value }) => value === chosen) ?? {
      customer_id,
      channel,
      value: chosen,
      name: null,
      third_party: isThirdParty(facts, customer_id, chosen),
    }
  )
}

function isThirdParty(facts: MessageFacts, customerId: number, value: string): boolean {
  const known = facts.thirdParties.get(customerId) ?? []
  return known.some((contact) => contact.value.toLowerCase() === value.toLowerCase())
}

// Stands in a frame of the screen, which lends it no style.
const SHEET = 'padding:16px 20px;font:15px/1.5 system-ui,sans-serif;color:#1c2430;'
const TITLE = 'margin:0 0 12px;font-size:19px;line-height:26px;'

function scriptPage(language: string, title: string, body: string): string {
  const heading = escapeHtml(title)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${heading}</title><div style="${SHEET}"><h1 style="${TITLE}">${heading}</h1>${body}</div></html>\n`
}
