import { type MinorUnits, sumMinor } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import { limitsIn, stepOf } from './compile-scenario.ts'
import type { DayNumber } from './day-number.ts'
import type { Params, PlannedAct, PlannedTask, Rule } from './decision.ts'
import type { EngineFacts } from './engine-facts.ts'
import { explained, type ItemCase } from './item-case.ts'
import { nextOf } from './item-rules.ts'
import { reachableChannel } from './reachable-channel.ts'

/** The items of one customer, creditor and currency, and what comes out of the rules that look at them together. */
export type Position = {
  currency: Currency
  cases: readonly ItemCase[]
  credits: readonly ItemCase[]
  /** What the credits reduce, above zero. */
  creditMinor: MinorUnits
  netMinor: MinorUnits
  acts: PlannedAct[]
  tasks: PlannedTask[]
}

export function openPosition(currency: Currency, cases: readonly ItemCase[]): Position {
  const credits = cases.filter((itemCase) => itemCase.isCredit && itemCase.explanation === null)
  return {
    currency,
    cases,
    credits,
    creditMinor: -sumMinor(credits.map(({ item }) => Math.min(0, item.openMinor))),
    netMinor: sumMinor(owedCases(cases).map(({ item }) => item.openMinor)),
    acts: [],
    tasks: [],
  }
}

/** Debts whose step has come and that no rule has stopped yet. */
export function candidatesOf(position: Position): ItemCase[] {
  return position.cases.filter((itemCase) => !itemCase.isCredit && itemCase.explanation === null)
}

function claimOf(cases: readonly ItemCase[]): MinorUnits {
  return sumMinor(cases.map(({ claimMinor }) => claimMinor))
}

/**
 * The rules about money: nothing leaves while credits cover what is owed in all, or all that would be claimed today,
 * or while less than the minimum would be claimed. True when they stopped the candidates.
 */
export function askAmountRules(engine: EngineFacts, position: Position): boolean {
  const { creditMinor, netMinor, currency } = position
  const candidates = candidatesOf(position)
  if (creditMinor > 0 && netMinor <= 0) {
    stopForCredits(position, candidates)
    return true
  }
  if (candidates.length === 0) return true
  const claimMinor = claimOf(candidates) - creditMinor
  if (creditMinor > 0 && claimMinor <= 0) {
    stopForCredits(position, candidates)
    return true
  }
  const { minimumMinor } = limitsIn(engine.scenario, currency)
  if (claimMinor >= minimumMinor) return false
  const params = { claimMinor, minimumMinor, currency }
  for (const candidate of candidates) stopWithoutDate(candidate, 'below-minimum', params)
  return true
}

function stopForCredits(position: Position, candidates: readonly ItemCase[]): void {
  const { creditMinor, netMinor, currency, credits } = position
  const params = { creditMinor, netMinor, currency }
  for (const candidate of candidates) stopWithoutDate(candidate, 'net-credit', params)
  for (const credit of credits) {
    credit.explanation = explained(credit, 'blocked', 'net-credit', null, undefined, {
      role: 'credit',
      ...params,
    })
  }
  position.tasks.push({
    kind: 'match-payments',
    itemIds: owedCases(position.cases).map(({ item }) => item.id),
    currency,
    code: 'net-credit',
    params,
  })
}

/** Credits that no rule and no act has used wait for the next act, from which they will be deducted. */
export function explainIdleCredits(position: Position): void {
  const { creditMinor, netMinor, currency } = position
  for (const credit of position.credits) {
    credit.explanation ??= explained(credit, 'waiting', 'net-credit', null, undefined, {
      role: 'credit',
      creditMinor,
      netMinor,
      currency,
    })
  }
}

/**
 * A waiting item is promised a date only if something would leave on it: not when, of all that can still be claimed,
 * credits leave nothing or less than the minimum.
 */
export function withdrawDates(engine: EngineFacts, position: Position): void {
  const { creditMinor, netMinor, cases, currency } = position
  const { minimumMinor } = limitsIn(engine.scenario, currency)
  if (creditMinor === 0 && minimumMinor === 0) return
  const claimable = cases.filter(
    ({ isCredit, replaced, explanation }) =>
      !isCredit && !replaced && (explanation === null || explanation.nextStepKey !== null),
  )
  const claimMinor = claimOf(claimable) - creditMinor
  const covered = creditMinor > 0 && (netMinor <= 0 || claimMinor <= 0)
  if (!covered && claimMinor >= minimumMinor) return
  for (const { explanation } of claimable) {
    if (explanation === null || explanation.nextOn === null) continue
    explanation.nextOn = null
    explanation.params = { ...explanation.params, laterRule: covered ? 'net-credit' : 'below-minimum' }
  }
}

/** A step that nothing can carry to the customer is announced as such: its day will bring a task, not an act. */
export function warnOfMissingContacts(engine: EngineFacts, position: Position): void {
  for (const { explanation, scenario } of position.cases) {
    if (explanation === null || explanation.nextOn === null || explanation.state === 'act') continue
    const rank = scenario.rankByKey.get(explanation.nextStepKey ?? '')
    if (rank === undefined || reachableChannel(engine.reach, stepOf(scenario, rank)) !== null) continue
    explanation.params = { ...explanation.params, laterRule: 'no-contact' }
  }
}

/** Stops a candidate at a rule that ends by itself on a day. */
export function stopUntil(
  engine: EngineFacts,
  itemCase: ItemCase,
  rule: Rule,
  until: DayNumber,
  params: Params | null = null,
): void {
  const next = nextOf(engine, itemCase)
  // By then another step may be next, which the rule does not concern.
  const ends = next.on === null ? until : Math.min(until, next.on - 1)
  itemCase.explanation = explained(itemCase, 'waiting', rule, ends, next, params)
}

/** Stops a candidate at a rule that only a new fact ends. */
export function stopWithoutDate(itemCase: ItemCase, rule: Rule, params: Params | null): void {
  const stepKey = stepOf(itemCase.scenario, itemCase.rank).key
  itemCase.explanation = explained(itemCase, 'blocked', rule, null, { stepKey, on: null }, params)
}

/** Open lines that count in what is owed, each euro once. */
function owedCases(cases: readonly ItemCase[]): ItemCase[] {
  return cases.filter(({ explanation, replaced }) => explanation?.state !== 'closed' && !replaced)
}
