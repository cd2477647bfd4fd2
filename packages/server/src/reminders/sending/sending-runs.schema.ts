import { z } from 'zod'
import { idText } from '../../platform/api-values.ts'
import { sendingAnswer } from './sending.schema.ts'
import type { Endings, RunRow } from './sending-runs.queries.ts'

const count = z.number().int()

export const runAsked = z.strictObject({
  approveUpTo: idText
    .optional()
    .describe('Approves what waits for approval too, up to this act: the last that the person saw'),
})

const report = sendingAnswer.extend({
  stopped: z.boolean().describe('The server was stopped before the end: the rest is still approved'),
})

export const sendingRun = z.object({
  id: z.string(),
  state: z
    .enum(['sending', 'done', 'stopped', 'interrupted'])
    .describe('interrupted: its process died; what it had in hand is approved again, or to verify'),
  startedAt: z.string(),
  startedBy: z.string(),
  finishedAt: z.string().nullable(),
  total: count.describe('E-mails, calls and steps done by hand that were to leave'),
  done: count.describe('Those of them whose end is known'),
  sent: count,
  handedOver: count,
  cancelled: count,
  bounced: count,
  failed: count,
  postponed: count,
  toVerify: count,
  report: report.nullable().describe('What became of the acts, once all was tried'),
})

export const latestSending = z.object({
  run: sendingRun.nullable().describe('Null: nobody ever had everything sent'),
})

export type SendingRun = z.infer<typeof sendingRun>
type RunReport = z.infer<typeof report>

export function presentRun(row: RunRow, lives: boolean, endings: Endings): SendingRun {
  const told = row.report as RunReport | null
  const { heldBack, ...counted } = endings
  const ended = Object.values(endings).reduce((sum, acts) => sum + acts, 0)
  return {
    id: String(row.id),
    state: stateOf(row, told, lives),
    startedAt: row.started_at,
    startedBy: row.started_by,
    finishedAt: row.finished_at,
    total: row.total,
    done: told && !told.stopped ? row.total : Math.min(row.total, ended),
    ...counted,
    report: told,
  }
}

function stateOf({ finished_at }: RunRow, report: RunReport | null, lives: boolean): SendingRun['state'] {
  if (finished_at === null) return lives ? 'sending' : 'interrupted'
  if (report === null) return 'interrupted'
  return report.stopped ? 'stopped' : 'done'
}
