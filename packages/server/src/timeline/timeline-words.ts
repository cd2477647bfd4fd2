import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { titleOf as cureTitleOf } from '../cure-periods/cure-words.ts'
import type { ListedCureOffer } from '../cure-periods/list-cure-offers.ts'
import type { ListedDispute } from '../disputes/list-disputes.ts'
import type { ListedHold } from '../holds/list-holds.ts'
import type { LimitationEvent } from '../limitation/list-limitation-events.ts'
import type { ListedPlan } from '../payment-plans/list-payment-plans.ts'
import type { ListedPromise } from '../promises/list-promises.ts'
import type { ListedSafeguard } from '../safeguards/list-safeguards.ts'
import type { ListedWaiver } from '../waivers/list-waivers.ts'
import { titleOf as waiverTitleOf } from '../waivers/waiver-words.ts'
import type { ActEventFact, EntryFact, ImportFact, ItemFact } from './timeline.queries.ts'

type Words = { readonly fr: string; readonly en: string }
type Amount = { readonly amount_minor: number; readonly currency: ItemFact['currency'] }

/** What somebody wrote, the same in every language. */
export function written(text: string | null | undefined): Words | null {
  return text ? { fr: text, en: text } : null
}

const said = (fr: string, en: string): Words => ({ fr, en })

function both({ amount_minor, currency }: Amount): Words {
  const minor = Math.abs(amount_minor)
  return said(formatMoney(minor, currency, 'fr'), formatMoney(minor, currency, 'en'))
}

export function paymentTitle(item: ItemFact): Words {
  const amount = both(item)
  return said(`Paiement de ${amount.fr}`, `Payment of ${amount.en}`)
}

/** One document in full, several by their number. */
export function issueTitle(items: readonly ItemFact[]): Words {
  const [item] = items
  if (!item) return said('Pièce', 'Item')
  if (items.length > 1) return said(`${items.length} pièces émises`, `${items.length} items issued`)
  const amount = both(item)
  return item.kind === 'invoice'
    ? said(`Facture ${item.number} de ${amount.fr}`, `Invoice ${item.number} of ${amount.en}`)
    : said(`Avoir ${item.number} de ${amount.fr}`, `Credit note ${item.number} of ${amount.en}`)
}

export function importTitle({ items }: ImportFact): Words {
  return items === 1
    ? said('1 pièce importée', '1 item imported')
    : said(`${items} pièces importées`, `${items} items imported`)
}

export function entryTitle(entry: EntryFact): Words {
  const amount = both(entry)
  const { number } = entry
  switch (entry.kind) {
    case 'write-off':
      return said(`${amount.fr} abandonnés sur ${number}`, `${amount.en} written off ${number}`)
    case 'reversal':
      return said(`${amount.fr} contre-passés sur ${number}`, `${amount.en} reversed on ${number}`)
    case 'correction':
      return entry.amount_minor > 0
        ? said(`${number} corrigée : ${amount.fr} de plus`, `${number} corrected: ${amount.en} more`)
        : said(`${number} corrigée : ${amount.fr} de moins`, `${number} corrected: ${amount.en} less`)
  }
}

export function promiseTitle({ amount_minor, currency, due_on }: ListedPromise): Words {
  const amount = both({ amount_minor, currency })
  return said(
    `Promet ${amount.fr} pour le ${formatShortDate(due_on, 'fr')}`,
    `Promises ${amount.en} for ${formatShortDate(due_on, 'en')}`,
  )
}

export function withdrawalTitle({ amount_minor, currency }: ListedPromise): Words {
  const amount = both({ amount_minor, currency })
  return said(`Promesse de ${amount.fr} retirée`, `Promise of ${amount.en} withdrawn`)
}

const title = (of: (language: 'fr' | 'en') => string, fr: string, en: string): Words =>
  said(`${fr}\u00a0: ${of('fr')}`, `${en}: ${of('en')}`)

export function cureTitle(offer: ListedCureOffer): Words {
  return title((language) => cureTitleOf(offer, language), 'Délai de régularisation', 'Cure period')
}

export function cureWithdrawnTitle(offer: ListedCureOffer): Words {
  return title((language) => cureTitleOf(offer, language), 'Délai retiré', 'Cure period withdrawn')
}

export function waiverTitle(waiver: ListedWaiver): Words {
  return said(waiverTitleOf(waiver, 'fr'), waiverTitleOf(waiver, 'en'))
}

export function reversalTitle(waiver: ListedWaiver): Words {
  return title((language) => waiverTitleOf(waiver, language), 'Retirée', 'Reversed')
}

export function disputeTitle({ amount_minor, currency, item_number }: ListedDispute): Words {
  const amount = both({ amount_minor, currency })
  return said(`Conteste ${amount.fr} sur ${item_number}`, `Contests ${amount.en} of ${item_number}`)
}

const OUTCOMES: Readonly<Record<NonNullable<ListedDispute['outcome']>, Words>> = {
  accepted: said('accepté', 'accepted'),
  rejected: said('rejeté', 'rejected'),
  withdrawn: said('retiré par le client', 'withdrawn by the customer'),
}

export function settlementTitle({ outcome, item_number }: ListedDispute): Words {
  const words = OUTCOMES[outcome ?? 'withdrawn']
  return said(`Litige sur ${item_number} ${words.fr}`, `Dispute of ${item_number} ${words.en}`)
}

