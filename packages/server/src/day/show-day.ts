import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { currencyOf } from '@recouvrance/core/money/currency'
import type { Stake } from '@recouvrance/core/scenarios/stake'
import { urgencyOf } from '@recouvrance/core/scenarios/urgency'
import type { z } from 'zod'
import type { Tx } from '../platform/postgres.ts'
import { readDay } from '../reminders/acts/receivables-day.ts'
import { showActs } from '../reminders/acts/show-acts.ts'
import { showTasks } from '../tasks/show-tasks.ts'
import { countLanes, doneToday, type Lane, type LineRow, linesOf, type Place } from './day.queries.ts'
import { COUNTED, type daySummary, type laneLine } from './day.schema.ts'

/** How much waits in each lane, and what the caller has done today. */
export async function showDay(tx: Tx, actor: string): Promise<z.infer<typeof daySummary>> {
  const { asOf } = await readDay(tx, new Date())
  const counts = await countLanes(tx, asOf, COUNTED + 1)
  const lanes = Object.entries(counts).map(([lane, lines]) => ({
    lane: lane as Lane,
    lines: Math.min(lines, COUNTED),
    more: lines > COUNTED,
  }))
  return { asOf, lanes, done: await doneToday(tx, actor) }
}

/** One page of a lane in the order of urgency, each line with what it is about and why it stands there. */
export async function showLane(
  tx: Tx,
  lane: Lane,
  page: { readonly after: Place | null; readonly limit: number },
): Promise<{ readonly lines: z.infer<typeof laneLine>[]; readonly last: Place | null }> {
  const { asOf } = await readDay(tx, new Date())
  const rows = await linesOf(tx, { lane, asOf, after: page.after, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  const lines = lane === 'to-answer' ? await taskLines(tx, shown) : await actLines(tx, shown)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    lines,
    last: last ? { urgency: last.urgency, amountMinor: last.amount_minor, id: last.id } : null,
  }
}

async function actLines(tx: Tx, rows: readonly LineRow[]): Promise<z.infer<typeof laneLine>[]> {
  const { acts } = await showActs(tx, { ids: rows.map(({ id }) => id) }, { after: 0, limit: rows.length })
  const byId = new Map(acts.map((act) => [act.id, act]))
  return rows.flatMap((row) => {
    const act = byId.get(String(row.id))
    return act ? [{ urgency: urgencyFrom(row, act.currency), act, task: null }] : []
  })
}

async function taskLines(tx: Tx, rows: readonly LineRow[]): Promise<z.infer<typeof laneLine>[]> {
  const byId = new Map(
    (
      await showTasks(
        tx,
        rows.map(({ id }) => id),
      )
    ).map((task) => [task.id, task]),
  )
  return rows.flatMap((row) => {
    const task = byId.get(String(row.id))
    return task ? [{ urgency: urgencyFrom(row, row.currency), act: null, task }] : []
  })
}

/** The reasons of the points that the line stands there for: of the day on which they were reckoned. */
function urgencyFrom(row: LineRow, currency: string | null): z.infer<typeof laneLine>['urgency'] {
  if (currency === null || row.urgency_on === null) return { points: row.urgency, reasons: [] }
  const stake: Stake = {
    amountMinor: row.amount_minor,
    currency: currencyOf(currency),
    dueOn: row.due_on === null ? null : civilDate(row.due_on),
    limitationOn: row.limitation_on === null ? null : civilDate(row.limitation_on),
    promiseBroken: row.promise_broken,
  }
  return { points: row.urgency, reasons: [...urgencyOf(stake, civilDate(row.urgency_on)).reasons] }
}
