import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { DebtProblem } from '@recouvrance/core/claims/judge-debts'
import { presentAmount } from '../platform/api-values.ts'
import { Refusal } from '../refusal.ts'

/** The sentence for what `core` found about debts that something was to be agreed about. */
export function debtRefusal(problem: DebtProblem, numbers: ReadonlyMap<number, string>): Refusal {
  if (problem.code === 'none')
    return new Refusal('invalid-request', 'Name at least one item.', 'Indiquez au moins une pièce.')
  const number = numbers.get(problem.itemId) ?? String(problem.itemId)
  switch (problem.code) {
    case 'twice':
      return new Refusal(
        'invalid-request',
        `Item ${number} is named twice: name it once.`,
        `La pièce ${number} est indiquée deux fois : indiquez-la une seule fois.`,
      )
    case 'instalment':
      return new Refusal(
        'invalid-request',
        `Item ${number} is an instalment: its date was agreed with its payment plan. Use the invoices of the plan.`,
        `La pièce ${number} est une mensualité : sa date a été convenue avec son échéancier. Utilisez les factures de l’échéancier.`,
      )
    case 'not-a-debt':
      return new Refusal(
        'invalid-request',
        `Item ${number} is a credit: the customer owes nothing on it. Name invoices.`,
        `La pièce ${number} est un avoir ou un règlement : le client n’en doit rien. Indiquez des factures.`,
      )
    case 'settled':
      return new Refusal(
        'not-allowed-now',
        `Nothing is open of item ${number} on that day.`,
        `La pièce ${number} n’a rien d’ouvert ce jour-là.`,
      )
    case 'other-account':
      return new Refusal(
        'invalid-request',
        `Item ${number} belongs to another customer, creditor or currency than the first one. Make one entry for each account.`,
        `La pièce ${number} relève d’un autre client, d’un autre créancier ou d’une autre devise que la première. Faites une saisie par compte.`,
      )
  }
}

/** More than what is open, or not contested yet. */
export function beyondOpenOf(
  openMinor: number,
  currency: string,
  what: { readonly en: string; readonly fr: string },
): Refusal {
  const open = `${presentAmount(openMinor, currency)} ${currency}`
  return new Refusal(
    'not-allowed-now',
    `amount: only ${open} ${what.en}.`,
    `amount : seuls ${open} ${what.fr}.`,
    [{ path: 'amount', code: 'beyond-open', message: `at most ${open}`, fr: `au plus ${open}` }],
  )
}

export function datesReversed(path: string, day: CivilDate, otherPath: string, other: CivilDate): Refusal {
  return new Refusal(
    'invalid-request',
    `${path}: ${day} is before ${otherPath} (${other}).`,
    `${path} : le ${day} précède ${otherPath} (${other}).`,
    [{ path, code: 'too-early', message: `not before ${other}`, fr: `pas avant le ${other}` }],
  )
}
