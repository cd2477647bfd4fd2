export type CsvSeparator = ';' | ',' | '\t' | '|'

const SEPARATORS: readonly CsvSeparator[] = [';', ',', '\t', '|']
const NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' } as const

export function separatorName(separator: CsvSeparator): string {
  return NAMES[separator]
}

// What spreadsheets write so that they find the separator again.
const SEPARATOR_LINE = /^\ufeff?"?sep=([;,\t|])"?\r?(?:\n|$)/i

const LINES_COMPARED = 200

/**
 * The separator of a table: what its `sep=` line says, else the one that most lines hold equally often. `1 234,56` in
 * a table with semicolons has commas too, but not the same number of them on every line.
 * @param beginning first characters of the decoded text
 */
export function separatorOf(beginning: string): CsvSeparator {
  const said = SEPARATOR_LINE.exec(beginning)?.[1]
  if (said) return said as CsvSeparator
  const lines = logicalLines(beginning)
  let best: { separator: CsvSeparator; weight: number } = { separator: ';', weight: 0 }
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(separator).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    for (const [count, times] of counts)
      if (times * times * count > best.weight) best = { separator, weight: times * times * count }
  }
  return best.separator
}

/** Lines without what stands between quotation marks; where those do not pair, the lines as they are. */
function logicalLines(text: string): string[] {
  const bare = text.replaceAll(/"(?:[^"]|"")*"/g, '')
  const source = bare.includes('"') ? text : bare
  return source.split(/\r\n|\n|\r/, LINES_COMPARED).filter((line) => line.trim() !== '')
}
