import { type CivilDate, toEpochDay } from '../calendar/civil-date.ts'
import { limitsIn, stepOf } from './compile-scenario.ts'
import { protectionOf } from './compliance/debtor-protection.ts'
import { type Finding, findingParams } from './compliance/finding.ts'
import { cureHolds } from './cure-of-item.ts'
import { type DayNumber, dayText } from './day-number.ts'
import type { Explanation, Params, Rule } from './decision.ts'
import type { EngineFacts } from './engine-facts.ts'
import { heldUntil } from './held-days.ts'
import { explained, type ItemCase } from './item-case.ts'
import { NOTHING_SENT } from './item-memory.ts'
import { lastDayOfItem, limitationPassed } from './limitation-of-item.ts'
import { triggerDay } from './next-step.ts'
import { leavesAsTask, nextAct, rankOn } from './preview.ts'

/**
 * Asks the rules of one item in their order; the first that applies explains it. Null for a debt that passes them
 * all: a step has come, its `rank`. A credit stops only when it is settled or in an insolvency: it is never chased,
 * and what it reduces is decided with the whole position.
 */
export function askItemRules(engine: EngineFacts, itemCase: ItemCase): Explanation | null {
  const { item } = itemCase
  if (Math.abs(item.openMinor) <= limitsIn(itemCase.scenario, item.currency).toleranceMinor) {
    return explained(itemCase, 'closed', 'settled')
  }
  if (engine.insolvencyOpenedOn !== null) {
    const params = {
      openedOn: engine.insolvencyOpenedOn,
      ...(item.issuedOn > engine.insolvencyOpenedOn ? { bornLater: 1 } : {}),
      ...(itemCase.isCredit ? { role: 'credit' } : {}),
    }
    return explained(itemCase, 'blocked', 'insolvency', null, undefined, params)
  }
  if (itemCase.isCredit) return null
  return askStops(engine, itemCase) ?? askAgreements(engine, itemCase) ?? askNextStep(engine, itemCase)
}

/** Limitation, what protects the debtor, holds and disputes. */
function askStops(engine: EngineFacts, itemCase: ItemCase): Explanation | null {
  const { asOfDay } = engine
  const leavesOn = departureDayOf(engine, itemCase)
  // Asked of the day on which a letter of today would leave: on a Sunday that may be too late.
  if (limitationPassed(engine, itemCase, leavesOn)) {
    const review = engine.facts.customer.kind === 'consumer' ? null : 1
    const params = { limitationOn: lastDayOfItem(engine, itemCase), review }
    return explained(itemCase, 'blocked', 'time-barred', null, undefined, params)
  }
  const finding =
    complianceFinding(engine, itemCase, engine.asOf) ?? complianceFinding(engine, itemCase, dayText(leavesOn))
  if (finding !== null)
    return explained(itemCase, 'blocked', 'compliance', null, undefined, findingParams(finding))
  // A hold that begins before a letter of today could leave stops it too.
  const held = heldUntil(itemCase.held, asOfDay) ?? heldUntil(itemCase.held, leavesOn)
  if (held !== null) {
    return blocked(engine, itemCase, 'hold', held, { reason: holdReason(engine, itemCase, held) })
  }
  if (!isWhollyDisputed(itemCase)) return null
  const { deadlineOn, item, disputedMinor } = itemCase
  const until = deadlineOn === null ? null : toEpochDay(deadlineOn)
  return blocked(engine, itemCase, 'dispute', until, { disputedMinor, currency: item.currency })
}

/** What stands on that day against asking this debtor at all, whatever the step. */
function complianceFinding(
  { facts, unready }: EngineFacts,
  { item }: ItemCase,
  day: CivilDate | null,
): Finding | null {
  if (unready !== null) return unready
  const { customer, safeguards } = facts
  if (!safeguards?.length || day === null) return null
  return protectionOf({ kind: customer.kind, country: customer.country, safeguards }, item.issuedOn, day)
}

/** The day on which the item's next step would leave: our own work waits for no Monday. */
function departureDayOf(engine: EngineFacts, itemCase: ItemCase): DayNumber {
  const { asOfDay, departureDay } = engine
  if (departureDay === asOfDay || itemCase.dueOn === null) return departureDay
  const rank = rankOn(engine, itemCase, asOfDay)
  const ended = rank === itemCase.scenario.steps.length
  return !ended && leavesAsTask(engine, itemCase, rank) ? asOfDay : departureDay
}

/** Payment plans, promises and direct debits: the customer pays as agreed, we wait. */
function askAgreements(engine: EngineFacts, itemCase: ItemCase): Explanation | null {
  const { asOfDay } = engine
  const plan = engine.plans?.get(itemCase.item.id)
  if (plan !== undefined && itemCase.replaced) {
    const state = plan.state === 'lapsed' ? 'closed' : 'blocked'
    const until = plan.role === 'original' && plan.lastDueOn !== null ? toEpochDay(plan.lastDueOn) : null
    const params = { role: plan.role, state: plan.state }
    return explained(itemCase, state, 'payment-plan', until, undefined, params)
  }
  const { promise } = itemCase
  if (promise !== null && asOfDay <= promise.waitedForUntil) {
    const { dueOn, amountMinor } = promise.promise
    const params = { promisedOn: dueOn, amountMinor, currency: itemCase.item.currency }
    return blocked(engine, itemCase, 'promise-pending', promise.waitedForUntil, params)
  }
  const debit = engine.debits?.get(itemCase.item.id)
  if (debit === undefined || asOfDay > debit.until) return null
  return blocked(engine, itemCase, 'direct-debit', debit.until, { collectionOn: debit.collectionOn })
}

