import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { todayIn } from '../access/today.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'

/**
 * A fact of money is dated when it has happened: a year typed one too high would keep a settled debt open for a year.
 * @throws Refusal when `on` is after today
 */
export async function refuseFuture(tx: Tx, on: CivilDate, path = 'on'): Promise<void> {
  const today = await todayIn(tx)
  if (on <= today) return
  throw new Refusal(
    'invalid-request',
    `${path}: ${on} is after today (${today}). A fact is dated on the day it happened.`,
    `${path} : ${on} est postérieur à aujourd’hui (${today}). Un fait est daté du jour où il a eu lieu.`,
    [{ path, code: 'future', message: `after today, ${today}`, fr: `postérieur à aujourd’hui, ${today}` }],
  )
}

/**
 * The day of a fact that a caller tells, today when it does not say.
 * @throws Refusal when it is after today
 */
export async function dayOfFact(tx: Tx, on: CivilDate | undefined, path = 'on'): Promise<CivilDate> {
  if (on === undefined) return todayIn(tx)
  await refuseFuture(tx, on, path)
  return on
}
