import { addDays, type CivilDate, earlierOf } from '../calendar/civil-date.ts'
import { dueOnByTerm, type EndOfMonthMethod } from '../customers/payment-term.ts'
import type { CountryLaw, Sector } from './country-law.ts'
import type { LegalSource } from './legal-source.ts'
import type { LegalText, LegalWarning, MissingFact } from './legal-text.ts'

/** A term as it stands in a contract: the method of an end of month may not be said there, and is then asked for. */
export type StatedTerm =
  | { readonly kind: 'net-days'; readonly days: number }
  | { readonly kind: 'end-of-month'; readonly days: number; readonly method: EndOfMonthMethod | null }
  | { readonly kind: 'none' }

export type TermRequest = {
  readonly issuedOn: CivilDate
  readonly deliveredOn: CivilDate | null
  readonly term: StatedTerm
  readonly sector: Sector | null
  /** Null: the goods were not shipped to an overseas territory, or the law makes no difference. */
  readonly overseas: Overseas | null
}

/** When goods shipped to an overseas territory cleared customs there, and were made available at home. */
export type Overseas = { readonly clearedOn: CivilDate | null; readonly availableOn: CivilDate | null }

export type TermAnswer = {
  readonly dueOn: CivilDate | null
  readonly latestLawfulDueOn: CivilDate | null
  /** Null: this law records no limit, or a fact is missing. */
  readonly lawful: boolean | null
  readonly formula: LegalText
  readonly articles: readonly LegalSource[]
  readonly warnings: readonly LegalWarning[]
  readonly missing: readonly MissingFact[]
}

/** The due date that a term between businesses gives, and the last one that the law allows. */
export function lawfulTerm(law: CountryLaw, request: TermRequest): TermAnswer {
  const { term, issuedOn, deliveredOn, sector, overseas } = request
  if (term.kind === 'end-of-month' && term.method === null) return NO_METHOD
  const overseasFrom = overseas && overseasDay(overseas)
  if (overseas !== null && overseasFrom === null) return NO_OVERSEAS_DAY
  const method = term.kind === 'end-of-month' ? term.method : null
  const latest =
    law.latestDueOn?.({
      issuedOn,
      deliveredOn,
      agreed: term.kind !== 'none',
      method,
      sector,
      overseasFrom,
    }) ?? null
  const dueOn = dueOnOf(law, request, method, latest?.day ?? null)
  const fromIssue = deliveredOn === null && (term.kind === 'none' || latest?.source.id.includes('L441-11'))
  return {
    dueOn,
    latestLawfulDueOn: latest?.day ?? null,
    lawful: latest === null || dueOn === null ? null : dueOn <= latest.day,
    formula: formulaOf(term),
    articles:
      latest === null ? [] : [latest.source, ...(overseas && law.overseasTerms ? [law.overseasTerms] : [])],
    warnings: [
      ...(fromIssue && overseas === null ? [FROM_ISSUE] : []),
      ...(latest !== null && !latest.source.sourced ? [NOT_VERIFIED] : []),
    ],
    missing: [],
  }
}

/** The earlier of customs clearance and the 21st day after the goods were made available; null: neither is known. */
function overseasDay({ clearedOn, availableOn }: Overseas): CivilDate | null {
  const available = availableOn && addDays(availableOn, 21)
  if (clearedOn === null || available === null) return clearedOn ?? available
  return earlierOf(clearedOn, available)
}

function dueOnOf(
  law: CountryLaw,
  { term, issuedOn, deliveredOn, sector, overseas }: TermRequest,
  method: EndOfMonthMethod | null,
  latest: CivilDate | null,
): CivilDate | null {
  if (term.kind === 'net-days') return dueOnByTerm(term, issuedOn)
  if (term.kind === 'end-of-month') return method === null ? null : dueOnByTerm({ ...term, method }, issuedOn)
  // Without an agreement the limit of the sector, or of goods shipped overseas, is the term itself.
  if ((sector !== null || overseas !== null) && latest !== null) return latest
  const from = deliveredOn ?? issuedOn
  const days = law.defaultTermDays('business', from)
  return days === null ? null : addDays(from, days)
}

function formulaOf(term: StatedTerm): LegalText {
  switch (term.kind) {
    case 'net-days':
      return {
        fr: `date de la facture + ${term.days} jours`,
        en: `invoice date + ${term.days} days`,
      }
    case 'none':
      return {
        fr: 'réception ou exécution + le délai légal, faute d’accord',
        en: 'receipt or performance + the legal term, as nothing was agreed',
      }
    case 'end-of-month':
      return term.method === 'days-then-month-end'
        ? {
            fr: `date de la facture + ${term.days} jours, puis la fin de ce mois`,
            en: `invoice date + ${term.days} days, then the end of that month`,
          }
        : {
            fr: `fin du mois de la facture, puis ${term.days} jours`,
            en: `end of the month of the invoice, then ${term.days} days`,
          }
  }
}

const NO_METHOD: TermAnswer = {
  dueOn: null,
  latestLawfulDueOn: null,
  lawful: null,
  formula: {
    fr: 'deux lectures de « fin de mois » sont licites et donnent des dates différentes',
    en: 'two readings of "end of month" are lawful and give different dates',
  },
  articles: [],
  warnings: [],
  missing: [
    {
      code: 'term.method',
      message: {
        fr: 'Indiquez la méthode convenue : les jours puis la fin du mois, ou la fin du mois puis les jours.',
        en: 'Say which method was agreed: the days then the end of the month, or the end of the month then the days.',
      },
    },
  ],
}

const NO_OVERSEAS_DAY: TermAnswer = {
  ...NO_METHOD,
  formula: {
    fr: 'outre-mer, le délai court du dédouanement ou du 21e jour qui suit la mise à disposition en métropole',
    en: 'overseas, the term runs from customs clearance or from the 21st day after the goods were made available',
  },
  missing: [
    {
      code: 'overseas.clearedOn',
      message: {
        fr: 'Indiquez le jour du dédouanement, ou celui de la mise à disposition en métropole.',
        en: 'Give the day of customs clearance, or that on which the goods were made available in metropolitan France.',
      },
    },
  ],
}

const NOT_VERIFIED: LegalWarning = {
  code: 'value-not-verified',
  message: {
    fr: 'Ce délai n’a été vu dans aucune source : faites-le vérifier avant de vous en prévaloir.',
    en: 'This term was seen in no source: have it checked before relying on it.',
  },
}

const FROM_ISSUE: LegalWarning = {
  code: 'counted-from-issue-date',
  message: {
    fr: 'Le délai court de la réception ou de l’exécution : sans cette date, il est compté de la facture.',
    en: 'The term runs from receipt or performance: without that date it is counted from the invoice.',
  },
}
