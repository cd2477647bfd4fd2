import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export const OUTCOMES = ['accepted', 'rejected', 'withdrawn'] as const
export type DisputeOutcome = (typeof OUTCOMES)[number]

export type DisputeRow = {
  id: number
  item_id: number
  item_number: string
  customer_id: number
  currency: Currency
  amount_minor: number
  reason: string
  owner: string | null
  opened_on: CivilDate
  deadline_on: CivilDate | null
  closed_on: CivilDate | null
  outcome: DisputeOutcome | null
  accepted_minor: number | null
  /** Taken off the item by credit notes and corrections since its first accepted contest. */
  credited_minor: number
}

export type NewDisputeRow = Pick<
  DisputeRow,
  'item_id' | 'customer_id' | 'amount_minor' | 'reason' | 'owner' | 'opened_on' | 'deadline_on'
>

export async function insertDispute(tx: Tx, dispute: NewDisputeRow): Promise<number> {
  const { id } = await tx.insertInto('dispute').values(dispute).returning('id').executeTakeFirstOrThrow()
  return id
}

/**
 * A match with a credit note, what was corrected or written off, and what of these was taken back: everything that
 * takes an amount off an item without its being paid.
 */
const CREDITED = sql`
  (select coalesce(-sum(e.amount_minor), 0)::bigint
     from item_entry e
    where e.item_id = d.item_id
      and e.on_date >= (select min(a.opened_on) from dispute a where a.item_id = d.item_id and a.outcome = 'accepted')
      and (e.kind in ('correction', 'write-off')
           or (e.kind = 'reversal' and e.match_id is null)
           or exists (select from item_entry o join item c on c.id = o.item_id
                       where o.match_id = e.match_id and c.kind = 'credit-note')))`

const DISPUTES = sql`
  select d.id, d.item_id, i.number as item_number, d.customer_id, i.currency, d.amount_minor, d.reason, d.owner,
         d.opened_on, d.deadline_on, d.closed_on, d.outcome, d.accepted_minor,
         case when d.outcome = 'accepted' then ${CREDITED} else 0 end as credited_minor
    from dispute d join item i on i.id = d.item_id`

/** Disputes of these customers, in the order in which they were opened. */
export async function disputeRows(
  tx: Tx,
  customerIds: readonly number[],
  { live }: { readonly live: boolean },
): Promise<DisputeRow[]> {
  const { rows } = await sql<DisputeRow>`
    ${DISPUTES}
     where d.customer_id = any(${customerIds}::bigint[])
       and ${live ? sql`d.outcome is distinct from 'rejected' and d.outcome is distinct from 'withdrawn'` : sql`true`}
     order by d.opened_on, d.id`.execute(tx)
  return rows
}

/** Locks the dispute until the transaction ends. */
export async function lockDispute(tx: Tx, id: number): Promise<DisputeRow | undefined> {
  const { rows } = await sql<DisputeRow>`${DISPUTES} where d.id = ${id} for update of d`.execute(tx)
  return rows[0]
}

export async function writeSettlement(
  tx: Tx,
  id: number,
  settlement: {
    readonly closed_on: CivilDate
    readonly outcome: DisputeOutcome
    readonly accepted_minor: MinorUnits | null
  },
): Promise<void> {
  await tx.updateTable('dispute').set(settlement).where('id', '=', id).execute()
}
