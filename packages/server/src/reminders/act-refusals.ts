import { Refusal } from '../refusal.ts'
import type { ActRow } from './acts.queries.ts'

export function noSuchAct(id: number): Refusal {
  return new Refusal('not-found', `There is no act ${id}.`, `Il n’y a pas d’acte ${id}.`)
}

/** The act is in a state in which that cannot happen to it any more, or not yet. */
export function notInThatState(act: Pick<ActRow, 'id' | 'status'>, en: string, fr: string): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Act ${act.id} is ${act.status}: ${en}.`,
    `L’acte ${act.id} est ${STATUS_FR[act.status] ?? act.status} : ${fr}.`,
  )
}

const STATUS_FR: Readonly<Record<string, string>> = {
  planned: 'prévu',
  approved: 'approuvé',
  claimed: 'en cours d’envoi',
  sent: 'envoyé',
  delivered: 'remis',
  failed: 'en échec',
  bounced: 'revenu',
  cancelled: 'annulé',
  'to-verify': 'à vérifier',
}
