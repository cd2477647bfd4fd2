export type Row = Readonly<Record<string, string>>
/** What was typed, as it stands in the address: nothing of it names anybody. */
export type Facts = Readonly<Record<string, string | readonly Row[]>>

const LONGEST = 100
const MOST_ROWS = 200

/** Facts of an address: whatever else stands in it is left aside. The router reads `12000` as a number. */
export function factsOf(search: Readonly<Record<string, unknown>>): Facts {
  const entries = Object.entries(search).flatMap(([name, value]): [string, string | Row[]][] => {
    if (Array.isArray(value)) return [[name, value.slice(0, MOST_ROWS).map(rowOf)]]
    const text = textOfValue(value)
    return text === null ? [] : [[name, text]]
  })
  return Object.fromEntries(entries)
}

function rowOf(value: unknown): Row {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, cell]) => {
      const text = textOfValue(cell)
      return text === null ? [] : [[name, text]]
    }),
  )
}

function textOfValue(value: unknown): string | null {
  if (typeof value === 'string') return value.slice(0, LONGEST)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return null
}
