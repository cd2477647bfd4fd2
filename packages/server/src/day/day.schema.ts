import { z } from 'zod'
import { note } from '../notes/notes.schema.ts'
import { nextPage, pageQuery } from '../platform/api-values.ts'
import { act } from '../reminders/acts/acts.schema.ts'
import { task } from '../tasks/tasks.schema.ts'
import { WORK_LANES } from './day.queries.ts'

/** Lines of a lane that are counted; nobody works off more in a day. */
export const COUNTED = 999

export const LANES = [...WORK_LANES, 'for-me'] as const
export type Lane = (typeof LANES)[number]

const lane = z.enum(LANES).describe('for-me: notes that call the caller and wait for them')

/** Whose customers the lanes of work are narrowed to. */
export const ASSIGNEES = ['me', 'none', 'all'] as const
export type Assignee = (typeof ASSIGNEES)[number]

const assignee = z.enum(ASSIGNEES)

export const laneParams = z.object({ lane })
export const dayQuery = z.object({
  assignee: assignee
    .optional()
    .describe(
      'Of customers whom the caller looks after, or nobody; absent: one’s own for who looks after any, otherwise all',
    ),
})
export const laneQuery = pageQuery.extend(dayQuery.shape).extend({
  law: z.literal('true').optional().describe('With the interest due today on each line'),
})

export const place = z.tuple([z.number().int(), z.number().int(), z.number().int()])

export const daySummary = z.object({
  asOf: z.iso.date().describe('Day of the receivables'),
  assignee: assignee.describe('Whose customers are counted'),
  shared: z.boolean().describe('Somebody looks after customers: they can be told apart'),
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
          code: z.enum(['limitation', 'declaration', 'promise-broken', 'amount', 'age']),
          points: z.number(),
          fr: z.string(),
          en: z.string(),
        }),
      ),
    })
    .describe('Why the line stands where it does; the points of its reasons added up'),
  interest: z
    .string()
    .nullable()
    .describe(
      'Due today on its invoices, in its currency; null: not asked for, nothing, or not known of each of them',
    ),
  act: act.nullable().describe('In to-approve and to-call'),
  task: task.nullable().describe('In to-answer'),
  note: z
    .object({
      ...note.shape,
      customer: z.object({ id: z.string(), number: z.string(), name: z.string() }),
    })
    .nullable()
    .describe('In for-me'),
})

export const lanePage = z.object({
  lines: z
    .array(laneLine)
    .describe('More points first, then the larger amount, then what was planned last; notes newest first'),
  next: nextPage,
})
