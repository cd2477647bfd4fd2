import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import { Refusal } from '../../refusal.ts'
import type { BatchRow } from './print-batches.queries.ts'

export function noBatch(id: number): Refusal {
  return new Refusal('not-found', `There is no print batch ${id}.`, `Il n’y a pas de lot d’impression ${id}.`)
}

/** @param waits why the first of them waits; absent: there is none */
export function nothingToRead(waits: ScreenText | undefined): Refusal {
  return new Refusal(
    'not-found',
    waits
      ? `No letter would leave now. ${waits.en}`
      : 'No letter would leave today: none is planned, or their items have been settled since.',
    waits
      ? `Aucune lettre ne partirait maintenant. ${waits.fr}`
      : 'Aucune lettre ne partirait aujourd’hui : aucune n’est prévue, ou leurs pièces ont été réglées depuis.',
  )
}

export function tooManyToRead(most: number): Refusal {
  return new Refusal(
    'too-large',
    `More than ${most} letters are planned, which is what a batch holds. Approve and print some first, then read the others.`,
    `Plus de ${most} lettres sont prévues : c’est ce que contient un lot. Approuvez et imprimez-en d’abord une partie, puis lisez les autres.`,
  )
}

/** @throws Refusal unless the letters of the batch still wait to be posted */
export function refuseClosed({ id, posted_on, discarded_at }: BatchRow): void {
  if (posted_on !== null)
    throw new Refusal(
      'not-allowed-now',
      `Print batch ${id} was posted on ${posted_on}: its letters have left. One that comes back is reported as a bounce.`,
      `Le lot d’impression ${id} a été posté le ${formatShortDate(civilDate(posted_on), 'fr')} : ses lettres sont parties. Celle qui revient se déclare comme un retour.`,
    )
  if (discarded_at !== null)
    throw new Refusal(
      'not-allowed-now',
      `Print batch ${id} was discarded: its letters were given back. Make another batch.`,
      `Le lot d’impression ${id} a été abandonné : ses lettres ont été rendues. Créez un autre lot.`,
    )
}

/** Its making was interrupted: what was claimed can only be given back. */
export function unbound(id: number): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Print batch ${id} has no PDF: its making was interrupted. Discard it, then make another one: nothing of it was posted.`,
    `Le lot d’impression ${id} n’a pas de PDF : sa création a été interrompue. Abandonnez-le puis créez-en un autre : rien n’en a été posté.`,
  )
}

export function notInBatch(id: number, actId: number): Refusal {
  return new Refusal(
    'not-found',
    `Print batch ${id} holds no letter of act ${actId}.`,
    `Le lot d’impression ${id} ne contient pas de lettre de l’acte ${actId}.`,
  )
}

export function notRegistered(actId: number): Refusal {
  return new Refusal(
    'invalid-request',
    `The letter of act ${actId} is not a registered one: it has no number.`,
    `La lettre de l’acte ${actId} n’est pas recommandée : elle n’a pas de numéro.`,
    [{ path: 'registeredNumbers', code: 'not-registered', message: `act ${actId}` }],
  )
}

export function postedOutside(on: CivilDate, from: CivilDate, until: CivilDate): Refusal {
  const [day, first, last] = [on, from, until].map((date) => formatShortDate(date, 'fr'))
  return new Refusal(
    'invalid-request',
    `The letters cannot have been posted on ${on}: they were written on ${from}, and today is ${until}.`,
    `Les lettres ne peuvent pas avoir été postées le ${day} : elles ont été écrites le ${first}, et nous sommes le ${last}.`,
    [{ path: 'on', code: 'date', message: `between ${from} and ${until}` }],
  )
}
