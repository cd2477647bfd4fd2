import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { explain } from '@recouvrance/core/scenarios/explain'
import { STEP_CHANNELS } from '@recouvrance/core/scenarios/scenario'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { ageOpenItems } from '../claims/age-open-items.ts'
import { recordBankStatement } from '../creditors/record-bank-statement.ts'
import { type PlannedAccount, planPortfolio } from '../planning/plan-portfolio.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { DEMO_CREDITORS } from './creditors.ts'
import { type LoadedDemo, loadDemo } from './load-demo.ts'

const AS_OF = civilDate('2026-06-15')

const database = useTestDatabase()
const organisations: number[] = []
let loaded: LoadedDemo | undefined

beforeAll(async () => {
  for (const name of ['Une', 'Deux'])
    organisations.push((await insertOrganisation(database.current.ownerUrl, name)).id)
  // Both at once: one waits for PostgreSQL while the other works.
  const [first] = await Promise.all([load(0), load(1)])
  loaded = first
}, 300_000)

const load = (index: number) => loadDemo(database.current.pool, organisations[index] ?? 0, AS_OF)
const within = <T>(work: (tx: Tx) => Promise<T>, index = 0) =>
  inOrganisation(database.current.pool, organisations[index] ?? 0, work)

async function planOn(day: CivilDate): Promise<PlannedAccount[]> {
  const all: PlannedAccount[] = []
  for await (const accounts of planPortfolio(database.current.pool, organisations[0] ?? 0, day))
    all.push(...accounts)
  return all
}

