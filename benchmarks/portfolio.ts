import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import pg from 'pg'

type PortfolioSize = {
  readonly customers: number
  readonly itemsPerCustomer: number
  /** The day of the portfolio: due dates lie from 50 days after it to 400 days before. */
  readonly asOf: CivilDate
}

type Portfolio = { readonly creditorId: number; readonly customers: number; readonly openItems: number }

/**
 * Fills an organisation that has no customer yet with a portfolio of open items for the benchmarks, all in euros and
 * of one creditor `bench`; the same size gives the same rows. Of a hundred open items 92 are invoices, 5 credit notes
 * and 3 unallocated payments; one invoice in a hundred has no due date. Every tenth customer also has a settled payment
 * that took half of its first invoice. Five customers in a hundred have no e-mail address.
 * Measured on 2 cores: 1,000,000 items of 100,000 customers in 37 s.
 */
export async function loadPortfolio(
  database: { readonly ownerUrl: string },
  organisationId: number,
  { customers, itemsPerCustomer, asOf }: PortfolioSize,
): Promise<Portfolio> {
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    await owner.query(`select set_config('recouvrance.organisation_id', $1, true)`, [String(organisationId)])
    await owner.query(SKIP_FOREIGN_KEYS)
    const { rows } = await owner.query<{ id: string }>(INSERT_CREDITOR)
    const creditorId = Number(rows[0]?.id)
    await owner.query(INSERT_CUSTOMERS, [customers])
    await owner.query(INSERT_CONTACTS)
    await owner.query(INSERT_ITEMS, [creditorId, itemsPerCustomer, asOf])
    await owner.query(MATCH_FIRST_INVOICES, [creditorId, asOf])
    await owner.query(`insert into review (customer_id, review_on)
      select id, '-infinity' from customer where organisation_id = current_organisation()`)
    await owner.query('commit')
    await owner.query('vacuum (analyze) customer, contact, item, item_entry, review')
    return { creditorId, customers, openItems: customers * itemsPerCustomer }
  } finally {
    await owner.end()
  }
}

// The rows refer to each other by construction: checking three million references takes half of the time. Only a
// superuser may leave it out; the owner of a managed database waits.
const SKIP_FOREIGN_KEYS = `
  select set_config('session_replication_role', 'replica', true)
   where (select rolsuper from pg_roles where rolname = current_user)`

const INSERT_CREDITOR = `
  insert into creditor (key, name, siren, address_lines, postcode, city, email)
  values ('bench', 'Ateliers du Banc SAS', '732829320', '{12 rue de la Mesure}', '75011', 'Paris', 'compta@banc.example')
  returning id`

// A multiplication by a large odd number, then the high bits: spread like chance, and the same every time.
const SPREAD = '((n::bigint * 2654435761) % 4294967296 / 65536)'

const INSERT_CUSTOMERS = `
  insert into customer (number, name, kind, siren, address_lines, postcode, city, country, language)
  select 'C' || lpad(n::text, 7, '0'), 'Client ' || n,
         case when n % 50 = 7 then 'public' when n % 12 = 5 then 'consumer' else 'business' end,
         case when n % 12 <> 5 then lpad((n % 1000000000)::text, 9, '0') end,
         array[(n % 200 + 1) || ' avenue de la République'], lpad((1000 + n % 94000)::text, 5, '0'), 'Ville ' || n % 500,
         case when n % 20 = 11 then 'DE' when n % 20 = 12 then 'BE' else 'FR' end,
         case when n % 20 = 11 then 'de' else 'fr' end
    from generate_series(1, $1::integer) n`

const INSERT_CONTACTS = `
  insert into contact (customer_id, channel, value, role)
  select id, 'email', 'compta@' || lower(number) || '.example', 'accounting'
    from customer where organisation_id = current_organisation() and right(number, 2) not in ('03', '23', '43', '63', '83')
  union all
  select id, 'letter', address_lines[1] || ', ' || postcode || ' ' || city, 'accounting'
    from customer where organisation_id = current_organisation()
  union all
  select id, 'phone', '+3310' || right(number, 7), 'accounting'
    from customer where organisation_id = current_organisation() and right(number, 1) in ('0', '2', '4', '6', '8')`

// Four items in ten are not due yet, one in fifty is more than half a year late.
const INSERT_ITEMS = `
  with numbered as (
    select id as customer_id, row_number() over (order by number) as c
      from customer where organisation_id = current_organisation()
  ), drawn as (
    select customer_id, n, ${SPREAD} as spread, (n - 1) % $2::bigint as place
      from numbered, lateral (select (c - 1) * $2::bigint + k as n from generate_series(1, $2::integer) k) items
  ), described as (
    select customer_id, n, place,
           case when place = 0 or spread % 100 < 92 then 'invoice' when spread % 100 < 97 then 'credit-note'
                else 'payment' end as kind,
           case when spread % 50 = 0 then $3::date - 181 - (spread % 220)::integer
                when spread % 10 < 4 then $3::date + (spread / 10 % 50)::integer
                else $3::date - (spread / 10 % 150)::integer end as due_on,
           2000 + spread * 37 % 990000 as minor
      from drawn
  ), inserted as (
    insert into item (customer_id, creditor_id, kind, number, currency, issued_on, due_on, amount_minor, open_minor, source_key)
    select customer_id, $1, kind, case kind when 'invoice' then 'F' when 'credit-note' then 'A' else 'R' end || n, 'EUR',
           least(due_on, $3::date) - 30, case when kind = 'invoice' and n % 100 <> 51 then due_on end,
           case kind when 'invoice' then minor else -minor end, case kind when 'invoice' then minor else -minor end,
           'bench:' || n
      from described
    returning id, issued_on, amount_minor
  )
  insert into item_entry (item_id, kind, on_date, amount_minor)
  select id, 'issue', issued_on, amount_minor from inserted`

const MATCH_FIRST_INVOICES = `
  with first_invoice as (
    select i.id, i.customer_id, i.amount_minor / 2 as half, nextval('match_id_seq') as match_id
      from item i join customer c on c.organisation_id = i.organisation_id and c.id = i.customer_id
     where i.organisation_id = current_organisation() and right(c.number, 1) = '0'
       and i.id = (select min(id) from item f
                    where f.organisation_id = i.organisation_id and f.customer_id = i.customer_id)
  ), reduced as (
    update item set open_minor = open_minor - half from first_invoice f
     where item.organisation_id = current_organisation() and item.id = f.id
  ), payment as (
    insert into item (customer_id, creditor_id, kind, number, currency, issued_on, amount_minor, open_minor, source_key)
    select customer_id, $1, 'payment', 'V' || id, 'EUR', $2::date - 1, -half, 0, 'bench-payment:' || id from first_invoice
    returning id, customer_id, amount_minor
  )
  insert into item_entry (item_id, kind, on_date, amount_minor, match_id)
  select id, 'issue', $2::date - 1, amount_minor, null::bigint from payment
  union all
  select p.id, 'match', $2::date - 1, f.half, f.match_id from payment p join first_invoice f using (customer_id)
  union all
  select id, 'match', $2::date - 1, -half, match_id from first_invoice`
