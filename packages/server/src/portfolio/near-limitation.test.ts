import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { CUSTOMER_KINDS, type CustomerKind } from '@recouvrance/core/customers/customer'
import { lastDayToClaim } from '@recouvrance/core/law/last-day-to-claim'
import { RECORDED_LAWS, recordedLaw } from '@recouvrance/core/law/law-of'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { recordLimitationEvent } from '../limitation/record-limitation-event.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { lastDayByLaw } from './near-limitation.queries.ts'

const database = useTestDatabase()
let api: TestApi
let today: CivilDate
const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, work)
const get = async (path: string) => (await api.as('read').get(`/api/v1${path}`)).json()

beforeAll(async () => {
  api = await buildTestApi(database.current)
  today = civilDate(
    await within(
      async (tx) => (await sql<{ day: string }>`select current_date as day`.execute(tx)).rows[0]?.day ?? '',
    ),
  )
})

test('the last day that the list goes by is that of the law, of every country and debtor', async () => {
  const days = ['2008-06-18', '2008-06-19', '2020-02-29', '2023-12-31', '2024-01-01']
  const asked = RECORDED_LAWS.flatMap((law) =>
    CUSTOMER_KINDS.flatMap((debtor) => days.map((dueOn) => ({ law, debtor, dueOn }))),
  )
  const { rows } = await within((tx) =>
    sql<{ day: string | null }>`
      select ${lastDayByLaw()}::date as day
        from unnest(${asked.map(({ law }) => law)}::text[], ${asked.map(({ debtor }) => debtor)}::text[],
                    ${asked.map(({ dueOn }) => dueOn)}::date[]) with ordinality as q (law, debtor, due_on, rank)
       cross join lateral (select q.law as country) r
       cross join lateral (select q.debtor as kind) d
       cross join lateral (select q.due_on) n
       order by q.rank`.execute(tx),
  )
  expect(rows.map(({ day }) => day)).toEqual(
    asked.map(({ law, debtor, dueOn }) =>
      lastDayToClaim(recordedLaw(law), debtor, { dueOn: civilDate(dueOn) }),
    ),
  )
})

/** An invoice of a customer of its own whose last day by law is so many days from today. */
async function invoice(left: number, kind: CustomerKind = 'business'): Promise<number> {
  const lastDay = addDays(today, left)
  const years = kind === 'consumer' ? 2 : 5
  const dueOn = civilDate(
    `${Number(lastDay.slice(0, 4)) - years}${lastDay.slice(4).replace('02-29', '02-28')}`,
  )
  return within(async (tx) => {
    const customerId = await aCustomer(tx, { kind })
    const creditorId = await aCreditor(tx)
    return anInvoice(tx, {
      customerId,
      creditorId,
      amountMinor: 10_000,
      issuedOn: addDays(dueOn, -30),
      dueOn,
    })
  })
}

test('near its limitation is what can still be claimed for at most 180 days, whatever brought it there', async () => {
  const inside = [await invoice(0), await invoice(180), await invoice(90, 'consumer')]
  const outside = [await invoice(-2), await invoice(183), await invoice(-2, 'consumer')]
  const moved = await invoice(90)
  const proof = 'courriel'
  const on = addDays(today, -1)
  await within((tx) =>
    recordLimitationEvent(tx, 'test', { itemId: moved, kind: 'acknowledgement', on, until: null, proof }),
  )
  const lapsed = await invoice(-20)
  await within((tx) =>
    recordLimitationEvent(tx, 'test', {
      itemId: lapsed,
      kind: 'mediation',
      on: addDays(today, -60),
      until: addDays(today, -30),
      proof,
    }),
  )
  const given = await invoice(1000)
  await within((tx) =>
    tx
      .updateTable('item')
      .set({ limitation_on: addDays(today, 10) })
      .where('id', '=', given)
      .execute(),
  )
  const { items } = await get('/open-items?state=near-limitation&limit=100&law=true')
  const found = items.map(({ id }: { id: string }) => Number(id))
  expect(found.toSorted()).toEqual([...inside, lapsed, given].toSorted())
  for (const id of [...outside, moved]) expect(found).not.toContain(id)
  for (const { law } of items) expect(law.lastDay >= today && law.lastDay <= addDays(today, 180)).toBe(true)
  const { count } = await get('/open-items/summary?state=near-limitation')
  expect(count).toBe(found.length)
  const { customers } = await get('/customers?state=near-limitation&limit=100')
  expect(customers).toHaveLength(found.length)
})

test('interest due today stands on each line that it can be told of, only where it is asked for', async () => {
  const account = await within(async (tx) => ({
    customerId: await aCustomer(tx),
    creditorId: await aCreditor(tx, 'interet'),
  }))
  const due = { issuedOn: civilDate('2024-01-01'), dueOn: civilDate('2024-01-31') }
  const itemId = await within((tx) => anInvoice(tx, { ...account, ...due, amountMinor: 100_000 }))
  const line = async (query: string) => {
    const { items } = await get(`/open-items?creditor=interet&sort=open${query}`)
    return items.find(({ id }: { id: string }) => id === String(itemId))
  }
  expect(await line('')).not.toHaveProperty('law')
  const { accounts } = await get(`/customers/${account.customerId}/account-statement`)
  expect(await line('&law=true')).toMatchObject({
    law: { lastDay: '2029-01-31', interest: accounts[0].interestDue },
  })
  const paid = await within((tx) =>
    aPayment(tx, { ...account, amountMinor: 5_000, receivedOn: civilDate('2024-03-01') }),
  )
  expect((await line('&law=true')).law.interest).toBeNull()
  await within((tx) =>
    matchItems(tx, 'test', civilDate('2024-03-01'), [
      { itemId: paid, takenMinor: 5_000 },
      { itemId, takenMinor: 5_000 },
    ]),
  )
  const after = (await get(`/customers/${account.customerId}/account-statement`)).accounts[0].interestDue
  expect((await line('&law=true')).law.interest).toBe(after)
})
