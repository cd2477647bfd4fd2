import { createHash } from 'node:crypto'
import type { Mention } from '@recouvrance/core/reminders/message-mentions'
import { z } from 'zod'
import { idText, presentAmount } from '../../platform/api-values.ts'
import { Refusal } from '../../refusal.ts'
import type { RenderedAct } from '../rendering/render-act.ts'
import { reasonWords } from './act-words.ts'
import { gateAnswer, presentGate } from './acts.schema.ts'
import type { ActPreview, EditableWords } from './preview-act.ts'
import { type ArchivedDocument, DOCUMENT_ROLES, fileNameOf } from './read-document.ts'

const words = z.object({ fr: z.string(), en: z.string() })

export const documentParams = z.object({ id: idText, role: z.enum(DOCUMENT_ROLES) })

export const shownMessage = z.object({
  kind: z.enum(['email', 'letter', 'script']),
  recipient: z.string().nullable(),
  subject: z.string(),
  text: z.string().describe('All that it says, as plain text'),
  html: z.string().nullable().describe('Null for a letter: it is a PDF'),
  pages: z.number().nullable(),
  enclosure: z
    .object({ name: z.string(), pages: z.number() })
    .nullable()
    .describe('Statement of account that goes with it: GET /acts/{id}/preview/statement'),
})

export const mention = z.object({
  code: z.string(),
  level: z.enum(['required', 'advised']),
  basis: z.enum(['law', 'policy']).describe('policy: our own rule, which no text imposes'),
  article: z.string().nullable(),
  present: z.boolean(),
  fr: z.string(),
  en: z.string(),
})

export function presentMention({ text, ...rest }: Mention): z.infer<typeof mention> {
  return { ...rest, ...text }
}

export const previewAnswer = z.object({
  wouldLeave: z.boolean(),
  currency: z.string(),
  amount: z.string(),
  items: z.array(
    z.object({ itemId: z.string(), number: z.string(), section: z.string(), amount: z.string() }),
  ),
  cancelled: words
    .extend({ code: z.string() })
    .nullable()
    .describe('Why it would be cancelled instead of leaving'),
  problems: z.array(words).describe('What somebody must mend before it leaves'),
  mentions: z
    .array(mention)
    .describe('Of a formal notice: what it is expected to say, and whether it does. Empty: another message'),
  gate: gateAnswer.nullable(),
  message: shownMessage
    .nullable()
    .describe('Null: it would not leave, or is a step done by hand that has no text'),
  words: z
    .object({ recipient: z.string().nullable(), subject: z.string(), text: z.string() })
    .nullable()
    .describe('What a person may edit before it is approved: PUT /acts/{id}/message. Null: nothing'),
  edited: z
    .object({ by: z.string(), at: z.string() })
    .nullable()
    .describe('Who put other words in the place of the template’s; null: nobody'),
})

export const editedMessage = z.strictObject({
  recipient: z.string().trim().min(3).max(320).nullish().describe('Of an e-mail; absent: the customer’s own'),
  subject: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^[^\r\n]*$/, 'must be one line'),
  text: z
    .string()
    .trim()
    .min(1)
    .max(20_000)
    .describe('Markdown; {{ items }} and {{ payment_details }} stand where the engine’s own blocks do'),
})

export function wordsTyped({ recipient, subject, text }: z.output<typeof editedMessage>): EditableWords {
  return { recipient: recipient ?? null, subject, text }
}

export function presentPreview(preview: ActPreview): z.infer<typeof previewAnswer> {
  const { act, items, amountMinor, cancelled, problems, numbers, message, words, edit } = preview
  const gate = preview.gate && presentGate(preview.gate)
  return {
    wouldLeave: cancelled === null && problems.length === 0 && gate?.allowed === true,
    currency: act.currency,
    amount: presentAmount(amountMinor, act.currency),
    items: (items ?? []).map((item) => ({
      itemId: item.itemId,
      number: numbers.get(Number(item.itemId)) ?? '',
      section: item.section,
      amount: presentAmount(item.amountMinor, act.currency),
    })),
    cancelled: cancelled === null ? null : { code: cancelled, ...reasonWords(cancelled) },
    problems: [...problems],
    mentions: preview.mentions.map(presentMention),
    gate,
    message: message && presentMessage(message),
    words,
    edited: edit && { by: edit.author, at: edit.writtenAt },
  }
}

export function presentMessage(message: RenderedAct): z.infer<typeof shownMessage> {
  const { kind, recipient, subject, text } = message
  return {
    kind,
    recipient,
    subject,
    text,
    html: message.kind === 'letter' ? null : message.html,
    pages: message.kind === 'letter' ? message.pages : null,
    enclosure: message.enclosure && { name: message.enclosure.name, pages: message.enclosure.pages },
  }
}

/** The same as bytes: the page of an e-mail or a script, the PDF of a letter. */
export function previewDocument(id: number | string, message: RenderedAct): ArchivedDocument {
  const letter = message.kind === 'letter'
  const content = letter ? message.pdf : Buffer.from(message.html)
  return shownDocument(id, message.kind, letter ? 'application/pdf' : 'text/html; charset=utf-8', content)
}

/** The statement that would go with it, by itself. */
export function previewStatement(id: number, { enclosure }: RenderedAct): ArchivedDocument {
  if (enclosure) return shownDocument(id, 'statement', 'application/pdf', enclosure.pdf)
  throw new Refusal(
    'not-found',
    `Act ${id} leaves without a statement of account: it is no formal notice.`,
    `L’acte ${id} part sans décompte\u00a0: ce n’est pas une mise en demeure.`,
  )
}

function shownDocument(
  id: number | string,
  name: string,
  mediaType: string,
  content: Uint8Array,
): ArchivedDocument {
  return {
    mediaType,
    content,
    sha256: createHash('sha256').update(content).digest(),
    fileName: fileNameOf(id, `${name}-preview`, mediaType),
  }
}
