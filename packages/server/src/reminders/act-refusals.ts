import type { ActStatus } from '@recouvrance/core/reminders/act-life'
import { Refusal } from '../refusal.ts'
import { STATUS_WORDS } from './act-words.ts'
import type { ActRow } from './acts.queries.ts'

export function noSuchAct(id: number): Refusal {
  return new Refusal('not-found', `There is no act ${id}.`, `Il n’y a pas d’acte ${id}.`)
}

/** The act is in a state in which that cannot happen to it any more, or not yet. */
export function notInThatState(act: Pick<ActRow, 'id' | 'status'>, en: string, fr: string): Refusal {
  const status = STATUS_WORDS[act.status as ActStatus]
  return new Refusal(
    'not-allowed-now',
    `Act ${act.id} is ${status.en}: ${en}.`,
    `L’acte ${act.id} est ${status.fr} : ${fr}.`,
  )
}
