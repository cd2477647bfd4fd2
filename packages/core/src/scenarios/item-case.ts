import type { CivilDate } from '../calendar/civil-date.ts'
import type { OpenItem } from '../claims/open-item.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { CompiledScenario } from './compile-scenario.ts'
import type { RunningCure } from './cure-of-item.ts'
import { type DayNumber, dayText } from './day-number.ts'
import type { Explanation, ItemState, Params, Rule } from './decision.ts'
import type { HeldDays } from './held-days.ts'
import type { ItemMemory } from './item-memory.ts'
import type { JudgedPromise } from './judged-promises.ts'

/** One open item on its way through the rules. While `explanation` is null no rule has stopped it. */
export type ItemCase = {
  item: OpenItem
  isCredit: boolean
  scenario: CompiledScenario
  memory: ItemMemory
  held: HeldDays
  /** The date on the document, or the one that the law gives; null when there is none. */
  dueOn: CivilDate | null
  dueDay: DayNumber
  dueByLaw: boolean
  /** What may be claimed: the open amount without its contested part. */
  claimMinor: MinorUnits
  disputedMinor: MinorUnits
  /** Nearest day on which we owe an answer to its disputes. */
  deadlineOn: CivilDate | null
  /** The unkept promise that governs it, pending or broken. */
  promise: JudgedPromise | null
  /** The promise is broken and no step has left since: the next one leaves at once. */
  promiseBroken: boolean
  planLapsed: boolean
  /** The cure period that runs for it. */
  cure: RunningCure | null
  /** Not owed beside what takes its place: an original item of a plan in force, an instalment of another plan. */
  replaced: boolean
  /** Rank of the step that has come; meaningful while `explanation` is null. */
  rank: number
  explanation: Explanation | null
}

/** The explanation of an item that is stopped at a rule. */
export function explained(
  itemCase: ItemCase,
  state: ItemState,
  rule: Rule | null,
  until: DayNumber | null = null,
  next: { stepKey: string | null; on: DayNumber | null } = NO_NEXT,
  params: Params | null = null,
): Explanation {
  return {
    itemId: itemCase.item.id,
    state,
    rule,
    until: until === null ? null : dayText(until),
    nextStepKey: next.stepKey,
    nextOn: next.on === null ? null : dayText(next.on),
    params,
  }
}

const NO_NEXT = { stepKey: null, on: null }
