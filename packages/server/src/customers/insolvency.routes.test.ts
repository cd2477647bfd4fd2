import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { inOrganisation } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { importContent } from '../testing/imports.ts'
import { followScenario } from '../testing/scenarios.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let id: number

beforeAll(async () => {
  api = await buildTestApi(database.current)
  id = await inOrganisation(database.current.pool, api.organisationId, (tx) => aCustomer(tx))
})

const NOTICE = {
  openedOn: '2026-03-12',
  publishedOn: '2026-03-20',
  kind: 'liquidation',
  office: 'SELARL Exemple',
  officeAddress: ['1 rue du Palais', '75001 Paris'],
  creditorAbroad: false,
  declaredOn: '2026-04-02',
} as const

const put = (body: object, client = api.as('write')) => client.put(`/api/v1/customers/${id}/insolvency`, body)
const customer = async () => (await api.as('read').get(`/api/v1/customers/${id}`)).json()

test('a notice is kept as it was said, and what is left out is not known', async () => {
  expect((await put(NOTICE)).statusCode).toBe(204)
  expect(await customer()).toMatchObject({ insolvencyOpenedOn: '2026-03-12', insolvency: NOTICE })
  await put({ openedOn: '2026-03-12' })
  expect((await customer()).insolvency).toEqual({
    openedOn: '2026-03-12',
    publishedOn: null,
    kind: null,
    office: null,
    officeAddress: [],
    creditorAbroad: null,
    declaredOn: null,
  })
})

test('nothing comes before the judgment, on its day it may', async () => {
  for (const field of ['publishedOn', 'declaredOn']) {
    const refused = await put({ openedOn: '2026-03-12', [field]: '2026-03-11' })
    expect(refused.json()).toMatchObject({ status: 400, errors: [{ path: field }] })
    expect((await put({ openedOn: '2026-03-12', [field]: '2026-03-12' })).statusCode).toBe(204)
  }
})

test('what is still to come is refused', async () => {
  const tomorrow = addDays(civilDate(Temporal.Now.plainDateISO('Europe/Paris').toString()), 1)
  for (const body of [{ openedOn: tomorrow }, { openedOn: '2026-03-12', publishedOn: tomorrow }])
    expect((await put(body)).statusCode).toBe(400)
})

test('a judgment that is moved behind its publication is refused wherever it is changed', async () => {
  await put(NOTICE)
  const moved = await api.as('write').patch(`/api/v1/customers/${id}`, { insolvencyOpenedOn: '2026-03-21' })
  expect(moved.statusCode).toBe(400)
})

test('taken back, nothing of the notice is left, and the trail says what it was', async () => {
  await put(NOTICE)
  const back = await api.app.inject({
    method: 'DELETE',
    url: `/api/v1/customers/${id}/insolvency`,
    headers: api.as('write').headers,
  })
  expect(back.statusCode).toBe(204)
  expect(await customer()).toMatchObject({ insolvencyOpenedOn: null, insolvency: null })
  const { entries } = (await api.as('read').get('/api/v1/audit?action=customer.changed')).json()
  const told = entries.map(({ detail }: { detail: { before: object } }) => detail.before)
  expect(told).toContainEqual(
    expect.objectContaining({ insolvency_opened_on: '2026-03-12', insolvency_office: 'SELARL Exemple' }),
  )
  await put(NOTICE)
  await api.as('write').patch(`/api/v1/customers/${id}`, { insolvencyOpenedOn: null })
  expect((await customer()).insolvency).toBeNull()
})

test('who may only read, and another organisation, may not', async () => {
  expect((await put(NOTICE, api.as('read'))).statusCode).toBe(403)
  const other = await buildTestApi(database.current)
  expect((await put(NOTICE, other.as('write'))).statusCode).toBe(404)
})

test('a list of customers brings it; a publication before or without its judgment is left out', async () => {
  const header = 'Code client;Nom client;Date jugement;Date BODACC;Procédure collective;Mandataire'
  const { report } = await importContent(
    database.current,
    api.organisationId,
    [
      header,
      'C1;Un;13/03/2026;20/03/2026;Liquidation judiciaire simplifiée;SELARL Exemple',
      'C2;Deux;;;;',
      'C3;Trois;20/03/2026;13/03/2026;;',
      'C4;Quatre;;20/03/2026;;',
      'C5;Cinq;13/03/2026;13/03/2026;non;',
    ].join('\r\n'),
  )
  expect(report.rejected).toBe(2)
  const rows = await inOrganisation(database.current.pool, api.organisationId, (tx) =>
    tx
      .selectFrom('customer')
      .select(['number', 'insolvency_published_on', 'insolvency_kind', 'insolvency_office'])
      .where('number', 'like', 'C_')
      .orderBy('number')
      .execute(),
  )
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['C1', '2026-03-20', 'liquidation', 'SELARL Exemple'],
    ['C2', null, null, null],
    ['C5', '2026-03-13', null, null],
  ])
})

test('the work to declare says by when, follows the publication, comes first as it nears, and ends once it is done', async () => {
  const today = civilDate(Temporal.Now.plainDateISO('Europe/Paris').toString())
  const opened = addDays(today, -50)
  const owing = await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
    await followScenario(tx)
    const customerId = await aCustomer(tx)
    const days = { issuedOn: addDays(today, -90), dueOn: addDays(today, -60) }
    await anInvoice(tx, { customerId, creditorId: await aCreditor(tx), amountMinor: 100_000, ...days })
    return customerId
  })
  const planned = async (notice: object) => {
    await api.as('write').put(`/api/v1/customers/${owing}/insolvency`, { openedOn: opened, ...notice })
    await api.as('manage').post('/api/v1/planning/run', {})
    return inOrganisation(database.current.pool, api.organisationId, (tx) =>
      tx
        .selectFrom('task')
        .select(['kind', 'declare_before', 'urgency', 'params'])
        .where('customer_id', '=', owing)
        .where('done_at', 'is', null)
        .execute(),
    )
  }
  const [first] = await planned({})
  expect(first).toMatchObject({ kind: 'file-claim', params: { declareBefore: first?.declare_before } })
  const [second] = await planned({ publishedOn: addDays(opened, 40) })
  expect([first?.declare_before, second?.declare_before].toSorted()).toEqual([
    first?.declare_before,
    second?.declare_before,
  ])
  expect(second?.declare_before).not.toBe(first?.declare_before)
  expect(second?.urgency).toBeLessThan(first?.urgency ?? 0)
  expect(await planned({ declaredOn: today })).toEqual([])
})
