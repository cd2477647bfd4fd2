import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import type { ImportScope } from './staging.queries.ts'

/** Day of the file's opening entries on customer accounts; null when it has none. */
export async function openingDay(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select min(entry_on) as day from incoming where opening`.execute(tx)
  return rows[0]?.day ?? null
}

/**
 * Opening entries that stand for items of earlier years, recognised by customer, number and what is open of them,
 * become those items. Recognised once, they are known by their key.
 */
export async function recogniseCarried(
  tx: Tx,
  { creditorId, importId }: ImportScope,
  openedOn: string,
): Promise<void> {
  await sql`
    create temporary table carried on commit drop as
    with opened as (
      select n.*, a.item_id as alias_of
        from incoming n
        left join item_alias a on a.creditor_id = ${creditorId} and a.source_key = n.source_key
       where n.opening and n.is_new
    ), unknown as (
      select source_key, customer_id, number, currency, amount_minor,
             row_number() over (partition by customer_id, number, currency, amount_minor order by line) as nth
        from opened where alias_of is null
    ), candidate as (
      select id, customer_id, number, currency, open_minor as amount_minor,
             row_number() over (partition by customer_id, number, currency, open_minor order by id) as nth
        from item
       where creditor_id = ${creditorId} and open_minor <> 0
         and source_key collate "C" >= 'fec:' and source_key collate "C" < ${keysFrom(openedOn)}
         and customer_id in (select customer_id from unknown)
    )
    select source_key, alias_of as item_id from opened where alias_of is not null
    union all
    select u.source_key, c.id from unknown u
      join candidate c on c.customer_id = u.customer_id and c.number = u.number and c.currency = u.currency
                      and c.amount_minor = u.amount_minor and c.nth = u.nth`.execute(tx)
  await sql`
    insert into item_alias (creditor_id, source_key, item_id, import_id)
    select ${creditorId}::bigint, source_key, item_id, ${importId}::bigint from carried on conflict do nothing`.execute(
    tx,
  )
  await sql`
    update incoming n
       set item_id = i.id, is_new = false, carried = true, amount_given = false, kind = i.kind, number = i.number,
           issued_on = i.issued_on, due_on = i.due_on, due_on_source = i.due_on_source
      from carried c join item i on i.id = c.item_id
     where n.source_key = c.source_key`.execute(tx)
}

/**
 * What stands before the last opening entries is open in them and nowhere else.
 * @param openedOn the latest that any import of this creditor has shown
 */
export async function settleBeforeOpening(tx: Tx, openedOn: string): Promise<void> {
  await sql`
    update incoming n set stated_open = 0
     where n.source_key collate "C" < ${keysFrom(openedOn)}
       and not exists (select from item_alias a where a.item_id = n.item_id)`.execute(tx)
}

/**
 * Open items of earlier years that no opening entry was recognised as: the opening entries take their place. Of a part
 * of the books, those of the customers that it opens.
 * @returns how many
 */
export async function findReplaced(
  tx: Tx,
  { creditorId }: ImportScope,
  openedOn: string,
  partial: boolean,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into absent (item_id, customer_id, reason)
    select id, customer_id, 'carried-forward' from item i
     where creditor_id = ${creditorId} and open_minor <> 0
       and source_key collate "C" >= 'fec:' and source_key collate "C" < ${keysFrom(openedOn)}
       and not exists (select from incoming n where n.item_id = i.id)
       and (not ${partial}::boolean or customer_id in (select customer_id from incoming where opening))`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

/** The first key of a FEC that a day can have; keys begin with the day of the entry. */
function keysFrom(day: string): string {
  return `fec:${day.replaceAll('-', '')}:`
}
