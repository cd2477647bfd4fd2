import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { aPayment } from '../testing/accounts.ts'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listPromises } from './list-promises.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

type Debtor = Awaited<ReturnType<GovernedApi['debtor']>>

function pay({ customerId, creditorId, id }: Debtor, number: string, minor: number, day: string) {
  return on.work(async (tx) => {
    const receivedOn = civilDate(day)
    const payment = await aPayment(tx, { customerId, creditorId, amountMinor: minor, receivedOn })
    await matchItems(tx, 'test', receivedOn, [
      { itemId: payment, takenMinor: minor },
      { itemId: Number(id(number)), takenMinor: minor },
    ])
  })
}

async function standing(debtor: Debtor, asOf: string) {
  const [first] = await on.work((tx) => listPromises(tx, debtor.customerId, civilDate(asOf)))
  return first?.status
}

describe('a promise', () => {
  test('is waited for until its day and the bank delay, then the next step leaves at once', async () => {
    const debtor = await on.debtor({ A1: { minor: 10_000 } })
    await on.forgetReview(debtor.customerId)
    await on.make('/promises', {
      itemIds: [debtor.id('A1')],
      amount: '100.00',
      madeOn: '2026-05-02',
      dueOn: '2026-05-20',
    })
    expect(await on.isToReview(debtor.customerId)).toBe(true)
    expect((await on.plan(debtor.customerId, '2026-05-23')).rules).toEqual({ A1: 'promise-pending' })
    expect(await standing(debtor, '2026-05-23')).toBe('pending')
    expect(await standing(debtor, '2026-05-24')).toBe('broken')
    const { acts, tasks } = await on.plan(debtor.customerId, '2026-05-24')
    expect(acts).toHaveLength(1)
    expect(tasks).toMatchObject([{ kind: 'broken-promise' }])
    expect((await on.get(`/promises?customerId=${debtor.customerId}`)).promises).toMatchObject([
      {
        status: 'broken',
        amount: '100.00',
        paid: '0.00',
        open: '100.00',
        waitedForUntil: '2026-05-23',
        itemNumbers: ['A1'],
        message: { fr: '100,00\u00a0€ promis pour le 20/05/2026\u00a0: rien reçu\u00a0: non tenue.' },
      },
    ])
  })

  test('is kept, or kept in part, by what is paid: nobody types it in', async () => {
    const debtor = await on.debtor({ B1: { minor: 10_000 } })
    await on.make('/promises', { itemIds: [debtor.id('B1')], madeOn: '2026-05-02', dueOn: '2026-05-20' })
    await pay(debtor, 'B1', 3_000, '2026-05-19')
    expect(await standing(debtor, '2026-05-24')).toBe('partly-kept')
    const [listed] = (await on.get(`/promises?customerId=${debtor.customerId}`)).promises
    expect(listed.message).toEqual({
      fr: '100,00\u00a0€ promis pour le 20/05/2026\u00a0: 30,00\u00a0€ reçus, il manque 70,00\u00a0€\u00a0: tenue en partie.',
      en: '€100.00 promised for 20\u00a0May\u00a02026: €30.00 received, €70.00 missing: partly kept.',
    })
    await pay(debtor, 'B1', 7_000, '2026-05-20')
    expect(await standing(debtor, '2026-05-20')).toBe('kept')
  })

  test('that is withdrawn governs nothing any more, once', async () => {
    const debtor = await on.debtor({ C1: { minor: 10_000 } })
    const id = await on.make('/promises', {
      itemIds: [debtor.id('C1')],
      madeOn: '2026-05-02',
      dueOn: '2026-05-20',
    })
    expect((await on.post(`/promises/${id}/withdrawal`, { on: '2026-05-01' })).statusCode).toBe(400)
    expect((await on.post(`/promises/${id}/withdrawal`, { on: '2026-05-03' })).statusCode).toBe(204)
    expect((await on.plan(debtor.customerId, '2026-05-05')).rules).toEqual({ C1: 'act' })
    expect(await standing(debtor, '2026-05-05')).toBe('withdrawn')
    expect((await on.post(`/promises/${id}/withdrawal`, {})).json()).toMatchObject({
      code: 'not-allowed-now',
    })
  })

  test('of more than is open is refused with what is open', async () => {
    const { id } = await on.debtor({ D1: { minor: 10_000 } })
    const promise = { itemIds: [id('D1')], madeOn: '2026-05-02', dueOn: '2026-05-20' }
    const response = await on.post('/promises', { ...promise, amount: '100.01' })
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({
      code: 'not-allowed-now',
      detail: expect.stringContaining('100.00 EUR'),
      errors: [{ path: 'amount' }],
    })
    expect((await on.post('/promises', { ...promise, amount: '100.00' })).statusCode).toBe(201)
  })

  test('is refused for reversed dates, a day to come, a settled item or items of two accounts', async () => {
    const debtor = await on.debtor({ E1: { minor: 10_000 }, E2: { minor: 1_000, currency: 'GBP' } })
    const other = await on.debtor({ F1: { minor: 10_000 } })
    const [E1, E2, F1] = [debtor.id('E1'), debtor.id('E2'), other.id('F1')]
    const ask = async (body: object) => (await on.post('/promises', body)).json()
    expect(await ask({ itemIds: [E1], madeOn: '2026-05-10', dueOn: '2026-05-09' })).toMatchObject({
      errors: [{ path: 'dueOn', code: 'too-early' }],
    })
    expect(await ask({ itemIds: [E1], madeOn: '2199-01-01', dueOn: '2199-01-02' })).toMatchObject({
      errors: [{ path: 'madeOn', code: 'future' }],
    })
    for (const second of [E2, F1])
      expect(await ask({ itemIds: [E1, second], madeOn: '2026-05-10', dueOn: '2026-05-20' })).toMatchObject({
        code: 'invalid-request',
        detail: expect.stringContaining('autre client'),
      })
    expect(await ask({ itemIds: [E1, E1], madeOn: '2026-05-10', dueOn: '2026-05-20' })).toMatchObject({
      detail: expect.stringContaining('deux fois'),
    })
    await pay(debtor, 'E1', 10_000, '2026-05-05')
    expect(await ask({ itemIds: [E1], madeOn: '2026-05-10', dueOn: '2026-05-20' })).toMatchObject({
      code: 'not-allowed-now',
    })
  })

  test('may be recorded by who writes only, about items of this organisation only', async () => {
    const { customerId, id } = await on.debtor({ G1: { minor: 10_000 } })
    const body = { itemIds: [id('G1')], dueOn: '2199-01-01' }
    expect((await on.api.as('read').post('/api/v1/promises', body)).statusCode).toBe(403)
    expect((await on.api.as('read').post('/api/v1/promises/1/withdrawal', {})).statusCode).toBe(403)
    await on.make('/promises', body)
    expect(await on.stranger((tx) => listPromises(tx, customerId, civilDate('2026-05-01')))).toEqual([])
    expect((await on.post('/promises', { ...body, itemIds: ['999999'] })).statusCode).toBe(404)
    expect((await on.post('/promises/999999/withdrawal', {})).statusCode).toBe(404)
  })
})
