import { addDays, toEpochDay } from '../calendar/civil-date.ts'
import { isCredit, type OpenItem } from '../claims/open-item.ts'
import { type UndisputedPart, undisputedPart } from '../disputes/undisputed-part.ts'
import { runningCureOf } from './cure-of-item.ts'
import { NEVER } from './day-number.ts'
import { type EngineFacts, heldDaysOf, memoryOf } from './engine-facts.ts'
import type { ItemCase } from './item-case.ts'
import { NOTHING_SENT } from './item-memory.ts'
import { withForeignSteps } from './next-step.ts'

/** Puts one item and everything that concerns it on the table. No rule has been asked yet. */
export function openCase(engine: EngineFacts, item: OpenItem): ItemCase {
  const { law, facts } = engine
  let dueOn = item.dueOn
  let dueByLaw = item.dueByLaw ?? false
  if (dueOn === null && law !== null) {
    const termDays = law.defaultTermDays(facts.customer.kind, item.issuedOn)
    if (termDays !== null) {
      dueOn = addDays(item.issuedOn, termDays)
      dueByLaw = true
    }
  }
  const scenario = item.kind === 'instalment' ? engine.planScenario : engine.scenario
  const plan = engine.plans?.get(item.id)
  const promise = engine.promises?.get(item.id) ?? null
  const memory = memoryOf(engine, item.id)
  const undisputed = undisputedOf(engine, item)
  const opened: ItemCase = {
    item,
    isCredit: isCredit(item) || item.openMinor < 0,
    scenario,
    memory,
    held: heldDaysOf(engine, item.id),
    dueOn,
    dueDay: dueOn === null ? NEVER : toEpochDay(dueOn),
    dueByLaw,
    claimMinor: undisputed === null ? item.openMinor : undisputed.claimMinor,
    disputedMinor: undisputed === null ? 0 : undisputed.disputedMinor,
    deadlineOn: undisputed === null ? null : undisputed.deadlineOn,
    promise,
    promiseBroken:
      promise !== null &&
      promise.outcome === 'broken' &&
      engine.asOfDay > promise.waitedForUntil &&
      memory.lastAnySentDay <= promise.waitedForUntil,
    cure: runningCureOf(engine, item.id, scenario, memory),
    planLapsed: plan?.role === 'original' && plan.state === 'lapsed',
    replaced: plan !== undefined && (plan.role === 'original') === (plan.state === 'in-force'),
    rank: 0,
    explanation: null,
  }
  if (memory.lastForeignSentDay > NOTHING_SENT) opened.memory = withForeignSteps(opened)
  return opened
}

function undisputedOf(engine: EngineFacts, item: OpenItem): UndisputedPart | null {
  const disputes = engine.disputes?.get(item.id)
  if (disputes === undefined && item.disputedMinor === 0) return null
  return undisputedPart(item.openMinor, item.disputedMinor, disputes ?? [])
}
