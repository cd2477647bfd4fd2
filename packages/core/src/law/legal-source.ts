import { type CivilDate, civilDate } from '../calendar/civil-date.ts'
import type { LegalText, PaperText } from './legal-text.ts'

/** An article that a rule rests on. */
export type LegalSource = {
  /** As lawyers cite it: `C. com. L441-10`. */
  readonly id: string
  readonly title: LegalText
  readonly url: string
  /** Day on which somebody last compared the rule with the text. */
  readonly checkedOn: CivilDate
  /** Seen in a text or in a source that quotes it; false: common knowledge, said where it is used. */
  readonly sourced: boolean
  /** A lawyer has confirmed the reading; until then it is sourced at most. */
  readonly validatedByLawyer: boolean
}

/** An article that a statement of account may cite: it is named in each language of these. */
export type StatedSource = LegalSource & { readonly title: PaperText }

/** Day on which the texts of this shelf were last compared. */
const CHECKED_ON = civilDate('2026-11-22')

/** An article as it was read on that day; no lawyer has validated any yet. */
export function legalSource(id: string, url: string, fr: string, en: string, sourced = true): LegalSource {
  return { id, title: { fr, en }, url, checkedOn: CHECKED_ON, sourced, validatedByLawyer: false }
}

/** The same article, named in German too. */
export function inGerman(source: LegalSource, de: string): StatedSource {
  return { ...source, title: { ...source.title, de } }
}
