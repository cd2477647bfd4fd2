import { toEpochDay } from '../calendar/civil-date.ts'
import { staleAccount } from './bank-age.ts'
import { type CompiledScenario, stepOf } from './compile-scenario.ts'
import { refusedChannel } from './compliance/debtor-protection.ts'
import { findingParams } from './compliance/finding.ts'
import type { PlannedAct } from './decision.ts'
import type { EngineFacts } from './engine-facts.ts'
import { amountOf, type Deduction, type Envelope, leadingStep, toAct, whyLater } from './envelope.ts'
import { explained, type ItemCase } from './item-case.ts'
import {
  askAmountRules,
  candidatesOf,
  explainIdleCredits,
  type Position,
  stopUntil,
  stopWithoutDate,
  warnOfMissingContacts,
  withdrawDates,
} from './position.ts'
import { capFreeDay, contactsLeft, leavesAsTask } from './preview.ts'
import { decidingRefusal, reachableChannel, usableContacts } from './reachable-channel.ts'

/**
 * The rules of one position in their order: net position, minimum amount, minimum interval, caps, bank data, contact.
 * What passes them leaves in as few envelopes as the grouping allows.
 */
export function decidePosition(engine: EngineFacts, position: Position): void {
  if (!askAmountRules(engine, position)) {
    askInterval(engine, position)
    askCaps(engine, position)
    askBank(engine, position)
    askContacts(engine, position)
    // Items without a contact may leave less to claim than the credits or the minimum: the amounts are asked again.
    if (!askAmountRules(engine, position)) leave(engine, position)
  }
  withdrawDates(engine, position)
  warnOfMissingContacts(engine, position)
  explainIdleCredits(position)
}

function askInterval(engine: EngineFacts, position: Position): void {
  const { intervalOverOn } = engine
  if (engine.asOfDay >= intervalOverOn) return
  const days = engine.scenario.source.minDaysBetweenActs
  for (const candidate of candidatesOf(position)) {
    stopUntil(engine, candidate, 'min-interval', intervalOverOn - 1, { days })
  }
}

function askCaps(engine: EngineFacts, position: Position): void {
  if (contactsLeft(engine, engine.asOfDay) > 0) return
  for (const candidate of candidatesOf(position)) {
    if (!leavesAsTask(engine, candidate, candidate.rank)) stopAtCap(engine, candidate)
  }
}

function stopAtCap(engine: EngineFacts, itemCase: ItemCase): void {
  const caps = engine.scenario.source.caps ?? {}
  const params = { perWeek: caps.perWeek ?? null, perMonth: caps.perMonth ?? null }
  stopUntil(engine, itemCase, 'contact-cap', capFreeDay(engine, engine.asOfDay) - 1, params)
}

function askBank(engine: EngineFacts, position: Position): void {
  const stale = staleAccount(engine.facts.bank, engine.asOf)
  if (stale === null) return
  for (const candidate of candidatesOf(position)) stopWithoutDate(candidate, 'bank-stale', stale)
}

function askContacts(engine: EngineFacts, position: Position): void {
  for (const candidate of candidatesOf(position)) {
    const step = stepOf(candidate.scenario, candidate.rank)
    if (reachableChannel(engine.reach, step) !== null) continue
    const refusal = decidingRefusal(engine.reach, step)
    if (refusal !== null) {
      stopWithoutDate(candidate, 'compliance', findingParams(refusedChannel(refusal.channel, refusal.from)))
      continue
    }
    const params = { channel: step.channels[0] ?? null, stepKey: step.key }
    stopWithoutDate(candidate, 'no-contact', params)
    position.tasks.push({
      kind: 'fix-contact',
      itemIds: [candidate.item.id],
      currency: null,
      code: 'no-contact',
      params: { channel: step.channels[0] ?? null },
    })
  }
}

function leave(engine: EngineFacts, position: Position): void {
  const envelopes = fill(engine, position)
  for (const envelope of envelopes.toSorted(byUrgency)) {
    const step = leadingStep(envelope)
    const channel = reachableChannel(engine.reach, step)
    if (channel === null) continue
    if (channel !== 'task' && contactsLeft(engine, engine.asOfDay) <= 0) {
      for (const member of envelope.members) stopAtCap(engine, member)
      continue
    }
    const act = toAct(engine, envelope, step, channel)
    explainMembers(engine, envelope, act)
    reportFailedContacts(engine, position, envelope, act)
    position.acts.push(act)
    if (channel !== 'task') engine.contactDays.unshift(toEpochDay(act.on))
  }
}

