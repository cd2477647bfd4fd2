import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { ImportScope } from '../applying/staging.queries.ts'
import type { ImportRequest } from '../import-request.ts'
import type { CreditorRow } from '../imports.queries.ts'
import type { Table } from '../reading/table-rows.ts'
import type { ImportReport } from '../reporting/import-report.ts'
import type { Rejections } from '../reporting/rejections.ts'
import type { Mapping } from './mapping.ts'
import type { TableLayout } from './mapping-layout.ts'
import { isTotal, type TableSurvey } from './table-survey.ts'
import { type Reading, RowProblem, RowReader } from './table-values.ts'

/** What the import of each kind works with. */
export type TableRun = {
  readonly table: Table
  readonly layout: TableLayout
  readonly survey: TableSurvey
  readonly reading: Reading
  readonly mapping: Mapping | null
  readonly request: ImportRequest
  readonly creditor: CreditorRow
  readonly scope: ImportScope
  readonly rejections: Rejections
  /** Day that the title above the table names. */
  readonly titleDay: CivilDate | null
  readonly onBytes: (bytes: number) => void
}

export type TableFindings = Pick<
  ImportReport,
  'period' | 'controlTotals' | 'created' | 'updated' | 'unchanged' | 'closed' | 'tables' | 'warnings'
>

/**
 * Calls `onRow` for every row of the table but totals; a row with a problem is rejected.
 * @param afterBatch awaited between batches: where a consumer that is slower makes the reading wait
 */
export async function forEachRow(
  { table, layout, reading, rejections, onBytes }: TableRun,
  onRow: (reader: RowReader) => void,
  afterBatch: () => Promise<void>,
): Promise<void> {
  const reader = new RowReader(layout, reading)
  for await (const rows of table.rows(onBytes)) {
    for (const row of rows) {
      if (row.line <= layout.headerLine || isTotal(row, layout)) continue
      try {
        // Sheets do not store the empty cells at the end of a row.
        reader.next(row, table.layout === 'xlsx')
        onRow(reader)
      } catch (problem) {
        if (!(problem instanceof RowProblem)) throw problem
        rejections.add(row.line, problem.code, problem.value)
      }
    }
    await afterBatch()
  }
}
