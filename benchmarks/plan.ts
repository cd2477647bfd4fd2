import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import pg from 'pg'
import { runPlanning } from '../packages/server/src/planning/run-planning.ts'
import { inOrganisation } from '../packages/server/src/platform/postgres.ts'
import { ensureStandardScenarios } from '../packages/server/src/scenarios/ensure-standard-scenarios.ts'
import { type BenchDatabase, withBenchDatabase } from './bench-database.ts'
import { type BenchResult, result, timed } from './measure.ts'
import { loadPortfolio } from './portfolio.ts'

const AS_OF = civilDate('2026-06-15')
const ITEMS_PER_CUSTOMER = 10

/**
 * The whole portfolio planned and its acts inserted (`plan.full`), then the next day with one customer in twenty due
 * (`plan.daily`); against one `INSERT … SELECT … GROUP BY` over the same rows.
 * @param size open items
 */
export async function planBenchmark(size: number): Promise<BenchResult[]> {
  const customers = Math.max(20, Math.round(size / ITEMS_PER_CUSTOMER))
  return withBenchDatabase(async (database) => {
    const { pool, organisationId } = database
    await loadPortfolio(database, organisationId, {
      customers,
      itemsPerCustomer: ITEMS_PER_CUSTOMER,
      asOf: AS_OF,
    })
    await inOrganisation(pool, organisationId, (tx) => ensureStandardScenarios(tx, 'bench'))
    const floor = await noticesByOneStatement(database)
    let acts = 0
    const full = await timed(async () => {
      acts = (await runPlanning(pool, organisationId, AS_OF, 'bench', { scope: 'all' })).acts
    })
    const dueCustomers = await makeDue(database, customers)
    let daily = { customers: 0, acts: 0 }
    const seconds = await timed(async () => {
      daily = await runPlanning(pool, organisationId, addDays(AS_OF, 1), 'bench')
    })
    return [
      result('plan.full', size, full, floor, { customers, acts }),
      result('plan.daily', size, seconds, floor, {
        dueCustomers,
        customers: daily.customers,
        acts: daily.acts,
        shareOfFull: Math.round((seconds / full) * 1000) / 1000,
      }),
    ]
  })
}

/** What PostgreSQL alone needs to write one row per customer with its sum and its items. */
async function noticesByOneStatement({ ownerUrl, organisationId }: BenchDatabase): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`create table public.bench_notice (organisation_id integer, id bigint generated always as identity,
      customer_id bigint, creditor_id bigint, currency text, amount_minor bigint, oldest date, item_ids bigint[],
      primary key (organisation_id, id))`)
    return await timed(() =>
      owner.query(
        `insert into bench_notice (organisation_id, customer_id, creditor_id, currency, amount_minor, oldest, item_ids)
         select organisation_id, customer_id, creditor_id, currency, sum(open_minor), min(due_on), array_agg(id order by id)
           from item where organisation_id = $1 and open_minor <> 0
          group by organisation_id, customer_id, creditor_id, currency`,
        [organisationId],
      ),
    )
  } finally {
    await owner.query('drop table if exists public.bench_notice')
    await owner.end()
  }
}

/** One customer in twenty changes during the day; nobody else is due. */
async function makeDue({ ownerUrl, organisationId }: BenchDatabase, customers: number): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const every = Math.max(1, Math.round(customers / Math.min(5000, customers / 20)))
    const { rowCount } = await owner.query(
      `update review set review_on = case when customer_id % $2 = 0 then '-infinity'::date else $3::date + 30 end
        where organisation_id = $1`,
      [organisationId, every, AS_OF],
    )
    const { rows } = await owner.query<{ due: number }>(
      `select count(*)::int as due from review where organisation_id = $1 and review_on = '-infinity'`,
      [organisationId],
    )
    // As the night's autovacuum leaves them: an hour after a run, not a second.
    await owner.query('vacuum analyze review, act, task')
    return rowCount === null ? 0 : (rows[0]?.due ?? 0)
  } finally {
    await owner.end()
  }
}
