import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import type { Stake } from '@recouvrance/core/scenarios/stake'
import { urgencyOf } from '@recouvrance/core/scenarios/urgency'
import type { z } from 'zod'
import { type LawOfItem, lawOfItems } from '../law/law-of-items.ts'
import { countWaitingNotes, waitingNotes } from '../notes/waiting-notes.ts'
import { presentAmount } from '../platform/api-values.ts'
import type { Tx } from '../platform/postgres.ts'
import { readDay } from '../reminders/acts/receivables-day.ts'
import { showActs } from '../reminders/acts/show-acts.ts'
import { showTasks } from '../tasks/show-tasks.ts'
import {
  countLanes,
  customersAreShared,
  doneToday,
  type LineRow,
  linesOf,
  looksAfterCustomers,
  type Place,
  type Whose,
} from './day.queries.ts'
import { type Assignee, COUNTED, type daySummary, type Lane, type laneLine } from './day.schema.ts'

/** Who looks at the day; a machine is nobody whom a note could call. */
export type Viewer = { readonly actor: string; readonly personId: string | null }

/** How much waits in each lane, and what the caller has done today. */
export async function showDay(
  tx: Tx,
  viewer: Viewer,
  asked: Assignee | undefined,
): Promise<z.infer<typeof daySummary>> {
  const { asOf } = await readDay(tx, new Date())
  const assignee = await assigneeFor(tx, viewer, asked)
  const counts = await countLanes(tx, asOf, whoseOf(assignee, viewer), COUNTED + 1)
  const forMe = viewer.personId === null ? 0 : await countWaitingNotes(tx, viewer.personId, COUNTED + 1)
  const lanes = Object.entries({ ...counts, 'for-me': forMe }).map(([lane, lines]) => ({
    lane: lane as Lane,
    lines: Math.min(lines, COUNTED),
    more: lines > COUNTED,
  }))
  const shared = await customersAreShared(tx)
  return { asOf, assignee, shared, lanes, done: await doneToday(tx, viewer.actor) }
}

type LanePage = {
  readonly assignee: Assignee | undefined
  readonly after: Place | null
  readonly limit: number
  /** It costs as much again as the lines themselves. */
  readonly withInterest: boolean
}

type ShownLane = { readonly lines: z.infer<typeof laneLine>[]; readonly last: Place | null }

/** One page of a lane in the order of urgency, each line with what it is about and why it stands there. */
export async function showLane(tx: Tx, viewer: Viewer, lane: Lane, page: LanePage): Promise<ShownLane> {
  if (lane === 'for-me') return showNotes(tx, viewer, page)
  const { asOf } = await readDay(tx, new Date())
  const whose = whoseOf(await assigneeFor(tx, viewer, page.assignee), viewer)
  const rows = await linesOf(tx, { lane, asOf, whose, after: page.after, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  const itemIds = page.withInterest ? [...new Set(shown.flatMap(({ item_ids }) => item_ids))] : []
  const laws = itemIds.length === 0 ? NO_LAWS : await lawOfItems(tx, itemIds, asOf)
  const lines = lane === 'to-answer' ? await taskLines(tx, shown, laws) : await actLines(tx, shown, laws)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    lines,
    last: last ? { urgency: last.urgency, amountMinor: last.amount_minor, id: last.id } : null,
  }
}

/** Who looks after customers begins with their own; nobody misses those of others before they are shared out. */
async function assigneeFor(tx: Tx, { personId }: Viewer, asked: Assignee | undefined): Promise<Assignee> {
  if (asked !== undefined) return asked
  return personId !== null && (await looksAfterCustomers(tx, personId)) ? 'me' : 'all'
}

function whoseOf(assignee: Assignee, { personId }: Viewer): Whose {
  if (assignee === 'all') return null
  // The customers of a machine are none.
  return assignee === 'none' ? 'nobody' : { personId: personId ?? '' }
}

async function showNotes(tx: Tx, { personId }: Viewer, { after, limit }: LanePage): Promise<ShownLane> {
  if (personId === null) return { lines: [], last: null }
  const notes = await waitingNotes(tx, personId, { before: after?.id ?? null, limit: limit + 1 })
  const shown = notes.slice(0, limit)
  const last = notes.length > limit ? shown.at(-1) : undefined
  return {
    lines: shown.map(({ note, customer }) => ({
      urgency: { points: 0, reasons: [] },
      interest: null,
      act: null,
      task: null,
      note: { ...note, customer },
    })),
    last: last ? { urgency: 0, amountMinor: 0, id: last.id } : null,
  }
}

type Laws = ReadonlyMap<number, LawOfItem>

const NO_LAWS: Laws = new Map()

/**
 * Interest that is due today on the invoices of a line; none where it cannot be told of one of them, since a sum of the
 * others would say less than is owed.
 */
function interestOf({ item_ids, currency }: LineRow, laws: Laws): string | null {
  const known = item_ids.flatMap((id) => laws.get(id) ?? [])
  const amounts = known.flatMap(({ interestMinor }) => interestMinor ?? [])
  const sum = sumMinor(amounts)
  return currency !== null && amounts.length === known.length && sum > 0 ? presentAmount(sum, currency) : null
}

async function actLines(tx: Tx, rows: readonly LineRow[], laws: Laws): Promise<z.infer<typeof laneLine>[]> {
  const { acts } = await showActs(tx, { ids: rows.map(({ id }) => id) }, { after: 0, limit: rows.length })
  const byId = new Map(acts.map((act) => [act.id, act]))
  return rows.flatMap((row) => {
    const act = byId.get(String(row.id))
    if (!act) return []
    const [urgency, interest] = [urgencyFrom(row, act.currency), interestOf(row, laws)]
    return [{ urgency, interest, act, task: null, note: null }]
  })
}

async function taskLines(tx: Tx, rows: readonly LineRow[], laws: Laws): Promise<z.infer<typeof laneLine>[]> {
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
    if (!task) return []
    const [urgency, interest] = [urgencyFrom(row, row.currency), interestOf(row, laws)]
    return [{ urgency, interest, act: null, task, note: null }]
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
    declareBefore: row.declare_before === null ? null : civilDate(row.declare_before),
    promiseBroken: row.promise_broken,
  }
  return { points: row.urgency, reasons: [...urgencyOf(stake, civilDate(row.urgency_on)).reasons] }
}
