import { beforeAll, expect, test } from 'vitest'
import { createCustomer } from '../customers/create-customer.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { appendAudit } from './append-audit.ts'

const database = useTestDatabase()
let api: TestApi
let customerId: number
let itemId: number

const ask = async (query: string) => (await api.as('read').get(`/api/v1/audit?order=newest&${query}`)).json()
const actionsOf = async (query: string) =>
  (await ask(query)).entries.map(({ action }: { action: string }) => action)

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
    const creditorId = await aCreditor(tx)
    customerId = await createCustomer(tx, 'key:erp', { number: 'C-77', name: 'Verger 100% Martin' })
    itemId = await anInvoice(tx, { customerId, creditorId, amountMinor: 5_000, number: 'F-1' })
    await aCustomer(tx)
    await appendAudit(tx, 'key:erp', [
      { action: 'item.corrected', subject: `item:${itemId}`, detail: { reason: '=1+1' } },
    ])
  })
})

test('the newest come first, and the next page goes on below', async () => {
  const first = await ask('limit=2')
  const second = await ask(`limit=2&after=${first.after}`)
  const all = [...first.entries, ...second.entries].map(({ sequence }: { sequence: number }) => sequence)
  expect(all).toEqual(all.toSorted((a: number, b: number) => b - a))
  expect(new Set(all).size).toBe(4)
})

test('an entry is told in words, with the customer whose it is', async () => {
  const [entry] = (await ask(`subject=item:${itemId}`)).entries
  expect(entry).toMatchObject({
    who: { en: 'The API key “erp”' },
    said: { fr: 'a corrigé une pièce', en: 'corrected an item' },
    about: { fr: 'pièce F-1' },
    customer: { id: String(customerId), name: 'Verger 100% Martin' },
  })
})

test('a search finds a customer by number or part of the name, with all that is theirs', async () => {
  const theirs = await actionsOf('q=C-77')
  expect(theirs).toEqual(['item.corrected', 'item.issued', 'customer.created'])
  expect(await actionsOf(`q=${encodeURIComponent('100% mart')}`)).toEqual(theirs)
  expect(await actionsOf('q=F-1')).toEqual(['item.corrected', 'item.issued'])
  expect(await actionsOf(`q=${encodeURIComponent('100_')}`)).toEqual([])
  expect(await actionsOf('q=nobody')).toEqual([])
})

test('days are those of the organisation, both included', async () => {
  const today = Temporal.Now.plainDateISO('Europe/Paris')
  const day = today.toString()
  expect((await actionsOf(`from=${day}&to=${day}`)).length).toBeGreaterThan(3)
  expect(await actionsOf(`to=${today.subtract({ days: 1 })}`)).toEqual([])
  expect(await actionsOf(`from=${today.add({ days: 1 })}`)).toEqual([])
})

test('the filters offered are what there is', async () => {
  const { actions, actors } = (await api.as('read').get('/api/v1/audit/choices')).json()
  expect(actions).toContainEqual({
    code: 'act.approved',
    fr: 'a approuvé une relance',
    en: 'approved a reminder',
  })
  expect(actors.map(({ code }: { code: string }) => code)).toContain('key:erp')
})

test('exported, a text is never a formula', async () => {
  const file = await api
    .as('read')
    .get('/api/v1/audit/export?language=en&actor=key:erp&action=item.corrected')
  expect(file.headers['content-type']).toContain('text/csv')
  const [head, line] = file.body.split('\r\n')
  expect(head).toContain('No.,Instant (UTC),Who')
  expect(line).toContain('corrected an item,item F-1,Verger 100% Martin,"{""reason"":""=1+1""}"')
})
