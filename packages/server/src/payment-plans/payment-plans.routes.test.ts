import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { aPayment } from '../testing/accounts.ts'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listPaymentPlans } from './list-payment-plans.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

type Debtor = Awaited<ReturnType<GovernedApi['debtor']>>

/** Invoices of 100 and 50 in three instalments of 50. */
function plan(debtor: Debtor, over: object = {}) {
  return {
    itemIds: Object.values(debtor.ids),
    agreedOn: '2026-05-10',
    instalments: ['2026-06-01', '2026-07-01', '2026-08-01'].map((dueOn) => ({ dueOn, amount: '50.00' })),
    ...over,
  }
}

const twoInvoices = (one: string, two: string) =>
  on.debtor({ [one]: { minor: 10_000 }, [two]: { minor: 5_000 } })

describe('a payment plan', () => {
  test('chases its instalments in place of the invoices; what is paid on these settles instalments', async () => {
    const debtor = await twoInvoices('A1', 'A2')
    await on.forgetReview(debtor.customerId)
    const id = await on.make('/payment-plans', plan(debtor))
    expect(await on.isToReview(debtor.customerId)).toBe(true)
    const { rules, acts } = await on.plan(debtor.customerId, '2026-06-04')
    expect(rules).toMatchObject({ A1: 'payment-plan', A2: 'payment-plan', [`PLAN-${id}-1/3`]: 'act' })
    expect(acts).toMatchObject([{ amountMinor: 5_000 }])
    await on.work(async (tx) => {
      const { customerId, creditorId } = debtor
      const receivedOn = civilDate('2026-06-05')
      const payment = await aPayment(tx, { customerId, creditorId, amountMinor: 6_000, receivedOn })
      await matchItems(tx, 'test', receivedOn, [
        { itemId: payment, takenMinor: 6_000 },
        { itemId: Number(debtor.id('A1')), takenMinor: 6_000 },
      ])
    })
    expect((await on.plan(debtor.customerId, '2026-07-04')).acts).toMatchObject([{ amountMinor: 4_000 }])
    const [standing] = await on.work((tx) => listPaymentPlans(tx, debtor.customerId, civilDate('2026-07-01')))
    expect(standing).toMatchObject({ state: 'in-force', openMinor: 9_000 })
    expect((await on.get(`/payment-plans?customerId=${debtor.customerId}`)).paymentPlans).toMatchObject([
      {
        id,
        state: 'late',
        amount: '150.00',
        open: '90.00',
        instalments: [{ open: '0.00' }, { open: '40.00' }, { open: '50.00' }],
        message: {
          fr: expect.stringContaining('en retard, 60,00\u00a0€ payés, 40,00\u00a0€ dus depuis le 01/07/2026'),
        },
      },
    ])
  })

  test('that is declared lapsed brings the invoices back, and the reminder says so', async () => {
    const debtor = await twoInvoices('B1', 'B2')
    const id = await on.make('/payment-plans', plan(debtor))
    expect((await on.post(`/payment-plans/${id}/lapse`, { on: '2026-05-09' })).statusCode).toBe(400)
    expect((await on.post(`/payment-plans/${id}/lapse`, { on: '2026-06-10' })).statusCode).toBe(204)
    const { acts, rules, why } = await on.plan(debtor.customerId, '2026-06-10')
    expect(rules).toMatchObject({ B1: 'act', B2: 'act', [`PLAN-${id}-1/3`]: 'payment-plan' })
    expect(acts).toMatchObject([{ amountMinor: 15_000 }])
    expect(acts[0]?.reasons.map(({ code }) => code)).toContain('plan-lapsed')
    expect(why.B1).toContain('caduc')
    expect((await on.post(`/payment-plans/${id}/lapse`, {})).json()).toMatchObject({
      code: 'not-allowed-now',
    })
    // Its invoices may enter another one.
    await on.make(
      '/payment-plans',
      plan(debtor, { agreedOn: '2026-06-11', instalments: [{ dueOn: '2026-07-01', amount: '150.00' }] }),
    )
  })

  test('lapses by itself when it says so, the day after the grace', async () => {
    const debtor = await twoInvoices('C1', 'C2')
    await on.make('/payment-plans', plan(debtor, { lapseAfterDays: 10 }))
    expect((await on.plan(debtor.customerId, '2026-06-11')).rules).toMatchObject({ C1: 'payment-plan' })
    expect((await on.plan(debtor.customerId, '2026-06-12')).rules).toMatchObject({ C1: 'act' })
  })

  test('replaces what is open to the cent, one instalment after the other', async () => {
    const debtor = await twoInvoices('D1', 'D2')
    const ask = async (...instalments: [string, string][]) =>
      (
        await on.post(
          '/payment-plans',
          plan(debtor, { instalments: instalments.map(([dueOn, amount]) => ({ dueOn, amount })) }),
        )
      ).json()
    for (const amount of ['149.99', '150.01'])
      expect(await ask(['2026-06-01', amount])).toMatchObject({
        code: 'invalid-request',
        detail: expect.stringContaining('150.00 EUR sont ouverts'),
      })
    expect(await ask(['2026-05-09', '150.00'])).toMatchObject({
      detail: expect.stringContaining('première échéance'),
    })
    expect(await ask(['2026-07-01', '100.00'], ['2026-06-01', '50.00'])).toMatchObject({
      detail: expect.stringContaining('se suivent'),
    })
    expect(await ask(['2026-05-10', '150.00'])).toMatchObject({ id: expect.any(String) })
  })

  test('is refused about contested invoices, or while another one is in force', async () => {
    const debtor = await twoInvoices('E1', 'E2')
    const id = await on.make('/disputes', {
      itemId: debtor.id('E1'),
      reason: 'rayures',
      openedOn: '2026-05-02',
    })
    expect((await on.post('/payment-plans', plan(debtor))).json()).toMatchObject({
      code: 'not-allowed-now',
      detail: expect.stringContaining(`litige ${id}`),
    })
    await on.post(`/disputes/${id}/settlement`, { outcome: 'withdrawn' })
    const first = await on.make('/payment-plans', plan(debtor))
    expect((await on.post('/payment-plans', plan(debtor))).json()).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining(`échéancier ${first}`),
    })
  })

  test('nothing else is agreed about an instalment but its collection', async () => {
    const debtor = await twoInvoices('F1', 'F2')
    await on.make('/payment-plans', plan(debtor))
    const [{ instalments }] = (await on.get(`/payment-plans?customerId=${debtor.customerId}`)).paymentPlans
    const { itemId } = instalments[0]
    for (const [url, body] of [
      ['/promises', { itemIds: [itemId], dueOn: '2199-01-01' }],
      ['/disputes', { itemId, reason: 'rayures' }],
      ['/payment-plans', plan(debtor, { itemIds: [itemId] })],
    ] as const)
      expect((await on.post(url, body)).json()).toMatchObject({
        detail: expect.stringContaining('est une mensualité'),
      })
    await on.make('/direct-debits', { itemId, collectOn: '2199-01-01' })
  })

  test('may be agreed by who writes only, about items of this organisation only', async () => {
    const debtor = await twoInvoices('G1', 'G2')
    expect((await on.api.as('read').post('/api/v1/payment-plans', plan(debtor))).statusCode).toBe(403)
    expect((await on.api.as('read').post('/api/v1/payment-plans/1/lapse', {})).statusCode).toBe(403)
    await on.make('/payment-plans', plan(debtor))
    expect(
      await on.stranger((tx) => listPaymentPlans(tx, debtor.customerId, civilDate('2026-05-01'))),
    ).toEqual([])
    expect((await on.post('/payment-plans', plan(debtor, { itemIds: ['999999'] }))).statusCode).toBe(404)
    expect((await on.post('/payment-plans/999999/lapse', {})).statusCode).toBe(404)
  })
})
