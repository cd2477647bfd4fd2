import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'

/**
 * Computes who settles whom, into `target_match (match_group, item_id, on_date, amount_minor)`. Lines of one customer
 * with one letter settle each other: payments and credit notes take the oldest invoices first, each pair on the later
 * of its two days, until one side is used up. Nothing is left of a group that adds up to zero; of another the
 * difference stays open on its last invoices, or on its last payments when those exceed them.
 *
 * A letter that stands on credits only belongs to invoices of the year before, which are in this file as one opening
 * line without letter: those credits settle the customer's opening lines. So does what a lettered payment exceeds the
 * invoices of this year by, when the opening lines are settled to the cent that way.
 */
export async function computeMatches(tx: Tx, hasOpening: boolean): Promise<void> {
  await sql`
    create temporary table lettered on commit drop as
    select item_id, customer_id, letter, line, issued_on, entry_on, amount_minor, book_minor, currency
      from incoming where letter is not null`.execute(tx)
  if (hasOpening) await addOpeningGroups(tx)
  await dropMixedCurrencies(tx)
  await sql`
    create temporary table member on commit drop as
    with grouped as (
      select l.*, dense_rank() over (order by customer_id, letter) as match_group, sign(amount_minor)::integer as side
        from lettered l
    )
    select match_group, item_id, side, entry_on, abs(amount_minor) as length,
           sum(abs(amount_minor)) over (oldest_first)::bigint as upto, row_number() over (oldest_first) as place
      from grouped
    window oldest_first as (partition by match_group, side order by issued_on, line)`.execute(tx)
  await sql`analyze member`.execute(tx)
  await computeSegments(tx)
}

async function addOpeningGroups(tx: Tx): Promise<void> {
  await sql`
    with opened as (
      select customer_id, sum(book_minor) as total from incoming
       where opening and letter is null and amount_minor > 0 group by customer_id
    ), excess as (
      select l.customer_id, l.letter, max(l.amount_minor) < 0 as credits_only, sum(l.book_minor) as total
        from lettered l join opened using (customer_id)
       group by l.customer_id, l.letter having sum(l.book_minor) < 0
    ), closed as (
      select customer_id from opened o join excess e using (customer_id)
       group by customer_id, o.total having o.total + sum(e.total) = 0
    ), joining as (
      select customer_id, letter from excess where credits_only or customer_id in (select customer_id from closed)
    ), moved as (
      update lettered l set letter = ${OPENING_LETTER}
        from joining j where l.customer_id = j.customer_id and l.letter = j.letter
    )
    insert into lettered
    select i.item_id, i.customer_id, ${OPENING_LETTER}, i.line, i.issued_on, i.entry_on, i.amount_minor, i.book_minor, i.currency
      from incoming i
     where i.opening and i.letter is null and i.amount_minor > 0
       and i.customer_id in (select customer_id from joining)`.execute(tx)
}

// No letter of a file holds a space at its beginning: they are trimmed.
const OPENING_LETTER = ' opening'

/**
 * Groups whose lines are in several currencies, into `mixed (item_id, stated_open)`. Settled in the books, nothing of
 * them is open in any currency; otherwise they stay open, for a person to match.
 */
async function dropMixedCurrencies(tx: Tx): Promise<void> {
  await sql`
    create temporary table mixed on commit drop as
    with groups as (
      select customer_id, letter, sum(book_minor) = 0 as settled
        from lettered group by customer_id, letter having min(currency) <> max(currency)
    ), taken as (
      delete from lettered l using groups g where l.customer_id = g.customer_id and l.letter = g.letter
      returning l.item_id, g.settled
    )
    select item_id, 0::bigint as stated_open from taken where settled`.execute(tx)
}

/**
 * Each side of a group is laid along one line, oldest first; where the ends of the items of both sides cut it, a
 * segment lies between one invoice and one credit. Linear in the lines, however large a group is.
 */
async function computeSegments(tx: Tx): Promise<void> {
  await sql`
    create temporary table target_match on commit drop as
    with pool as (
      select match_group, least(sum(length) filter (where side > 0), sum(length) filter (where side < 0))::bigint as total
        from member group by match_group having count(distinct side) = 2
    ), cut as (
      select match_group, least(upto, total) as upto,
             min(place) filter (where side > 0) as debit, min(place) filter (where side < 0) as credit
        from member join pool using (match_group)
       where upto - length < total
       group by match_group, least(upto, total)
    ), segment as (
      select match_group, upto - coalesce(lag(upto) over ahead, 0) as length,
             min(debit) over behind as debit, min(credit) over behind as credit
        from cut
      window ahead as (partition by match_group order by upto), behind as (partition by match_group order by upto desc)
    ), pair as (
      select s.match_group, s.length, d.item_id as debit_id, c.item_id as credit_id, greatest(d.entry_on, c.entry_on) as on_date
        from segment s
        join member d on d.match_group = s.match_group and d.side > 0 and d.place = s.debit
        join member c on c.match_group = s.match_group and c.side < 0 and c.place = s.credit
    )
    select match_group, item_id, on_date, sum(amount)::bigint as amount_minor
      from (select match_group, debit_id as item_id, on_date, -length as amount from pair
            union all
            select match_group, credit_id, on_date, length from pair) both_sides
     group by match_group, item_id, on_date`.execute(tx)
  await sql`analyze target_match`.execute(tx)
}
