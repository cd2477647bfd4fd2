import { LANGUAGES } from '@recouvrance/core/language/language'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { cureParagraph } from '@recouvrance/core/reminders/cure-wording'
import type { Tx } from '../platform/postgres.ts'
import { type CureOfferRow, lockCureOffer } from './cure-offers.queries.ts'

/** What the customer is told of an offer, in its language. */
export function offerWording(offer: CureOfferRow): string {
  const { language: written, kind, amount_minor, currency, until_on, waiver_id } = offer
  const language = LANGUAGES.find((known) => known === written) ?? 'en'
  const amount = formatMoney(amount_minor, currency, language)
  return cureParagraph({ kind, language }, amount, { until: until_on, waivesPenalties: waiver_id !== null })
}

/** The same of one that was just made. */
export async function wordingOfOffer(tx: Tx, id: number): Promise<string> {
  const offer = await lockCureOffer(tx, id)
  if (!offer) throw new Error(`the cure period ${id} is not there`)
  return offerWording(offer)
}
