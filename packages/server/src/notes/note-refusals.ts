import { Refusal } from '../refusal.ts'

export function noNote(id: number): Refusal {
  return new Refusal('not-found', `There is no note ${id}.`, `Il n’y a pas de note ${id}.`)
}

export function doesNotCall(id: number): Refusal {
  return new Refusal('not-found', `No note ${id} calls you.`, `Aucune note ${id} ne vous appelle.`)
}

export function noAttachment(id: number, position: number): Refusal {
  return new Refusal(
    'not-found',
    `Note ${id} has no attachment ${position}.`,
    `La note ${id} n’a pas de pièce jointe ${position}.`,
  )
}

export function itemOfSomebodyElse(itemId: number): Refusal {
  return new Refusal(
    'invalid-request',
    `itemId: this customer has no item ${itemId}.`,
    `itemId : ce client n’a pas de pièce ${itemId}.`,
    [{ path: 'itemId', code: 'unknown', message: 'not of this customer', fr: 'pas de ce client' }],
  )
}

export function nobodyToMention(personId: string): Refusal {
  return new Refusal(
    'invalid-request',
    `mentions: "${personId}" is nobody of your organisation.`,
    `mentions : « ${personId} » n’est personne de votre organisation.`,
    [
      {
        path: 'mentions',
        code: 'unknown',
        message: 'nobody of the organisation',
        fr: 'personne de l’organisation',
      },
    ],
  )
}

export function notYourNote(): Refusal {
  return new Refusal(
    'forbidden',
    'Only its author can change what a note says.',
    'Seul son auteur peut changer ce que dit une note.',
  )
}

export function tooLate(): Refusal {
  return new Refusal(
    'not-allowed-now',
    'A note can be changed during 15 minutes. Write another one; a manager can delete this one.',
    'Une note se modifie pendant 15 minutes. Écrivez-en une autre ; un responsable peut supprimer celle-ci.',
  )
}

export function tooManyAttachments(most: number): Refusal {
  return new Refusal(
    'not-allowed-now',
    `A note carries at most ${most} files. Write another one for the rest.`,
    `Une note porte au plus ${most} fichiers. Écrivez-en une autre pour la suite.`,
    [{ path: 'file', code: 'too-many', message: `at most ${most}`, fr: `au plus ${most}` }],
  )
}

export function attachmentTooLarge(mib: number): Refusal {
  return new Refusal(
    'too-large',
    `A file attached to a note has at most ${mib} MiB.`,
    `Un fichier joint à une note pèse au plus ${mib} Mio.`,
    [{ path: 'file', code: 'too-large', message: `at most ${mib} MiB`, fr: `au plus ${mib} Mio` }],
  )
}

export function notAttachable(name: string, endings: readonly string[]): Refusal {
  const list = endings.join(', ')
  return new Refusal(
    'unsupported-file',
    `"${name}" cannot be attached: its name must end with one of ${list}.`,
    `« ${name} » ne peut pas être joint : son nom doit se terminer par ${list}.`,
    [{ path: 'file', code: 'unsupported', message: `one of ${list}`, fr: `l’un de ${list}` }],
  )
}

export function emptyAttachment(name: string): Refusal {
  return new Refusal('invalid-request', `"${name}" is empty.`, `« ${name} » est vide.`, [
    { path: 'file', code: 'empty', message: 'empty', fr: 'vide' },
  ])
}
