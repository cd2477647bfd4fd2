import { addDays, type CivilDate } from '../calendar/civil-date.ts'
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
}

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
  const { term, issuedOn, deliveredOn, sector } = request
  if (term.kind === 'end-of-month' && term.method === null) return NO_METHOD
  const method = term.kind === 'end-of-month' ? term.method : null
  const latest =
    law.latestDueOn?.({ issuedOn, deliveredOn, agreed: term.kind !== 'none', method, sector }) ?? null
  const dueOn = dueOnOf(law, request, method, latest?.day ?? null)
  const fromIssue = deliveredOn === null && (term.kind === 'none' || latest?.source.id.includes('L441-11'))
  return {
    dueOn,
    latestLawfulDueOn: latest?.day ?? null,
    lawful: latest === null || dueOn === null ? null : dueOn <= latest.day,
    formula: formulaOf(term),
    articles: latest === null ? [] : [latest.source],
    warnings: fromIssue ? [FROM_ISSUE] : [],
    missing: [],
  }
}

function dueOnOf(
  law: CountryLaw,
  { term, issuedOn, deliveredOn, sector }: TermRequest,
  method: EndOfMonthMethod | null,
  latest: CivilDate | null,
): CivilDate | null {
  if (term.kind === 'net-days') return dueOnByTerm(term, issuedOn)
  if (term.kind === 'end-of-month') return method === null ? null : dueOnByTerm({ ...term, method }, issuedOn)
  // Without an agreement the sector's limit is the term itself.
  if (sector !== null && latest !== null) return latest
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

const FROM_ISSUE: LegalWarning = {
  code: 'counted-from-issue-date',
  message: {
    fr: 'Le délai court de la réception ou de l’exécution : sans cette date, il est compté de la facture.',
    en: 'The term runs from receipt or performance: without that date it is counted from the invoice.',
  },
}
