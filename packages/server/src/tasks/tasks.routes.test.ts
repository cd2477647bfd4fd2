import { beforeEach, expect, test } from 'vitest'
import { type ActsApi, buildActsApi } from '../testing/acts-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: ActsApi

beforeEach(async () => {
  // Neither e-mail nor a step by letter: the contact is to be fixed.
  api = await buildActsApi(database.current, [
    { number: 'A', invoices: [120_050], email: null },
    { number: 'B', invoices: [30_000], email: null },
    { number: 'C', invoices: [5_000] },
  ])
})

type Task = { id: string; kind: string; customer: { id: string; number: string }; reason: { fr: string } }

async function waiting(query = ''): Promise<Task[]> {
  return (await api.as('read').get(`/api/v1/tasks?${query}`)).json().tasks
}

async function planAgain() {
  return (await api.as('write').post('/api/v1/planning/run', { asOf: '2026-06-15', scope: 'all' })).json()
}

test('tasks are read page by page, by kind and by customer, in words', async () => {
  const [first, second] = await waiting()
  expect([first?.customer.number, second?.customer.number]).toEqual(['A', 'B'])
  expect(first?.reason.fr).toContain('contact')
  const page = (await api.as('read').get('/api/v1/tasks?limit=1')).json()
  const rest = (await api.as('read').get(`/api/v1/tasks?limit=1&after=${page.next}`)).json()
  expect([page.tasks[0].id, rest.tasks[0].id, rest.next]).toEqual([first?.id, second?.id, null])
  expect(await waiting('kind=call')).toEqual([])
  expect(await waiting(`customerId=${second?.customer.id}`)).toMatchObject([{ id: second?.id }])
})

test('a task is done once, and the next run asks for it again when it is not mended', async () => {
  const [first] = await waiting()
  const path = `/api/v1/tasks/${first?.id}/done`
  expect((await api.as('write').post(path, {})).statusCode).toBe(204)
  expect((await api.as('write').post(path, {})).statusCode).toBe(404)
  expect(await waiting('done=true')).toMatchObject([{ id: first?.id, doneBy: 'key:write' }])
  expect(await planAgain()).toMatchObject({ tasks: 1 })
})

test('a run asks for nothing twice', async () => {
  const before = await waiting()
  expect(await planAgain()).toMatchObject({ tasks: 0 })
  expect(await waiting()).toEqual(before)
})

test('a contact that was mended is asked for no more by the next run; the others stay', async () => {
  const [first] = await waiting()
  await api
    .as('write')
    .post(`/api/v1/customers/${first?.customer.id}/contacts`, { channel: 'email', value: 'a@client.example' })
  expect(await planAgain()).toMatchObject({ acts: 1, tasks: 0 })
  expect((await waiting()).map(({ customer }) => customer.number)).toEqual(['B'])
})

test('a task that waits takes the newest reason of the engine, and keeps one that says more', async () => {
  const [first, second] = await waiting()
  const write = (id: string | undefined, reason: string, params: object) =>
    database.current.owner.query(`update task set reason = $2, params = $3 where id = $1`, [
      id,
      reason,
      params,
    ])
  await write(first?.id, 'contact-failed', { channel: 'email' })
  await write(second?.id, 'address-refused', { recipient: 'b@client.example', answer: '550' })
  expect(await planAgain()).toMatchObject({ tasks: 0 })
  const [one, two] = await waiting()
  expect([one?.id, two?.id]).toEqual([first?.id, second?.id])
  expect(one?.reason).toEqual(first?.reason)
  expect(two?.reason.fr).toContain('550')
})

test('who may only read finishes no task, another organisation sees none', async () => {
  const [first] = await waiting()
  const path = `/api/v1/tasks/${first?.id}/done`
  expect((await api.as('read').post(path, {})).statusCode).toBe(403)
  expect((await api.stranger.post(path, {})).statusCode).toBe(404)
  expect((await api.stranger.get('/api/v1/tasks')).json().tasks).toEqual([])
  expect(await waiting()).toHaveLength(2)
})
