import { type CivilDate, toEpochDay } from '../calendar/civil-date.ts'
import type { CureOffer } from '../cure-periods/cure-offer.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { Hold } from '../holds/hold.ts'
import type { CountryLaw } from '../law/country-law.ts'
import { recordedLaw } from '../law/law-of.ts'
import { type CompiledScenario, stepOf } from './compile-scenario.ts'
import { collectorFindings } from './compliance/collector.ts'
import type { Finding } from './compliance/finding.ts'
import { type ContactCalendar, contactCalendarOf } from './contact-calendar.ts'
import type { DayNumber } from './day-number.ts'
import type { CustomerFacts, HistoryEntry } from './facts.ts'
import { type HeldDays, heldDays, NOTHING_HELD } from './held-days.ts'
import { EMPTY_MEMORY, type ItemMemory, NOTHING_SENT, readMemories } from './item-memory.ts'
import { type JudgedPromise, judgePromises } from './judged-promises.ts'
import { type PlanRole, planRoles } from './plan-roles.ts'
import { type Reach, reachOf } from './reachable-channel.ts'
import type { StepChannel } from './scenario.ts'

/** The facts of one customer, indexed by item. A null map means that no item has any: the usual case is free. */
export type EngineFacts = {
  asOf: CivilDate
  asOfDay: DayNumber
  /** `asOf`, or the next day on which the customer may be contacted. */
  departureDay: DayNumber
  facts: CustomerFacts
  scenario: CompiledScenario
  /** Chases the instalments of payment plans. */
  planScenario: CompiledScenario
  law: CountryLaw | null
  calendar: ContactCalendar
  /** Holds of the portfolio and of the customer. */
  heldForAll: HeldDays
  holdsByItem: Map<string, Hold[]> | null
  promises: Map<string, JudgedPromise> | null
  disputes: Map<string, Dispute[]> | null
  plans: Map<string, PlanRole> | null
  cures: Map<string, CureOffer[]> | null
  /** Last day of the return window of the direct debit scheduled for an item. */
  debits: Map<string, { collectionOn: CivilDate; until: DayNumber }> | null
  memories: Map<string, ItemMemory> | null
  insolvencyOpenedOn: CivilDate | null
  /** How the customer may be reached. */
  reach: Reach
  /** What is missing before anything may be collected for this creditor; null: nothing. */
  unready: Finding | null
  /** First day on which the minimum interval since the last act allows another. */
  intervalOverOn: DayNumber
  /** Days of the contacts that the caps count, latest first, once for each contact; today's acts join them. */
  contactDays: DayNumber[]
}

/** Reads the facts as of a day: what is only known or opened later is left out. */
export function readFacts(
  asOf: CivilDate,
  facts: CustomerFacts,
  scenario: CompiledScenario,
  planScenario: CompiledScenario,
): EngineFacts {
  const { customer } = facts
  const history = facts.history ?? []
  const asOfDay = toEpochDay(asOf)
  const calendar = contactCalendarOf(customer.country, customer.region, facts.closings)
  const opened = facts.insolvencyOpenedOn ?? null
  const byItem = history.length > 0 ? memories(facts, history, scenario, planScenario) : null
  return {
    asOf,
    asOfDay,
    departureDay: calendar.nextContactDay(asOfDay),
    facts,
    scenario,
    planScenario,
    law: recordedLaw(facts.law),
    calendar,
    heldForAll: facts.holds ? heldDays(facts.holds.filter(({ scope }) => scope !== 'item')) : NOTHING_HELD,
    holdsByItem: holdsByItem(facts.holds),
    promises: judgePromises(facts, asOf, scenario),
    disputes: facts.disputes?.length ? Map.groupBy(facts.disputes, ({ itemId }) => itemId) : null,
    plans: planRoles(facts, asOf),
    cures: curesByItem(facts),
    debits: debits(facts),
    memories: byItem,
    insolvencyOpenedOn: opened !== null && opened <= asOf ? opened : null,
    reach: reachOf(customer, facts.safeguards ?? [], asOf),
    unready: facts.collector ? (collectorFindings(facts.collector, facts.law, asOf)[0] ?? null) : null,
    intervalOverOn: lastActDay(byItem, facts) + scenario.source.minDaysBetweenActs,
    contactDays: scenario.source.caps ? contactDays(byItem, facts, scenario) : [],
  }
}

