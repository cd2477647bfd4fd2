import type { Params, PlannedTask, TaskKind, TaskReasonCode } from './decision.ts'
import type { EngineFacts } from './engine-facts.ts'
import type { ItemCase } from './item-case.ts'

/** The work that single items give us, whatever leaves today. Not merged yet. */
export function itemTasks(engine: EngineFacts, cases: readonly ItemCase[]): PlannedTask[] {
  const tasks: PlannedTask[] = []
  for (const itemCase of cases) {
    if (itemCase.isCredit) continue
    const { explanation } = itemCase
    if (explanation?.rule === 'insolvency')
      tasks.push(...insolvencyTasks(engine, itemCase, explanation.params))
    // For a consumer nothing is left to review: a time-barred claim is never chased again.
    if (explanation?.rule === 'time-barred' && engine.facts.customer.kind !== 'consumer')
      tasks.push(task(itemCase, 'legal-review', 'time-barred'))
    if (
      explanation?.rule === 'scenario-ended' &&
      explanation.state === 'blocked' &&
      itemCase.scenario.steps.length > 0
    )
      tasks.push(task(itemCase, 'legal-review', 'scenario-ended'))
    if (explanation?.rule === 'compliance') tasks.push(...protectionTasks(itemCase, explanation.params))
    if (itemCase.promiseBroken && mayBeChased(itemCase)) tasks.push(brokenPromiseTask(itemCase))
  }
  return tasks
}

/** Same kind, reason and values: one task for all their items. Sorted, so that the order of the facts never shows. */
export function mergeTasks(tasks: readonly PlannedTask[]): PlannedTask[] {
  if (tasks.length === 0) return []
  const merged = new Map<string, { task: PlannedTask; itemIds: Set<string> }>()
  for (const task of tasks) {
    const key = JSON.stringify([task.kind, task.code, task.currency, task.params])
    const known = merged.get(key)
    if (known) for (const itemId of task.itemIds) known.itemIds.add(itemId)
    else merged.set(key, { task, itemIds: new Set(task.itemIds) })
  }
  return [...merged.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { task, itemIds }]) => ({ ...task, itemIds: [...itemIds].sort() }))
}

/** Claims born before the judgment are declared; later ones are paid when due and need a lawyer's eye. */
function insolvencyTasks(
  { asOf, facts }: EngineFacts,
  itemCase: ItemCase,
  params: Params | null,
): PlannedTask[] {
  const openedOn = params?.openedOn ?? null
  if (params?.bornLater === 1) return [task(itemCase, 'legal-review', 'claim-after-judgment', { openedOn })]
  const { declareBefore = null, declaredOn = null } = facts
  if (declaredOn !== null && declaredOn <= asOf) return []
  const by = declareBefore === null ? {} : { declareBefore }
  return [task(itemCase, 'file-claim', 'insolvency', { openedOn, ...by })]
}

/** A person writes to whom the debtor has chosen, or to the commission: no letter of a scenario does. */
function protectionTasks(itemCase: ItemCase, params: Params | null): PlannedTask[] {
  const { code, since, representative, writeTo } = params ?? {}
  switch (code) {
    case 'represented':
      return [
        task(itemCase, 'legal-review', 'represented', {
          since: since ?? null,
          representative: representative ?? null,
          writeTo: writeTo ?? null,
        }),
      ]
    case 'over-indebted':
    case 'over-indebted-later':
      return [task(itemCase, 'legal-review', 'over-indebted', { since: since ?? null })]
    default:
      return []
  }
}

function brokenPromiseTask(itemCase: ItemCase): PlannedTask {
  const promise = itemCase.promise?.promise
  const { currency } = itemCase.item
  const params = { promisedOn: promise?.dueOn ?? null, amountMinor: promise?.amountMinor ?? null, currency }
  return { ...task(itemCase, 'broken-promise', 'broken-promise', params), currency }
}

/** A promise is asked about after these rules: while one of them stops the item, it is not our next worry. */
function mayBeChased({ explanation, replaced }: ItemCase): boolean {
  const rule = explanation?.rule
  const stopped =
    rule === 'settled' ||
    rule === 'insolvency' ||
    rule === 'time-barred' ||
    rule === 'compliance' ||
    rule === 'hold' ||
    rule === 'dispute'
  return !stopped && !replaced
}

function task(itemCase: ItemCase, kind: TaskKind, code: TaskReasonCode, params: Params = {}): PlannedTask {
  return { kind, itemIds: [itemCase.item.id], currency: null, code, params }
}
