import { type CivilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { z } from 'zod'

const FIRST = '1950-01-01'
const LAST = '2149-12-31'

/**
 * A day that can be planned. The calendar ends in 2199: a plan looks ahead over terms, limitations and repeats, and
 * must not fall off its edge.
 */
export function isPlanningDay(text: string): text is CivilDate {
  return isCivilDate(text) && text >= FIRST && text <= LAST
}

export const PLANNING_DAY = `must be a day YYYY-MM-DD between ${FIRST} and ${LAST}`

export const planningDay = z
  .string()
  .refine(isPlanningDay, {
    error: PLANNING_DAY,
    params: { fr: `il faut un jour AAAA-MM-JJ entre le ${FIRST} et le ${LAST}` },
  })
  .meta({ format: 'date' })
