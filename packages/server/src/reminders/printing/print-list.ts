import { presentAmount } from '../../platform/api-values.ts'
import { type CsvNumber, writeCsv } from '../../platform/csv.ts'
import { referenceOf } from '../acts/act-reference.ts'
import { CHANNEL_WORDS } from '../acts/act-words.ts'
import type { BoundLetter, LetterRow } from './print-batches.queries.ts'
import { isRegistered } from './print-figures.ts'

const HEADINGS = {
  fr: [
    'Ordre',
    'Acte',
    'Référence',
    'Envoi',
    'Numéro de recommandé',
    'Compte',
    'Client',
    'Destinataire',
    'Pays',
    'Montant',
    'Devise',
    'Première page',
    'Pages',
    'Feuilles',
  ],
  en: [
    'Order',
    'Act',
    'Reference',
    'Sending',
    'Registered number',
    'Account',
    'Customer',
    'Addressee',
    'Country',
    'Amount',
    'Currency',
    'First page',
    'Pages',
    'Sheets',
  ],
} as const

/** The list that goes with the letters to whoever puts them into envelopes. */
export function printList(
  letters: readonly LetterRow[],
  bound: readonly BoundLetter[],
  numbers: ReadonlyMap<number, string>,
  language: 'fr' | 'en',
): Uint8Array {
  const places = new Map(bound.map((letter) => [letter.actId, letter]))
  const rows = letters.map((letter, index): (string | CsvNumber)[] => {
    const { firstPage, pages } = places.get(letter.id) ?? { firstPage: 0, pages: 0 }
    return [
      String(index + 1),
      String(letter.id),
      referenceOf(letter),
      CHANNEL_WORDS[isRegistered(letter) ? 'registered-letter' : 'letter'][language],
      numbers.get(letter.id) ?? '',
      letter.customer_number,
      letter.customer_name,
      letter.recipient ?? '',
      letter.customer_country,
      { number: presentAmount(letter.amount_minor, letter.currency) },
      letter.currency,
      String(firstPage),
      String(pages),
      String(Math.ceil(pages / 2)),
    ]
  })
  return writeCsv([HEADINGS[language], ...rows], language)
}
