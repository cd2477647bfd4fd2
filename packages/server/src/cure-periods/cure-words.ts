import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { frenchTypography } from '@recouvrance/core/language/french-typography'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { ListedCureOffer } from './list-cure-offers.ts'

type Language = 'fr' | 'en'

/** What was offered and what became of it, with what it suspends and what goes on. */
export function cureWords(row: ListedCureOffer, language: Language): string {
  const words = `${titleOf(row, language)}${language === 'fr' ? ' : ' : ': '}${standingOf(row, language)}`
  return language === 'fr' ? frenchTypography(words) : words
}

/** "1 200,00 € à régler au plus tard le 17/03/2026". */
export function titleOf({ amount_minor, currency, until_on }: ListedCureOffer, language: Language): string {
  const [amount, day] = [formatMoney(amount_minor, currency, language), formatShortDate(until_on, language)]
  return language === 'fr' ? `${amount} à régler au plus tard le ${day}` : `${amount} to be paid by ${day}`
}

function standingOf(row: ListedCureOffer, language: Language): string {
  const fr = language === 'fr'
  const day = (date: CivilDate) => formatShortDate(date, language)
  const settled = receivedWords(row, language)
  const waived = row.waiver_id === null ? '' : WAIVED[language]
  switch (row.state) {
    case 'not-made-yet':
      return fr ? `à partir du ${day(row.made_on)}.` : `from ${day(row.made_on)} on.`
    case 'running':
      return fr
        ? `ni mise en demeure ni examen juridique jusqu’au ${day(row.waitedForUntil)} inclus ; relances, intérêts et prescription continuent. ${waived}${settled}.`
        : `no formal notice and no legal review until the end of ${day(row.waitedForUntil)}; reminders, interest and limitation go on. ${waived}${settled}.`
    case 'kept':
      return fr ? 'réglé dans le délai.' : 'paid in time.'
    case 'lapsed':
      return fr ? `délai passé. ${settled}.` : `lapsed. ${settled}.`
    case 'withdrawn':
      return fr
        ? `retiré le ${day(row.withdrawn_on ?? row.until_on)}.`
        : `withdrawn on ${day(row.withdrawn_on ?? row.until_on)}.`
  }
}

const WAIVED: Readonly<Record<Language, string>> = {
  fr: 'Pénalités remises si c’est réglé à temps. ',
  en: 'Penalties are waived if it is paid in time. ',
}

function receivedWords({ settledMinor, currency }: ListedCureOffer, language: Language): string {
  const fr = language === 'fr'
  if (settledMinor <= 0) return fr ? 'Rien reçu' : 'Nothing received'
  const amount = formatMoney(settledMinor, currency, language)
  return fr ? `${amount} reçus` : `${amount} received`
}
