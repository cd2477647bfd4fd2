import { Refusal } from '../../refusal.ts'
import type { Blocker } from './undo-blockers.ts'

export function alreadyUndone(id: number, at: string): Refusal {
  const day = at.slice(0, 10)
  return new Refusal(
    'conflict',
    `Import ${id} was undone already, on ${day}.`,
    `L’import ${id} a déjà été annulé, le ${day}.`,
  )
}

export function somethingDepends(id: number, blockers: readonly Blocker[]): Refusal {
  const list = (language: 'fr' | 'en') => blockers.map(({ message }) => message[language]).join(' ; ')
  return new Refusal(
    'conflict',
    `Import ${id} cannot be undone: something depends on it. ${list('en')}.`,
    `L’import ${id} ne peut pas être annulé : quelque chose en dépend. ${list('fr')}.`,
  )
}
