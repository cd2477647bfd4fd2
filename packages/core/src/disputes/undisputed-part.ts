import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Dispute } from './dispute.ts'

export type UndisputedPart = {
  claimMinor: MinorUnits
  disputedMinor: MinorUnits
  /** The nearest day on which we owe an answer. */
  deadlineOn: CivilDate | null
}

/**
 * What may still be claimed of an item. Its disputed amount and its disputes are two readings of one contest: the
 * larger one counts, so that no contested cent is chased, and never more than what is open.
 */
export function undisputedPart(
  openMinor: MinorUnits,
  disputedMinor: MinorUnits,
  disputes: readonly Dispute[],
): UndisputedPart {
  let fromDisputes = 0
  let deadlineOn: CivilDate | null = null
  for (const dispute of disputes) {
    fromDisputes += dispute.amountMinor
    const deadline = dispute.deadlineOn ?? null
    if (deadline !== null && (deadlineOn === null || deadline < deadlineOn)) deadlineOn = deadline
  }
  const contested = Math.min(openMinor, Math.max(disputedMinor, fromDisputes, 0))
  return { claimMinor: openMinor - contested, disputedMinor: contested, deadlineOn }
}
