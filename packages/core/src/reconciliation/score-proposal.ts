import type { NumberReason } from './find-named-items.ts'
import type { PayerReason } from './identify-payer.ts'

export type AmountReason =
  | 'amount-exact'
  | 'amount-sum'
  | 'amount-less-fee'
  | 'amount-less-discount'
  | 'amount-in-part'
  | 'amount-in-excess'

/** Points of evidence. Their order was reasoned, their distances were measured: docs/domain/matching.md. */
const NUMBER_POINTS: Readonly<Record<NumberReason, number>> = {
  'reference-identified': 450,
  'number-complete': 400,
  'number-digits': 320,
  'number-part': 250,
  'number-hint': 150,
}

const AMOUNT_POINTS: Readonly<Record<AmountReason, number>> = {
  'amount-exact': 300,
  'amount-sum': 300,
  'amount-less-discount': 170,
  'amount-less-fee': 150,
  'amount-in-part': 100,
  'amount-in-excess': 20,
}

const PAYER_POINTS: Readonly<Record<PayerReason, number>> = {
  'payer-reference': 250,
  'payer-mandate': 250,
  'payer-iban': 250,
  'payer-name': 180,
  'payer-group': 180,
  'payer-near-name': 110,
  'payer-unknown': 0,
  'payer-differs': -100,
}

/** A sum that no number confirms is a little less likely with each part: chance has more ways to reach it. */
const PART_OF_UNNAMED_SUM = 30
/** The text names a document that is none of these items. */
const NAMES_ANOTHER = -250
const ON_ACCOUNT = 120

/**
 * From so many points a match is booked without a person, if it also meets every condition of certainty. The first value
 * of the curve without a wrong match in the training year: docs/domain/matching.md.
 */
export const AUTOMATIC_FROM = 725

/** Below, a proposal would be a guess. */
export const PROPOSED_FROM = 300

export type Evidence = {
  /** One for each item of the proposal; absent where the text does not name it. */
  readonly numbers: readonly (NumberReason | undefined)[]
  readonly amount: AmountReason
  readonly payer: PayerReason
  readonly namesAnother: boolean
}

export function scoreOf({ numbers, amount, payer, namesAnother }: Evidence): number {
  const points = numbers.map((reason) => (reason === undefined ? 0 : NUMBER_POINTS[reason]))
  const number = Math.round(points.reduce((a, b) => a + b, 0) / Math.max(1, points.length))
  const unnamed = amount === 'amount-sum' ? points.filter((value) => value === 0).length : 0
  const chance = Math.min(150, PART_OF_UNNAMED_SUM * Math.max(0, unnamed - 1))
  const other = namesAnother && number === 0 ? NAMES_ANOTHER : 0
  return bounded(number + AMOUNT_POINTS[amount] - chance + PAYER_POINTS[payer] + other)
}

export function scoreOnAccount(payer: PayerReason): number {
  return bounded(ON_ACCOUNT + PAYER_POINTS[payer])
}

function bounded(score: number): number {
  return Math.max(0, Math.min(1000, score))
}
