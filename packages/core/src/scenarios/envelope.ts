import { toEpochDay } from '../calendar/civil-date.ts'
import { type MinorUnits, sumMinor } from '../money/amount.ts'
import { type CompiledScenario, type CompiledStep, REVIEW_RANK, stepOf } from './compile-scenario.ts'
import { type DayNumber, dayText } from './day-number.ts'
import type { ActItem, PlannedAct, Reason, Section } from './decision.ts'
import type { EngineFacts } from './engine-facts.ts'
import type { ItemCase } from './item-case.ts'
import { isRefused } from './reachable-channel.ts'
import type { StepChannel } from './scenario.ts'

/** The part of a credit that one act deducts. */
export type Deduction = { itemCase: ItemCase; amountMinor: MinorUnits }

/** What leaves together: debts of one scenario and currency, and the credits deducted from them. */
export type Envelope = { scenario: CompiledScenario; members: ItemCase[]; deductions: Deduction[] }

/** What the envelope asks for. */
export function amountOf(envelope: Envelope): MinorUnits {
  return sumMinor([
    ...envelope.members.map(({ claimMinor }) => claimMinor),
    ...envelope.deductions.map(({ amountMinor }) => amountMinor),
  ])
}

/** The highest step among the members: it sets letter, tone and approval. */
export function leadingStep(envelope: Envelope): CompiledStep {
  const rank = envelope.members.reduce((highest, member) => Math.max(highest, member.rank), REVIEW_RANK)
  return stepOf(envelope.scenario, rank)
}

export function toAct(
  engine: EngineFacts,
  envelope: Envelope,
  step: CompiledStep,
  channel: StepChannel,
): PlannedAct {
  const { facts } = engine
  const on = channel === 'task' ? engine.asOfDay : engine.departureDay
  const items = actItems(engine, envelope, step)
  const first = envelope.members[0]
  if (!first) throw new RangeError('an envelope has at least one member')
  return {
    creditorId: facts.creditorId,
    customerId: facts.customer.id,
    scenarioKey: envelope.scenario.source.key,
    scenarioVersion: envelope.scenario.source.version,
    stepKey: step.key,
    template: step.template,
    channel,
    tone: step.tone,
    approval: step.approval,
    on: dayText(on) ?? engine.asOf,
    currency: first.item.currency,
    amountMinor: sumMinor(items.map(({ amountMinor }) => amountMinor)),
    occurrence: 1 + attempts(envelope.members, step.key),
    items,
    reasons: reasons(engine, envelope, step, channel, on),
  }
}

/**
 * Acts that are over and had this step for one of the members, whatever became of them: counted over all members, so
 * that the number grows with each act of the same items and no key ever comes back.
 */
function attempts(members: readonly ItemCase[], stepKey: string): number {
  const over = new Set<string>()
  for (const { item, memory } of members)
    for (const [index, entry] of memory.entries.entries())
      if (entry.stepKey === stepKey) over.add(entry.actId ?? `${item.id} ${index}`)
  return over.size
}

const SECTION_ORDER: readonly Section[] = ['demanded', 'also-overdue', 'coming-due']

function actItems(engine: EngineFacts, envelope: Envelope, step: CompiledStep): ActItem[] {
  const overdue = envelope.members.filter(({ dueDay }) => dueDay < engine.asOfDay)
  const demandedRank = Math.max(...overdue.map(({ rank }) => rank))
  const debts = envelope.members.map((member) => ({
    itemId: member.item.id,
    stepKey: stepOf(envelope.scenario, member.rank).key,
    section: sectionOf(engine.asOfDay, member, demandedRank),
    amountMinor: member.claimMinor,
  }))
  const section = SECTION_ORDER.find((name) => debts.some((debt) => debt.section === name)) ?? 'demanded'
  const credits = envelope.deductions.map(({ itemCase, amountMinor }) => ({
    itemId: itemCase.item.id,
    stepKey: step.key,
    section,
    amountMinor,
  }))
  // Members come sorted by due date; the stable sort keeps that order inside a section, credits last.
  return [...debts, ...credits].sort(
    (a, b) => SECTION_ORDER.indexOf(a.section) - SECTION_ORDER.indexOf(b.section),
  )
}

/**
 * On its due date an item is not late: what is not late is never demanded, whatever its step. Of what is late, the items
 * at the highest step are demanded.
 */
function sectionOf(asOfDay: DayNumber, member: ItemCase, demandedRank: number): Section {
  if (asOfDay <= member.dueDay) return 'coming-due'
  return member.rank === demandedRank ? 'demanded' : 'also-overdue'
}

function reasons(
  engine: EngineFacts,
  envelope: Envelope,
  step: CompiledStep,
  channel: StepChannel,
  on: DayNumber,
): Reason[] {
  const { members, deductions } = envelope
  const currency = members[0]?.item.currency ?? ''
  const atStep = members.filter(({ rank }) => rank === step.rank).length
  const found: Reason[] = [{ code: 'step-reached', params: { stepKey: step.key, count: atStep } }]
  const broken = members.filter(({ promiseBroken }) => promiseBroken)
  if (broken.length > 0) found.push({ code: 'broken-promise', params: { count: broken.length } })
  const lapsed = members.filter(({ planLapsed }) => planLapsed).length
  if (lapsed > 0) found.push({ code: 'plan-lapsed', params: { count: lapsed } })
  const byLaw = members.filter(({ dueByLaw }) => dueByLaw)
  const [first] = byLaw
  if (first) {
    const days = first.dueDay - toEpochDay(first.item.issuedOn)
    found.push({ code: 'legal-term', params: { count: byLaw.length, days, law: engine.facts.law } })
  }
  const disputedMinor = sumMinor(members.map((member) => member.disputedMinor))
  if (disputedMinor > 0) found.push({ code: 'disputed-part-left-out', params: { disputedMinor, currency } })
  if (deductions.length > 0) {
    const creditMinor = -sumMinor(deductions.map(({ amountMinor }) => amountMinor))
    found.push({ code: 'credits-deducted', params: { creditMinor, currency } })
  }
  if (channel !== step.channels[0]) {
    const refused = isRefused(engine.reach, step.channels[0] ?? 'task')
    const params = { wanted: step.channels[0] ?? null, channel, ...(refused ? { refused: 1 } : {}) }
    found.push({ code: 'fallback-channel', params })
  }
  if (on > engine.asOfDay) found.push({ code: 'calendar', params: { on: dayText(on), ...whyLater(engine) } })
  return found
}

/** Said only where it counted: a closing of the house stands between today and the departure. */
export function whyLater({ asOfDay, departureDay, calendar }: EngineFacts): { closed: 1 } | null {
  for (let day = asOfDay; day < departureDay; day += 1) if (calendar.isClosed(day)) return { closed: 1 }
  return null
}
