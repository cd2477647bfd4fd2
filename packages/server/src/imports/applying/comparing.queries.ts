import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import type { ImportScope } from './staging.queries.ts'

/** Why an import corrects an item; kept with the entry. */
export type CorrectionReason = 'stated-by-file' | 'no-longer-in-file' | 'carried-forward'

/** A range of source keys, compared byte by byte: `from` included, `to` not. */
export type KeyRange = {
  readonly from: string
  readonly to: string
  /** Of a list of open items: what is settled already is rightly absent from it. */
  readonly openOnly?: boolean
  /** Only keys that are a key of this file with this ending: what stands beside its items. */
  readonly beside?: string
}

/**
 * Items that earlier imports of the same source brought and this file no longer has, into `absent`.
 * @param reason why such an item is closed
 * @returns how many there are, and how many of the known items of the range the file still has
 */
export async function findAbsent(
  tx: Tx,
  { creditorId }: ImportScope,
  range: KeyRange | null,
  reason: CorrectionReason,
): Promise<{ absent: number; present: number }> {
  await sql`create temporary table absent (item_id bigint not null, customer_id bigint not null, reason text not null) on commit drop`.execute(
    tx,
  )
  if (range)
    await sql`
      insert into absent
      select id, customer_id, ${reason}::text from item i
       where i.creditor_id = ${creditorId}
         and i.source_key collate "C" >= ${range.from} and i.source_key collate "C" < ${range.to}
         and (i.open_minor <> 0 or not ${range.openOnly ?? false}::boolean)
         and (${range.beside ?? null}::text is null
              or i.source_key in (select source_key || ${range.beside ?? ''}::text from incoming))
         and not exists (select from incoming n where n.item_id = i.id)`.execute(tx)
  const { rows } = await sql<{ absent: number; present: number }>`
    select (select count(*) from absent) as absent, (select count(*) from incoming where not is_new) as present`.execute(
    tx,
  )
  return rows[0] ?? { absent: 0, present: 0 }
}

/** The items stay as they are: nothing follows from their absence. */
export async function keepAbsent(tx: Tx): Promise<void> {
  await sql`truncate absent`.execute(tx)
}

/**
 * Compares the matches that earlier imports made with those that the file asks for: `new_match (match_group,
 * match_id)` gets the groups to append, `dropped_entry` the entries to reverse. A match that is the same is left, and
 * so is one that reaches beyond the items of this file: it was made by a file that showed more.
 * @param openedOn of items carried over the end of a year, the matches before it stand
 * @param appendOnly the file shows a part of the books or an older state: what it lacks is not undone
 */
export async function compareMatches(tx: Tx, appendOnly: boolean, openedOn: string | null): Promise<void> {
  await sql`
    create temporary table current_match on commit drop as
    select e.id, e.item_id, e.on_date, e.amount_minor, e.match_id,
           governed.carried and e.on_date < ${openedOn}::date as settled_before
      from (select item_id, carried from incoming where not is_new
            union all select item_id, false from absent where reason <> 'carried-forward') governed
      join item_entry e using (item_id)
     where e.kind = 'match' and e.import_id is not null
       and not exists (select from item_entry r where r.reverses_id = e.id)`.execute(tx)
  // The same items, days and amounts in whatever order: their hashes add up to the same.
  const hash = sql`sum(hashint8extended(item_id, amount_minor) # hashint8extended(on_date - date '2000-01-01', item_id))`
  await sql`
    create temporary table known_match on commit drop as
    with known as (
      select match_id, count(*) as entries, ${hash} as hash, sum(amount_minor) = 0 as whole
        from current_match group by match_id
    ), target as (
      select match_group, count(*) as entries, ${hash} as hash from target_match group by match_group
    )
    select k.match_id, min(t.match_group) as same_group,
           bool_or(t.match_group is null) and bool_and(k.whole) and not ${appendOnly}::boolean as dropped
      from known k left join target t on t.entries = k.entries and t.hash = k.hash
     group by k.match_id`.execute(tx)
  await sql`
    create temporary table dropped_entry on commit drop as
    select c.* from current_match c join known_match k using (match_id) where k.dropped`.execute(tx)
  await sql`
    create temporary table new_match on commit drop as
    with held as (
      select c.item_id from current_match c join known_match k using (match_id)
       where not k.dropped and c.settled_before is not true
    )
    select match_group, nextval('match_id_seq') as match_id
      from (select distinct match_group from target_match
            except select same_group from known_match
            except select match_group from target_match join held using (item_id)) groups`.execute(tx)
}

