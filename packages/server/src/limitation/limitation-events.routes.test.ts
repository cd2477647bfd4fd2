import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { planOf } from '../testing/plan-of.ts'
import { followScenario } from '../testing/scenarios.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
const day = civilDate
const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, api.organisationId, work)
const get = async (path: string) => (await api.as('read').get(`/api/v1${path}`)).json()
const post = async (path: string, body: object, scope: 'read' | 'write' = 'write') => {
  const answer = await api.as(scope).post(`/api/v1${path}`, body)
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

/** A customer who owes one invoice of 31 January 2020: its last sure day is 31 January 2025. */
async function debtor(limitationOn?: CivilDate): Promise<{ customerId: number; itemId: number }> {
  return within(async (tx) => {
    const customerId = await aCustomer(tx)
    const creditorId = await aCreditor(tx)
    const due = { issuedOn: day('2020-01-01'), dueOn: day('2020-01-31') }
    const itemId = await anInvoice(tx, { customerId, creditorId, amountMinor: 100_000, ...due })
    if (limitationOn)
      await tx.updateTable('item').set({ limitation_on: limitationOn }).where('id', '=', itemId).execute()
    return { customerId, itemId }
  })
}

const ACKNOWLEDGED = { kind: 'acknowledgement', on: '2024-05-02', proof: 'Courriel du 2 mai, dossier 12' }

describe('what moved a limitation', () => {
  test('moves the sure day, and no longer once it is reversed; both are told', async () => {
    const { customerId, itemId } = await debtor()
    const days = async () => (await get(`/customers/${customerId}/legal-days?asOf=2025-06-01`)).debts[0]
    expect(await days()).toMatchObject({ lastDay: '2025-01-31', state: 'passed', events: [] })
    const made = await post(`/items/${itemId}/limitation-events`, ACKNOWLEDGED)
    expect(made.status).toBe(201)
    expect(await days()).toMatchObject({
      lastDay: '2029-05-02',
      state: 'running',
      events: [
        {
          id: made.body.id,
          kind: 'acknowledgement',
          on: '2024-05-02',
          until: null,
          proof: ACKNOWLEDGED.proof,
        },
      ],
    })
    const reversal = await post(`/limitation-events/${made.body.id}/reversal`, { reason: 'Autre client' })
    expect(reversal.status).toBe(204)
    expect(await days()).toMatchObject({ lastDay: '2025-01-31', events: [] })
    const { events } = await get(`/customers/${customerId}/timeline?kind=limitation`)
    expect(events.map(({ title, text }: Told) => [title.fr, text.fr])).toEqual([
      [expect.stringMatching(/^Annulé.: Reconnaissance de dette sur F/), 'Autre client'],
      [expect.stringMatching(/^Reconnaissance de dette sur F/), ACKNOWLEDGED.proof],
    ])
    const { entries } = await get(`/audit?q=item:${itemId}`)
    expect(entries.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['limitation.event-recorded', 'limitation.event-reversed']),
    )
  })

  test('counts from its day on, not before', async () => {
    const { customerId, itemId } = await debtor()
    await post(`/items/${itemId}/limitation-events`, ACKNOWLEDGED)
    const lastDay = async (asOf: string) =>
      (await get(`/customers/${customerId}/legal-days?asOf=${asOf}`)).debts[0].lastDay
    expect(await lastDay('2024-05-01')).toBe('2025-01-31')
    expect(await lastDay('2024-05-02')).toBe('2029-05-02')
  })

  test('the same stands once; reversed, it can be recorded otherwise', async () => {
    const { itemId } = await debtor()
    const first = await post(`/items/${itemId}/limitation-events`, ACKNOWLEDGED)
    expect((await post(`/items/${itemId}/limitation-events`, ACKNOWLEDGED)).body.code).toBe('not-allowed-now')
    await post(`/limitation-events/${first.body.id}/reversal`, { reason: 'erreur' })
    expect((await post(`/items/${itemId}/limitation-events`, ACKNOWLEDGED)).status).toBe(201)
    const again = await post(`/limitation-events/${first.body.id}/reversal`, { reason: 'erreur' })
    expect(again.body.code).toBe('not-allowed-now')
  })

  test('of what is no invoice, or whose file gives the day, nothing is recorded', async () => {
    const { customerId } = await debtor()
    const paymentId = await within(async (tx) =>
      aPayment(tx, { customerId, creditorId: await aCreditor(tx), amountMinor: 100 }),
    )
    const refused = await post(`/items/${paymentId}/limitation-events`, ACKNOWLEDGED)
    expect([refused.status, refused.body.code]).toEqual([409, 'not-allowed-now'])
    const given = await debtor(day('2026-12-31'))
    const answer = await post(`/items/${given.itemId}/limitation-events`, ACKNOWLEDGED)
    expect(answer.body.code).toBe('not-allowed-now')
    expect(answer.body.detail).toContain('2026-12-31')
  })

  test('a day to come, an end before the beginning and a fact without proof are refused at their field', async () => {
    const { itemId } = await debtor()
    const refused = async (change: object) => {
      const { body } = await post(`/items/${itemId}/limitation-events`, { ...ACKNOWLEDGED, ...change })
      return body.errors.map(({ path }: { path: string }) => path)
    }
    expect(await refused({ on: '2199-01-01' })).toEqual(['on'])
    expect(await refused({ until: '2199-01-01' })).toEqual(['until'])
    expect(await refused({ until: '2024-05-01' })).toEqual(['until'])
    expect(await refused({ proof: ' ' })).toEqual(['proof'])
    expect(await refused({ kind: 'prayer' })).toEqual(['kind'])
  })

  test('who only reads records nothing, nor does another organisation', async () => {
    const { itemId } = await debtor()
    expect((await post(`/items/${itemId}/limitation-events`, ACKNOWLEDGED, 'read')).status).toBe(403)
    const other = await buildTestApi(database.current)
    const answer = await other.as('write').post(`/api/v1/items/${itemId}/limitation-events`, ACKNOWLEDGED)
    expect(answer.statusCode).toBe(404)
  })
})

type Told = { readonly title: { readonly fr: string }; readonly text: { readonly fr: string } }

test('planning goes by the same day: an acknowledgement lets reminders leave again', async () => {
  const { customerId, itemId } = await debtor()
  await within((tx) => followScenario(tx))
  const rule = () =>
    within(async (tx) => Object.values((await planOf(tx, customerId, day('2025-06-02'))).rules)[0])
  expect(await rule()).toBe('time-barred')
  const { body } = await post(`/items/${itemId}/limitation-events`, ACKNOWLEDGED)
  expect(await rule()).not.toBe('time-barred')
  await post(`/limitation-events/${body.id}/reversal`, { reason: 'erreur' })
  expect(await rule()).toBe('time-barred')
})
