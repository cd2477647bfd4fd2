import { STEP_CHANNELS } from '@recouvrance/core/scenarios/scenario'
import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import type { ClosingRow } from './calendar.queries.ts'
import type { Shift } from './change-closings.ts'
import type { CalendarShown } from './show-calendar.ts'

const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as FR')
const region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code such as FR-67')

export const calendarQuery = z.object({
  year: z.coerce.number().int().min(1950).max(2149).describe('The public holidays of which are told'),
  country: country.optional().describe('Absent: that of the organisation'),
  region: region.optional().describe('Where public holidays differ inside the country'),
})

const closing = z.object({ id: z.string(), label: z.string(), from: z.string(), until: z.string() })

export const calendarAnswer = z.object({
  year: z.number(),
  country: z.string(),
  region: z.string().nullable(),
  holidays: z.array(z.object({ on: z.string(), name: z.string() })),
  places: z
    .array(z.object({ country: z.string(), region: z.string().nullable(), customers: z.number() }))
    .describe('Where customers are, as far as their holidays differ'),
  closings: z.array(closing),
})

export const newClosing = z.strictObject({
  label: z.string().trim().min(1).max(100),
  from: civilDateValue,
  until: civilDateValue.describe('Closed too; 92 days at most'),
})

export const shiftList = z.object({
  shifts: z.array(
    z.object({ channel: z.enum(STEP_CHANNELS), from: z.string(), to: z.string(), acts: z.number() }),
  ),
})

export function presentCalendar(year: number, shown: CalendarShown): z.infer<typeof calendarAnswer> {
  const { place, holidays, places, closings } = shown
  return {
    year,
    ...place,
    holidays: holidays.map(({ on, name }) => ({ on, name })),
    places: [...places],
    closings: closings.map(presentClosing),
  }
}

export function presentShifts(shifts: readonly Shift[]): z.infer<typeof shiftList> {
  return { shifts: shifts.map((shift) => ({ ...shift })) }
}

function presentClosing({ id, label, from_on, until_on }: ClosingRow): z.infer<typeof closing> {
  return { id: String(id), label, from: from_on, until: until_on }
}
