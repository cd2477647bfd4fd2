import { civilDate } from '../../calendar/civil-date.ts'
import type { Parties, WaiverRule } from '../country-law.ts'
import type { DatedSeries } from '../dated-value.ts'
import { CIV_1102, SENATE_BILL_83 } from './sources.ts'

/**
 * Nothing forbids a creditor to give up interest and compensation. A bill that the Senate adopted would, between
 * professionals: once it is law, its first day and its article are one more line here, and everything else follows.
 */
const BETWEEN_PROFESSIONALS: DatedSeries<WaiverRule> = [
  { from: civilDate('1900-01-01'), value: { allowed: true, warning: null }, source: CIV_1102 },
  {
    from: civilDate('2026-02-19'),
    value: {
      allowed: true,
      warning: {
        code: 'waiver-ban-pending',
        message: {
          fr: 'Une proposition de loi adoptée par le Sénat le 19 février 2026 interdirait de renoncer aux pénalités de retard entre professionnels. Sa promulgation n’avait pas été trouvée au 22 novembre 2026 : vérifiez-la.',
          en: 'A bill that the French Senate adopted on 19 February 2026 would forbid waiving late penalties between professionals. Its promulgation had not been found on 22 November 2026: check it.',
        },
      },
    },
    source: SENATE_BILL_83,
  },
]

const OF_OTHERS: DatedSeries<WaiverRule> = [
  { from: civilDate('1900-01-01'), value: { allowed: true, warning: null }, source: CIV_1102 },
]

/** Whether late interest and the fixed compensation may be waived between these parties. */
export function waivers({ creditor, debtor }: Parties): DatedSeries<WaiverRule> {
  return creditor === 'business' && debtor !== 'consumer' ? BETWEEN_PROFESSIONALS : OF_OTHERS
}
