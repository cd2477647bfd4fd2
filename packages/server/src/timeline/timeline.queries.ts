import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Currency } from '@recouvrance/core/money/currency'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

/** Where events come from; each is one branch of the query, and one kind of row. */
export const SOURCES = [
  'act',
  'act-event',
  'call',
  'cure',
  'cure-withdrawn',
  'dispute',
  'dispute-settled',
  'entry',
  'hold',
  'hold-ended',
  'import',
  'insolvency',
  'issue',
  'limitation-event',
  'limitation-reversal',
  'note',
  'payment',
  'plan',
  'plan-lapsed',
  'promise',
  'promise-withdrawn',
  'safeguard',
  'safeguard-ended',
  'waiver',
  'waiver-reversed',
] as const
export type Source = (typeof SOURCES)[number]

/** An event by its place: the day it tells of, the moment it was known, and its row. */
export type Mark = {
  readonly source: Source
  readonly id: number
  readonly on: CivilDate
  readonly at: string
}

type Branch = (customerId: number) => RawBuilder<unknown>

// Milliseconds: what a cursor can say.
const moment = (column: string) => sql`date_trunc('milliseconds', ${sql.raw(column)})`
const dayOf = (column: string) => sql`(${sql.raw(column)} at time zone place.time_zone)::date`
const startOf = (column: string) => sql`(${sql.raw(column)}::timestamp at time zone place.time_zone)`

const BRANCHES: Readonly<Record<Source, Branch>> = {
  act: (customer) => sql`
    select id, coalesce(sent_on, act_on), ${moment('created_at')} from act
     where customer_id = ${customer} and channel <> 'call'`,
  'act-event': (customer) => sql`
    select e.id, ${dayOf('e.at')}, ${moment('e.at')} from act_event e join act a on a.id = e.act_id, place
     where a.customer_id = ${customer} and e.kind in ('bounced', 'delivered', 'no-answer')`,
  call: (customer) => sql`
    select id, coalesce(sent_on, act_on), ${moment('created_at')} from act
     where customer_id = ${customer} and channel = 'call'`,
  // Those that a message made stand with it.
  cure: (customer) => sql`
    select id, made_on, ${moment('created_at')} from cure_offer where customer_id = ${customer} and act_id is null`,
  'cure-withdrawn': (customer) => sql`
    select id, withdrawn_on, ${startOf('withdrawn_on')} from cure_offer, place
     where customer_id = ${customer} and withdrawn_on is not null`,
  dispute: (customer) => sql`
    select id, opened_on, ${moment('created_at')} from dispute where customer_id = ${customer}`,
  'dispute-settled': (customer) => sql`
    select id, closed_on, ${startOf('closed_on')} from dispute, place
     where customer_id = ${customer} and closed_on is not null`,
  entry: (customer) => sql`
    select e.id, e.on_date, ${moment('e.created_at')} from item i join item_entry e on e.item_id = i.id
     where i.customer_id = ${customer} and e.kind in ('write-off', 'correction', 'reversal')`,
  hold: (customer) => sql`
    select id, ${dayOf('created_at')}, ${moment('created_at')} from hold, place where customer_id = ${customer}`,
  'hold-ended': (customer) => sql`
    select id, ended_on, ${startOf('ended_on')} from hold, place
     where customer_id = ${customer} and ended_on is not null`,
  import: (customer) => sql`
    select import_id, ${dayOf('max(created_at)')}, ${moment('max(created_at)')} from item, place
     where customer_id = ${customer} and import_id is not null group by import_id, place.time_zone`,
  insolvency: (customer) => sql`
    select id, insolvency_opened_on, ${startOf('insolvency_opened_on')} from customer, place
     where id = ${customer} and insolvency_opened_on is not null`,
  // Those of one day together: the first stands for all.
  issue: (customer) => sql`
    select min(id), issued_on, ${moment('max(created_at)')} from item
     where customer_id = ${customer} and import_id is null and kind in ('invoice', 'credit-note') group by issued_on`,
  'limitation-event': (customer) => sql`
    select id, on_date, ${moment('created_at')} from limitation_event where customer_id = ${customer}`,
  'limitation-reversal': (customer) => sql`
    select id, ${dayOf('reversed_at')}, ${moment('reversed_at')} from limitation_event, place
     where customer_id = ${customer} and reversed_at is not null`,
  note: (customer) => sql`
    select id, ${dayOf('created_at')}, ${moment('created_at')} from note, place where customer_id = ${customer}`,
  payment: (customer) => sql`
    select id, issued_on, ${moment('created_at')} from item where customer_id = ${customer} and kind = 'payment'`,
  plan: (customer) => sql`
    select id, agreed_on, ${startOf('agreed_on')} from payment_plan, place where customer_id = ${customer}`,
  'plan-lapsed': (customer) => sql`
    select id, lapsed_on, ${startOf('lapsed_on')} from payment_plan, place
     where customer_id = ${customer} and lapsed_on is not null`,
  promise: (customer) => sql`
    select id, made_on, ${moment('created_at')} from promise where customer_id = ${customer}`,
  'promise-withdrawn': (customer) => sql`
    select id, withdrawn_on, ${startOf('withdrawn_on')} from promise, place
     where customer_id = ${customer} and withdrawn_on is not null`,
  safeguard: (customer) => sql`
    select id, from_on, ${moment('created_at')} from safeguard where customer_id = ${customer}`,
  'safeguard-ended': (customer) => sql`
    select id, ended_on, ${moment('ended_at')} from safeguard where customer_id = ${customer} and ended_on is not null`,
  // Those of an offer stand with it until they are reversed.
  waiver: (customer) => sql`
    select id, granted_on, ${moment('created_at')} from waiver w
     where customer_id = ${customer}
       and not exists (select from cure_offer o where o.waiver_id = w.id)`,
  'waiver-reversed': (customer) => sql`
    select id, reversed_on, ${startOf('reversed_on')} from waiver, place
     where customer_id = ${customer} and reversed_on is not null`,
}

