import { type ClockAnswer, type ClockRequest, limitationClock } from '@recouvrance/core/law/limitation-clock'
import { coveredLaw, ruleNotCovered, withRecordedValues } from './covered-law.ts'

/** @throws Refusal when the law, or such a claim under it, is not covered */
export function computeLimitation(country: string, request: ClockRequest): ClockAnswer {
  const law = coveredLaw(country)
  const period = law.limitation.periodOf(request.claim, request.debtor)
  if (period === null)
    throw ruleNotCovered(
      country,
      `it has no limitation recorded for "${request.claim}" against a ${request.debtor} debtor`,
      `aucune prescription n’y est enregistrée pour « ${request.claim} » contre un débiteur « ${request.debtor} »`,
    )
  return withRecordedValues(() => limitationClock(law, period, request))
}
