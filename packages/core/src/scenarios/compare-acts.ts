import type { PlannedAct } from './decision.ts'

/** What an act would be otherwise for who receives it, or for who lets it leave. */
export type ActPart = 'step' | 'template' | 'channel' | 'tone' | 'approval' | 'day' | 'amount'

/** An act that leaves under one plan, under the other, or under both and not alike. */
export type ActDifference =
  | { readonly kind: 'added'; readonly after: PlannedAct }
  | { readonly kind: 'removed'; readonly before: PlannedAct }
  | {
      readonly kind: 'changed'
      readonly before: PlannedAct
      readonly after: PlannedAct
      readonly parts: readonly ActPart[]
    }

/**
 * What differs between the acts that two scenarios plan for one customer on the same day. Acts are the same one when
 * they claim the same items, the most of them; a version more changes nothing for anybody.
 */
export function compareActs(
  before: readonly PlannedAct[],
  after: readonly PlannedAct[],
): readonly ActDifference[] {
  if (before.length === 0 && after.length === 0) return []
  const left = new Set(before)
  const differences: ActDifference[] = []
  for (const act of after) {
    const earlier = mostShared(act, left)
    if (earlier === null) {
      differences.push({ kind: 'added', after: act })
      continue
    }
    left.delete(earlier)
    const parts = partsOf(earlier, act)
    if (parts.length > 0) differences.push({ kind: 'changed', before: earlier, after: act, parts })
  }
  for (const act of left) differences.push({ kind: 'removed', before: act })
  return differences
}

function mostShared(act: PlannedAct, others: ReadonlySet<PlannedAct>): PlannedAct | null {
  const own = new Set(act.items.map(({ itemId }) => itemId))
  let best: PlannedAct | null = null
  let most = 0
  for (const other of others) {
    if (other.currency !== act.currency) continue
    const shared = other.items.filter(({ itemId }) => own.has(itemId)).length
    if (shared > most) [best, most] = [other, shared]
  }
  return best
}

function partsOf(before: PlannedAct, after: PlannedAct): ActPart[] {
  const parts: [ActPart, unknown, unknown][] = [
    ['step', before.stepKey, after.stepKey],
    ['template', before.template, after.template],
    ['channel', before.channel, after.channel],
    ['tone', before.tone, after.tone],
    ['approval', before.approval, after.approval],
    ['day', before.on, after.on],
    ['amount', before.amountMinor, after.amountMinor],
  ]
  return parts.filter(([, was, is]) => was !== is).map(([part]) => part)
}
