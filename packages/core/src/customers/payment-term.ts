import { addDays, type CivilDate, endOfMonth } from '../calendar/civil-date.ts'

/**
 * What the parties agreed on. *45 jours fin de mois* has two readings that give different dates, so the method is
 * always said: count the days and go to the end of that month, or go to the end of the month and count the days.
 */
export type PaymentTerm =
  | { readonly kind: 'net-days'; readonly days: number }
  | { readonly kind: 'end-of-month'; readonly days: number; readonly method: EndOfMonthMethod }

export type EndOfMonthMethod = 'days-then-month-end' | 'month-end-then-days'

export const END_OF_MONTH_METHODS: readonly EndOfMonthMethod[] = [
  'days-then-month-end',
  'month-end-then-days',
]

/** Longest term that is accepted as data: twice what any exception of the law allows. */
export const LONGEST_TERM_DAYS = 240

/** The last day to pay in time of an invoice issued on `issuedOn`. */
export function dueOnByTerm(term: PaymentTerm, issuedOn: CivilDate): CivilDate {
  if (term.kind === 'net-days') return addDays(issuedOn, term.days)
  return term.method === 'days-then-month-end'
    ? endOfMonth(addDays(issuedOn, term.days))
    : addDays(endOfMonth(issuedOn), term.days)
}
