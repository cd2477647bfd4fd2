import type { Language } from '@recouvrance/core/customers/customer'
import type { Tone } from '@recouvrance/core/scenarios/tone'

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

export type TemplateKey = (typeof TEMPLATE_KEYS)[number]

/** A text that users can edit: Markdown with Liquid variables. */
export interface MessageTemplate {
  readonly key: string
  readonly language: Language
  readonly tone: Tone
  /** One line of Liquid. */
  readonly subject: string
  /** Markdown with Liquid. */
  readonly body: string
  /** SHA-256, in hexadecimal, of language, tone, subject and body: what an act records, and the cache key. */
  readonly version: string
}
