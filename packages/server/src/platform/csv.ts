import type { CivilDate } from '@recouvrance/core/calendar/civil-date'

/** How a spreadsheet of the reader's country opens a file without asking. */
const DIALECTS = { fr: { separator: ';', decimal: ',' }, en: { separator: ',', decimal: '.' } } as const

/** A number with its decimals after a point, as `formatAmount` writes it: kept apart from texts. */
export type CsvNumber = { readonly number: string }

/** A text, a number, a day, or nothing. */
export type Cell = string | CsvNumber | { readonly day: CivilDate } | null

/** Tells spreadsheet programs that what follows is UTF-8. */
const MARK = '\ufeff'

/**
 * Rows as a CSV file for a spreadsheet. A text that it would take for a formula is preceded by an apostrophe: names
 * and addresses were written by others.
 */
export function writeCsv(rows: readonly (readonly Cell[])[], language: 'fr' | 'en'): Uint8Array {
  return Buffer.from(MARK + csvLines(rows, language))
}

/** The same, as many rows as come. */
export async function* streamCsv(
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
  language: 'fr' | 'en',
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(MARK)
  for await (const rows of pages) yield Buffer.from(csvLines(rows, language))
}

function csvLines(rows: readonly (readonly Cell[])[], language: 'fr' | 'en'): string {
  const { separator, decimal } = DIALECTS[language]
  const text = (cell: Cell): string => {
    if (cell === null) return ''
    if (typeof cell === 'string') return harmless(cell)
    if ('number' in cell) return cell.number.replace('.', decimal)
    return language === 'fr' ? cell.day.split('-').reverse().join('/') : cell.day
  }
  return rows.map((row) => `${row.map((cell) => quoted(text(cell), separator)).join(separator)}\r\n`).join('')
}

function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}
