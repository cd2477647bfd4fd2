import { type CivilDate, civilDate } from '../../calendar/civil-date.ts'
import type { CustomerKind } from '../../customers/customer.ts'
import { type DatedSeries, valueOn } from '../dated-value.ts'
import { COM_L441_10 } from './sources.ts'

/** Days when the parties agreed on no term. In force since the law of modernisation of the economy. */
const DEFAULT_TERM_DAYS: DatedSeries<number> = [
  { from: civilDate('2009-01-01'), value: 30, source: COM_L441_10 },
]

/**
 * The term that the law gives between professionals. It runs from receipt of the goods or performance of the
 * service; we count from the issue date and say so, because that is the date on file. None for consumers (payable
 * on delivery unless agreed) nor for public buyers (30, 50 or 60 days after receipt, by the kind of buyer).
 */
export function defaultTermDays(debtor: CustomerKind, issuedOn: CivilDate): number | null {
  const first = DEFAULT_TERM_DAYS[0]
  if (debtor !== 'business' || !first || issuedOn < first.from) return null
  return valueOn(DEFAULT_TERM_DAYS, issuedOn).value
}