/** The holds that concern one item. */
export function heldDaysOf(engine: EngineFacts, itemId: string): HeldDays {
  const own = engine.holdsByItem?.get(itemId)
  if (!own) return engine.heldForAll
  const general = engine.facts.holds?.filter(({ scope }) => scope !== 'item') ?? []
  return heldDays([...general, ...own])
}

export function memoryOf(engine: EngineFacts, itemId: string): ItemMemory {
  return engine.memories?.get(itemId) ?? EMPTY_MEMORY
}

function holdsByItem(holds: readonly Hold[] | undefined): Map<string, Hold[]> | null {
  let byItem: Map<string, Hold[]> | null = null
  for (const hold of holds ?? []) {
    if (hold.scope !== 'item' || hold.itemId === undefined) continue
    byItem ??= new Map()
    const own = byItem.get(hold.itemId)
    if (own) own.push(hold)
    else byItem.set(hold.itemId, [hold])
  }
  return byItem
}

function curesByItem({ cures }: CustomerFacts): EngineFacts['cures'] {
  if (!cures?.length) return null
  const byItem = new Map<string, CureOffer[]>()
  for (const offer of cures)
    for (const itemId of offer.itemIds) byItem.set(itemId, [...(byItem.get(itemId) ?? []), offer])
  return byItem
}

function memories(
  facts: CustomerFacts,
  history: readonly HistoryEntry[],
  scenario: CompiledScenario,
  planScenario: CompiledScenario,
): Map<string, ItemMemory> {
  if (planScenario === scenario) return readMemories(history, scenario)
  const instalments = new Set(facts.items.filter(({ kind }) => kind === 'instalment').map(({ id }) => id))
  const [ofPlans, ofOthers]: [HistoryEntry[], HistoryEntry[]] = [[], []]
  for (const entry of history) (instalments.has(entry.itemId) ? ofPlans : ofOthers).push(entry)
  return new Map([...readMemories(ofOthers, scenario), ...readMemories(ofPlans, planScenario)])
}

function debits(facts: CustomerFacts): EngineFacts['debits'] {
  if (!facts.directDebits?.length) return null
  const byItem = new Map<string, { collectionOn: CivilDate; until: DayNumber }>()
  for (const { itemIds, collectionOn, returnWindowDays } of facts.directDebits) {
    const until = toEpochDay(collectionOn) + returnWindowDays
    for (const itemId of itemIds) {
      const known = byItem.get(itemId)
      if (!known || known.until < until || (known.until === until && known.collectionOn < collectionOn)) {
        byItem.set(itemId, { collectionOn, until })
      }
    }
  }
  return byItem
}

function lastActDay(byItem: EngineFacts['memories'], facts: CustomerFacts): DayNumber {
  let last = NOTHING_SENT
  for (const { lastAnySentDay } of byItem?.values() ?? []) last = Math.max(last, lastAnySentDay)
  for (const { on } of facts.otherActs ?? []) last = Math.max(last, toEpochDay(on))
  return last
}

/** An act with several items is one contact: it is told by its id, or else by its day. */
function contactDays(
  byItem: EngineFacts['memories'],
  facts: CustomerFacts,
  scenario: CompiledScenario,
): DayNumber[] {
  const dayByAct = new Map<string, DayNumber>()
  for (const { arrived } of byItem?.values() ?? [])
    for (const entry of arrived)
      if (channelOf(entry, scenario) !== 'task') dayByAct.set(entry.actId ?? entry.on, toEpochDay(entry.on))
  const days = [...dayByAct.values()]
  for (const { on, channel } of facts.otherActs ?? []) if (channel !== 'task') days.push(toEpochDay(on))
  return days.sort((a, b) => b - a)
}

function channelOf(entry: HistoryEntry, scenario: CompiledScenario): StepChannel | undefined {
  if (entry.channel !== undefined) return entry.channel
  const rank = scenario.rankByKey.get(entry.stepKey)
  return rank === undefined ? undefined : stepOf(scenario, rank).channels[0]
}
