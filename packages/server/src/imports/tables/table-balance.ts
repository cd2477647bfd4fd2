import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { formatAmount, sumMinor } from '@recouvrance/core/money/amount'
import type { StagedRow } from '../applying/staged-row.ts'
import type { Bucket } from './table-buckets.ts'
import { customerOfRow } from './table-items.ts'
import { ITEM_JOURNAL } from './table-keys.ts'
import { RowProblem, type RowReader } from './table-values.ts'

export type BalanceContext = {
  readonly keyPrefix: string
  readonly customerPrefix: string
  /** Day of the balance: what each bucket says is true on it. */
  readonly asOf: CivilDate
  readonly language: 'fr' | 'en'
}

/**
 * The items that the buckets of one customer stand for, one for each that is not zero. Their due dates are derived:
 * the latest that the bucket allows, so that nobody is taken for later than they are; what is not due yet gets none.
 * @throws RowProblem when the buckets do not add up to the total of the row
 */
export function itemsOfBalance(reader: RowReader, context: BalanceContext): StagedRow[] {
  const currency = reader.currency([])
  const { customer, customerName } = customerOfRow(reader, context.customerPrefix)
  const amounts = reader.layout.buckets.map((bucket) => ({
    bucket,
    minor: reader.amountAt(bucket.position, currency) ?? 0,
  }))
  const total = reader.amount('total', currency)
  const sum = sumMinor(amounts.map(({ minor }) => minor))
  if (total !== null && total !== sum)
    throw new RowProblem(
      'amounts-disagree',
      `${formatAmount(sum, currency)} / ${formatAmount(total, currency)}`,
    )
  return amounts.flatMap(({ bucket, minor }): StagedRow[] => {
    if (minor === 0) return []
    const dueOn = minor > 0 && bucket.fromDays !== null ? addDays(context.asOf, -bucket.fromDays) : null
    const issuedOn = dueOn ?? context.asOf
    return [
      {
        line: reader.line,
        entryOn: context.asOf,
        issuedOn,
        dueOn,
        dueOnSource: 'aged-balance',
        kind: minor > 0 ? 'invoice' : 'credit-note',
        journal: ITEM_JOURNAL,
        customer,
        customerName,
        number: nameOf(bucket, context),
        key: `${context.keyPrefix}${customer}:${currency}:${bucket.fromDays ?? 'not-due'}`,
        letter: null,
        bookMinor: minor,
        amountMinor: minor,
        amountGiven: true,
        currency,
        openMinor: null,
      },
    ]
  })
}

function nameOf({ name }: Bucket, { asOf, language }: BalanceContext): string {
  const day = formatShortDate(asOf, language)
  return language === 'fr' ? `Balance du ${day} : ${name}` : `Balance of ${day}: ${name}`
}