export function holdTitle({ from_on, until_on, item_number }: ListedHold): Words {
  const about = item_number === null ? said('Relances', 'Reminders') : said(item_number, item_number)
  const [from, start] = [formatShortDate(from_on, 'fr'), formatShortDate(from_on, 'en')]
  if (until_on === null)
    return said(`${about.fr} en suspens à partir du ${from}`, `${about.en} on hold from ${start}`)
  return said(
    `${about.fr} en suspens du ${from} au ${formatShortDate(until_on, 'fr')}`,
    `${about.en} on hold from ${start} until ${formatShortDate(until_on, 'en')}`,
  )
}

const LIMITATION: Readonly<Record<LimitationEvent['kind'], Words>> = {
  acknowledgement: said('Reconnaissance de dette', 'Acknowledgement of the debt'),
  'partial-payment': said('Paiement valant reconnaissance', 'Payment that acknowledges the debt'),
  lawsuit: said('Action en justice', 'Legal action'),
  enforcement: said('Mesure d’exécution', 'Enforcement'),
  mediation: said('Médiation ou conciliation', 'Mediation or conciliation'),
  'formal-notice': said('Mise en demeure', 'Formal notice'),
}

export function limitationTitle({ kind, item_number, until_on }: LimitationEvent): Words {
  const { fr, en } = LIMITATION[kind]
  const title = said(`${fr} sur ${item_number}`, `${en} about ${item_number}`)
  if (until_on === null) return title
  return said(
    `${title.fr}, jusqu’au ${formatShortDate(until_on, 'fr')}`,
    `${title.en}, until ${formatShortDate(until_on, 'en')}`,
  )
}

export function limitationReversalTitle(row: LimitationEvent): Words {
  const { fr, en } = limitationTitle(row)
  return said(`Annulé : ${fr}`, `Reversed: ${en}`)
}

export const HOLD_ENDED = said('Fin de la suspension', 'Hold ended')
export const PLAN_LAPSED = said('Échéancier caduc', 'Payment plan lapsed')
export const INSOLVENCY = said('Procédure collective ouverte', 'Insolvency proceedings opened')

const REFUSED: Readonly<Record<NonNullable<ListedSafeguard['channel']>, Words>> = {
  email: said('les e-mails', 'e-mails'),
  sms: said('les SMS', 'text messages'),
  phone: said('les appels', 'calls'),
}

export function safeguardTitle({ kind, representative, channel }: ListedSafeguard): Words {
  switch (kind) {
    case 'represented':
      return said(`Représenté par ${representative}`, `Represented by ${representative}`)
    case 'over-indebted':
      return said('Dossier de surendettement recevable', 'Over-indebtedness file admitted')
    case 'channel-refused': {
      const words = REFUSED[channel ?? 'email']
      return said(`Refuse ${words.fr}`, `Refuses ${words.en}`)
    }
  }
}

export function safeguardText({ write_to, note }: ListedSafeguard): Words | null {
  const rest = note === null ? '' : ` · ${note}`
  return write_to === null
    ? written(note)
    : said(`Écrire à ${write_to}${rest}`, `Write to ${write_to}${rest}`)
}

export function safeguardEndTitle({ kind, representative, channel }: ListedSafeguard): Words {
  switch (kind) {
    case 'represented':
      return said(`N’est plus représenté par ${representative}`, `No longer represented by ${representative}`)
    case 'over-indebted':
      return said('Fin de la procédure de surendettement', 'Over-indebtedness procedure over')
    case 'channel-refused': {
      const words = REFUSED[channel ?? 'email']
      return said(`Accepte de nouveau ${words.fr}`, `Accepts ${words.en} again`)
    }
  }
}

export function planTitle({ plannedMinor, currency, parts }: ListedPlan): Words {
  const amount = both({ amount_minor: plannedMinor, currency })
  return said(
    `Échéancier : ${amount.fr} en ${parts.length} fois`,
    `Payment plan: ${amount.en} in ${parts.length} instalments`,
  )
}

const EVENTS: Readonly<Record<ActEventFact['kind'], (reference: string) => Words>> = {
  delivered: (reference) => said(`${reference} remis`, `${reference} delivered`),
  bounced: (reference) => said(`${reference} revenu`, `${reference} bounced`),
  'no-answer': (reference) => said(`${reference} : pas de réponse`, `${reference}: no answer`),
}

export function actEventTitle({ kind }: ActEventFact, reference: string): Words {
  return EVENTS[kind](reference)
}

const CALLS: Readonly<Record<string, Words>> = {
  done: said('Fait', 'Done'),
  reached: said('Client joint', 'Customer reached'),
  'message-left': said('Message laissé', 'Message left'),
  'no-answer': said('Pas de réponse', 'No answer'),
  'wrong-number': said('Mauvais numéro', 'Wrong number'),
}

/** "reached: rappelle lundi", as the outcome of a call is kept. */
export function answerWords(answer: string | null | undefined): Words | null {
  if (!answer) return null
  const [, code = '', note] = /^([a-z-]+)(?:: ([\s\S]*))?$/.exec(answer) ?? []
  const words = CALLS[code]
  if (!words) return written(answer)
  return note === undefined ? words : said(`${words.fr} : ${note}`, `${words.en}: ${note}`)
}
