import type { ParseKeys } from 'i18next'
import type { Facts } from './facts.ts'
import type { Field } from './fields.ts'
import type { usedRates } from './rates.ts'

type AddedRates = ReturnType<typeof usedRates>

/** What a calculator answers, whatever it computes: figures, their detail, and why. */
export type Sheet = {
  readonly figures: readonly {
    readonly label: ParseKeys
    readonly value: string
    readonly strong?: boolean
  }[]
  readonly detail: {
    readonly head: readonly ParseKeys[]
    readonly rows: readonly (readonly string[])[]
  } | null
  /** The same question under another reading of the law. */
  readonly alternatives: readonly { readonly label: ParseKeys; readonly value: string }[]
  readonly formula: string
  readonly articles: readonly { readonly id: string; readonly title: string; readonly url: string }[]
  readonly warnings: readonly Said[]
  readonly missing: readonly Said[]
}

type Said = { readonly code: string; readonly message: string }

export type Calculator = {
  /** In the address. */
  readonly key: string
  readonly label: ParseKeys
  readonly hint: ParseKeys
  readonly fields: (facts: Facts) => readonly Field[]
  /** @param addedRates those of the house that asks; nobody's, for who is not signed in */
  readonly ask: (facts: Facts, addedRates: AddedRates) => Promise<Sheet>
}
