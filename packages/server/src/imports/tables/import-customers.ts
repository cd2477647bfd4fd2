import { rederiveDueDates } from '../../claims/rederive-due-dates.ts'
import { markForReview } from '../../customers/mark-for-review.ts'
import { clientOf, type Tx } from '../../platform/postgres.ts'
import { copyRows, type RowCopy } from '../applying/copy-rows.ts'
import { listCreditors } from '../imports.queries.ts'
import type { TableCounts } from '../reporting/import-report.ts'
import {
  createCustomerStaging,
  customersOfFile,
  linkParents,
  numberByName,
  rejectParentCircles,
  rejectTwoDescriptions,
  rejectUnknownParents,
  stageContacts,
  upsertContacts,
  upsertCustomers,
} from './table-customers.queries.ts'
import { CUSTOMER_COLUMNS, type RowContact, stageCustomer, type UnusableNumbers } from './table-customers.ts'
import { forEachRow, type TableFindings, type TableRun } from './table-run.ts'
import { unusableNumbers } from './table-warnings.ts'

const PAGE = 10_000

/** Reads a list of customers, with their contacts, into staging tables and brings what is known to what it says. */
export async function importCustomers(tx: Tx, run: TableRun): Promise<TableFindings> {
  const { layout, rejections, survey, creditor } = run
  const prefix = creditor.customer_number_prefix
  await createCustomerStaging(tx)
  const unusable: UnusableNumbers = { numbers: 0 }
  await stageRows(tx, run, prefix, unusable)
  for (const { line, value } of await numberByName(tx, prefix)) rejections.add(line, 'name-twice', value)
  for (const { line, value } of await rejectTwoDescriptions(tx)) rejections.add(line, 'customer-twice', value)
  if (layout.columns.has('parent')) {
    for (const { line, value } of await rejectUnknownParents(tx))
      rejections.add(line, 'unknown-parent', value)
    for (const { line, value } of await rejectParentCircles(tx)) rejections.add(line, 'parent-circle', value)
  }
  const made = await upsertCustomers(tx, run.scope.importId)
  const customers = withParents(
    made,
    layout.columns.has('parent') ? await linkParents(tx, run.scope.importId) : 0,
  )
  const contacts = await upsertContacts(tx, run.scope.importId)
  if (changes(customers) + changes(contacts) > 0) await reviewCustomers(tx)
  if (customers.updated > 0 && (layout.columns.has('paymentTerm') || layout.columns.has('customerKind')))
    for (const { id } of await listCreditors(tx)) await rederiveDueDates(tx, { creditorId: id })
  return {
    period: null,
    controlTotals: {
      lines: survey.lines,
      customers: customers.created + customers.updated + customers.unchanged,
      openItems: [],
    },
    ...customers,
    closed: 0,
    tables: { customers, items: { created: 0, updated: 0, unchanged: 0 }, contacts },
    warnings: unusable.numbers > 0 ? [unusableNumbers(unusable.numbers)] : [],
  }
}

/** One COPY at a time on a connection: the contacts of a batch wait in memory until its customers are sent. */
async function stageRows(tx: Tx, run: TableRun, prefix: string, unusable: UnusableNumbers): Promise<void> {
  let batch: (RowContact & { line: number })[] = []
  let copy: RowCopy = copyRows(clientOf(tx), 'staged_customer', CUSTOMER_COLUMNS)
  try {
    await forEachRow(
      run,
      (reader) => {
        for (const contact of stageCustomer(reader, prefix, copy, unusable))
          batch.push({ line: reader.line, ...contact })
      },
      async () => {
        if (batch.length < PAGE) return copy.flush()
        await copy.end()
        await stageContacts(tx, batch)
        batch = []
        copy = copyRows(clientOf(tx), 'staged_customer', CUSTOMER_COLUMNS)
      },
    )
    await copy.end()
    await stageContacts(tx, batch)
  } catch (error) {
    await copy.abort()
    throw error
  }
}

async function reviewCustomers(tx: Tx): Promise<void> {
  for (let after = 0; ; ) {
    const ids = await customersOfFile(tx, after, PAGE)
    await markForReview(tx, ids)
    const last = ids.at(-1)
    if (last === undefined || ids.length < PAGE) return
    after = last
  }
}

/** Another parent is a change of a customer that is otherwise the same. */
function withParents({ created, updated, unchanged }: TableCounts, linked: number): TableCounts {
  const more = Math.min(unchanged, Math.max(0, linked - created - updated))
  return { created, updated: updated + more, unchanged: unchanged - more }
}

function changes({ created, updated }: TableCounts): number {
  return created + updated
}
