import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { DueOnSource } from '@recouvrance/core/claims/derive-due-date'
import type { ItemKind } from '@recouvrance/core/claims/open-item'
import type { EntryKind, ItemEntry } from '@recouvrance/core/claims/open-on'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type NewItem = {
  readonly customerId: number
  readonly creditorId: number
  readonly kind: ItemKind
  readonly number: string
  readonly currency: string
  readonly issuedOn: CivilDate
  readonly dueOn: CivilDate | null
  readonly dueOnSource: DueOnSource
  /** Signed: above zero for what is owed, below for credits. */
  readonly amountMinor: MinorUnits
  readonly paymentPlanId: number | null
  /** What the item is called where it came from: the same twice is refused. */
  readonly sourceKey: string
  /** Late interest that it states itself, in percent. */
  readonly agreedRate?: string | null
}

export type NewEntry = {
  readonly itemId: number
  readonly kind: EntryKind
  readonly on: CivilDate
  readonly amountMinor: MinorUnits
  readonly matchId?: number
  readonly reversesId?: number
  readonly reason?: string
}

/**
 * Inserts items with the entry that issues each, in one statement, and marks their customers for review.
 * @returns ids in the order given; null where the source key is already taken: nothing was written for that item
 */
export async function insertItems(tx: Tx, items: readonly NewItem[]): Promise<(number | null)[]> {
  const column = <K extends keyof NewItem>(key: K) => items.map((item) => item[key] ?? null)
  const { rows } = await sql<{ id: number; creditor_id: number; source_key: string }>`
    with made as (
      insert into item (customer_id, creditor_id, kind, number, currency, issued_on, due_on, due_on_source,
                        amount_minor, open_minor, payment_plan_id, source_key, agreed_rate)
      select customer_id, creditor_id, kind, number, currency, issued_on, due_on, due_on_source,
             amount_minor, amount_minor, payment_plan_id, source_key, agreed_rate
        from unnest(${column('customerId')}::bigint[], ${column('creditorId')}::bigint[], ${column('kind')}::text[],
                    ${column('number')}::text[], ${column('currency')}::text[], ${column('issuedOn')}::date[],
                    ${column('dueOn')}::date[], ${column('dueOnSource')}::text[], ${column('amountMinor')}::bigint[],
                    ${column('paymentPlanId')}::bigint[], ${column('sourceKey')}::text[],
                    ${column('agreedRate')}::text[])
          as t (customer_id, creditor_id, kind, number, currency, issued_on, due_on, due_on_source, amount_minor,
                payment_plan_id, source_key, agreed_rate)
      on conflict (organisation_id, creditor_id, source_key) do nothing
      returning id, customer_id, creditor_id, source_key, issued_on, amount_minor
    ), issued as (
      insert into item_entry (item_id, kind, on_date, amount_minor)
      select id, 'issue', issued_on, amount_minor from made
    ), reviewed as (
      ${reviewOf(sql`select distinct customer_id from made`)}
    )
    select id, creditor_id, source_key from made`.execute(tx)
  const ids = new Map(rows.map((row) => [`${row.creditor_id} ${row.source_key}`, row.id]))
  return items.map(({ creditorId, sourceKey }) => ids.get(`${creditorId} ${sourceKey}`) ?? null)
}

/**
 * Appends facts about items, and in the same statement moves what is open of them and marks their customers for
 * review. What may be appended is decided before (`core/claims`), with the items locked.
 * @returns ids of the new entries, in the order given
 */
export async function appendEntries(tx: Tx, entries: readonly NewEntry[]): Promise<number[]> {
  const column = <K extends keyof NewEntry>(key: K) => entries.map((entry) => entry[key] ?? null)
  const { rows } = await sql<{ id: number }>`
    with appended as (
      insert into item_entry (item_id, kind, on_date, amount_minor, match_id, reverses_id, reason)
      select item_id, kind, on_date, amount_minor, match_id, reverses_id, reason
        from unnest(${column('itemId')}::bigint[], ${column('kind')}::text[], ${column('on')}::date[],
                    ${column('amountMinor')}::bigint[], ${column('matchId')}::bigint[],
                    ${column('reversesId')}::bigint[], ${column('reason')}::text[]) with ordinality
          as t (item_id, kind, on_date, amount_minor, match_id, reverses_id, reason, place)
       order by place
      returning id, item_id, amount_minor
    ), moved as (
      update item set open_minor = item.open_minor + m.minor
        from (select item_id, sum(amount_minor)::bigint as minor from appended group by item_id) m
       where item.id = m.item_id
      returning item.customer_id
    ), reviewed as (
      ${reviewOf(sql`select distinct customer_id from moved`)}
    )
    select id from appended order by id`.execute(tx)
  return rows.map((row) => row.id)
}

function reviewOf(customers: RawBuilder<unknown>) {
  return sql`
    insert into review (customer_id, review_on)
    select customer_id, date '-infinity' from (${customers}) c order by customer_id
    on conflict (organisation_id, customer_id)
    do update set review_on = excluded.review_on, standing_until = null
     where review.review_on is distinct from excluded.review_on or review.standing_until is not null`
}

