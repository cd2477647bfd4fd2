import { labelsOf } from '@recouvrance/core/reminders/message-labels'
import type { MessageModel } from '@recouvrance/core/reminders/message-model'
import type { MessageTemplate } from '../templates/message-template.ts'
import { type EmailLayout, fillLayout } from './email-layout.ts'
import { escapeHtml } from './escape-html.ts'
import { placeDateOf, recipientLinesOf, sirenReference } from './letter-data.ts'
import type { Block } from './message-document.ts'
import { renderDocument } from './render-document.ts'
import { renderHtml } from './render-html.ts'
import { inlineText, legalIdentityOf, renderText, signatureText } from './render-text.ts'
import type { RenderedEmail } from './rendered-message.ts'

/**
 * An e-mail, ready to leave: subject, HTML and plain text made from the same document.
 * @throws MessageError when the template cannot be filled with this message
 */
export function renderEmail(
  model: MessageModel,
  template: MessageTemplate,
  layout: EmailLayout,
): RenderedEmail {
  const { subject, blocks } = renderDocument(model, template)
  const head = model.tone === 'formal' ? formalHead(model) : []
  const footer = [referencesOf(model), legalIdentityOf(model)]
  const html = fillLayout(layout, {
    lang: template.language,
    subject: escapeHtml(subject),
    preheader: escapeHtml(preheaderOf(blocks)),
    brand: logoHtml(model) + escapeHtml(model.creditor.name),
    body: headHtml(head) + renderHtml(blocks, model) + signatureHtml(model),
    footer: footer.map(escapeHtml).join('<br>'),
  })
  const text = [...head, renderText(blocks, model), signatureText(model), '-- ', ...footer]
  return { subject, html, text: `${text.join('\n\n').replace('-- \n\n', '-- \n')}\n` }
}

const LOGO_WIDTH = 220
const LOGO_HEIGHT = 58
// It is archived with each message: a heavy one stays on letters.
const MOST_CHARACTERS = 70_000

/** Above the name of the creditor, on white in every theme; a mail program that shows no pictures says what it is. */
function logoHtml({ creditor: { logo } }: MessageModel): string {
  if (!logo || logo.source.length > MOST_CHARACTERS) return ''
  const scale = Math.min(1, LOGO_WIDTH / logo.width, LOGO_HEIGHT / logo.height)
  const [width, height] = [logo.width, logo.height].map((pixels) => Math.max(1, Math.round(pixels * scale)))
  const style = 'display:block;border:0;margin:0 0 10px;background:#ffffff;'
  return `<img src="${escapeHtml(logo.source)}" alt="${escapeHtml(logo.alt)}" width="${width}" height="${height}" style="${style}">`
}

/** A formal notice by e-mail names its addressee and its date as a letter does: it must stand alone in court. */
function formalHead(model: MessageModel): readonly string[] {
  const siren = sirenReference(model).map(([label, value]) => `${label}${value}`)
  return [[...recipientLinesOf(model), ...siren].join('\n'), placeDateOf(model)]
}

function headHtml(head: readonly string[]): string {
  return head
    .map((part) => `<p style="margin:0 0 16px;">${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

function referencesOf(model: MessageModel): string {
  const labels = labelsOf(model.customer.language)
  const ours = `${labels.ourReference}${labels.colon}${model.reference}`
  const { accountNumber } = model.customer
  return accountNumber === null ? ours : `${ours} – ${labels.yourAccount}${labels.colon}${accountNumber}`
}

/** What a mail program shows beside the subject: the first sentence that says something, not the salutation. */
function preheaderOf(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const text = inlineText(block.content).replaceAll('\n', ' ')
    if (text.length > 60) return text.length > 140 ? `${text.slice(0, 139)}…` : text
  }
  return ''
}

function signatureHtml(model: MessageModel): string {
  const { signatory, name, phone, email } = model.creditor
  const lines = [
    `<strong>${escapeHtml(signatory.name)}</strong>`,
    ...(signatory.capacity === '' ? [] : [escapeHtml(signatory.capacity)]),
    escapeHtml(name),
    ...(phone === null ? [] : [escapeHtml(phone)]),
    ...(email === null ? [] : [`<a href="mailto:${escapeHtml(email)}">${escapeHtml(email)}</a>`]),
  ]
  return `<p style="margin:0 0 8px;">${lines.join('<br>')}</p>`
}
