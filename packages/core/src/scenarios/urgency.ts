import { type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import { formatLongDate } from '../calendar/format-date.ts'
import { digitsOf } from '../money/currency.ts'
import { formatMoney } from '../money/format-money.ts'
import type { Stake } from './stake.ts'

/** What makes one piece of work come before another. */
export type UrgencyCode = 'limitation' | 'declaration' | 'promise-broken' | 'amount' | 'age'

export type UrgencyReason = {
  readonly code: UrgencyCode
  readonly points: number
  readonly fr: string
  readonly en: string
}

/** From this value on so many points; the last step that is reached counts. */
type Step = { readonly from: number; readonly points: number }

/** In whole units of the currency: a hundred euros, a hundred francs. Nothing is converted, no rate is known here. */
export const AMOUNT_STEPS: readonly Step[] = [
  { from: 100, points: 5 },
  { from: 500, points: 10 },
  { from: 1_000, points: 15 },
  { from: 5_000, points: 25 },
  { from: 10_000, points: 30 },
  { from: 50_000, points: 40 },
]

/** In days after the due date, the first late day being 1; bounds of the aged balance. */
export const AGE_STEPS: readonly Step[] = [
  { from: 1, points: 5 },
  { from: 31, points: 15 },
  { from: 61, points: 20 },
  { from: 91, points: 25 },
]

/** In days left to claim, the last one included as 0; the first step that is not exceeded counts. */
export const LIMITATION_STEPS: readonly { readonly upTo: number; readonly points: number }[] = [
  { upTo: 30, points: 40 },
  { upTo: 90, points: 30 },
  { upTo: 180, points: 15 },
]

/** In days left to declare a claim in an insolvency, the last one included as 0; the first step that is not exceeded counts. */
export const DECLARATION_STEPS: typeof LIMITATION_STEPS = [
  { upTo: 15, points: 40 },
  { upTo: 30, points: 30 },
  { upTo: 60, points: 15 },
]

export const BROKEN_PROMISE_POINTS = 20

/**
 * How urgent a piece of work is on a day, and why, the heaviest reason first. The order of the day's lists is this and
 * nothing else: more points first, then the larger amount, then what was planned last.
 */
export function urgencyOf(
  stake: Stake,
  on: CivilDate,
): { readonly points: number; readonly reasons: readonly UrgencyReason[] } {
  const reasons = [
    limitation(stake, on),
    declaration(stake, on),
    brokenPromise(stake),
    amount(stake),
    age(stake, on),
  ]
    .filter((reason) => reason !== null)
    .toSorted((a, b) => b.points - a.points)
  return { points: reasons.reduce((sum, { points }) => sum + points, 0), reasons }
}

function amount({ amountMinor, currency }: Stake): UrgencyReason | null {
  const points = pointsFrom(AMOUNT_STEPS, amountMinor / 10 ** digitsOf(currency))
  if (points === 0) return null
  return {
    code: 'amount',
    points,
    fr: `${formatMoney(amountMinor, currency, 'fr')} en jeu`,
    en: `${formatMoney(amountMinor, currency, 'en')} at stake`,
  }
}

function age({ dueOn }: Stake, on: CivilDate): UrgencyReason | null {
  const days = dueOn === null ? 0 : daysBetween(dueOn, on)
  const points = pointsFrom(AGE_STEPS, days)
  if (points === 0) return null
  return {
    code: 'age',
    points,
    fr: `${days}\u00a0${days === 1 ? 'jour' : 'jours'} de retard`,
    en: `${days}\u00a0${days === 1 ? 'day' : 'days'} late`,
  }
}

/** What is barred already is not made urgent by it: there is nothing left to save. */
function limitation({ limitationOn }: Stake, on: CivilDate): UrgencyReason | null {
  if (limitationOn === null) return null
  const days = daysBetween(on, limitationOn)
  const step = days < 0 ? undefined : LIMITATION_STEPS.find(({ upTo }) => days <= upTo)
  if (step === undefined) return null
  return {
    code: 'limitation',
    points: step.points,
    fr: `prescription le ${formatLongDate(limitationOn, 'fr')}`,
    en: `time-barred after ${formatLongDate(limitationOn, 'en')}`,
  }
}

function declaration({ declareBefore }: Stake, on: CivilDate): UrgencyReason | null {
  if (declareBefore === null) return null
  const days = daysBetween(on, declareBefore)
  const step = days < 0 ? undefined : DECLARATION_STEPS.find(({ upTo }) => days <= upTo)
  if (step === undefined) return null
  return {
    code: 'declaration',
    points: step.points,
    fr: `créance à déclarer avant la fin du ${formatLongDate(declareBefore, 'fr')}`,
    en: `claim to be declared by ${formatLongDate(declareBefore, 'en')}`,
  }
}

function brokenPromise({ promiseBroken }: Stake): UrgencyReason | null {
  if (!promiseBroken) return null
  return {
    code: 'promise-broken',
    points: BROKEN_PROMISE_POINTS,
    fr: 'promesse non tenue',
    en: 'promise not kept',
  }
}

function pointsFrom(steps: readonly Step[], value: number): number {
  return steps.findLast(({ from }) => value >= from)?.points ?? 0
}
