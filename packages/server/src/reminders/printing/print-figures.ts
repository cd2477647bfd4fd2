import { type MinorUnits, sumMinor } from '@recouvrance/core/money/amount'
import type { BoundLetter, LetterRow } from './print-batches.queries.ts'

export type PrintFigures = {
  readonly letters: number
  readonly registered: number
  /** Of customers in another country than the organisation's. */
  readonly abroad: number
  /** Printed on both sides. */
  readonly sheets: number
  readonly amounts: ReadonlyMap<string, MinorUnits>
}

/** The cover of a batch: what the post and the accounts are told about it. */
export function printFigures(
  letters: readonly LetterRow[],
  bound: readonly BoundLetter[],
  homeCountry: string,
): PrintFigures {
  const byCurrency = Map.groupBy(letters, ({ currency }) => currency)
  return {
    letters: letters.length,
    registered: letters.filter(isRegistered).length,
    abroad: letters.filter(({ customer_country }) => customer_country !== homeCountry).length,
    sheets: bound.reduce((sum, { pages }) => sum + Math.ceil(pages / 2), 0),
    amounts: new Map(
      [...byCurrency].map(([currency, rows]) => [
        currency,
        sumMinor(rows.map(({ amount_minor }) => amount_minor)),
      ]),
    ),
  }
}

export function isRegistered({ channel }: Pick<LetterRow, 'channel'>): boolean {
  return channel === 'registered-letter'
}
