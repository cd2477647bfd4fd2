import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listDirectDebits } from './list-direct-debits.ts'
import { scheduleDirectDebit } from './schedule-direct-debit.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

function schedule(itemId: string, scheduledOn: string, collectOn: string, returnWindowDays = 7) {
  return on.work((tx) =>
    scheduleDirectDebit(tx, 'test', {
      itemId: Number(itemId),
      scheduledOn: civilDate(scheduledOn),
      collectOn: civilDate(collectOn),
      returnWindowDays,
    }),
  )
}

describe('a direct debit', () => {
  test('is waited for until it can no longer come back', async () => {
    const { customerId, id } = await on.debtor({ A1: { minor: 10_000 } })
    await on.forgetReview(customerId)
    await schedule(id('A1'), '2026-05-02', '2026-05-10', 5)
    expect(await on.isToReview(customerId)).toBe(true)
    expect((await on.plan(customerId, '2026-05-15')).rules).toEqual({ A1: 'direct-debit' })
    expect((await on.plan(customerId, '2026-05-16')).rules).toEqual({ A1: 'act' })
    expect((await on.get(`/direct-debits?customerId=${customerId}`)).directDebits).toMatchObject([
      { itemNumber: 'A1', collectOn: '2026-05-10', waitedForUntil: '2026-05-15', state: 'over' },
    ])
  })

  test('that came back or is not collected is cancelled, once: the item is chased again', async () => {
    const { customerId, id } = await on.debtor({ B1: { minor: 10_000 } })
    const debit = await schedule(id('B1'), '2026-05-02', '2026-05-10')
    const cancel = () => on.post(`/direct-debits/${debit}/cancellation`, { on: '2026-05-12' })
    expect((await cancel()).statusCode).toBe(204)
    expect((await on.plan(customerId, '2026-05-12')).rules).toEqual({ B1: 'act' })
    expect((await cancel()).json()).toMatchObject({ code: 'not-allowed-now' })
    expect((await on.get(`/direct-debits?customerId=${customerId}`)).directDebits).toMatchObject([
      { state: 'cancelled', cancelledOn: '2026-05-12' },
    ])
  })

  test('of one item is on its way once at a time', async () => {
    const { id } = await on.debtor({ C1: { minor: 10_000 } })
    await on.make('/direct-debits', { itemId: id('C1'), collectOn: '2199-01-01' })
    const again = await on.post('/direct-debits', { itemId: id('C1'), collectOn: '2199-02-01' })
    expect(again.statusCode).toBe(409)
    expect(again.json()).toMatchObject({ code: 'conflict' })
  })

  test('is refused for a day that has gone by', async () => {
    const { id } = await on.debtor({ D1: { minor: 10_000 } })
    const past = await on.post('/direct-debits', { itemId: id('D1'), collectOn: '2026-05-01' })
    expect(past.json()).toMatchObject({ errors: [{ path: 'collectOn', code: 'too-early' }] })
  })

  test('may be scheduled by who writes only, about items of this organisation only', async () => {
    const { customerId, id } = await on.debtor({ E1: { minor: 10_000 } })
    const body = { itemId: id('E1'), collectOn: '2199-01-01' }
    expect((await on.api.as('read').post('/api/v1/direct-debits', body)).statusCode).toBe(403)
    expect((await on.api.as('read').post('/api/v1/direct-debits/1/cancellation', {})).statusCode).toBe(403)
    await on.make('/direct-debits', body)
    expect(await on.stranger((tx) => listDirectDebits(tx, customerId, civilDate('2026-05-01')))).toEqual([])
    expect((await on.post('/direct-debits', { ...body, itemId: '999999' })).statusCode).toBe(404)
    expect((await on.post('/direct-debits/999999/cancellation', {})).statusCode).toBe(404)
  })
})
