import { Refusal } from '../../refusal.ts'

export function noFile(id: number): Refusal {
  return new Refusal(
    'not-found',
    `There is no file ${id} that waits to be imported.`,
    `Il n’y a pas de fichier ${id} en attente d’import.`,
  )
}

export function fileIsBusy(): Refusal {
  return new Refusal(
    'conflict',
    'This file is being read now, or is imported already. Look at it again in a moment.',
    'Ce fichier est en cours de lecture, ou déjà importé. Regardez-le de nouveau dans un instant.',
  )
}
