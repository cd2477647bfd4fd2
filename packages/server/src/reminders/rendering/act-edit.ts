import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'

/** The words of one act that a person put in the place of its template's. */
export type ActEdit = {
  /** Null: whoever the engine would write to. */
  readonly recipient: string | null
  readonly subject: string
  /** Markdown; `{{ items }}` and `{{ payment_details }}` stand where the engine's own blocks do. */
  readonly body: string
  /** What was claimed when they were written. */
  readonly amountMinor: number
  readonly author: string
  readonly writtenAt: string
}

/** Why these words are not used: they were written for another amount. Null: they are. */
export function whyOutdated(edit: ActEdit, amountMinor: number, currency: string): ScreenText | null {
  if (edit.amountMinor === amountMinor) return null
  const amount = (minor: number, language: 'fr' | 'en') => formatMoney(minor, currencyOf(currency), language)
  return {
    fr: `Le texte a été modifié pour ${amount(edit.amountMinor, 'fr')}, et ${amount(amountMinor, 'fr')} sont à payer maintenant : relisez-le et enregistrez-le, ou revenez au modèle.`,
    en: `The text was edited for ${amount(edit.amountMinor, 'en')}, and ${amount(amountMinor, 'en')} are to be paid now: read it again and save it, or go back to the template.`,
  }
}
