import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type MinorUnits, sumMinor } from '@recouvrance/core/money/amount'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import { type Mention, mentionsOf } from '@recouvrance/core/reminders/message-mentions'
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
import { type Enclosure, encloseStatement } from './enclose-statement.ts'
import { escapeHtml } from './escape-html.ts'
import { type ContactRow, type MessageFacts, messageInputOf } from './load-messages.ts'
import { renderCallScript } from './render-call-script.ts'
import { renderEmail } from './render-email.ts'
import { letterText, renderLetter } from './render-letter.ts'

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
  /** The statement that goes with a formal notice, by itself; of a letter, its last pages too. */
  readonly enclosure: EnclosedFile | null
} & MessageContent

export type EnclosedFile = { readonly name: string; readonly pdf: Uint8Array; readonly pages: number }

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
  return renderMessage(words, rendering.layout)
}

/** What would hold a message back, found without laying out its pages. */
export function failuresOfWords(
  { model, template, enclosure }: MessageWords,
  layout: EmailLayout,
): readonly PostRenderFailure[] {
  const attachmentNames = enclosure === null ? [] : [enclosure.name]
  if (model.medium === 'call') return []
  const content =
    model.medium === 'email'
      ? renderEmail(model, template, layout)
      : { ...letterText(model, template), html: null }
  return postRenderFailures(model, { ...content, attachmentNames })
}

/** What an act says before it is laid out: its facts, the text that they fill, and whom it is for. */
export type WordsOfAct = MessageWords & { readonly recipient: string | null }

export type MessageWords = {
  readonly model: MessageModel
  readonly template: MessageTemplate
  /** Of a formal notice. */
  readonly enclosure: Enclosure | null
}

/**
 * What an act claims at this moment, as its words may say it: of a formal notice, with interest and compensation.
 * @throws MessageError as `wordsOfAct`
 */
export function amountToSay(rendering: Rendering, act: ActRow, items: readonly ActItem[]): MinorUnits {
  if (act.tone !== 'formal') return sumMinor(items.map(({ amountMinor }) => amountMinor))
  const words = wordsOfAct({ ...rendering, edits: new Map() }, act, items)
  return words === null || words === 'no-text' ? 0 : words.model.totals.toPay
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
  const { input, enclosure } = encloseStatement(
    messageInputOf(subject, facts, { medium, date: asOf, contact, reference: referenceOf(act) }),
    {
      ...facts,
      insolvencyOpenedOn: facts.customers.get(act.customer_id)?.insolvency_opened_on ?? null,
    },
  )
  const model = buildMessageModel(input)
  const { language } = input.customer
  const tone = act.tone as Tone
  const recipient = contact?.value ?? null
  if (edit) {
    const amountMinor = items.reduce((sum, item) => sum + item.amountMinor, 0)
    const sayable = act.tone === 'formal' ? model.totals.toPay : amountMinor
    const outdated = whyOutdated(edit, sayable, act.currency)
    if (outdated) throw new MessageError('edit-outdated', outdated)
    const { subject: line, body } = edit
    return {
      model,
      template: templateOf({ key: act.template, language, tone, subject: line, body }),
      enclosure,
      recipient,
    }
  }
  const key = templateKeyFor(act.template, model)
  return { model, template: chooseTemplate(templates, { key, language, tone }), enclosure, recipient }
}

/** Renders a message in its medium, and looks at it as it is looked at before it leaves. */
export function renderMessage(
  { model, template, enclosure, recipient }: WordsOfAct,
  layout: EmailLayout,
): RenderedAct {
  if (model.medium === 'call') {
    const { title, html, text } = renderCallScript(model, template)
    const page = scriptPage(model.customer.language, title, html)
    return { kind: 'script', recipient, failures: [], enclosure: null, subject: title, html: page, text }
  }
  const enclosed = enclosure && fileOf(enclosure)
  const attachmentNames = enclosed ? [enclosed.name] : []
  if (model.medium === 'email') {
    const { subject, html, text } = renderEmail(model, template, layout)
    const failures = postRenderFailures(model, { subject, html, text, attachmentNames })
    return { kind: 'email', recipient, failures, enclosure: enclosed, subject, html, text }
  }
  const letter = renderLetter(model, template, enclosure?.data ?? null)
  const failures = postRenderFailures(model, { ...letter, html: null, attachmentNames })
  const addressee = [model.customer.name, ...model.customer.address.lines].join(', ')
  return { kind: 'letter', recipient: addressee, failures, enclosure: enclosed, ...letter }
}

/** What a rendered message is expected to say, and whether it does; nothing of a script, which is for us. */
export function mentionsOfMessage(model: MessageModel, message: RenderedAct): readonly Mention[] {
  if (message.kind === 'script') return []
  const attachmentNames = message.enclosure ? [message.enclosure.name] : []
  return mentionsOf(model, `${message.subject}\n${message.text}`, attachmentNames, message.failures)
}

function fileOf({ name, pdf }: Enclosure): EnclosedFile {
  const { bytes, pages } = pdf()
  return { name, pdf: bytes, pages }
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
