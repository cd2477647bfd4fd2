import { createHash } from 'node:crypto'
import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import { TONES, type Tone } from '@recouvrance/core/scenarios/tone'
import { parse, stringify } from 'yaml'
import { z } from 'zod'

/** What a template is for. Users may add keys of their own; these are shipped in every language. */
export const TEMPLATE_KEYS = [
  'preventive',
  'reminder',
  'statement',
  'call-script',
  'letter',
  'formal-notice',
  'account-review',
] as const

/** A text that users can edit: Markdown with Liquid variables. */
export interface MessageTemplate {
  readonly key: string
  readonly language: Language
  readonly tone: Tone
  /** One line of Liquid. */
  readonly subject: string
  /** Markdown with Liquid. */
  readonly body: string
  /** SHA-256, in hexadecimal, of key, language, tone, subject and body: what an act records, and the cache key. */
  readonly version: string
}

export type TemplateContent = Omit<MessageTemplate, 'version'>

/** Which text: there is one in force for each. */
export type TemplateSlot = Pick<MessageTemplate, 'key' | 'language' | 'tone'>

export const TEMPLATE_KEY = /^[a-z0-9-]{1,60}$/

/** The file that `parseTemplateFile` reads. */
export function writeTemplateFile({ key, language, tone, subject, body }: TemplateContent): string {
  return `---\n${stringify({ key, language, tone, subject }, { lineWidth: 0 })}---\n\n${body}\n`
}

export function templateOf(content: TemplateContent): MessageTemplate {
  const { key, language, tone, subject, body } = content
  const version = createHash('sha256')
    .update(JSON.stringify([key, language, tone, subject, body]))
    .digest('hex')
  return { key, language, tone, subject, body, version }
}

const FrontMatter = z.strictObject({
  key: z.string().regex(TEMPLATE_KEY),
  language: z.enum(LANGUAGES),
  tone: z.enum(TONES),
  subject: z.string().trim().min(1).max(300),
})

/**
 * Reads a template file: YAML front matter (`key`, `language`, `tone`, `subject`) between two `---`, then Markdown.
 * @throws MessageError `template-front-matter`
 */
export function parseTemplateFile(text: string): MessageTemplate {
  const match = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text)
  const front = FrontMatter.safeParse(match?.[1] === undefined ? null : readYaml(match[1]))
  if (!front.success)
    throw new MessageError('template-front-matter', {
      fr: 'L’en-tête du modèle doit donner key, language, tone et subject entre deux lignes « --- ».',
      en: 'The head of the template must give key, language, tone and subject between two lines "---".',
    })
  return templateOf({ ...front.data, body: (match?.[2] ?? '').trim() })
}

function readYaml(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return null
  }
}
