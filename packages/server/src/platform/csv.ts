/** How a spreadsheet of the reader's country opens a file without asking. */
const DIALECTS = { fr: { separator: ';', decimal: ',' }, en: { separator: ',', decimal: '.' } } as const

/** A number with its decimals after a point, as `formatAmount` writes it: kept apart from texts. */
export type CsvNumber = { readonly number: string }

/**
 * Rows as a CSV file for a spreadsheet. A text that it would take for a formula is preceded by an apostrophe: names
 * and addresses were written by others.
 */
export function writeCsv(
  rows: readonly (readonly (string | CsvNumber)[])[],
  language: 'fr' | 'en',
): Uint8Array {
  const { separator, decimal } = DIALECTS[language]
  const cell = (value: string | CsvNumber) =>
    quoted(typeof value === 'string' ? harmless(value) : value.number.replace('.', decimal), separator)
  const lines = rows.map((row) => `${row.map(cell).join(separator)}\r\n`)
  return Buffer.from(`\ufeff${lines.join('')}`)
}

function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}
