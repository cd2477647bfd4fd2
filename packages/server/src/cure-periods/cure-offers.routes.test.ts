import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { todayIn } from '../access/today.ts'
import { matchItems } from '../claims/match-items.ts'
import { aCustomer, aPayment } from '../testing/accounts.ts'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { followScenario, PLAIN_SCENARIO } from '../testing/scenarios.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listCureOffers } from './list-cure-offers.ts'

const database = useTestDatabase()
let on: GovernedApi

// Due on 1 May: the only step is the formal notice, from 11 May on.
const NOTICE = {
  key: 'formal-notice',
  trigger: { offsetDays: 10 },
  channel: 'email',
  tone: 'formal',
  approval: 'manual',
} as const

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
  const scenario = { ...PLAIN_SCENARIO, version: 2, minDaysBetweenActs: 0, steps: [NOTICE] }
  await on.work((tx) => followScenario(tx, scenario))
})

type Debtor = Awaited<ReturnType<GovernedApi['debtor']>>

const manage = (url: string, body: object) => on.api.as('manage').post(`/api/v1${url}`, body)
const offer = { madeOn: '2026-05-05', until: '2026-05-20' }

const stateOf = async ({ customerId }: Debtor, asOf: string) => {
  const [first] = await on.work((tx) => listCureOffers(tx, customerId, civilDate(asOf)))
  return first?.state
}

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

describe('a cure period', () => {
  test('holds the formal notice until its day and the bank delay, and says what goes on', async () => {
    const debtor = await on.debtor({ A1: { minor: 10_000 } })
    await on.forgetReview(debtor.customerId)
    await on.make('/cure-offers', { itemIds: [debtor.id('A1')], ...offer })
    expect(await on.isToReview(debtor.customerId)).toBe(true)
    expect((await on.plan(debtor.customerId, '2026-05-15')).rules).toEqual({ A1: 'cure-period' })
    expect((await on.plan(debtor.customerId, '2026-05-23')).rules).toEqual({ A1: 'cure-period' })
    expect((await on.plan(debtor.customerId, '2026-05-24')).acts).toHaveLength(1)
    const { cureOffers } = await on.get(`/cure-offers?customerId=${debtor.customerId}`)
    expect(cureOffers).toMatchObject([
      {
        amount: '100.00',
        until: '2026-05-20',
        waitedForUntil: '2026-05-23',
        author: 'key:write',
        actId: null,
        waiverId: null,
        suspends: ['formal-notice', 'legal-review'],
        goesOn: ['reminders', 'interest', 'limitation'],
      },
    ])
    expect(cureOffers[0].wording).toContain('délai de régularisation')
    expect(cureOffers[0].wording).not.toMatch(/droit à l.erreur/i)
    expect(cureOffers[0].wording).toContain('la prescription continuent de courir')
  })

  test.each([
    [9_999, 'running'],
    [10_000, 'kept'],
  ])('%i paid of 10,000: %s', async (minor, state) => {
    const debtor = await on.debtor({ A1: { minor: 20_000 } })
    await on.make('/cure-offers', { itemIds: [debtor.id('A1')], amount: '100.00', ...offer })
    await pay(debtor, 'A1', minor, '2026-05-20')
    expect(await stateOf(debtor, '2026-05-23')).toBe(state)
  })

  test('that was withdrawn holds nothing any more, nor waives anything', async () => {
    const debtor = await on.debtor({ A1: { minor: 10_000 } })
    const response = await manage('/cure-offers', {
      itemIds: [debtor.id('A1')],
      ...offer,
      waivesPenalties: true,
    })
    const { id } = response.json()
    const [before] = (await on.get(`/waivers?customerId=${debtor.customerId}`)).waivers
    expect(before).toMatchObject({ condition: { amount: '100.00', paidBy: '2026-05-20' } })
    expect((await on.post(`/cure-offers/${id}/withdrawal`, { on: '2026-05-12' })).statusCode).toBe(204)
    expect((await on.lastAudit()).action).toBe('cure-offer.withdrawn')
    expect((await on.plan(debtor.customerId, '2026-05-12')).acts).toHaveLength(1)
    expect((await on.get(`/waivers?customerId=${debtor.customerId}`)).waivers[0].state).toBe('reversed')
    expect((await on.post(`/cure-offers/${id}/withdrawal`, { on: '2026-05-13' })).statusCode).toBe(409)
  })

  test('paid in time, the penalties that it promised to waive are waived', async () => {
    const debtor = await on.debtor({ A1: { minor: 500_000 }, A2: { minor: 100_000 } })
    await manage('/cure-offers', {
      itemIds: [debtor.id('A1'), debtor.id('A2')],
      amount: '5000.00',
      ...offer,
      waivesPenalties: true,
    })
    await pay(debtor, 'A1', 500_000, '2026-05-18')
    const { accounts } = await on.get(`/customers/${debtor.customerId}/account-statement?asOf=2026-05-20`)
    expect(accounts[0]).toMatchObject({ principalDue: '1000.00', totalDue: '1000.00' })
    expect(Number(accounts[0].waived)).toBeGreaterThan(40)
  })

  test('stands on the customer’s page and in its timeline', async () => {
    const debtor = await on.debtor({ A1: { minor: 10_000 } })
    const today = await on.work((tx) => todayIn(tx))
    await on.make('/cure-offers', { itemIds: [debtor.id('A1')], until: addDays(today, 10) })
    const customer = await on.get(`/customers/${debtor.customerId}`)
    expect(customer.governing.cureOffers).toMatchObject([{ state: 'running' }])
    const { events } = await on.get(`/customers/${debtor.customerId}/timeline?kind=cure`)
    expect(events).toMatchObject([{ kind: 'cure', side: 'ours', author: 'key:write' }])
  })
})

describe('a cure period may not', () => {
  test('waive anything when who makes it does not manage, nor be made by who only reads', async () => {
    const debtor = await on.debtor({ A1: { minor: 10_000 } })
    const body = { itemIds: [debtor.id('A1')], ...offer }
    const refused = await on.post('/cure-offers', { ...body, waivesPenalties: true })
    expect([refused.statusCode, refused.json().errors[0].path]).toEqual([403, 'waivesPenalties'])
    expect((await on.api.as('read').post('/api/v1/cure-offers', body)).statusCode).toBe(403)
    expect((await on.get(`/waivers?customerId=${debtor.customerId}`)).waivers).toEqual([])
  })

  test.each([
    [{ until: '2026-05-04' }, 400, 'until'],
    [{ until: '2026-08-04' }, 400, 'until'],
    [{ amount: '100.01' }, 409, 'amount'],
  ])('be %o', async (over, status, path) => {
    const debtor = await on.debtor({ A1: { minor: 10_000 } })
    const refused = await on.post('/cure-offers', { itemIds: [debtor.id('A1')], ...offer, ...over })
    expect([refused.statusCode, refused.json().errors[0].path]).toEqual([status, path])
  })

  test('be of another organisation', async () => {
    const foreign = await on.stranger((tx) => aCustomer(tx))
    expect((await on.get(`/cure-offers?customerId=${foreign}`)).cureOffers).toEqual([])
    expect((await on.post('/cure-offers/999999/withdrawal', {})).statusCode).toBe(404)
  })
})
