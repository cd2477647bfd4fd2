import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { PlanProblem } from '@recouvrance/core/payment-plans/judge-plan'
import { presentAmount } from '../platform/api-values.ts'
import { Refusal } from '../refusal.ts'

/** The sentence for what `core` found. */
export function planRefusal(problem: PlanProblem, openMinor: number, currency: string): Refusal {
  switch (problem.code) {
    case 'too-few':
      return new Refusal(
        'invalid-request',
        'A payment plan has at least one instalment.',
        'Un échéancier a au moins une échéance.',
      )
    case 'before-agreement':
      return new Refusal(
        'invalid-request',
        'The first instalment is due before the day of the agreement.',
        'La première échéance précède le jour de l’accord.',
      )
    case 'not-in-order':
      return new Refusal(
        'invalid-request',
        'Instalments follow each other: each is due after the one before it.',
        'Les échéances se suivent : chacune vient après la précédente.',
      )
    case 'unequal': {
      const [planned, open] = [problem.plannedMinor, openMinor].map((minor) => presentAmount(minor, currency))
      return new Refusal(
        'invalid-request',
        `The instalments add up to ${planned} ${currency}, but ${open} ${currency} are open. They replace the invoices to the cent.`,
        `Les échéances totalisent ${planned} ${currency}, alors que ${open} ${currency} sont ouverts. Elles remplacent les factures au centime près.`,
      )
    }
  }
}

export function noPlan(id: number): Refusal {
  return new Refusal('not-found', `There is no payment plan ${id}.`, `Il n’y a pas d’échéancier ${id}.`)
}

export function contestedItem(number: string, disputeId: number): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Item ${number} is contested: settle dispute ${disputeId} first, a plan is about what both sides agree is owed.`,
    `La pièce ${number} est contestée : réglez d’abord le litige ${disputeId}, un échéancier porte sur ce que chacun reconnaît dû.`,
  )
}

export function planInForce(number: string, planId: number): Refusal {
  return new Refusal(
    'conflict',
    `Item ${number} is in payment plan ${planId} already. Declare that one lapsed before agreeing on another.`,
    `La pièce ${number} est déjà dans l’échéancier ${planId}. Déclarez-le caduc avant d’en convenir un autre.`,
  )
}

export function lapsedAlready(id: number, on: CivilDate): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Payment plan ${id} lapsed on ${on}.`,
    `L’échéancier ${id} est caduc depuis le ${on}.`,
  )
}

export function paidInFull(id: number): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Payment plan ${id} is paid in full: nothing of it is left to claim.`,
    `L’échéancier ${id} est entièrement payé : il n’en reste rien à réclamer.`,
  )
}
