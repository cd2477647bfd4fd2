import { CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { LANGUAGES } from '@recouvrance/core/language/language'
import { TONES } from '@recouvrance/core/scenarios/tone'
import { z } from 'zod'
import { idText } from '../../platform/api-values.ts'
import { mention, presentMention, presentMessage, shownMessage } from '../acts/preview.schema.ts'
import { type KnownVariable, mediumOf } from './check-template.ts'
import type { TemplateInForce } from './load-templates.ts'
import { type MessageTemplate, TEMPLATE_KEY } from './message-template.ts'
import type { PreviewedMessage } from './preview-template.ts'
import type { TemplateRow } from './templates.queries.ts'

const slot = {
  key: z.string().regex(TEMPLATE_KEY, 'must be lower-case letters, digits and hyphens'),
  language: z.enum(LANGUAGES),
  tone: z.enum(TONES),
}
const subject = z.string().trim().min(1).max(300).describe('One line of Liquid')
const body = z.string().trim().min(1).max(60_000).describe('Markdown with Liquid')

export const templateParams = z.object(slot)
export const templateQuery = z.object({
  key: slot.key.optional(),
  language: slot.language.optional(),
  tone: slot.tone.optional(),
})

export const templateText = z.strictObject({ subject, body })

export const templateRevert = z.strictObject({
  to: z.union([z.literal('shipped'), z.number().int().positive()]).describe('A version, or the shipped text'),
})

export const templatePreview = z.strictObject({
  ...slot,
  text: templateText.optional().describe('Absent: the text in force'),
  customerId: idText.optional().describe('Absent: an invented message'),
  kind: z.enum(CUSTOMER_KINDS).default('business').describe('Of the customer of the invented message'),
  medium: z.enum(['email', 'letter', 'call']).optional().describe('Absent: the way that the key is for'),
})

const listed = z.object({
  ...slot,
  subject: z.string(),
  source: z.enum(['shipped', 'own']),
  version: z
    .number()
    .nullable()
    .describe('Of the organisation’s own text; null: the shipped one is in force'),
  author: z.string().nullable(),
  savedAt: z.string().nullable(),
})

export const templateList = z.object({ templates: z.array(listed) })

export const templateDetail = listed.extend({
  body: z.string(),
  sha256: z.string().describe('Of key, language, tone, subject and body'),
  shipped: z.object({ subject: z.string(), body: z.string() }).nullable(),
  medium: z.enum(['email', 'letter', 'call']).describe('The way that texts of this key are for'),
  variables: z
    .array(
      z.object({
        name: z.string(),
        fr: z.string(),
        en: z.string(),
        example: z.string().nullable().describe('In the invented message; null: a block, a list, or nothing'),
      }),
    )
    .describe('All that the text may use, and what it stands for'),
})

export const templateVersionList = z.object({
  versions: z.array(
    z.object({
      version: z.number(),
      subject: z.string().nullable().describe('Null: from then on the shipped text was in force again'),
      body: z.string().nullable(),
      author: z.string(),
      savedAt: z.string(),
    }),
  ),
})

export const templateSaved = z.object({ version: z.number() })

export const templatePreviewAnswer = z.object({
  message: shownMessage,
  problems: z
    .array(z.object({ fr: z.string(), en: z.string() }))
    .describe('Why a message made of it would not leave'),
  mentions: z.array(mention).describe('What a message of this kind is expected to say, and whether it does'),
})

export function presentTemplate({ template, own }: TemplateInForce): z.infer<typeof listed> {
  const { key, language, tone, subject: line } = template
  return {
    key,
    language,
    tone,
    subject: line,
    source: own ? 'own' : 'shipped',
    version: own?.version ?? null,
    author: own?.author ?? null,
    savedAt: own?.created_at ?? null,
  }
}

export function presentTemplateDetail(
  found: TemplateInForce,
  shipped: MessageTemplate | undefined,
  variables: readonly KnownVariable[],
): z.infer<typeof templateDetail> {
  return {
    ...presentTemplate(found),
    body: found.template.body,
    sha256: found.template.version,
    shipped: shipped ? { subject: shipped.subject, body: shipped.body } : null,
    medium: mediumOf(found.template.key),
    variables: variables.map(({ name, meaning, example }) => ({ name, ...meaning, example })),
  }
}

export function presentVersions(rows: readonly TemplateRow[]): z.infer<typeof templateVersionList> {
  return {
    versions: rows.map((row) => ({
      version: row.version,
      subject: row.subject,
      body: row.body,
      author: row.author,
      savedAt: row.created_at,
    })),
  }
}

export function presentTemplatePreview({
  message,
  mentions,
}: PreviewedMessage): z.infer<typeof templatePreviewAnswer> {
  return {
    message: presentMessage(message),
    problems: message.failures.map(({ text }) => text),
    mentions: mentions.map(presentMention),
  }
}
