import type { MinorUnits } from '../money/amount.ts'

/**
 * Shares of a waiver up to an amount: the debts in the order given, each as far as something is due of it. Fixed when
 * it is granted, so that a debt that is paid later gives nothing of its share to another.
 */
export function shareWaiver(upToMinor: MinorUnits, dueMinor: readonly MinorUnits[]): MinorUnits[] {
  let left = upToMinor
  return dueMinor.map((due) => {
    const share = Math.min(left, Math.max(0, due))
    left -= share
    return share
  })
}
