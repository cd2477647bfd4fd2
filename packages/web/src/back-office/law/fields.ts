import type { ParseKeys } from 'i18next'
import type { Choice } from './choices.ts'

/** One thing that a calculator asks. */
export type Field = {
  readonly name: string
  readonly label: ParseKeys
  readonly hint?: ParseKeys
  readonly required?: boolean
} /** The first choice stands when nothing was chosen; optional: none may be. */ & (
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly none?: ParseKeys }
  | { readonly kind: 'day' | 'amount' | 'rate' | 'number' | 'text' | 'yes' }
  | { readonly kind: 'rows'; readonly columns: readonly Field[]; readonly add: ParseKeys }
)

export type Row = Readonly<Record<string, string>>
/** What was typed, as it stands in the address: nothing of it names anybody. */
export type Facts = Readonly<Record<string, string | readonly Row[]>>

export function textOf(facts: Facts | Row, name: string): string {
  const value = facts[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** What was typed, or null where nothing was. */
export function orNull(facts: Facts | Row, name: string): string | null {
  return textOf(facts, name) || null
}

/** Rows of which something was typed. */
export function rowsOf(facts: Facts, name: string): readonly Row[] {
  const rows = facts[name]
  return typeof rows === 'object'
    ? rows.filter((row) => Object.values(row).some((value) => value !== ''))
    : []
}

/** As the API wants it: `1 234,56` and `1234.56` are the same; what is no amount stays, and is refused with its reason. */
export function decimalOf(typed: string): string {
  return typed.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
}

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

/** The choice that was made, else the first. */
export function chosen(facts: Facts | Row, name: string, choices: readonly Choice[]): string {
  const value = textOf(facts, name)
  return choices.find((choice) => choice.value === value)?.value ?? choices[0]?.value ?? ''
}
