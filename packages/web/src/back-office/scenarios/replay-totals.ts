import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { replayQuery } from './scenarios.ts'

export type Replay = Awaited<ReturnType<NonNullable<ReturnType<typeof replayQuery>['queryFn']>>>

export type ReplayTotals = {
  /** Everything that would have left. */
  readonly acts: number
  /** Of it, what a person approves or does. */
  readonly manual: number
  /** Acts of that kind in the fullest week. */
  readonly fullestWeek: number
  /** Debts of the period that were paid before anything reached them. */
  readonly paidUntouched: number
}

/** A year in four figures. */
export function totalsOf({ months, weeks, steps }: Pick<Replay, 'months' | 'weeks' | 'steps'>): ReplayTotals {
  return {
    acts: months.reduce((sum, { acts }) => sum + acts, 0),
    manual: weeks.reduce((sum, { acts }) => sum + acts, 0),
    fullestWeek: Math.max(0, ...weeks.map(({ acts }) => acts)),
    paidUntouched: steps[0]?.paidBefore ?? 0,
  }
}

const WEEK = 7

/** Every week of a period, those without anything too: a line of time has no holes. */
export function everyWeek(
  weeks: Replay['weeks'],
  from: string,
  to: string,
): { readonly monday: CivilDate; readonly acts: number }[] {
  const first = weeks[0]?.monday
  if (first === undefined) return []
  const acts = new Map(weeks.map((week) => [week.monday, week.acts]))
  let monday = civilDate(first)
  while (addDays(monday, -1) >= from) monday = addDays(monday, -WEEK)
  const all = []
  for (; monday <= to; monday = addDays(monday, WEEK)) all.push({ monday, acts: acts.get(monday) ?? 0 })
  return all
}
