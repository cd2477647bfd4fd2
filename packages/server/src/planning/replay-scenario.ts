import { setImmediate } from 'node:timers/promises'
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  weekdayOf,
} from '@recouvrance/core/calendar/civil-date'
import type { ClockEvent } from '@recouvrance/core/claims/clock-event'
import type { ItemKind } from '@recouvrance/core/claims/open-item'
import { currencyOf } from '@recouvrance/core/money/currency'
import {
  type PastAccount,
  type PastItem,
  type Replay,
  replayAccount,
} from '@recouvrance/core/scenarios/replay'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import { clockEventsOf } from '../limitation/list-limitation-events.ts'
import { inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { readScenarioBook, type ScenarioBook } from '../scenarios/scenario-book.ts'
import { type Background, customerFrom, holdFrom, loadBackground } from './load-facts.ts'
import {
  customersSince,
  type PastItemRow,
  pastDisputesOf,
  pastItemsOf,
  pastPromisesOf,
} from './past.queries.ts'
import { contactsOf, customersOf, holdsOf } from './planning.queries.ts'

export type ScenarioReplay = {
  readonly from: CivilDate
  readonly to: CivilDate
  /** Customers that were looked at. */
  readonly customers: number
  /** Of how many that have anything in the period one was taken, evenly spread: 1 is every one. */
  readonly oneIn: number
  /** Acts by month and channel. */
  readonly months: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Acts that a person must approve or do, by the Monday of their week. */
  readonly weeks: ReadonlyMap<string, number>
  readonly steps: readonly {
    readonly key: string
    readonly acts: number
    /** Debts born in the period that this step reached. */
    readonly reached: number
    /** Those that were paid before it came. */
    readonly paidBefore: number
  }[]
  readonly debts: number
  /** Items of lists that tell nothing of what had been settled before: their past is not seen. */
  readonly withoutPast: number
}

const MONTHS = 12
// Long enough for the longest shipped scenario, so that the period does not begin with everything new.
const WARM_UP_DAYS = 180
const BATCH = 200
// Ten seconds or so of one processor.
const MOST_ITEMS = 40_000

/**
 * The past twelve months under a draft: what would have left, for every customer that follows it today.
 * @param followersOf another scenario whose customers are asked about
 */
export async function replayScenario(
  pool: Pool,
  organisationId: number,
  draft: Scenario,
  to: CivilDate,
  followersOf: string = draft.key,
): Promise<ScenarioReplay> {
  const from = addDays(addMonths(to, -MONTHS), 1)
  const period = { warmUpOn: addDays(from, -WARM_UP_DAYS), from, to }
  const { ids, oneIn } = await inOrganisation(pool, organisationId, (tx) =>
    chooseCustomers(tx, period.warmUpOn),
  )
  const context = await inOrganisation(pool, organisationId, async (tx) => ({
    background: await loadBackground(tx),
    book: await readScenarioBook(tx),
  }))
  const counter = countReplays(draft)
  const seen = new Set<string>()
  for (let index = 0; index < ids.length; index += BATCH) {
    const batch = ids.slice(index, index + BATCH)
    const past = await inOrganisation(pool, organisationId, (tx) =>
      loadPast(tx, context, batch, followersOf, period.warmUpOn),
    )
    for (const { account, withoutPast } of past) {
      counter.add(replayAccount(account, draft, period), withoutPast)
      seen.add(account.customer.id)
    }
    // Others want an answer meanwhile.
    await setImmediate()
  }
  return { from, to, customers: seen.size, oneIn, ...counter.counted() }
}

async function chooseCustomers(tx: Tx, since: CivilDate): Promise<{ ids: number[]; oneIn: number }> {
  const rows = await customersSince(tx, since)
  const items = rows.reduce((sum, row) => sum + row.items, 0)
  const oneIn = Math.max(1, Math.ceil(items / MOST_ITEMS))
  return { ids: rows.filter((_, index) => index % oneIn === 0).map(({ id }) => id), oneIn }
}

type Past = { readonly account: PastAccount; readonly withoutPast: number }
type Context = { readonly background: Background; readonly book: ScenarioBook }

async function loadPast(
  tx: Tx,
  { background, book }: Context,
  ids: readonly number[],
  scenarioKey: string,
  warmUpOn: CivilDate,
): Promise<Past[]> {
  const items = await pastItemsOf(tx, ids, warmUpOn)
  const contacts = Map.groupBy(await contactsOf(tx, ids), ({ customer_id }) => customer_id)
  const holds = Map.groupBy(await holdsOf(tx, ids), ({ customer_id }) => customer_id)
  const promises = Map.groupBy(await pastPromisesOf(tx, ids), ({ customer_id }) => customer_id)
  const disputes = Map.groupBy(await pastDisputesOf(tx, ids), ({ customer_id }) => customer_id)
  const moved = await clockEventsOf(tx, ids)
  const ofCustomer = Map.groupBy(items, ({ customer_id }) => customer_id)
  return (await customersOf(tx, ids)).flatMap((row) => {
    const customer = customerFrom(row, contacts.get(row.id) ?? [])
    const own = Map.groupBy(ofCustomer.get(row.id) ?? [], ({ creditor_id }) => creditor_id)
    return [...own].flatMap(([creditorId, rows]): Past[] => {
      const { kind, country } = customer
      const followed = book.scenarioFor({ kind, country, creditorId, ownScenarioKey: row.scenario_key })
      if (followed.key !== scenarioKey) return []
      const account: PastAccount = {
        creditorId: String(creditorId),
        law: background.creditors.get(creditorId)?.law ?? country,
        customer,
        items: rows.map((item) => pastItem(item, moved.get(item.id))),
        holds: [...background.holds, ...(holds.get(row.id) ?? []).map(holdFrom)],
        promises: (promises.get(row.id) ?? []).map((promise) => ({
          itemIds: promise.item_ids.map(String),
          amountMinor: promise.amount_minor,
          madeOn: civilDate(promise.made_on),
          dueOn: civilDate(promise.due_on),
          withdrawnOn: promise.withdrawn_on === null ? null : civilDate(promise.withdrawn_on),
        })),
        disputes: (disputes.get(row.id) ?? []).map((dispute) => ({
          itemId: String(dispute.item_id),
          amountMinor: dispute.amount_minor,
          openedOn: civilDate(dispute.opened_on),
          closedOn: dispute.closed_on === null ? null : civilDate(dispute.closed_on),
        })),
        insolvencyOpenedOn: row.insolvency_opened_on === null ? null : civilDate(row.insolvency_opened_on),
      }
      return [{ account, withoutPast: rows.filter(({ without_past }) => without_past).length }]
    })
  })
}

function pastItem(row: PastItemRow, limitationEvents: readonly ClockEvent[] | undefined): PastItem {
  return {
    id: String(row.id),
    creditorId: String(row.creditor_id),
    kind: row.kind as ItemKind,
    number: row.number,
    issuedOn: civilDate(row.issued_on),
    dueOn: row.due_on === null ? null : civilDate(row.due_on),
    currency: currencyOf(row.currency),
    ...(row.due_by_law ? { dueByLaw: true } : {}),
    ...(row.limitation_on === null ? {} : { limitationOn: civilDate(row.limitation_on) }),
    ...(limitationEvents ? { limitationEvents } : {}),
    bookings: row.bookings.map(({ on, amountMinor }) => ({ on: civilDate(on), amountMinor })),
  }
}

/** Adds replays up, so that none of them stays in memory. */
function countReplays(scenario: Scenario) {
  const months = new Map<string, Map<string, number>>()
  const weeks = new Map<string, number>()
  const steps = scenario.steps.map(({ key }) => ({ key, acts: 0, reached: 0, paidBefore: 0 }))
  let debts = 0
  let unseen = 0
  return {
    add({ acts, debts: replayed }: Replay, withoutPast: number): void {
      for (const { on, channel, approval, stepKey } of acts) {
        const month = months.get(on.slice(0, 7)) ?? new Map<string, number>()
        months.set(on.slice(0, 7), month.set(channel, (month.get(channel) ?? 0) + 1))
        const week = mondayOf(on)
        if (approval === 'manual') weeks.set(week, (weeks.get(week) ?? 0) + 1)
        const step = steps.find(({ key }) => key === stepKey)
        if (step) step.acts += 1
      }
      for (const { stepKeys, settled } of replayed) {
        const last = steps.findLastIndex(({ key }) => stepKeys.includes(key))
        for (const [index, step] of steps.entries())
          if (index <= last) step.reached += 1
          else if (settled) step.paidBefore += 1
      }
      debts += replayed.length
      unseen += withoutPast
    },
    counted: () => ({ months, weeks, steps, debts, withoutPast: unseen }),
  }
}

function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, 1 - weekdayOf(day))
}
