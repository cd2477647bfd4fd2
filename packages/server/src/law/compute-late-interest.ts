import { addDays, addMonths, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type ClaimStatement, stateClaim } from '@recouvrance/core/law/claim-statement'
import type { CountryLaw, InterestRegime } from '@recouvrance/core/law/country-law'
import type { Debt } from '@recouvrance/core/law/late-interest'
import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import { coveredLaw, ruleNotCovered, withRecordedValues } from './covered-law.ts'

export type InterestQuestion = {
  /** ISO code of the law. */
  readonly country: string
  /** `legal`: the legal rate whoever owes, as a judgment gives it. */
  readonly basis: 'default' | 'legal'
  readonly debt: Omit<Debt, 'increase'>
  readonly judgmentEnforceableOn: CivilDate | null
}

/** @throws Refusal when the law, these parties, a rule that is asked for or a rate are not covered */
export function computeLateInterest(question: InterestQuestion, added: AddedRates): ClaimStatement {
  const law = coveredLaw(question.country, added)
  refuseUncoveredRules(law, question)
  const debt: Debt = { ...question.debt, increase: increaseOf(law, question.judgmentEnforceableOn) }
  const regime = regimeOf(law, question)
  if (regime === null)
    throw ruleNotCovered(
      question.country,
      'it has no interest recorded between such parties',
      'aucun intérêt n’y est enregistré entre de telles parties',
    )
  return withRecordedValues(() => stateClaim(law, debt, regime))
}

function refuseUncoveredRules({ special }: CountryLaw, question: InterestQuestion): void {
  const { country, debt, judgmentEnforceableOn } = question
  const asked = [
    [debt.capitalisedFrom, special.capitalisation, 'capitalisation of interest', 'la capitalisation'],
    [judgmentEnforceableOn, special.afterJudgment, 'interest after a judgment', 'l’intérêt après jugement'],
    [debt.insolvencyJudgmentOn, special.insolvency, 'insolvency', 'la procédure collective'],
  ] as const
  for (const [fact, rule, en, fr] of asked)
    if (fact !== null && rule === null)
      throw ruleNotCovered(country, `${en} is not recorded`, `${fr} n’y est pas enregistrée`)
}

function increaseOf({ special: { afterJudgment } }: CountryLaw, enforceableOn: CivilDate | null) {
  if (afterJudgment === null || enforceableOn === null) return null
  const { months, points } = afterJudgment
  return { from: addDays(addMonths(enforceableOn, months), 1), points }
}

function regimeOf(law: CountryLaw, { basis, debt }: InterestQuestion): InterestRegime | null {
  return basis === 'legal' ? (law.legalRegime?.(debt.parties) ?? null) : law.interestRegime(debt.parties)
}