export type Place = readonly [on: string, at: string, source: string, id: number]

/** Places of the newest events of these sources, before a place when one is given. */
export async function listMarks(
  tx: Tx,
  customerId: number,
  sources: readonly Source[],
  page: { readonly before: Place | null; readonly limit: number },
): Promise<Mark[]> {
  const branches = sources.map(
    (source) =>
      sql`select ${source}::text as source, b.* from (${BRANCHES[source](customerId)}) b (id, day, at)`,
  )
  const [on, at, source, id] = page.before ?? []
  const { rows } = await sql<Mark>`
    with place as (select time_zone from organisation), mark as (${sql.join(branches, sql` union all `)})
    select source, id, day as "on", at from mark
     where ${page.before === null ? sql`true` : sql`(day, at, source, id) < (${on}::date, ${at}::timestamptz, ${source}, ${id})`}
     order by day desc, at desc, source desc, id desc
     limit ${page.limit}`.execute(tx)
  return rows
}

export type ItemFact = {
  id: number
  kind: string
  number: string
  currency: Currency
  amount_minor: number
  issued_on: CivilDate
}

const ITEM_FACTS = sql`select id, kind, number, currency, amount_minor, issued_on from item`

export async function paymentFacts(tx: Tx, ids: readonly number[]): Promise<ItemFact[]> {
  const { rows } = await sql<ItemFact>`${ITEM_FACTS} where id = any(${ids}::bigint[])`.execute(tx)
  return rows
}

/** What was issued here, and not imported, on these days. */
export async function issuedFacts(
  tx: Tx,
  customerId: number,
  days: readonly CivilDate[],
): Promise<ItemFact[]> {
  const { rows } = await sql<ItemFact>`
    ${ITEM_FACTS}
     where customer_id = ${customerId} and issued_on = any(${days}::date[]) and import_id is null
       and kind in ('invoice', 'credit-note')
     order by id`.execute(tx)
  return rows
}

export type ImportFact = { id: number; file_name: string; author: string; items: number }

/** What imports brought of one customer. */
export async function importFacts(tx: Tx, customerId: number, ids: readonly number[]): Promise<ImportFact[]> {
  const { rows } = await sql<ImportFact>`
    select m.id, m.file_name, m.author, count(*)::integer as items
      from import m join item i on i.import_id = m.id
     where m.id = any(${ids}::bigint[]) and i.customer_id = ${customerId}
     group by m.organisation_id, m.id`.execute(tx)
  return rows
}

export type EntryFact = {
  id: number
  kind: 'write-off' | 'correction' | 'reversal'
  amount_minor: number
  reason: string | null
  number: string
  currency: Currency
}

export async function entryFacts(tx: Tx, ids: readonly number[]): Promise<EntryFact[]> {
  const { rows } = await sql<EntryFact>`
    select e.id, e.kind, e.amount_minor, e.reason, i.number, i.currency
      from item_entry e join item i on i.id = e.item_id
     where e.id = any(${ids}::bigint[])`.execute(tx)
  return rows
}

export type ActEventFact = {
  id: number
  act_id: number
  kind: 'bounced' | 'delivered' | 'no-answer'
  actor: string
  detail: { readonly answer?: string | null; readonly note?: string | null } | null
}

export async function actEventFacts(tx: Tx, ids: readonly number[]): Promise<ActEventFact[]> {
  const { rows } = await sql<ActEventFact>`
    select id, act_id, kind, actor, detail from act_event where id = any(${ids}::bigint[])`.execute(tx)
  return rows
}
