import { type CivilDate, daysBetween } from '../calendar/civil-date.ts'

/** Buckets of the aged balance, in days past the due date; `no-due-date` keeps what cannot be aged in sight. */
export type AgeingBucket = 'not-due' | '1-30' | '31-60' | '61-90' | '90+' | 'no-due-date'

export const AGEING_BUCKETS: readonly AgeingBucket[] = [
  'not-due',
  '1-30',
  '31-60',
  '61-90',
  '90+',
  'no-due-date',
]

/** On its due date an item is not late yet: the first late day is the day after. */
export function ageingBucketOf(dueOn: CivilDate | null, asOf: CivilDate): AgeingBucket {
  if (dueOn === null) return 'no-due-date'
  const daysLate = daysBetween(dueOn, asOf)
  if (daysLate <= 0) return 'not-due'
  if (daysLate <= 30) return '1-30'
  if (daysLate <= 60) return '31-60'
  return daysLate <= 90 ? '61-90' : '90+'
}
