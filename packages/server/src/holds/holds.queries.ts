import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Hold } from '@recouvrance/core/holds/hold'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type HoldRow = {
  id: number
  scope: Hold['scope']
  customer_id: number | null
  item_id: number | null
  item_number: string | null
  from_on: CivilDate
  until_on: CivilDate | null
  ended_on: CivilDate | null
  reason: string
  author: string
}

export type NewHoldRow = Pick<
  HoldRow,
  'scope' | 'customer_id' | 'item_id' | 'from_on' | 'until_on' | 'reason' | 'author'
>

export async function insertHold(tx: Tx, hold: NewHoldRow): Promise<number> {
  const { id } = await tx.insertInto('hold').values(hold).returning('id').executeTakeFirstOrThrow()
  return id
}

const HOLDS = sql`
  select h.id, h.scope, h.customer_id, h.item_id, i.number as item_number, h.from_on, h.until_on, h.ended_on, h.reason,
         h.author
    from hold h left join item i on i.id = h.item_id`

/** Locks the hold until the transaction ends. */
export async function lockHold(tx: Tx, id: number): Promise<HoldRow | undefined> {
  const { rows } = await sql<HoldRow>`${HOLDS} where h.id = ${id} for update of h`.execute(tx)
  return rows[0]
}

export async function writeHoldEnd(tx: Tx, id: number, endedOn: CivilDate): Promise<void> {
  await tx.updateTable('hold').set({ ended_on: endedOn }).where('id', '=', id).execute()
}

/** Holds of the portfolio and, when a customer is given, its own and those of its items; the latest first. */
export async function listHoldRows(tx: Tx, customerId: number | null): Promise<HoldRow[]> {
  const { rows } = await sql<HoldRow>`
    ${HOLDS}
     where h.scope = 'portfolio' or h.customer_id = ${customerId}::bigint
     order by h.from_on desc, h.id desc`.execute(tx)
  return rows
}

/** The same hold on each customer. */
export async function insertHolds(
  tx: Tx,
  holds: {
    readonly customerIds: readonly number[]
    readonly from: CivilDate
    readonly until: CivilDate | null
    readonly reason: string
    readonly author: string
  },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into hold (scope, customer_id, from_on, until_on, reason, author)
    select 'customer', customer_id, ${holds.from}::date, ${holds.until}::date, ${holds.reason}, ${holds.author}
      from unnest(${holds.customerIds}::bigint[]) as c(customer_id)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Those of these holds that nobody ended never held a day; ids of their customers. */
export async function withdrawHoldRows(tx: Tx, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ customer_id: number }>`
    update hold set ended_on = from_on
     where id = any(${ids}::bigint[]) and ended_on is null and scope = 'customer'
    returning customer_id`.execute(tx)
  return rows.map(({ customer_id }) => customer_id)
}