/**
 * What each known item of the file should become, into `change`; only the items that differ are in it.
 *
 * Settlements found here (bank statements, by hand) and those of the books may be the same money: an item is never
 * settled beyond zero by both, the excess is taken back as a correction. For the same reason a list of open items can
 * only say that less is open than is known here, not more.
 */
export async function compareItems(tx: Tx): Promise<void> {
  await sql`
    create temporary table change on commit drop as
    with made as (
      select e.item_id,
             coalesce(sum(e.amount_minor) filter (where e.kind = 'correction' and e.import_id is not null), 0)::bigint as corrected,
             coalesce(sum(e.amount_minor) filter (where e.import_id is null and e.kind <> 'issue'), 0)::bigint as settled_here
        from incoming n join item_entry e using (item_id)
       where not n.is_new
       group by e.item_id
    ), matched as (
      select item_id, sum(amount_minor)::bigint as amount from (
        select c.item_id, c.amount_minor from current_match c join known_match k using (match_id) where not k.dropped
        union all
        select t.item_id, t.amount_minor from target_match t join new_match using (match_group)) kept
       group by item_id
    ), wanted as (
      select n.item_id, n.customer_id, n.kind, n.number, n.currency, n.issued_on,
             coalesce(n.stated_open, x.stated_open) as stated, m.corrected,
             -- A list without original amounts: less than before is a payment, not another invoice.
             case when not n.amount_given and sign(n.amount_minor) = sign(i.amount_minor)
                       and abs(n.amount_minor) <= abs(i.amount_minor) then i.amount_minor else n.amount_minor end as amount,
             i.amount_minor as old_amount, i.issued_on as old_issued_on,
             coalesce(s.amount, 0) + m.settled_here as settled,
             case when n.due_on_source = 'given' or n.issued_on <> i.issued_on then n.due_on else i.due_on end as due_on,
             case when n.due_on_source = 'given' or n.issued_on <> i.issued_on then n.due_on_source
                  else i.due_on_source end as due_on_source,
             -- A file that says nothing of it takes no rate away.
             coalesce(n.agreed_rate, i.agreed_rate) as agreed_rate,
             (i.kind, i.number, i.customer_id, i.currency, i.issued_on, i.due_on, i.due_on_source, i.agreed_rate) as old_description
        from incoming n
        join item i on i.id = n.item_id
        join made m on m.item_id = n.item_id
        left join matched s on s.item_id = n.item_id
        left join mixed x on x.item_id = n.item_id
       where not n.is_new
    ), judged as (
      select w.*, old_amount <> amount or old_issued_on <> issued_on as reissued,
             (kind, number, customer_id, currency::bpchar, issued_on, due_on, due_on_source, agreed_rate)
               is distinct from old_description as redescribed,
             ${correctionOf(sql`amount`, sql`amount + settled`, sql`stated`)} - corrected as correction
        from wanted w
    )
    select item_id, customer_id, kind, number, currency, issued_on, due_on, due_on_source, agreed_rate, amount, reissued, correction
      from judged where reissued or redescribed or correction <> 0`.execute(tx)
}

/**
 * What brings an item from what its settlements leave (`base`) to what it must be: never beyond zero, and no more
 * than the file states (null: it states nothing).
 */
export function correctionOf(
  amount: RawBuilder<unknown>,
  base: RawBuilder<unknown>,
  stated: RawBuilder<unknown>,
) {
  return sql`case when sign(${base}) = -sign(${amount}) then -(${base})
                  when abs(${stated}) < abs(${base}) then ${stated} - (${base})
                  else 0 end`
}
