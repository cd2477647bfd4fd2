import { clientOf, type Tx } from '../../platform/postgres.ts'
import { type Applied, applyStaged } from '../applying/apply-staged.ts'
import { copyRows } from '../applying/copy-rows.ts'
import { DueDates } from '../applying/due-dates.ts'
import { STAGED_COLUMNS, stage } from '../applying/staged-row.ts'
import { createStaging } from '../applying/staging.queries.ts'
import { derivedDueDateCounts, openTotals } from '../applying/totals.queries.ts'
import { termsByCustomer } from '../imports.queries.ts'
import type { ImportReport, TableCounts, Warning } from '../reporting/import-report.ts'
import { absentItemsClosed, derivedDueDates, unknownPaymentDates } from '../reporting/warnings.ts'
import { type ItemContext, itemOfRow, type TableItem } from './table-items.ts'
import { itemKeysOf, PAYMENT_ENDING } from './table-keys.ts'
import { forEachRow, type TableFindings, type TableRun } from './table-run.ts'
import {
  dropCopies,
  letterPayments,
  nameStagedCustomers,
  rejectContradictions,
  tellInstalmentsApart,
} from './table-staging.queries.ts'
import { Totals } from './table-totals.ts'
import { absentNotBelieved, copiesLeftOut, paymentsTakenBack, zeroLinesLeftOut } from './table-warnings.ts'

const NO_COUNTS: TableCounts = { created: 0, updated: 0, unchanged: 0 }

/** What the lines of the file add up to. */
class ItemsRead {
  readonly amounts = new Totals()
  readonly payments = new Totals()
  zeroLines = 0
  undatedPayments = 0
  private first = ''
  private last = ''

  add({ item, payment, undatedPayment }: TableItem): void {
    const { issuedOn, currency } = item
    // A list of open items is compared by what is open, a list of invoices by what was invoiced.
    this.amounts.add(currency, payment || item.openMinor === null ? item.amountMinor : item.openMinor)
    if (payment) this.payments.add(currency, -payment.amountMinor)
    if (undatedPayment) this.undatedPayments++
    if (this.first === '' || issuedOn < this.first) this.first = issuedOn
    if (issuedOn > this.last) this.last = issuedOn
  }

  get period(): ImportReport['period'] {
    return this.first === '' ? null : { from: this.first, to: this.last }
  }
}

/** Reads a list of open items, or of invoices with their payments, into the staging tables and applies it. */
export async function importItems(tx: Tx, run: TableRun): Promise<TableFindings> {
  const { layout, rejections, request, survey, scope } = run
  const keys = itemKeysOf(request.source === layout.kind ? undefined : request.source)
  await createStaging(tx)
  const read = await stageItems(tx, run, keys.prefix)
  const copies = await dropCopies(tx)
  for (const { line, number } of await rejectContradictions(tx)) rejections.add(line, 'number-twice', number)
  await nameStagedCustomers(tx)
  await tellInstalmentsApart(tx, scope)
  await letterPayments(tx)
  const invoices = layout.kind === 'invoices'
  const range = { from: keys.prefix, to: keys.to }
  const applied = await applyStaged(tx, scope, {
    journals: [],
    expected: layout.rejectedLines
      ? null
      : invoices
        ? { ...range, beside: PAYMENT_ENDING }
        : { ...range, openOnly: true },
    believeAbsence: (counts) => invoices || absenceBelieved(run, counts),
    absentReason: 'no-longer-in-file',
    appendOnly: !invoices || layout.rejectedLines,
    lastOpenedOn: null,
  })
  const warnings = await warningsOf(tx, run, read, applied, copies)
  return {
    period: read.period,
    controlTotals: {
      lines: survey.lines,
      customers: totalOf(applied.customers),
      amounts: read.amounts.all(),
      ...(invoices ? { payments: read.payments.all() } : {}),
      openItems: await openTotals(tx),
    },
    ...applied.items,
    // Of invoices, what is absent are payments, which are not closed but taken back.
    closed: invoices ? 0 : applied.closed,
    tables: { customers: applied.customers, items: applied.items, contacts: NO_COUNTS },
    warnings,
  }
}

/**
 * What a newer list lacks has been settled. When lines are rejected it may be among them; when it is more than the list
 * still has, the list is more likely a part, unless somebody says that it is whole.
 */
export function absenceBelieved(
  { rejections, request }: TableRun,
  { absent, present }: { absent: number; present: number },
): boolean {
  return rejections.count === 0 && (absent <= present || request.complete === true)
}

async function stageItems(tx: Tx, run: TableRun, keyPrefix: string): Promise<ItemsRead> {
  const { creditor, mapping } = run
  const context: ItemContext = {
    keyPrefix,
    customerPrefix: creditor.customer_number_prefix,
    dueDates: new DueDates(await termsByCustomer(tx), creditor.payment_term, creditor.country),
    reversed: mapping?.sign === 'reversed',
  }
  const read = new ItemsRead()
  const copy = copyRows(clientOf(tx), 'staged', STAGED_COLUMNS)
  try {
    await forEachRow(
      run,
      (reader) => {
        const found = itemOfRow(reader, context)
        if (!found) {
          read.zeroLines++
          return
        }
        read.add(found)
        stage(copy, found.item)
        if (found.payment) stage(copy, found.payment)
      },
      copy.flush,
    )
    await copy.end()
    return read
  } catch (error) {
    await copy.abort()
    throw error
  }
}

async function warningsOf(
  tx: Tx,
  { layout, rejections }: TableRun,
  read: ItemsRead,
  { closed, absentKept }: Applied,
  copies: number,
): Promise<Warning[]> {
  const warnings: Warning[] = []
  if (read.zeroLines > 0) warnings.push(zeroLinesLeftOut(read.zeroLines))
  if (copies > 0) warnings.push(copiesLeftOut(copies))
  if (read.undatedPayments > 0) warnings.push(unknownPaymentDates(read.undatedPayments))
  if (closed > 0)
    warnings.push(layout.kind === 'invoices' ? paymentsTakenBack(closed) : absentItemsClosed(closed))
  if (absentKept > 0) warnings.push(absentNotBelieved(absentKept, rejections.count))
  const derived = await derivedDueDateCounts(tx)
  if (derived['customer-terms'] + derived['creditor-terms'] + derived.law > 0)
    warnings.push(derivedDueDates(derived))
  return warnings
}

export function totalOf({ created, updated, unchanged }: TableCounts): number {
  return created + updated + unchanged
}
