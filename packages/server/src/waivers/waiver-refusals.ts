import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { LawOfWaiver, WaiverProblem } from '@recouvrance/core/waivers/judge-waiver'
import { datesReversed } from '../claims/debt-refusals.ts'
import { presentAmount } from '../platform/api-values.ts'
import { Refusal } from '../refusal.ts'

/** The sentence for what `core` found about a waiver. */
export function waiverRefusal(
  problem: WaiverProblem,
  waiver: { readonly grantedOn: CivilDate; readonly by: CivilDate | null },
  dueMinor: number,
  currency: string,
): Refusal {
  switch (problem) {
    case 'dates-reversed':
      return datesReversed('paidBy', waiver.by ?? waiver.grantedOn, 'grantedOn', waiver.grantedOn)
    case 'nothing-due':
      return new Refusal(
        'not-allowed-now',
        'Nothing of that kind is due for these invoices on that day: there is nothing to waive.',
        'Rien de tel n’est dû sur ces factures ce jour-là : il n’y a rien à remettre.',
        [{ path: 'parts', code: 'nothing-due', message: 'nothing is due', fr: 'rien n’est dû' }],
      )
    case 'beyond-due': {
      const due = `${presentAmount(dueMinor, currency)} ${currency}`
      return new Refusal(
        'not-allowed-now',
        `amount: only ${due} are due. Leave it empty to waive all of it.`,
        `amount : seuls ${due} sont dus. Laissez vide pour remettre le tout.`,
        [{ path: 'amount', code: 'beyond-due', message: `at most ${due}`, fr: `au plus ${due}` }],
      )
    }
  }
}

/** @throws Refusal with the article when the law of that day forbids it */
export function refuseForbiddenWaiver({ allowed, article }: LawOfWaiver, on: string): void {
  if (allowed) return
  const text = article === null ? '' : `${article.id} (${article.title.en})`
  const texte = article === null ? '' : `${article.id} (${article.title.fr})`
  throw new Refusal(
    'not-allowed-now',
    `On ${on} the law forbids waiving late interest and the fixed compensation: ${text}. Nothing was recorded.`,
    `Au ${on.split('-').reverse().join('/')}, la loi interdit de renoncer aux pénalités de retard et à l’indemnité : ${texte}. Rien n’a été enregistré.`,
  )
}

export function noWaiver(id: number): Refusal {
  return new Refusal('not-found', `There is no waiver ${id}.`, `Il n’y a pas de remise ${id}.`)
}
