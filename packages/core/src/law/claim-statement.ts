import type { CivilDate } from '../calendar/civil-date.ts'
import { semesterOf } from '../calendar/semester.ts'
import type { Rate } from '../money/rate.ts'
import { type Claim, claimOf } from './claim.ts'
import type { CountryLaw, InterestRegime } from './country-law.ts'
import { beginOf, compensationOf, type Debt } from './late-interest.ts'
import type { StatedSource } from './legal-source.ts'
import type { PaperText } from './legal-text.ts'
import { type StatementWarning, statementWarnings } from './statement-warnings.ts'

export type ClaimStatement = {
  readonly claim: Claim
  /** When an agreed rate lies below the floor: what the floor and the default would give. */
  readonly alternatives: { readonly floor: Claim; readonly default: Claim } | null
  readonly formula: PaperText
  readonly articles: readonly StatedSource[]
  readonly warnings: readonly StatementWarning[]
}

/**
 * Interest and fixed compensation of one debt, with the sentence, the articles and what to beware of.
 * @param regime what the law gives these parties when they agreed on nothing
 * @throws MissingLegalValueError when a half-year has no recorded rate
 */
export function stateClaim(law: CountryLaw, debt: Debt, regime: InterestRegime): ClaimStatement {
  const effective = debt.contractualRate === null ? regime : agreedRegime(regime, debt.contractualRate)
  const claim = claimOf(law, debt, effective)
  const belowFloor = isBelowFloor(debt, regime, claim)
  const alternatives = belowFloor
    ? {
        floor: claimOf(law, agreeOnNothing(debt), floorRegime(regime)),
        default: claimOf(law, agreeOnNothing(debt), regime),
      }
    : null
  const compensation = compensationOf(law, debt)
  return {
    claim,
    alternatives,
    formula: formulaOf(debt, effective, claim),
    articles: [
      ...effective.articles,
      ...(compensation === null ? [] : [compensation.source]),
      ...specialArticles(law, debt),
      ...addedSources([claim, alternatives?.floor, alternatives?.default]),
    ],
    warnings: statementWarnings(debt, effective, claim, belowFloor),
  }
}

function specialArticles({ special }: CountryLaw, debt: Debt): StatedSource[] {
  const { capitalisation, afterJudgment, insolvency, imputation } = special
  const used = [
    debt.capitalisedFrom === null ? null : capitalisation,
    debt.increase === null ? null : (afterJudgment?.source ?? null),
    debt.insolvencyJudgmentOn === null ? null : insolvency,
    ...(debt.payments.length === 0 ? [] : imputation),
  ]
  return used.filter((source) => source !== null)
}

function addedSources(claims: readonly (Claim | undefined)[]): StatedSource[] {
  return [...new Set(claims.flatMap((claim) => claim?.added ?? []))]
}

function agreeOnNothing(debt: Debt): Debt {
  return { ...debt, contractualRate: null }
}

/** An agreed rate needs no published one; half-years still divide the statement, as its floor is read by them. */
function agreedRegime(regime: InterestRegime, rate: Rate): InterestRegime {
  const [source] = regime.articles
  if (source === undefined) throw new Error('a regime rests on an article')
  return {
    ...regime,
    rateOn: () => ({ rate, source, verified: true }),
    rate: { fr: 'taux convenu', en: 'the agreed rate', de: 'vereinbarter Satz' },
  }
}

function floorRegime(regime: InterestRegime): InterestRegime {
  const { floorOn } = regime
  return floorOn === null ? regime : { ...regime, rateOn: (day) => floorOn(day) }
}

function isBelowFloor(debt: Debt, { floorOn }: InterestRegime, claim: Claim): boolean {
  const { contractualRate } = debt
  if (floorOn === null || contractualRate === null) return false
  const semesters = new Map<string, CivilDate>(claim.segments.map(({ from }) => [semesterOf(from), from]))
  return [...semesters.values()].some((day) => contractualRate < floorOn(day).rate)
}

function formulaOf(debt: Debt, regime: InterestRegime, claim: Claim): PaperText {
  if (claim.segments.length === 0)
    return beginOf(debt, regime) === null
      ? {
          fr: 'Aucun intérêt : le débiteur n’a pas été mis en demeure.',
          en: 'No interest: the debtor was not put in default by a formal notice.',
          de: 'Keine Zinsen: Der Schuldner wurde nicht durch eine Mahnung in Verzug gesetzt.',
        }
      : {
          fr: 'Aucun intérêt : rien n’était en retard.',
          en: 'No interest: nothing was late.',
          de: 'Keine Zinsen: Es war nichts in Verzug.',
        }
  const year = debt.dayCount === 'ACT/365' ? '365' : '365 ou 366'
  const yearEn = debt.dayCount === 'ACT/365' ? '365' : '365 or 366'
  const yearDe = debt.dayCount === 'ACT/365' ? '365' : '365 oder 366'
  const days = debt.firstDay === 'day-after-due' ? DAY_AFTER : DUE_DAY
  return {
    fr: `Somme des segments : principal restant dû × ${regime.rate.fr} × jours ÷ ${year}, ${days.fr}, chaque segment arrondi au centime le plus proche ; les paiements s’imputent d’abord sur les intérêts.`,
    en: `Sum of the segments: principal still owed × ${regime.rate.en} × days ÷ ${yearEn}, ${days.en}, each segment rounded to the nearest cent; payments go to interest first.`,
    de: `Summe der Abschnitte: offene Hauptforderung × ${regime.rate.de} × Tage ÷ ${yearDe}, ${days.de}, jeder Abschnitt auf den nächsten Cent gerundet; Zahlungen werden zuerst auf die Zinsen angerechnet.`,
  }
}

const DAY_AFTER: PaperText = {
  fr: 'du lendemain de l’échéance au jour du paiement inclus',
  en: 'from the day after the due date to the day of payment included',
  de: 'vom Tag nach der Fälligkeit bis einschließlich des Zahlungstags',
}
const DUE_DAY: PaperText = {
  fr: 'du jour de l’échéance à la veille du paiement',
  en: 'from the due date to the day before the payment',
  de: 'vom Tag der Fälligkeit bis zum Tag vor der Zahlung',
}
