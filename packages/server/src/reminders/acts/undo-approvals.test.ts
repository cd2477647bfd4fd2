import { beforeEach, expect, test } from 'vitest'
import { type ActsApi, buildActsApi } from '../../testing/acts-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
let api: ActsApi
let ids: string[]

beforeEach(async () => {
  api = await buildActsApi(database.current, [
    { number: 'A', invoices: [120_050] },
    { number: 'B', invoices: [30_000] },
  ])
  const { acts } = (await api.as('read').get('/api/v1/acts')).json()
  ids = acts.map(({ id }: { id: string }) => id)
})

async function approve(named: readonly string[]) {
  return (await api.as('write').post('/api/v1/acts/approvals', { ids: named, undoable: true })).json()
}

function undo(named: readonly string[]) {
  return api.as('write').post('/api/v1/acts/approvals/undo', { ids: named })
}

async function statuses(): Promise<string[]> {
  const { acts } = (await api.as('read').get('/api/v1/acts')).json()
  return acts.map(({ status }: { status: { code: string } }) => status.code)
}

/** The ten seconds are over. */
async function letPass(): Promise<void> {
  await database.current.owner.query(`update act set undo_until = now() - interval '1 second'`)
}

test('what was approved so is held back by the server, even when somebody sends everything now', async () => {
  expect(await approve(ids)).toEqual({ approved: 2, undo: { ids, seconds: 10 } })
  const sent = (await api.as('write').post('/api/v1/sending/run', {})).json()
  expect(sent.sent).toBe(0)
  expect(await statuses()).toEqual(['approved', 'approved'])
  await letPass()
  expect((await api.as('write').post('/api/v1/sending/run', {})).json().sent).toBe(2)
})

test('what is taken back waits for approval again, and both are told', async () => {
  await approve(ids)
  expect((await undo([ids[0] ?? ''])).json()).toEqual({ undone: [ids[0]], gone: [] })
  expect(await statuses()).toEqual(['planned', 'approved'])
  const detail = (await api.as('read').get(`/api/v1/acts/${ids[0]}`)).json()
  expect(detail.events.map(({ event }: { event: { code: string } }) => event.code)).toEqual([
    'approved',
    'approval-undone',
  ])
  const { entries } = (await api.as('admin').get('/api/v1/audit?limit=10')).json()
  expect(entries.map(({ action }: { action: string }) => action)).toContain('act.approval-undone')
})

test('while nothing has taken it, it may be taken back after the ten seconds too', async () => {
  await approve(ids)
  await letPass()
  expect((await undo(ids)).json()).toEqual({ undone: ids, gone: [] })
})

test('what has left cannot be taken back, and the refusal says so; the rest can', async () => {
  await approve([ids[0] ?? ''])
  await letPass()
  await api.as('write').post('/api/v1/sending/run', {})
  const refused = await undo([ids[0] ?? ''])
  expect(refused.statusCode).toBe(409)
  expect(refused.json()).toMatchObject({
    code: 'not-allowed-now',
    detail: expect.stringMatching(/trop tard/),
  })
  await approve([ids[1] ?? ''])
  expect((await undo(ids)).json()).toEqual({ undone: [ids[1]], gone: [ids[0]] })
  expect(await statuses()).toEqual(['sent', 'planned'])
})

test('an approval without it may leave at once', async () => {
  const answer = (await api.as('write').post('/api/v1/acts/approvals', { ids })).json()
  expect(answer).toEqual({ approved: 2 })
  expect((await api.as('write').post('/api/v1/sending/run', {})).json().sent).toBe(2)
})

test('to ask for it is no way to name acts', async () => {
  const answer = await api.as('write').post('/api/v1/acts/approvals', { undoable: true })
  expect(answer.statusCode).toBe(400)
})

test('who may only read, and another organisation, take nothing back', async () => {
  await approve(ids)
  const path = '/api/v1/acts/approvals/undo'
  expect((await api.as('read').post(path, { ids })).statusCode).toBe(403)
  expect((await api.stranger.post(path, { ids })).statusCode).toBe(404)
  expect(await statuses()).toEqual(['approved', 'approved'])
})
