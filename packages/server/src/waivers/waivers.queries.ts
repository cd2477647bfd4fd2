import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { WaivedPart } from '@recouvrance/core/law/late-interest'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type NewWaiverRow = {
  readonly customer_id: number
  readonly creditor_id: number
  readonly currency: Currency
  readonly item_ids: number[]
  readonly shares_minor: MinorUnits[] | null
  readonly parts: WaivedPart[]
  readonly granted_on: CivilDate
  readonly reason: string
  readonly author: string
  readonly settled_minor: MinorUnits | null
  readonly settle_by: CivilDate | null
}

export async function insertWaiver(tx: Tx, waiver: NewWaiverRow): Promise<number> {
  const { id } = await tx.insertInto('waiver').values(waiver).returning('id').executeTakeFirstOrThrow()
  return id
}

export type WaiverRow = NewWaiverRow & {
  readonly id: number
  readonly item_numbers: string[]
  readonly reversed_on: CivilDate | null
  readonly reversal_reason: string | null
  readonly reversed_by: string | null
}

const WAIVERS = sql`
  select w.id, w.customer_id, w.creditor_id, w.currency, w.item_ids, w.shares_minor, w.parts, w.granted_on, w.reason,
         w.author, w.settled_minor, w.settle_by, w.reversed_on, w.reversal_reason, w.reversed_by, i.numbers as item_numbers
    from waiver w
   cross join lateral (
     select array_agg(i.number order by i.due_on, i.id) as numbers from item i where i.id = any(w.item_ids)) i`

/** What the message of an act offered counts only if that message left. */
const TOLD = sql`
  not exists (select from cure_offer o join act a on a.organisation_id = o.organisation_id and a.id = o.act_id
               where o.organisation_id = w.organisation_id and o.waiver_id = w.id
                 and a.status not in ('claimed', 'to-verify', 'sent', 'delivered'))`

/** All that was waived for a customer, in the order in which it was granted. */
export async function waiverRows(tx: Tx, customerIds: readonly number[]): Promise<WaiverRow[]> {
  const { rows } = await sql<WaiverRow>`
    ${WAIVERS} where w.customer_id = any(${customerIds}::bigint[]) and ${TOLD} order by w.granted_on, w.id`.execute(
    tx,
  )
  return rows
}

/** Locks the waiver until the transaction ends. */
export async function lockWaiver(tx: Tx, id: number): Promise<WaiverRow | undefined> {
  const { rows } = await sql<WaiverRow>`${WAIVERS} where w.id = ${id} for update of w`.execute(tx)
  return rows[0]
}

export async function writeReversal(
  tx: Tx,
  id: number,
  reversal: { readonly on: CivilDate; readonly reason: string; readonly actor: string },
): Promise<void> {
  const { on, reason, actor } = reversal
  await tx
    .updateTable('waiver')
    .set({ reversed_on: on, reversal_reason: reason, reversed_by: actor })
    .where('id', '=', id)
    .execute()
}

export async function deleteWaiverRows(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql`delete from waiver where id = any(${ids}::bigint[])`.execute(tx)
}