export async function setAgreedRate(tx: Tx, itemId: number, rate: string | null): Promise<void> {
  await tx.updateTable('item').set({ agreed_rate: rate }).where('id', '=', itemId).execute()
}

export type LockedItem = {
  readonly id: number
  readonly customerId: number
  readonly creditorId: number
  readonly kind: ItemKind
  readonly number: string
  readonly currency: Currency
  readonly amountMinor: MinorUnits
  readonly openMinor: MinorUnits
  readonly entries: readonly LockedEntry[]
}

export type LockedEntry = ItemEntry & {
  readonly id: number
  readonly itemId: number
  readonly matchId: number | null
  /** Entry that took it back. */
  readonly reversedBy: number | null
}

type ItemRow = {
  id: number
  customer_id: number
  creditor_id: number
  kind: ItemKind
  number: string
  currency: Currency
  amount_minor: number
  open_minor: number
}

/**
 * The items with their facts, in the order of their ids; nobody else settles them until the transaction ends. An id
 * that is not there is left out.
 */
export async function lockItems(tx: Tx, ids: readonly number[]): Promise<LockedItem[]> {
  const { rows } = await sql<ItemRow>`
    select id, customer_id, creditor_id, kind, number, currency, amount_minor, open_minor
      from item where id = any(${ids}::bigint[]) order by id for update`.execute(tx)
  const entries = Map.groupBy(await entriesOf(tx, ids), (entry) => entry.item_id)
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    creditorId: row.creditor_id,
    kind: row.kind,
    number: row.number,
    currency: row.currency,
    amountMinor: row.amount_minor,
    openMinor: row.open_minor,
    entries: (entries.get(row.id) ?? []).map((entry) => ({
      id: entry.id,
      itemId: entry.item_id,
      kind: entry.kind,
      on: entry.on_date,
      amountMinor: entry.amount_minor,
      matchId: entry.match_id,
      reversedBy: entry.reversed_by,
    })),
  }))
}

export type EntryRow = {
  id: number
  item_id: number
  kind: EntryKind
  on_date: CivilDate
  amount_minor: number
  match_id: number | null
  reverses_id: number | null
  reversed_by: number | null
  reason: string | null
}

/** The facts of these items, oldest first. */
export async function entriesOf(tx: Tx, itemIds: readonly number[]): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    ${ENTRIES} where e.item_id = any(${itemIds}::bigint[]) order by e.on_date, e.id`.execute(tx)
  return rows
}

/** What a match settled, reversed or not; the reversals keep its number too and are left out. */
export async function entriesOfMatch(tx: Tx, matchId: number): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    ${ENTRIES} where e.match_id = ${matchId} and e.kind = 'match' order by e.id`.execute(tx)
  return rows
}

export async function findEntry(tx: Tx, id: number): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`${ENTRIES} where e.id = ${id}`.execute(tx)
  return rows[0]
}

const ENTRIES = sql`
  select e.id, e.item_id, e.kind, e.on_date, e.amount_minor, e.match_id, e.reverses_id, e.reason, r.id as reversed_by
    from item_entry e
    left join item_entry r on r.organisation_id = e.organisation_id and r.reverses_id = e.id`

export async function nextMatchId(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('match_id_seq') as id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a sequence gave no number')
  return row.id
}

export type OpenItemRow = {
  id: number
  customer_id: number
  creditor_id: number
  currency: Currency
  due_on: CivilDate | null
  open_minor: number
}

/**
 * What is open on a day, the SQL twin of `openOn`: one row per item that is open then. `open_minor` of the row holds
 * what all facts say, so that the facts dated after the day are taken off again: for today there are next to none,
 * and only open items are read. Instalments of a plan are left out: the original items carry the debt.
 * @param customerIds null: of the whole portfolio
 */
export function openItemsOn(asOf: CivilDate, customerIds: readonly number[] | null): RawBuilder<OpenItemRow> {
  const ours = of(customerIds)
  return sql<OpenItemRow>`
    with later as materialized (
      select e.item_id, sum(e.amount_minor)::bigint as minor
        from item_entry e
       where e.on_date > ${asOf}::date
         and ${customerIds === null ? sql`true` : sql`e.item_id in (select i.id from item i where ${ours})`}
       group by e.item_id
    )
    ${openItems(customerIds)}
       and not exists (select from later l where l.item_id = i.id)
    union all
    select ${COLUMNS}, i.open_minor - l.minor
      from later l
      join item i on i.id = l.item_id
     where i.open_minor <> l.minor and i.kind <> 'instalment' and ${ours}`
}

/** What is open of everything that was entered, whatever date it bears. */
export function openItems(customerIds: readonly number[] | null): RawBuilder<OpenItemRow> {
  return sql<OpenItemRow>`
    select ${COLUMNS}, i.open_minor
      from item i
     where i.open_minor <> 0 and i.kind <> 'instalment' and ${of(customerIds)}`
}

const COLUMNS = sql`i.id, i.customer_id, i.creditor_id, i.currency, i.due_on`

function of(customerIds: readonly number[] | null): RawBuilder<unknown> {
  return customerIds === null ? sql`true` : sql`i.customer_id = any(${customerIds}::bigint[])`
}
