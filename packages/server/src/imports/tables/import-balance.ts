import { clientOf, type Tx } from '../../platform/postgres.ts'
import { applyStaged } from '../applying/apply-staged.ts'
import { copyRows } from '../applying/copy-rows.ts'
import { STAGED_COLUMNS, stage } from '../applying/staged-row.ts'
import { createStaging } from '../applying/staging.queries.ts'
import { openTotals } from '../applying/totals.queries.ts'
import type { Warning } from '../reporting/import-report.ts'
import { absentItemsClosed } from '../reporting/warnings.ts'
import { absenceBelieved, totalOf } from './import-items.ts'
import { itemsOfBalance } from './table-balance.ts'
import { balanceKeysOf } from './table-keys.ts'
import { dayOfBalanceMissing } from './table-refusals.ts'
import { forEachRow, type TableFindings, type TableRun } from './table-run.ts'
import { nameStagedCustomers, rejectContradictions } from './table-staging.queries.ts'
import { Totals } from './table-totals.ts'
import { absentNotBelieved, derivedFromBalance, zeroLinesLeftOut } from './table-warnings.ts'

/**
 * Reads an aged balance: each bucket of a customer becomes an item, and takes the place of the item of the same bucket
 * that the balance before it made.
 * @throws FileRefusal when the day of the balance is not known
 */
export async function importBalance(tx: Tx, run: TableRun): Promise<TableFindings> {
  const { layout, rejections, request, survey, scope, titleDay } = run
  const asOf = request.asOf ?? titleDay
  if (asOf === null) throw dayOfBalanceMissing()
  const keys = balanceKeysOf(request.source === layout.kind ? undefined : request.source)
  const context = {
    keyPrefix: keys.prefix,
    customerPrefix: run.creditor.customer_number_prefix,
    asOf,
    language: request.language ?? 'fr',
  } as const
  const amounts = new Totals()
  let zeroLines = 0
  let staged = 0
  await createStaging(tx)
  const copy = copyRows(clientOf(tx), 'staged', STAGED_COLUMNS)
  try {
    await forEachRow(
      run,
      (reader) => {
        const items = itemsOfBalance(reader, context)
        if (items.length === 0) zeroLines++
        staged += items.length
        for (const item of items) {
          amounts.add(item.currency, item.amountMinor)
          stage(copy, item)
        }
      },
      copy.flush,
    )
    await copy.end()
  } catch (error) {
    await copy.abort()
    throw error
  }
  for (const { line, number } of await rejectContradictions(tx)) rejections.add(line, 'number-twice', number)
  await nameStagedCustomers(tx)
  const applied = await applyStaged(tx, scope, {
    journals: [],
    expected: layout.rejectedLines ? null : { from: keys.prefix, to: keys.to, openOnly: true },
    // What was in one bucket is in the next: many are absent, but not more than a whole balance has.
    believeAbsence: ({ absent, present }) =>
      absenceBelieved(run, { absent, present: present > 0 ? staged : 0 }),
    absentReason: 'no-longer-in-file',
    appendOnly: true,
    lastOpenedOn: null,
  })
  const { closed, absentKept, items, customers } = applied
  const warnings: Warning[] = [derivedFromBalance(asOf)]
  if (zeroLines > 0) warnings.push(zeroLinesLeftOut(zeroLines))
  if (closed > 0) warnings.push(absentItemsClosed(closed))
  if (absentKept > 0) warnings.push(absentNotBelieved(absentKept, rejections.count))
  return {
    period: { from: asOf, to: asOf },
    controlTotals: {
      lines: survey.lines,
      customers: totalOf(customers),
      amounts: amounts.all(),
      openItems: await openTotals(tx),
    },
    ...items,
    closed,
    tables: { customers, items, contacts: { created: 0, updated: 0, unchanged: 0 } },
    warnings,
  }
}
