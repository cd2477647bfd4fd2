import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { GrantedWaiver } from './waiver.ts'

/** `pending`: its condition may still be met. Only what is `in-force` reduces what is owed. */
export type WaiverState = 'not-granted-yet' | 'pending' | 'in-force' | 'lapsed' | 'reversed'

/**
 * What becomes of a waiver is computed, never typed in.
 * @param settledMinor what was settled of its items from the day on which it was granted until the last day to do so
 */
export function waiverState(waiver: GrantedWaiver, settledMinor: MinorUnits, asOf: CivilDate): WaiverState {
  const { grantedOn, condition, reversedOn } = waiver
  if (asOf < grantedOn) return 'not-granted-yet'
  if (reversedOn !== null && reversedOn <= asOf) return 'reversed'
  if (condition === null || settledMinor >= condition.settledMinor) return 'in-force'
  return asOf <= condition.by ? 'pending' : 'lapsed'
}
