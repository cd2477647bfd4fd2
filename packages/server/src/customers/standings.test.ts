import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { matchItems } from '../claims/match-items.ts'
import { writeOffItem } from '../claims/write-off-item.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { buildTestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { refreshStandings } from './refresh-standings.ts'

const database = useTestDatabase()
const FIRST = civilDate('2026-03-02')
let organisationId: number

beforeAll(async () => {
  organisationId = (await insertOrganisation(database.current.ownerUrl, 'Standings')).id
})

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, organisationId, work)

type Standing = { customer_id: number; currency: string; net: number; overdue: number; oldest: string | null }

async function kept(): Promise<Standing[]> {
  return within(async (tx) => {
    const rows = await tx
      .selectFrom('customer_standing')
      .select([
        'customer_id',
        'currency',
        'net_minor as net',
        'overdue_minor as overdue',
        'oldest_due_on as oldest',
      ])
      .orderBy('customer_id')
      .orderBy('currency')
      .execute()
    return rows
  })
}

/** What the items say, without any memory. */
async function derived(today: CivilDate): Promise<Standing[]> {
  const { rows } = await database.current.owner.query(
    `select customer_id::int, currency, sum(open_minor)::int as net,
            coalesce(sum(open_minor) filter (where open_minor > 0 and due_on < $2), 0)::int as overdue,
            (min(due_on) filter (where open_minor > 0))::text as oldest
       from item where organisation_id = $1 and open_minor <> 0 group by 1, 2 order by 1, 2`,
    [organisationId, today],
  )
  return rows
}

const CHANGES = ['invoice', 'payment', 'match', 'write-off', 'day'] as const

it('what is kept is what the items say, after any changes and on any day', async () => {
  const creditorId = await within((tx) => aCreditor(tx))
  const customers = await within(async (tx) => [await aCustomer(tx), await aCustomer(tx)])
  const change = fc.record({
    kind: fc.constantFrom(...CHANGES),
    customer: fc.nat(1),
    amountMinor: fc.integer({ min: 1, max: 5000 }),
    currency: fc.constantFrom('EUR', 'CHF'),
    days: fc.integer({ min: 0, max: 20 }),
  })
  // Days go by and never come back.
  let today = FIRST
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const invoices: { id: number; customer: number; currency: string; amountMinor: number }[] = []
      for (const { kind, customer, amountMinor, currency, days } of changes) {
        const customerId = customers[customer] ?? 0
        const account = { customerId, creditorId, amountMinor, currency }
        if (kind === 'day') today = addDays(today, days)
        await within(async (tx) => {
          if (kind === 'invoice') {
            const dueOn = addDays(today, days - 10)
            const id = await anInvoice(tx, { ...account, issuedOn: civilDate('2026-01-02'), dueOn })
            invoices.push({ id, customer, currency, amountMinor })
          }
          if (kind === 'payment') await aPayment(tx, { ...account, receivedOn: civilDate('2026-02-02') })
          const last = invoices.at(-1)
          if (kind === 'match' && last) {
            const paid = { ...account, customerId: customers[last.customer] ?? 0, currency: last.currency }
            const receivedOn = civilDate('2026-02-02')
            const paymentId = await aPayment(tx, { ...paid, receivedOn, amountMinor: last.amountMinor })
            await matchItems(tx, 'test', today, [
              { itemId: last.id, takenMinor: last.amountMinor },
              { itemId: paymentId, takenMinor: last.amountMinor },
            ])
            invoices.pop()
          }
          if (kind === 'write-off' && last) {
            await writeOffItem(tx, 'test', last.id, {
              on: today,
              amountMinor: null,
              reason: 'test',
            })
            invoices.pop()
          }
        })
        await within((tx) => refreshStandings(tx, today))
        expect(await kept()).toEqual(await derived(today))
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

it('what is due today is not late, and is tomorrow', async () => {
  const customerId = await within(async (tx) => {
    const made = await aCustomer(tx)
    const creditorId = await aCreditor(tx)
    await anInvoice(tx, { customerId: made, creditorId, amountMinor: 777, dueOn: FIRST })
    return made
  })
  const overdueOn = async (today: CivilDate) => {
    await within((tx) => refreshStandings(tx, today))
    return (await kept()).find(({ customer_id }) => customer_id === customerId)?.overdue
  }
  expect(await overdueOn(addDays(FIRST, -1))).toBe(0)
  expect(await overdueOn(FIRST)).toBe(0)
  expect(await overdueOn(addDays(FIRST, 1))).toBe(777)
})

it('a change that is not done yet is neither read nor lost', async () => {
  const { pool } = database.current
  const customerId = await within((tx) => aCustomer(tx))
  const creditorId = await within((tx) => aCreditor(tx))
  let goOn = () => {}
  const waits = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const standing = async () => (await kept()).filter(({ customer_id }) => customer_id === customerId)
  const changing = inOrganisation(pool, organisationId, async (tx) => {
    await anInvoice(tx, { customerId, creditorId, amountMinor: 900, dueOn: FIRST })
    await waits
  })
  await within((tx) => refreshStandings(tx, FIRST))
  expect(await standing()).toEqual([])
  goOn()
  await changing
  await within((tx) => refreshStandings(tx, FIRST))
  expect(await standing()).toMatchObject([{ net: 900 }])
})

it('all together are told by currency', async () => {
  const api = await buildTestApi(database.current)
  const [creditorId, customerId] = await inOrganisation(
    database.current.pool,
    api.organisationId,
    async (tx) => [await aCreditor(tx), await aCustomer(tx)],
  )
  const account = { customerId, creditorId }
  await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
    await anInvoice(tx, { ...account, amountMinor: 12_345 })
    await anInvoice(tx, { ...account, amountMinor: 100, dueOn: civilDate('2149-01-01') })
    await anInvoice(tx, { ...account, amountMinor: 500, currency: 'CHF', dueOn: civilDate('2149-01-01') })
  })
  expect((await api.as('read').get('/api/v1/standings')).json()).toEqual({
    standings: [
      { currency: 'CHF', customers: 1, net: '5.00', overdue: '0.00' },
      { currency: 'EUR', customers: 1, net: '124.45', overdue: '123.45' },
    ],
  })
})
