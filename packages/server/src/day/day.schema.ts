import { z } from 'zod'
import { nextPage, pageQuery } from '../platform/api-values.ts'
import { act } from '../reminders/acts/acts.schema.ts'
import { task } from '../tasks/tasks.schema.ts'
import { LANES } from './day.queries.ts'

/** Lines of a lane that are counted; nobody works off more in a day. */
export const COUNTED = 999

const lane = z.enum(LANES)

export const laneParams = z.object({ lane })
export const laneQuery = pageQuery

export const place = z.tuple([z.number().int(), z.number().int(), z.number().int()])

export const daySummary = z.object({
  asOf: z.iso.date().describe('Day of the receivables'),
  lanes: z.array(
    z.object({
      lane,
      lines: z.number(),
      more: z.boolean().describe(`There are more than the ${COUNTED} that are counted`),
    }),
  ),
  done: z
    .object({
      approved: z.number().describe('Acts let leave, what was taken back not counted'),
      calls: z.number().describe('Calls made, with or without an answer'),
      answered: z.number().describe('Tasks done'),
    })
    .describe('By the caller, since midnight where the organisation is'),
})

export const laneLine = z.object({
  urgency: z
    .object({
      points: z.number(),
      reasons: z.array(
        z.object({
          code: z.enum(['limitation', 'promise-broken', 'amount', 'age']),
          points: z.number(),
          fr: z.string(),
          en: z.string(),
        }),
      ),
    })
    .describe('Why the line stands where it does; the points of its reasons added up'),
  act: act.nullable().describe('In to-approve and to-call'),
  task: task.nullable().describe('In to-answer'),
})

export const lanePage = z.object({
  lines: z.array(laneLine).describe('More points first, then the larger amount, then what was planned last'),
  next: nextPage,
})