function askNextStep(engine: EngineFacts, itemCase: ItemCase): Explanation | null {
  const { asOfDay } = engine
  const { memory, scenario, dueOn } = itemCase
  if (dueOn === null) return explained(itemCase, 'blocked', 'no-due-date')
  const rank = rankOn(engine, itemCase, asOfDay)
  const ended = rank === scenario.steps.length
  const come = ended || itemCase.promiseBroken ? asOfDay : triggerDay(itemCase, rank)
  const cured = cureHolds(itemCase, rank, asOfDay)
  if (cured !== null && come <= cured && scenario.steps.length > 0) return inCure(engine, itemCase, cured)
  if (ended) return scenarioEnded(engine, itemCase)
  itemCase.rank = rank
  if (come <= asOfDay && memory.lastAnySentDay < asOfDay) return null
  const rule = come <= asOfDay ? 'min-interval' : 'not-yet-due'
  const until = come <= asOfDay ? memory.lastAnySentDay : come - 1
  const next = nextOf(engine, itemCase)
  // Under the entry policies another step may come first.
  const ends = next.on === null ? until : Math.min(until, next.on - 1)
  return explained(itemCase, 'waiting', rule, ends, next, itemCase.dueByLaw ? { dueOn, byLaw: 1 } : { dueOn })
}

/** Only what escalates waits: a gentler step would be next, and leaves. */
function inCure(engine: EngineFacts, itemCase: ItemCase, until: DayNumber): Explanation {
  const params = { cureUntil: itemCase.cure === null ? null : dayText(itemCase.cure.until) }
  return explained(itemCase, 'waiting', 'cure-period', until, nextOf(engine, itemCase), params)
}

/** The last letter leaves its time to pay; then the item goes to legal review. */
function scenarioEnded(engine: EngineFacts, itemCase: ItemCase): Explanation {
  // A scenario without action neutralises accounts on purpose: nothing leaves, and nobody is asked to look at them.
  if (itemCase.scenario.steps.length === 0)
    return explained(itemCase, 'blocked', 'scenario-ended', null, undefined, { withoutAction: 1 })
  const { lastSentDay } = itemCase.memory
  const reviewDay =
    lastSentDay === NOTHING_SENT
      ? engine.asOfDay
      : lastSentDay + itemCase.scenario.source.legalReviewAfterDays
  if (engine.asOfDay >= reviewDay) return explained(itemCase, 'blocked', 'scenario-ended')
  const params = { reviewOn: dayText(reviewDay) }
  return explained(itemCase, 'waiting', 'scenario-ended', reviewDay - 1, undefined, params)
}

function blocked(
  engine: EngineFacts,
  itemCase: ItemCase,
  rule: Rule,
  until: DayNumber | null,
  params: Params,
): Explanation {
  return explained(itemCase, 'blocked', rule, until, nextOf(engine, itemCase), params)
}

/** The next act of an item that is stopped today; a date only when time alone brings it. */
export function nextOf(
  engine: EngineFacts,
  itemCase: ItemCase,
): { stepKey: string | null; on: DayNumber | null } {
  if (itemCase.dueOn === null || itemCase.replaced) return { stepKey: null, on: null }
  const next = isWhollyDisputed(itemCase) ? null : nextAct(engine, itemCase, engine.asOfDay)
  const rank = next === null ? rankOn(engine, itemCase, engine.asOfDay) : next.rank
  const over = rank === itemCase.scenario.steps.length
  return { stepKey: over ? null : stepOf(itemCase.scenario, rank).key, on: next === null ? null : next.on }
}

function isWhollyDisputed(itemCase: ItemCase): boolean {
  const { item, scenario, claimMinor, disputedMinor } = itemCase
  return disputedMinor > 0 && claimMinor <= limitsIn(scenario, item.currency).toleranceMinor
}

/** The reason of the hold that ends last: the one that `until` names. */
function holdReason(engine: EngineFacts, itemCase: ItemCase, heldUntilDay: DayNumber): string {
  const asOf = dayText(Math.min(heldUntilDay, engine.departureDay)) ?? engine.asOf
  const until = dayText(heldUntilDay)
  const active = (engine.facts.holds ?? []).filter(
    (hold) =>
      (hold.scope !== 'item' || hold.itemId === itemCase.item.id) &&
      hold.from <= asOf &&
      (hold.until === null || asOf <= hold.until),
  )
  const last = active.filter((hold) => hold.until === until)
  const reasons = (last.length > 0 ? last : active).map(({ reason }) => reason)
  return reasons.sort()[0] ?? ''
}
