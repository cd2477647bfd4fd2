import type { ParseKeys } from 'i18next'
import type { Choice } from './choices.ts'
import type { Facts, Row } from './facts.ts'

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

/** The choice that was made, else the first. */
export function chosen(facts: Facts | Row, name: string, choices: readonly Choice[]): string {
  const value = textOf(facts, name)
  return choices.find((choice) => choice.value === value)?.value ?? choices[0]?.value ?? ''
}
