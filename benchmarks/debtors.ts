import { civilDate } from '@recouvrance/core/calendar/civil-date'
import pg from 'pg'
import { runPlanning } from '../packages/server/src/planning/run-planning.ts'
import { inOrganisation } from '../packages/server/src/platform/postgres.ts'
import { approveActs } from '../packages/server/src/reminders/acts/approve-acts.ts'
import { followScenario, PLAIN_SCENARIO } from '../packages/server/src/testing/scenarios.ts'
import type { BenchDatabase } from './bench-database.ts'

/** A Monday without a holiday anywhere near; what is loaded is twelve days late on it. */
export const SENDING_DAY = civilDate('2026-06-15')

/**
 * Fills the organisation with debtors of three late invoices each, all reachable, and approves one act for each of
 * them on SENDING_DAY.
 */
export async function loadApprovedActs(
  { pool, ownerUrl, organisationId }: BenchDatabase,
  debtors: number,
  step: { readonly channel: 'email' | 'letter'; readonly template: string },
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`select set_config('recouvrance.organisation_id', $1, false)`, [String(organisationId)])
    await owner.query(INSERT_CREDITOR)
    await owner.query(INSERT_CUSTOMERS, [debtors])
    for (const statement of FILL) await owner.query(statement)
    await owner.query('vacuum (analyze) customer, contact, item, item_entry, review')
  } finally {
    await owner.end()
  }
  const steps = [{ ...PLAIN_SCENARIO.steps[0], ...step, key: 'reminder' }] as typeof PLAIN_SCENARIO.steps
  await inOrganisation(pool, organisationId, (tx) => followScenario(tx, { ...PLAIN_SCENARIO, steps }))
  await runPlanning(pool, organisationId, SENDING_DAY, 'bench')
  const { approved } = await inOrganisation(pool, organisationId, (tx) => approveActs(tx, 'bench', {}))
  if (approved.length !== debtors) throw new Error(`${approved.length} acts for ${debtors} debtors`)
}

const INSERT_CREDITOR = `
  with made as (
    insert into creditor (key, name, siren, address_lines, postcode, city, email, phone, signatory)
    values ('bench', 'Ateliers du Banc SAS', '732829320', '{12 rue de la Mesure}', '75011', 'Paris',
            'compta@banc.example', '+33 1 23 45 67 89', 'Hélène Marchetti, responsable du crédit clients')
    returning id
  )
  insert into bank_account (creditor_id, iban, bic) select id, 'FR7630006000011234567890189', 'AGRIFRPP' from made`

const INSERT_CUSTOMERS = `
  insert into customer (number, name, siren, address_lines, postcode, city)
  select 'C' || lpad(n::text, 6, '0'), 'Établissements ' || n, lpad((n % 1000000000)::text, 9, '0'),
         array[(n % 200 + 1) || ' avenue de la République'], lpad((1000 + n % 94000)::text, 5, '0'), 'Ville ' || n % 500
    from generate_series(1, $1::integer) n`

const OWN = 'where organisation_id = current_organisation()'

const FILL = [
  `insert into contact (customer_id, channel, value)
   select id, 'email', 'compta@' || lower(number) || '.example' from customer ${OWN}`,
  `insert into contact (customer_id, channel, value)
   select id, 'letter', address_lines[1] || ', ' || postcode || ' ' || city from customer ${OWN}`,
  `with made as (
     insert into item (customer_id, creditor_id, kind, number, currency, issued_on, due_on, amount_minor, open_minor, source_key)
     select c.id, (select id from creditor ${OWN}), 'invoice', 'F-' || c.number || '-' || k, 'EUR', '2026-05-04',
            '2026-06-03', 20000 + (c.id * 37 + k * 977) % 900000, 20000 + (c.id * 37 + k * 977) % 900000,
            'F-' || c.number || '-' || k
       from (select id, number from customer ${OWN}) c, generate_series(1, 3) k
     returning id, issued_on, amount_minor
   )
   insert into item_entry (item_id, kind, on_date, amount_minor) select id, 'issue', issued_on, amount_minor from made`,
  `insert into review (customer_id, review_on) select id, '-infinity' from customer ${OWN}`,
]
