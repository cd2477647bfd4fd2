import { lawfulTerm, type TermAnswer, type TermRequest } from '@recouvrance/core/law/lawful-term'
import { coveredLaw, ruleNotCovered, withRecordedValues } from './covered-law.ts'

/** @throws Refusal when the law, or terms of goods shipped overseas under it, are not covered */
export function computeTerm(country: string, request: TermRequest): TermAnswer {
  const law = coveredLaw(country)
  if (request.overseas !== null && law.overseasTerms === null)
    throw ruleNotCovered(
      country,
      'terms of goods shipped overseas are not recorded',
      'les délais des marchandises livrées outre-mer n’y sont pas enregistrés',
    )
  return withRecordedValues(() => lawfulTerm(law, request))
}