function explainMembers(engine: EngineFacts, envelope: Envelope, act: PlannedAct): void {
  const later = act.on > engine.asOf
  const until = later ? toEpochDay(act.on) - 1 : null
  const on = toEpochDay(act.on)
  const rule = later ? 'calendar' : null
  const closed = later ? whyLater(engine) : null
  for (const member of envelope.members) {
    const stepKey = stepOf(envelope.scenario, member.rank).key
    const params =
      member.planLapsed || closed ? { ...(member.planLapsed && { planLapsed: 1 }), ...closed } : null
    member.explanation = explained(member, 'act', rule, until, { stepKey, on }, params)
  }
  for (const { itemCase } of envelope.deductions) {
    itemCase.explanation = explained(itemCase, 'act', rule, until, { stepKey: act.stepKey, on }, CREDIT)
  }
}

const CREDIT = { role: 'credit' }

/**
 * The last attempt of a step came back and nobody has confirmed the contact since: it is tried again, because the
 * step is not consumed, and somebody should look at the address.
 */
function reportFailedContacts(
  engine: EngineFacts,
  position: Position,
  envelope: Envelope,
  act: PlannedAct,
): void {
  const contacts = usableContacts(engine.reach, act.channel)
  const failed = envelope.members.filter((member) => {
    const stepKey = stepOf(envelope.scenario, member.rank).key
    return member.memory.entries.some(
      ({ stepKey: tried, outcome, on }) =>
        tried === stepKey &&
        (outcome === 'bounced' || outcome === 'failed') &&
        !contacts.some(({ verifiedOn }) => verifiedOn !== undefined && verifiedOn >= on),
    )
  })
  if (failed.length === 0) return
  position.tasks.push({
    kind: 'fix-contact',
    itemIds: failed.map(({ item }) => item.id),
    currency: null,
    code: 'contact-failed',
    params: { channel: act.channel },
  })
}

/** Puts the candidates into envelopes and deducts the credits, from the oldest debt on when there are several. */
function fill(engine: EngineFacts, position: Position): Envelope[] {
  const envelopes = group(engine, candidatesOf(position))
  const [only] = envelopes
  const credits = position.credits.filter(({ item }) => item.openMinor < 0)
  if (envelopes.length === 1 && only) {
    only.deductions = credits.map((itemCase) => ({ itemCase, amountMinor: itemCase.item.openMinor }))
    return envelopes
  }
  const left: Deduction[] = credits.map((itemCase) => ({ itemCase, amountMinor: itemCase.item.openMinor }))
  for (const envelope of envelopes) deductFrom(envelope, left)
  return envelopes.filter((envelope) => !coveredByCredits(position, envelope))
}

function deductFrom(envelope: Envelope, left: Deduction[]): void {
  let claimMinor = amountOf(envelope)
  for (const credit of left) {
    const amountMinor = Math.max(-claimMinor, credit.amountMinor)
    if (amountMinor === 0) continue
    envelope.deductions.push({ itemCase: credit.itemCase, amountMinor })
    credit.amountMinor -= amountMinor
    claimMinor += amountMinor
  }
}

function coveredByCredits(position: Position, envelope: Envelope): boolean {
  if (amountOf(envelope) > 0) return false
  const { creditMinor, netMinor, currency } = position
  for (const member of envelope.members) {
    stopWithoutDate(member, 'net-credit', { creditMinor, netMinor, currency })
  }
  const all = [...envelope.members, ...envelope.deductions.map(({ itemCase }) => itemCase)]
  position.tasks.push({
    kind: 'match-payments',
    itemIds: all.map(({ item }) => item.id),
    currency,
    code: 'net-credit',
    params: { creditMinor, netMinor, currency },
  })
  return true
}

/**
 * One envelope for each scenario, or for each invoice. Our own work and what reaches the customer never share one: a
 * reminder put into a task would count as sent, and nobody would have read it.
 */
function group(engine: EngineFacts, candidates: readonly ItemCase[]): Envelope[] {
  const envelopes: Envelope[] = []
  const shared = {
    task: new Map<CompiledScenario, Envelope>(),
    contact: new Map<CompiledScenario, Envelope>(),
  }
  for (const candidate of candidates) {
    const { scenario } = candidate
    const open = shared[leavesAsTask(engine, candidate, candidate.rank) ? 'task' : 'contact']
    const known = scenario.source.grouping === 'customer' ? open.get(scenario) : undefined
    if (known) {
      known.members.push(candidate)
      continue
    }
    const envelope: Envelope = { scenario, members: [candidate], deductions: [] }
    envelopes.push(envelope)
    open.set(scenario, envelope)
  }
  return envelopes
}

/** When the caps leave room for some envelopes only: the highest step first, then the largest amount. */
function byUrgency(a: Envelope, b: Envelope): number {
  return leadingStep(b).rank - leadingStep(a).rank || amountOf(b) - amountOf(a)
}