describe('the demonstration portfolio', () => {
  test('is what it promises', () => {
    expect(loaded).toMatchObject({ asOf: AS_OF, creditors: 2, customers: 60, items: 400 })
    expect(loaded?.sent).toBeGreaterThan(200)
  })

  test('has every situation of the engine in the plan of its day', async () => {
    const plan = await planOn(AS_OF)
    const rules = new Set(plan.flatMap(({ plan: { explanations } }) => explanations.map(({ rule }) => rule)))
    // `calendar` needs a Sunday or a holiday, `compliance` is asked when an act leaves: see the tests below.
    expect([...rules].filter((rule) => rule !== null).toSorted()).toEqual([
      'bank-stale',
      'below-minimum',
      'contact-cap',
      'direct-debit',
      'dispute',
      'hold',
      'insolvency',
      'min-interval',
      'net-credit',
      'no-contact',
      'no-due-date',
      'not-yet-due',
      'payment-plan',
      'promise-pending',
      'scenario-ended',
      'settled',
      'time-barred',
    ])
    const kinds = new Set(plan.flatMap(({ plan: { tasks } }) => tasks.map(({ kind }) => kind)))
    expect([...kinds].toSorted()).toEqual([
      'broken-promise',
      'file-claim',
      'fix-contact',
      'legal-review',
      'match-payments',
    ])
    const acts = plan.flatMap(({ plan: own }) => own.acts)
    expect(new Set(acts.map(({ channel }) => channel))).toEqual(new Set(STEP_CHANNELS))
    const reasons = new Set(acts.flatMap(({ reasons: own }) => own.map(({ code }) => code)))
    expect([...reasons].toSorted()).toEqual([
      'broken-promise',
      'credits-deducted',
      'disputed-part-left-out',
      'fallback-channel',
      'legal-term',
      'plan-lapsed',
      'step-reached',
    ])
    expect(new Set(acts.flatMap(({ items }) => items.map(({ section }) => section)))).toEqual(
      new Set(['demanded', 'also-overdue', 'coming-due']),
    )
  })

  test('waits for Monday when it is asked on a Sunday', async () => {
    const on = addDays(AS_OF, 5)
    await within(async (tx) => {
      for (const { iban } of DEMO_CREDITORS.ateliers.bank_accounts ?? [])
        await recordBankStatement(tx, 'test', 'ateliers', { iban, on })
    })
    const plan = await planOn(addDays(AS_OF, 6))
    const entries = plan.flatMap(({ plan: { explanations } }) => explanations)
    expect(entries.filter(({ rule }) => rule === 'calendar').length).toBeGreaterThan(0)
  })

  test('explains every open item, in both languages', async () => {
    const explained = new Set<string>()
    for (const { plan } of await planOn(AS_OF))
      for (const entry of plan.explanations) {
        explained.add(entry.itemId)
        for (const language of ['fr', 'en'] as const) expect(explain(entry, language)).not.toBe('')
      }
    const open = await within((tx) =>
      tx
        .selectFrom('item')
        .select('id')
        .where('open_minor', '<>', 0)
        .where('kind', '<>', 'instalment')
        .execute(),
    )
    for (const { id } of open) expect(explained).toContain(String(id))
  })

  test('balances are the sum of their facts, and the aged balance the sum of the balances', async () => {
    const { rows } = await within((tx) =>
      sql<{ id: number }>`
        select i.id from item i left join item_entry e on e.item_id = i.id
         group by i.id, i.open_minor having i.open_minor <> coalesce(sum(e.amount_minor), 0)`.execute(tx),
    )
    expect(rows).toEqual([])
    const aged = await within((tx) => ageOpenItems(tx, { asOf: AS_OF, by: 'customer' }))
    const { rows: totals } = await within((tx) =>
      sql<{ currency: string; minor: number }>`
        select currency, sum(open_minor)::bigint as minor from item where kind <> 'instalment'
         group by currency having sum(open_minor) <> 0`.execute(tx),
    )
    for (const { currency, minor } of totals) {
      const accounts = aged.filter((account) => account.currency === currency)
      const sum = accounts.reduce(
        (total, { buckets, creditsMinor }) =>
          total + Object.values(buckets).reduce((a, b) => a + b, 0) + creditsMinor,
        0,
      )
      expect(sum, currency).toBe(minor)
    }
  })

  test('has an unbroken audit trail', async () => {
    expect(await within(verifyAudit)).toMatchObject({ brokenAt: null })
  })

  test('nothing of the day has left: its acts wait for approval', async () => {
    const acts = await within((tx) =>
      tx.selectFrom('act').select(['status', 'planned_for', 'sent_on']).execute(),
    )
    expect(
      new Set(acts.filter(({ planned_for }) => planned_for === AS_OF).map(({ status }) => status)),
    ).toEqual(new Set(['planned']))
    expect(acts.some(({ sent_on }) => sent_on !== null && sent_on >= AS_OF)).toBe(false)
    expect(acts.filter(({ status }) => status === 'claimed' || status === 'to-verify')).toEqual([])
  })

  test('is not loaded twice, nor into an organisation that has data', async () => {
    await expect(load(0)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is the same each time', async () => {
    const [one, two] = [await snapshot(0), await snapshot(1)]
    expect(two).toEqual(one)
  })
})

/** What the portfolio holds, by the names that people use: ids differ from one organisation to the next. */
function snapshot(index: number) {
  return within(async (tx) => {
    const items = await sql`
      select c.number as customer, r.key, regexp_replace(i.number, '^PLAN-\\d+', 'PLAN') as number, i.kind, i.issued_on,
             i.due_on, i.amount_minor, i.open_minor, i.currency
        from item i join customer c on c.id = i.customer_id join creditor r on r.id = i.creditor_id
       order by 1, 2, 3, i.due_on, i.amount_minor`.execute(tx)
    const acts = await sql`
      select c.number as customer, a.step_key, a.channel, a.act_on, a.sent_on, a.status, a.amount_minor, a.currency,
             cardinality(a.item_ids) as items
        from act a join customer c on c.id = a.customer_id order by 1, a.act_on, 2, 8, 7`.execute(tx)
    const tasks = await sql`
      select c.number as customer, t.kind, t.reason, t.created_on, t.done_at is null as open
        from task t join customer c on c.id = t.customer_id order by 1, 2, 3, 4`.execute(tx)
    return { items: items.rows, acts: acts.rows, tasks: tasks.rows }
  }, index)
}
