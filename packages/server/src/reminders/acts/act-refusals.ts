import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import type { ActStatus } from '@recouvrance/core/reminders/act-life'
import type { ScreenText } from '@recouvrance/core/reminders/message-error'
import { Refusal } from '../../refusal.ts'
import { reasonWords, STATUS_WORDS } from './act-words.ts'
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

export function againTooEarly(again: CivilDate, asOf: CivilDate): Refusal {
  return new Refusal(
    'invalid-request',
    `It can come back after today (${asOf}) only, not on ${again}.`,
    `L’appel ne peut revenir qu’après aujourd’hui (${formatShortDate(asOf, 'fr')}), pas le ${formatShortDate(again, 'fr')}.`,
    [{ path: 'again', code: 'date', message: `after ${asOf}` }],
  )
}

export function notOfThisAct(itemId: number): Refusal {
  return new Refusal(
    'invalid-request',
    `Item ${itemId} is not part of this act: choose one that it claims.`,
    `La pièce ${itemId} ne fait pas partie de cet acte : choisissez-en une qu’il réclame.`,
    [{ path: 'dispute.itemId', code: 'unknown', message: 'not an item of this act' }],
  )
}

/** A formal notice is not approved while it lacks what it must say. */
export function noticeLacks(
  { id, problem }: { readonly id: number; readonly problem: ScreenText },
  count: number,
): Refusal {
  const others = count - 1
  return new Refusal(
    'not-allowed-now',
    `Act ${id} cannot be approved: ${problem.en}${others === 0 ? '' : ` (${others} more formal notices cannot either.)`}`,
    `L’acte ${id} ne peut pas être approuvé : ${problem.fr}${others === 0 ? '' : ` (${others} autres mises en demeure non plus.)`}`,
  )
}

export function tooLateToUndo(): Refusal {
  return new Refusal(
    'not-allowed-now',
    'It is too late to take this back: it has left, or is leaving.',
    'Il est trop tard pour revenir en arrière : la relance est partie, ou en train de partir.',
  )
}

/** Nothing can be rendered: it would be cancelled, or something is missing. */
export function nothingToShow(
  id: number,
  preview: { readonly cancelled: string | null; readonly problems: readonly ScreenText[] },
): Refusal {
  const [problem] = preview.problems
  const reason = preview.cancelled === null ? problem : reasonWords(preview.cancelled)
  if (!reason)
    return new Refusal(
      'not-allowed-now',
      `Act ${id} is a step done by hand that has no text: there is nothing to show. Its task says what to do.`,
      `L’acte ${id} est une étape à faire soi-même, sans texte : il n’y a rien à afficher. Sa tâche dit ce qu’il y a à faire.`,
    )
  return new Refusal(
    'not-allowed-now',
    `Act ${id} would not leave: ${reason.en}`,
    `L’acte ${id} ne partirait pas : ${reason.fr}`,
  )
}

export function deliveredOutside(on: CivilDate, from: CivilDate, until: CivilDate): Refusal {
  const [day, first, last] = [on, from, until].map((date) => formatShortDate(date, 'fr'))
  return new Refusal(
    'invalid-request',
    `It cannot have been delivered on ${on}: it left on ${from}, and today is ${until}.`,
    `Il ne peut pas avoir été remis le ${day} : il est parti le ${first}, et nous sommes le ${last}.`,
    [{ path: 'on', code: 'date', message: `between ${from} and ${until}` }],
  )
}
