import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { ClockEventKind } from '@recouvrance/core/claims/clock-event'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type LimitationEventRow = {
  readonly id: number
  readonly item_id: number
  readonly customer_id: number
  readonly item_number: string
  readonly kind: ClockEventKind
  readonly on_date: CivilDate
  readonly until_on: CivilDate | null
  readonly proof: string
  readonly author: string
  readonly created_at: string
  readonly reversed_at: string | null
  readonly reversed_by: string | null
  readonly reversal_reason: string | null
}

export type NewLimitationEventRow = Pick<
  LimitationEventRow,
  'item_id' | 'customer_id' | 'kind' | 'on_date' | 'until_on' | 'proof' | 'author'
>

/** @returns null when the same event stands on that day already */
export async function insertLimitationEvent(tx: Tx, event: NewLimitationEventRow): Promise<number | null> {
  const row = await tx
    .insertInto('limitation_event')
    .values(event)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const EVENTS = sql`
  select e.id, e.item_id, e.customer_id, i.number as item_number, e.kind, e.on_date, e.until_on, e.proof, e.author,
         e.created_at, e.reversed_at, e.reversed_by, e.reversal_reason
    from limitation_event e join item i on i.organisation_id = e.organisation_id and i.id = e.item_id`

/** Those of these customers, reversed ones included, in the order of their days. */
export async function limitationEventRows(
  tx: Tx,
  customerIds: readonly number[],
): Promise<LimitationEventRow[]> {
  const { rows } = await sql<LimitationEventRow>`
    ${EVENTS} where e.customer_id = any(${customerIds}::bigint[]) order by e.on_date, e.id`.execute(tx)
  return rows
}

/** Locks the event until the transaction ends. */
export async function lockLimitationEvent(tx: Tx, id: number): Promise<LimitationEventRow | undefined> {
  const { rows } = await sql<LimitationEventRow>`${EVENTS} where e.id = ${id} for update of e`.execute(tx)
  return rows[0]
}

export async function writeReversal(tx: Tx, id: number, actor: string, reason: string): Promise<void> {
  await sql`
    update limitation_event set reversed_at = now(), reversed_by = ${actor}, reversal_reason = ${reason}
     where id = ${id}`.execute(tx)
}

/** The last day to claim that the file which brought the item gave. */
export async function limitationGiven(tx: Tx, itemId: number): Promise<CivilDate | null> {
  const { rows } = await sql<{ limitation_on: CivilDate | null }>`
    select limitation_on from item where id = ${itemId}`.execute(tx)
  return rows[0]?.limitation_on ?? null
}

export type MovedItemRow = Pick<LimitationEventRow, 'item_id' | 'kind' | 'on_date' | 'until_on'> & {
  readonly due_on: CivilDate | null
  readonly debtor: string
  readonly law: string
}

/** What stands of all open invoices of which their file does not give the day. */
export async function movedItemRows(tx: Tx, asOf: string): Promise<MovedItemRow[]> {
  const { rows } = await sql<MovedItemRow>`
    select e.item_id, e.kind, e.on_date, e.until_on, i.due_on, c.kind as debtor, r.country as law
      from limitation_event e
      join item i on i.organisation_id = e.organisation_id and i.id = e.item_id
      join customer c on c.organisation_id = i.organisation_id and c.id = i.customer_id
      join creditor r on r.organisation_id = i.organisation_id and r.id = i.creditor_id
     where e.reversed_at is null and e.on_date <= ${asOf}::date and i.open_minor > 0 and i.limitation_on is null
     order by e.on_date, e.id`.execute(tx)
  return rows
}
