import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listHolds } from './list-holds.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

describe('a hold', () => {
  test('of a customer stops its reminders to its last day, included, and asks for a review', async () => {
    const { customerId } = await on.debtor({ A1: { minor: 10_000 } })
    await on.forgetReview(customerId)
    await on.make('/holds', {
      scope: 'customer',
      customerId: String(customerId),
      from: '2026-05-02',
      until: '2026-05-20',
      reason: 'geste commercial',
    })
    expect(await on.isToReview(customerId)).toBe(true)
    expect((await on.plan(customerId, '2026-05-20')).rules).toEqual({ A1: 'hold' })
    // Held days stop the clock: D+3 comes three free days after the due date.
    expect((await on.plan(customerId, '2026-05-22')).rules).toEqual({ A1: 'not-yet-due' })
    expect((await on.plan(customerId, '2026-05-23')).acts).toHaveLength(1)
    expect(await on.get(`/holds?customerId=${customerId}`)).toMatchObject({
      holds: [{ scope: 'customer', state: 'over', lastDay: '2026-05-20', reason: 'geste commercial' }],
    })
  })

  test('of an item leaves the others alone', async () => {
    const { customerId, id } = await on.debtor({ B1: { minor: 10_000 }, B2: { minor: 5_000 } })
    await on.make('/holds', { scope: 'item', itemId: id('B1'), from: '2026-05-02', reason: 'avis attendu' })
    const { rules, acts } = await on.plan(customerId, '2026-05-05')
    expect(rules).toEqual({ B1: 'hold', B2: 'act' })
    expect(acts).toMatchObject([{ amountMinor: 5_000 }])
    expect(await on.get(`/holds?customerId=${customerId}`)).toMatchObject({
      holds: [{ scope: 'item', itemNumber: 'B1', state: 'active', lastDay: null }],
    })
  })

  test('that is ended frees the items from that day on; the days that it held stay held', async () => {
    const { customerId } = await on.debtor({ C1: { minor: 10_000 } })
    const id = await on.make('/holds', {
      scope: 'customer',
      customerId: String(customerId),
      from: '2026-05-02',
      until: '2026-06-30',
      reason: 'attente',
    })
    await on.forgetReview(customerId)
    expect((await on.post(`/holds/${id}/end`, { on: '2026-05-06' })).statusCode).toBe(204)
    expect(await on.isToReview(customerId)).toBe(true)
    expect((await on.plan(customerId, '2026-05-05')).rules).toEqual({ C1: 'hold' })
    expect((await on.plan(customerId, '2026-05-07')).rules).toEqual({ C1: 'not-yet-due' })
    expect((await on.plan(customerId, '2026-05-08')).acts).toHaveLength(1)
    expect((await on.get(`/holds?customerId=${customerId}`)).holds[0]).toMatchObject({
      until: '2026-06-30',
      lastDay: '2026-05-05',
    })
    expect(await on.lastAudit()).toMatchObject({ action: 'hold.ended', subject: `hold:${id}` })
  })

  test('that is ended before it begins never holds a day', async () => {
    const { customerId } = await on.debtor({ D1: { minor: 10_000 } })
    const id = await on.make('/holds', {
      scope: 'customer',
      customerId: String(customerId),
      from: '2026-05-10',
      reason: 'congés annoncés',
    })
    await on.post(`/holds/${id}/end`, { on: '2026-05-04' })
    expect((await on.plan(customerId, '2026-05-12')).rules).toEqual({ D1: 'act' })
  })

  test.each([
    ['2026-05-09', 400],
    ['2026-05-10', 201],
    ['2026-05-11', 201],
  ])('from 10 May until %s: %i', async (until, status) => {
    const { customerId } = await on.debtor({ E1: { minor: 10_000 } })
    const response = await on.post('/holds', {
      scope: 'customer',
      customerId: String(customerId),
      from: '2026-05-10',
      until,
      reason: 'attente',
    })
    expect(response.statusCode).toBe(status)
  })

  test('that is over is not ended again', async () => {
    const { customerId } = await on.debtor({ F1: { minor: 10_000 } })
    const id = await on.make('/holds', {
      scope: 'customer',
      customerId: String(customerId),
      from: '2026-05-01',
      until: '2026-05-10',
      reason: 'attente',
    })
    const late = await on.post(`/holds/${id}/end`, { on: '2026-05-11' })
    expect(late.statusCode).toBe(409)
    expect(late.json()).toMatchObject({ code: 'not-allowed-now' })
    expect((await on.post(`/holds/${id}/end`, { on: '2026-05-10' })).statusCode).toBe(204)
    expect((await on.post(`/holds/${id}/end`, { on: '2026-05-10' })).statusCode).toBe(409)
  })

  test('may be read by who reads, and placed by who writes only; of this organisation only', async () => {
    const { customerId } = await on.debtor({ G1: { minor: 10_000 } })
    const body = { scope: 'customer', customerId: String(customerId), reason: 'attente' }
    expect((await on.api.as('read').post('/api/v1/holds', body)).statusCode).toBe(403)
    expect((await on.api.as('read').post('/api/v1/holds/1/end', {})).statusCode).toBe(403)
    await on.make('/holds', body)
    expect(await on.stranger((tx) => listHolds(tx, customerId, civilDate('2026-05-01')))).toEqual([])
    expect((await on.post('/holds', { ...body, customerId: '999999' })).statusCode).toBe(404)
    expect((await on.post('/holds/999999/end', {})).statusCode).toBe(404)
    expect((await on.post('/holds', { reason: 'tout' })).statusCode).toBe(400)
  })

  test('of the portfolio stops everybody', async () => {
    const { customerId } = await on.debtor({ H1: { minor: 10_000 } })
    await on.forgetReview(customerId)
    const id = await on.make('/holds', {
      scope: 'portfolio',
      from: '2026-08-01',
      until: '2026-08-15',
      reason: 'fermeture annuelle',
    })
    expect(await on.isToReview(customerId)).toBe(true)
    const { rules, why } = await on.plan(customerId, '2026-08-10')
    expect(rules).toEqual({ H1: 'hold' })
    expect(why.H1).toContain('fermeture annuelle')
    expect((await on.get('/holds')).holds).toMatchObject([{ id, scope: 'portfolio', customerId: null }])
  })
})
