import type { DeadlineAnswer } from '@recouvrance/core/law/procedural-deadline'
import type { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { coveredLaw, ruleNotCovered } from './covered-law.ts'
import type { deadlinesRequest } from './deadlines.schema.ts'

/** @throws Refusal when the law has no such procedure here, or none on that day */
export function computeDeadlines(request: z.output<typeof deadlinesRequest>): DeadlineAnswer {
  const { procedures } = coveredLaw(request.law)
  if (procedures === null)
    throw ruleNotCovered(
      request.law,
      'it has no court procedure recorded',
      'aucune procédure n’y est enregistrée',
    )
  switch (request.kind) {
    case 'order-for-payment':
      return procedures.orderForPayment(request.orderOn, request.servedOn)
    case 'insolvency-claim':
      return procedures.insolvencyClaim(request.publishedOn, request.creditorAbroad)
    case 'uncontested-claim': {
      const answer = procedures.uncontestedClaim(request.commandmentServedOn)
      if (answer === null) throw notInForceYet()
      return answer
    }
  }
}

function notInForceYet(): Refusal {
  return new Refusal(
    'law-not-covered',
    'The procedure for uncontested commercial claims exists since 25 April 2026: a commandment served before has no such effect.',
    'La procédure des créances commerciales incontestées existe depuis le 25 avril 2026 : un commandement antérieur n’a pas cet effet.',
  )
}
