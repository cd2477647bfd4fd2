import { currencyOf } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import { readPlanningContext } from '../../planning/plan-portfolio.ts'
import { type Standing, standingActs } from '../../planning/standing-acts.ts'
import type { Tx } from '../../platform/postgres.ts'
import { reasonWords } from '../acts/act-words.ts'
import type { ActRow } from '../acts/acts.queries.ts'
import { readDay } from '../acts/receivables-day.ts'
import { claimsOther, handedAct } from '../acts/review-handed-acts.ts'
import { lettersOf } from './print-batches.queries.ts'

/** Why a letter that was printed should not be posted as it is. */
export type Overtaken = { readonly code: string; readonly fr: string; readonly en: string }

/**
 * The letters of a batch that facts have overtaken since they were printed, by act. They are in somebody's envelope by
 * now: nothing is cancelled behind their back, a person takes them out.
 */
export async function overtakenLetters(
  tx: Tx,
  batchId: number,
  now: Date,
): Promise<ReadonlyMap<number, Overtaken>> {
  const letters = (await lettersOf(tx, batchId)).filter(({ status }) => status === 'claimed')
  if (letters.length === 0) return new Map()
  const { asOf } = await readDay(tx, now)
  const standings = await standingActs(tx, await readPlanningContext(tx), letters.map(handedAct), asOf)
  return new Map(
    letters.flatMap((letter) => {
      const standing = standings.get(letter.id)
      const overtaken = standing && overtakenBy(letter, standing)
      return overtaken ? [[letter.id, overtaken] as const] : []
    }),
  )
}

function overtakenBy(letter: ActRow, standing: Standing): Overtaken | null {
  if (standing.kind === 'overtaken') return { code: standing.reason, ...reasonWords(standing.reason) }
  if (!claimsOther(letter, standing)) return null
  const amount = (language: 'fr' | 'en') =>
    formatMoney(standing.amountMinor, currencyOf(letter.currency), language)
  return {
    code: 'amount-changed',
    fr: `le montant à réclamer est maintenant de ${amount('fr')}`,
    en: `the amount to claim is now ${amount('en')}`,
  }
}
