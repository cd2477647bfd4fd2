import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { anInvoice } from '../testing/accounts.ts'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listDisputes } from './list-disputes.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

type Debtor = Awaited<ReturnType<GovernedApi['debtor']>>

function dispute(debtor: Debtor, number: string, over: object = {}) {
  return {
    itemId: debtor.id(number),
    reason: 'plateau rayé',
    owner: 'Service après-vente',
    openedOn: '2026-05-02',
    deadlineOn: '2026-05-20',
    ...over,
  }
}

const today = (debtor: Debtor, number: string) =>
  on.plan(debtor.customerId, '2026-05-05').then(({ acts, rules }) => ({
    rule: rules[number],
    amountMinor: acts[0]?.amountMinor ?? 0,
  }))

describe('a dispute', () => {
  test('about a part leaves the rest to be chased', async () => {
    const debtor = await on.debtor({ A1: { minor: 10_000 } })
    await on.forgetReview(debtor.customerId)
    await on.make('/disputes', dispute(debtor, 'A1', { amount: '40.00' }))
    expect(await on.isToReview(debtor.customerId)).toBe(true)
    expect(await today(debtor, 'A1')).toEqual({ rule: 'act', amountMinor: 6_000 })
  })

  test('about all of it stops it, past our deadline too', async () => {
    const debtor = await on.debtor({ B1: { minor: 10_000 } })
    await on.make('/disputes', dispute(debtor, 'B1'))
    expect(await today(debtor, 'B1')).toEqual({ rule: 'dispute', amountMinor: 0 })
    expect((await on.plan(debtor.customerId, '2026-05-21')).rules).toEqual({ B1: 'dispute' })
    const listed = (asOf: string) =>
      on.work(async (tx) => (await listDisputes(tx, debtor.customerId, civilDate(asOf)))[0]?.state)
    expect(await listed('2026-05-20')).toBe('open')
    expect(await listed('2026-05-21')).toBe('late')
  })

  test.each(['rejected', 'withdrawn'])(
    'that is %s gives all of it back to the reminders',
    async (outcome) => {
      const debtor = await on.debtor({ C1: { minor: 10_000 } })
      const id = await on.make('/disputes', dispute(debtor, 'C1'))
      expect((await on.post(`/disputes/${id}/settlement`, { outcome, on: '2026-05-04' })).statusCode).toBe(
        204,
      )
      expect(await today(debtor, 'C1')).toEqual({ rule: 'act', amountMinor: 10_000 })
      expect((await on.get(`/disputes?customerId=${debtor.customerId}`)).disputes).toMatchObject([
        { outcome, state: 'closed', closedOn: '2026-05-04' },
      ])
    },
  )

  test('that is accepted keeps its amount out of the reminders until the credit note is on the invoice', async () => {
    const debtor = await on.debtor({ D1: { minor: 10_000 } })
    const id = await on.make('/disputes', dispute(debtor, 'D1', { amount: '40.00' }))
    await on.post(`/disputes/${id}/settlement`, { outcome: 'accepted', amount: '30.00', on: '2026-05-03' })
    expect(await today(debtor, 'D1')).toEqual({ rule: 'act', amountMinor: 7_000 })
    const listed = async () => (await on.get(`/disputes?customerId=${debtor.customerId}`)).disputes[0]
    expect(await listed()).toMatchObject({
      state: 'credit-expected',
      accepted: '30.00',
      creditExpected: '30.00',
      message: { fr: expect.stringContaining('un avoir de 30,00\u00a0€ est attendu') },
    })
    await on.work(async (tx) => {
      const { customerId, creditorId } = debtor
      const note = await anInvoice(tx, {
        customerId,
        creditorId,
        kind: 'credit-note',
        amountMinor: 3_000,
        issuedOn: civilDate('2026-05-04'),
        dueOn: null,
      })
      await matchItems(tx, 'test', civilDate('2026-05-04'), [
        { itemId: note, takenMinor: 3_000 },
        { itemId: Number(debtor.id('D1')), takenMinor: 3_000 },
      ])
    })
    expect(await today(debtor, 'D1')).toEqual({ rule: 'act', amountMinor: 7_000 })
    expect(await listed()).toMatchObject({ state: 'closed', creditExpected: '0.00' })
  })

  test('contests no cent twice, and no more than what is open', async () => {
    const debtor = await on.debtor({ E1: { minor: 10_000 } })
    await on.make('/disputes', dispute(debtor, 'E1', { amount: '40.00' }))
    const more = await on.post('/disputes', dispute(debtor, 'E1', { amount: '60.01' }))
    expect(more.statusCode).toBe(409)
    expect(more.json()).toMatchObject({ detail: expect.stringContaining('60.00 EUR') })
    await on.make('/disputes', dispute(debtor, 'E1', { amount: '60.00' }))
    expect((await on.post('/disputes', dispute(debtor, 'E1'))).json()).toMatchObject({
      code: 'not-allowed-now',
    })
  })

  test('is refused for reversed dates; a settlement that does not fit is refused', async () => {
    const debtor = await on.debtor({ F1: { minor: 10_000 } })
    expect(
      (await on.post('/disputes', dispute(debtor, 'F1', { deadlineOn: '2026-05-01' }))).json(),
    ).toMatchObject({ errors: [{ path: 'deadlineOn', code: 'too-early' }] })
    const id = await on.make('/disputes', dispute(debtor, 'F1', { amount: '40.00' }))
    const settle = async (body: object) => (await on.post(`/disputes/${id}/settlement`, body)).json()
    expect(await settle({ outcome: 'accepted', amount: '40.01' })).toMatchObject({ code: 'not-allowed-now' })
    expect(await settle({ outcome: 'rejected', amount: '10.00' })).toMatchObject({ code: 'invalid-request' })
    expect(await settle({ outcome: 'rejected', on: '2026-05-01' })).toMatchObject({
      errors: [{ path: 'on', code: 'too-early' }],
    })
    await on.post(`/disputes/${id}/settlement`, { outcome: 'rejected' })
    expect(await settle({ outcome: 'rejected' })).toMatchObject({ code: 'not-allowed-now' })
  })

  test('may be opened by who writes only, about items of this organisation only', async () => {
    const debtor = await on.debtor({ G1: { minor: 10_000 } })
    const body = dispute(debtor, 'G1')
    expect((await on.api.as('read').post('/api/v1/disputes', body)).statusCode).toBe(403)
    expect((await on.api.as('read').post('/api/v1/disputes/1/settlement', {})).statusCode).toBe(403)
    await on.make('/disputes', body)
    expect(await on.stranger((tx) => listDisputes(tx, debtor.customerId, civilDate('2026-05-01')))).toEqual(
      [],
    )
    expect((await on.post('/disputes', { ...body, itemId: '999999' })).statusCode).toBe(404)
    expect((await on.post('/disputes/999999/settlement', { outcome: 'rejected' })).statusCode).toBe(404)
  })
})
