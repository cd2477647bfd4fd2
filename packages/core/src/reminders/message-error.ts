import type { Language } from '../language/language.ts'

/** Closed list of the reasons for which a message is refused before anything leaves. Codes are never reused. */
export type MessageErrorCode =
  | 'no-items'
  | 'nothing-due'
  | 'amount-out-of-range'
  | 'missing-text'
  | 'invalid-iban'
  | 'epc-currency'
  | 'epc-amount'
  | 'epc-field-too-long'
  | 'epc-field-invalid'
  | 'template-syntax'
  | 'template-variable'
  | 'template-filter'
  | 'template-limit'
  | 'template-missing'
  | 'template-front-matter'
  | 'unprintable-character'
  | 'pdf-failed'
  | 'edit-outdated'
  | 'statement-refused'

/** The sentence shown to the user, in each language of the screens. It says what to do. */
export type ScreenText = Readonly<Record<Extract<Language, 'fr' | 'en'>, string>>

/** Where in a template something is wrong: its lines are counted from 1. */
export interface TemplatePlace {
  readonly part: 'subject' | 'body'
  readonly line: number
}

/** An expected refusal while a message is made: a stable code, and a sentence that says what to do. */
export class MessageError extends Error {
  readonly code: MessageErrorCode
  readonly text: ScreenText
  /** Null: not at one place of a template. */
  readonly place: TemplatePlace | null

  constructor(code: MessageErrorCode, text: ScreenText, place: TemplatePlace | null = null) {
    super(text.en)
    this.name = 'MessageError'
    this.code = code
    this.text = text
    this.place = place
  }
}
