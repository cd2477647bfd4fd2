import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { expect, test } from 'vitest'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { hasStaleStandings } from '../customers/standings.queries.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { followScenario } from '../testing/scenarios.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { businessDate } from './business-date.ts'
import { nightOf, runTonight } from './run-tonight.ts'

const database = useTestDatabase()
const NEVER = new AbortController().signal

/** An organisation in Paris, made on 1 June 2026, whose last run, if any, was for `asOf` and ended at `finishedAt`. */
async function organisation(last?: { asOf: string; finishedAt: string }): Promise<number> {
  const { ownerUrl, owner, pool } = database.current
  const { id } = await insertOrganisation(ownerUrl, 'Nuit SARL')
  await owner.query(`update organisation set created_at = '2026-06-01T12:00:00Z' where id = $1`, [id])
  await inOrganisation(pool, id, (tx) => followScenario(tx))
  if (last)
    await owner.query(
      `insert into planning_run (organisation_id, as_of, customers, acts, tasks, started_at, finished_at)
       values ($1, $2, 0, 0, 0, $3, $3)`,
      [id, last.asOf, last.finishedAt],
    )
  return id
}

async function isDue(id: number, now: string): Promise<boolean> {
  return inOrganisation(database.current.pool, id, async (tx) => (await nightOf(tx, new Date(now))).isDue)
}

// Paris is two hours ahead of UTC in June: four in the morning is 02:00Z.
test.each([
  ['before four the night has not come', '2026-06-15T01:59:59Z', false],
  ['at four it has', '2026-06-15T02:00:00Z', true],
  ['after an outage it is caught up', '2026-06-15T21:00:00Z', true],
])('%s', async (_, now, expected) => {
  const id = await organisation({ asOf: '2026-06-14', finishedAt: '2026-06-14T02:00:30Z' })
  expect(await isDue(id, now)).toBe(expected)
})

test('a run that somebody made since four is the run of that day', async () => {
  const id = await organisation({ asOf: '2026-06-15', finishedAt: '2026-06-15T02:00:00Z' })
  expect(await isDue(id, '2026-06-15T20:00:00Z')).toBe(false)
  expect(await isDue(id, '2026-06-16T02:00:00Z')).toBe(true)
})

test('whoever plans another day is left alone until the night after the next', async () => {
  const id = await organisation({ asOf: '2022-08-31', finishedAt: '2026-06-15T08:00:00Z' })
  expect(await isDue(id, '2026-06-15T20:00:00Z')).toBe(false)
  expect(await isDue(id, '2026-06-16T12:00:00Z')).toBe(false)
  expect(await isDue(id, '2026-06-17T02:00:00Z')).toBe(true)
})

test('a new organisation has its first night after it was made', async () => {
  const id = await organisation()
  expect(await isDue(id, '2026-06-01T20:00:00Z')).toBe(false)
  expect(await isDue(id, '2026-06-02T02:00:00Z')).toBe(true)
})

test('four in the morning is meant where the organisation is', async () => {
  const id = await organisation({ asOf: '2026-06-14', finishedAt: '2026-06-14T12:00:00Z' })
  await database.current.owner.query(`update organisation set time_zone = 'Pacific/Noumea' where id = $1`, [
    id,
  ])
  expect(await isDue(id, '2026-06-14T16:59:00Z')).toBe(false)
  expect(await isDue(id, '2026-06-14T17:00:00Z')).toBe(true)
})

test('the night plans its day, once however many processes try', async () => {
  const id = await organisation()
  const now = new Date('2026-06-15T10:00:00Z')
  const tries = await Promise.all([1, 2, 3].map(() => runTonight(database.current.pool, id, now, NEVER)))
  expect(tries.filter((run) => run !== null).map(({ asOf }) => asOf)).toEqual(['2026-06-15'])
  const runs = await inOrganisation(database.current.pool, id, (tx) =>
    tx.selectFrom('planning_run').select('as_of').execute(),
  )
  expect(runs).toEqual([{ as_of: '2026-06-15' }])
})

test('the day of the receivables goes by the clock of the organisation, not by UTC', async () => {
  // Half past midnight in Paris on the 15th, which is still the 14th in UTC.
  const id = await organisation({ asOf: '2026-06-15', finishedAt: '2026-06-14T22:30:00Z' })
  const read = (today: string) =>
    inOrganisation(database.current.pool, id, (tx) => businessDate(tx, civilDate(today)))
  expect(await read('2026-06-15')).toBe('2026-06-15')
  expect(await read('2026-06-16')).toBe('2026-06-16')
})

test('stopped in the middle, the night is made again', async () => {
  const id = await organisation()
  const stopped = AbortSignal.abort(new Error('stopping'))
  const { owner, pool } = database.current
  const { rows } = await owner.query<{ id: number }>(
    `insert into customer (organisation_id, number, name) values ($1, 'A', 'A') returning id`,
    [id],
  )
  await owner.query(
    `insert into review (organisation_id, customer_id, review_on) values ($1, $2, '-infinity')`,
    [id, rows[0]?.id],
  )
  const now = new Date('2026-06-15T10:00:00Z')
  await expect(runTonight(pool, id, now, stopped)).rejects.toThrow('stopping')
  expect(await runTonight(pool, id, now, NEVER)).toMatchObject({ asOf: '2026-06-15', customers: 1 })
})

test('the night derives what is owed of the day: no reader waits for it', async () => {
  const id = await organisation()
  const within = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(database.current.pool, id, work)
  await within(async (tx) => {
    const creditorId = await aCreditor(tx)
    const customerId = await aCustomer(tx)
    await anInvoice(tx, { creditorId, customerId, amountMinor: 12_000, dueOn: civilDate('2026-06-14') })
  })
  await runTonight(database.current.pool, id, new Date('2026-06-15T10:00:00Z'), NEVER)
  expect(await within((tx) => hasStaleStandings(tx, civilDate('2026-06-15')))).toBe(false)
  expect(await within((tx) => tx.selectFrom('customer_standing').select('overdue_minor').execute())).toEqual([
    { overdue_minor: 12_000 },
  ])
})
