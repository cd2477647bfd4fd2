import { civilDate } from '@recouvrance/core/calendar/civil-date'
import pg from 'pg'
import { ageOpenItems } from '../packages/server/src/claims/age-open-items.ts'
import { inOrganisation } from '../packages/server/src/platform/postgres.ts'
import { withBenchDatabase } from './bench-database.ts'
import { type BenchResult, result, timed } from './measure.ts'
import { loadPortfolio } from './portfolio.ts'

const AS_OF = civilDate('2026-06-15')
const LAST_YEAR_END = civilDate('2025-12-31')
const ITEMS_PER_CUSTOMER = 10
const ROUNDS = 3

/**
 * The aged balance of every customer today, by name, against the bare aggregation of the same rows; and the one of a
 * past day, which takes the facts since off again. The best of three rounds of each, taken in turns.
 * @param size open items
 */
export async function ageingBenchmark(size: number): Promise<BenchResult> {
  const customers = Math.max(1, Math.round(size / ITEMS_PER_CUSTOMER))
  return withBenchDatabase(async (database) => {
    const { pool, organisationId, ownerUrl } = database
    const portfolio = { customers, itemsPerCustomer: ITEMS_PER_CUSTOMER, asOf: AS_OF }
    await loadPortfolio(database, organisationId, portfolio)
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    try {
      let seconds = Number.POSITIVE_INFINITY
      let floor = Number.POSITIVE_INFINITY
      let past = Number.POSITIVE_INFINITY
      let accounts = 0
      const age = (asOf: typeof AS_OF) =>
        inOrganisation(pool, organisationId, (tx) => ageOpenItems(tx, { asOf, by: 'customer' }))
      for (let round = 0; round < ROUNDS; round++) {
        floor = Math.min(floor, await timed(() => owner.query(BARE_AGEING, [organisationId, AS_OF])))
        seconds = Math.min(
          seconds,
          await timed(async () => {
            accounts = (await age(AS_OF)).length
          }),
        )
        past = Math.min(past, await timed(() => age(LAST_YEAR_END)))
      }
      return result('ageing', size, seconds, floor, {
        accounts,
        pastDaySeconds: Math.round(past * 1000) / 1000,
      })
    } finally {
      await owner.end()
    }
  })
}

const BARE_AGEING = `
  select i.customer_id, c.number, c.name, i.currency,
         sum(open_minor) filter (where open_minor > 0 and due_on >= $2::date) as not_due,
         sum(open_minor) filter (where open_minor > 0 and $2::date - due_on between 1 and 30) as to_30,
         sum(open_minor) filter (where open_minor > 0 and $2::date - due_on between 31 and 60) as to_60,
         sum(open_minor) filter (where open_minor > 0 and $2::date - due_on between 61 and 90) as to_90,
         sum(open_minor) filter (where open_minor > 0 and $2::date - due_on > 90) as older,
         sum(open_minor) filter (where open_minor > 0 and due_on is null) as no_due_date,
         sum(open_minor) filter (where open_minor < 0) as credits
    from item i join customer c on c.organisation_id = i.organisation_id and c.id = i.customer_id
   where i.organisation_id = $1 and i.open_minor <> 0
   group by i.customer_id, c.number, c.name, i.currency`
