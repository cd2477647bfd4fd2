import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type DirectDebitRow = {
  id: number
  item_id: number
  item_number: string
  customer_id: number
  collect_on: CivilDate
  return_window_days: number
  cancelled_on: CivilDate | null
}

export type NewDirectDebitRow = Pick<
  DirectDebitRow,
  'item_id' | 'customer_id' | 'collect_on' | 'return_window_days'
>

export async function insertDirectDebit(tx: Tx, debit: NewDirectDebitRow): Promise<number> {
  const { id } = await tx.insertInto('direct_debit').values(debit).returning('id').executeTakeFirstOrThrow()
  return id
}

const DEBITS = sql`
  select d.id, d.item_id, i.number as item_number, d.customer_id, d.collect_on, d.return_window_days, d.cancelled_on
    from direct_debit d join item i on i.id = d.item_id`

/** All direct debits of a customer, the latest first. */
export async function directDebitRows(tx: Tx, customerId: number): Promise<DirectDebitRow[]> {
  const { rows } = await sql<DirectDebitRow>`
    ${DEBITS} where d.customer_id = ${customerId} order by d.collect_on desc, d.id desc`.execute(tx)
  return rows
}

/** Locks the direct debit until the transaction ends. */
export async function lockDirectDebit(tx: Tx, id: number): Promise<DirectDebitRow | undefined> {
  const { rows } = await sql<DirectDebitRow>`${DEBITS} where d.id = ${id} for update of d`.execute(tx)
  return rows[0]
}

export async function writeCancellation(tx: Tx, id: number, on: CivilDate): Promise<void> {
  await tx.updateTable('direct_debit').set({ cancelled_on: on }).where('id', '=', id).execute()
}
