import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MatchProblem } from '@recouvrance/core/claims/judge-settlement'
import { presentAmount } from '../platform/api-values.ts'
import { Refusal } from '../refusal.ts'

export function noItem(id: number): Refusal {
  return new Refusal('not-found', `There is no item ${id}.`, `Il n’y a pas de pièce ${id}.`)
}

export function noAccount(customerId: number, creditorId: number | string): Refusal {
  return new Refusal(
    'not-found',
    `There is no customer ${customerId} or no creditor ${creditorId}.`,
    `Il n’y a pas de client ${customerId} ou pas de créancier ${creditorId}.`,
  )
}

export function numberTaken(number: string): Refusal {
  return new Refusal(
    'conflict',
    `This customer already has a document numbered ${number} of this kind and creditor. Correct that one instead.`,
    `Ce client a déjà une pièce de ce type numérotée ${number} chez ce créancier. Corrigez plutôt celle-là.`,
  )
}

export function instalmentIsNotBooked(id: number): Refusal {
  return new Refusal(
    'invalid-request',
    `Item ${id} is an instalment: nothing is booked on it. Use the invoices of its payment plan.`,
    `La pièce ${id} est une mensualité : rien ne s’y impute. Utilisez les factures de l’échéancier.`,
  )
}

export function onlyInvoicesBearInterest(): Refusal {
  return new Refusal(
    'invalid-request',
    'Only an invoice bears late interest: a credit note, a payment or an instalment has no rate.',
    'Seule une facture porte intérêt de retard : un avoir, un règlement ou une mensualité n’a pas de taux.',
    [{ path: 'agreedRate', code: 'kind', message: 'only of invoices' }],
  )
}

/** The sentence for what `core` found. */
export function matchRefusal(problem: MatchProblem, currency: string): Refusal {
  switch (problem.code) {
    case 'too-few':
      return new Refusal(
        'invalid-request',
        'A match takes at least two items: debts on one side, payments or credit notes on the other.',
        'Un lettrage réunit au moins deux pièces : des dettes d’un côté, des règlements ou des avoirs de l’autre.',
      )
    case 'unequal':
      return new Refusal(
        'invalid-request',
        'The debts and the credits of a match must add up to the same amount.',
        'Les débits et les crédits d’un lettrage doivent avoir la même somme.',
      )
    case 'twice':
      return new Refusal(
        'invalid-request',
        `Item ${problem.itemId} stands twice in the match: give its amount once.`,
        `La pièce ${problem.itemId} figure deux fois dans le lettrage : indiquez son montant une seule fois.`,
      )
    case 'instalment':
      return instalmentIsNotBooked(problem.itemId)
    case 'other-account':
      return new Refusal(
        'invalid-request',
        `Item ${problem.itemId} belongs to another customer, creditor or currency. A match stays within one account.`,
        `La pièce ${problem.itemId} relève d’un autre client, créancier ou d’une autre devise. Un lettrage reste dans un seul compte.`,
      )
    case 'beyond-open': {
      const open = presentAmount(Math.abs(problem.openMinor), currency)
      return new Refusal(
        'not-allowed-now',
        `Only ${open} ${currency} of item ${problem.itemId} can be settled from that day on.`,
        `Seuls ${open} ${currency} de la pièce ${problem.itemId} peuvent être soldés à partir de ce jour.`,
      )
    }
  }
}

export function beyondOpen(itemId: number, openMinor: number, currency: string): Refusal {
  return matchRefusal({ code: 'beyond-open', itemId, openMinor }, currency)
}

export function wouldTurn(itemId: number, on: CivilDate): Refusal {
  return new Refusal(
    'not-allowed-now',
    `From ${on} on, item ${itemId} would have its balance on the other side of zero. Reverse first what was settled on it.`,
    `À partir du ${on}, la pièce ${itemId} aurait un solde de sens contraire. Annulez d’abord ce qui y a été lettré.`,
  )
}
