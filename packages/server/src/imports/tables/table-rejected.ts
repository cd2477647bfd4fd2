import { guarded } from '../reading/formula-guard.ts'
import { type Cell, digitsOfNumber, type Table } from '../reading/table-rows.ts'
import { REJECTED_LINES_SHOWN, type RejectedLine } from '../reporting/import-report.ts'
import { isReasonColumn, REASON_COLUMN } from '../reporting/reason-column.ts'
import { type RejectedText, reported } from '../reporting/rejected-file.ts'
import { type Rejections, rejectionSentence } from '../reporting/rejections.ts'
import type { TableLayout } from './mapping-layout.ts'
import type { TableSurvey } from './table-survey.ts'

/**
 * Reads the table once more to take out its rejected rows, as a CSV to be corrected and imported again: the columns of
 * the file and one for the reason. Cells that a spreadsheet would run are made text, see `guarded`.
 * @returns null when none is rejected
 */
export async function takeRejectedRows(
  table: Table,
  layout: TableLayout,
  survey: TableSurvey,
  rejections: Rejections,
  language: 'fr' | 'en',
): Promise<RejectedText | null> {
  if (rejections.count === 0) return null
  const byLine = new Map(rejections.inOrder().map((rejection) => [rejection.line, rejection]))
  const kept = layout.names.flatMap((name, at) => (isReasonColumn(name) ? [] : [at]))
  const record = (cells: readonly string[]): string => cells.map(quoted).join(table.separator)
  const pieces = [record([...kept.map((at) => layout.names[at] ?? ''), REASON_COLUMN])]
  const lines: RejectedLine[] = []
  for await (const rows of table.rows())
    for (const { line, cells } of rows) {
      const rejection = byLine.get(line)
      if (!rejection) continue
      // What goes beyond the header stays in sight; it has to go for the line to be read.
      const beyond = cells.slice(layout.names.length)
      const own = [...kept.map((at) => cells[at] ?? ''), ...beyond].map((cell) => written(cell, survey))
      const reason = rejectionSentence(rejection, language)
      pieces.push(record([...own, reason]))
      if (lines.length < REJECTED_LINES_SHOWN) lines.push(reported(rejection, own.join(table.separator)))
    }
  // The mark lets spreadsheets read the accents.
  return { content: Buffer.from(`\ufeff${pieces.join('\r\n')}\r\n`), lines }

  function quoted(text: string): string {
    return text.includes(table.separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
}

function written(cell: Cell, { decimal }: TableSurvey): string {
  if (typeof cell === 'string') return guarded(cell)
  const text = digitsOfNumber(cell)
  return decimal === 'comma' ? text.replace('.', ',') : text
}
