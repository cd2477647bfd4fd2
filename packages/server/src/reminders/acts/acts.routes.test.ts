import { createHash } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { beforeEach, expect, test } from 'vitest'
import { type ActsApi, buildActsApi, oneStep } from '../../testing/acts-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
let api: ActsApi

beforeEach(async () => {
  api = await buildActsApi(database.current, [
    { number: 'A', invoices: [120_050, 30_000] },
    { number: 'B', invoices: [99_900], language: 'de' },
    { number: 'C', invoices: [5_000] },
  ])
})

type Listed = {
  id: string
  status: { code: string }
  customer: { id: string; number: string }
  amount: string
}

async function list(query = ''): Promise<Listed[]> {
  return (await api.as('read').get(`/api/v1/acts?${query}`)).json().acts
}

async function actOf(number: string): Promise<Listed> {
  const found = (await list()).find(({ customer }) => customer.number === number)
  if (!found) throw new Error(`no act for ${number}`)
  return found
}

test('acts are read page by page, each once, with the customer and the amount', async () => {
  const seen: Listed[] = []
  let after = ''
  for (;;) {
    const page = (await api.as('read').get(`/api/v1/acts?limit=2${after}`)).json()
    seen.push(...page.acts)
    if (page.next === null) break
    after = `&after=${page.next}`
  }
  expect(seen.map(({ customer, amount }) => [customer.number, amount])).toEqual([
    ['A', '1500.50'],
    ['B', '999.00'],
    ['C', '50.00'],
  ])
})

test.each([
  ['status=planned', 3],
  ['status=approved', 0],
  ['channel=email', 3],
  ['channel=letter', 0],
  ['step=reminder', 3],
  ['step=second', 0],
  ['plannedFor=2026-06-15', 3],
  ['plannedFor=2026-06-14', 0],
])('a list of %s holds %i acts', async (query, count) => {
  expect(await list(query)).toHaveLength(count)
})

test('one act says its items, its reasons in both languages, and what happened to it', async () => {
  const { id } = await actOf('A')
  await api.as('write').post('/api/v1/acts/approvals', { ids: [id] })
  const act = (await api.as('read').get(`/api/v1/acts/${id}`)).json()
  expect(act.items.map((item: { number: string; amount: string }) => [item.number, item.amount])).toEqual([
    ['F-A-1', '1200.50'],
    ['F-A-2', '300.00'],
  ])
  expect(act.reasons[0].fr).not.toBe(act.reasons[0].en)
  expect(act.events).toMatchObject([{ event: { code: 'approved', fr: 'approuvé' }, actor: 'key:write' }])
  expect(act).toMatchObject({ gate: null, documents: [], status: { code: 'approved' } })
})

test('approving names acts, or filters, or says all; the others stay', async () => {
  const write = api.as('write')
  const { id, customer } = await actOf('A')
  expect((await write.post('/api/v1/acts/approvals', { ids: [id] })).json()).toEqual({ approved: 1 })
  expect((await write.post('/api/v1/acts/approvals', { ids: [id] })).json()).toEqual({ approved: 0 })
  expect((await write.post('/api/v1/acts/approvals', { channel: 'letter' })).json()).toEqual({ approved: 0 })
  expect((await write.post('/api/v1/acts/approvals', { customerId: customer.id })).json()).toEqual({
    approved: 0,
  })
  expect((await write.post('/api/v1/acts/approvals', { asOf: '2026-06-14' })).json()).toEqual({ approved: 0 })
  expect((await write.post('/api/v1/acts/approvals', { asOf: '2026-06-15' })).json()).toEqual({ approved: 2 })
})

test('nobody approves everything by saying nothing, and an unknown act approves none', async () => {
  const write = api.as('write')
  expect((await write.post('/api/v1/acts/approvals', {})).statusCode).toBe(400)
  const { id } = await actOf('A')
  const refused = await write.post('/api/v1/acts/approvals', { ids: [id, '999999'] })
  expect(refused.json()).toMatchObject({ status: 404, code: 'not-found' })
  expect(await list('status=planned')).toHaveLength(3)
})

test('the preview shows the amounts that leave, and writes nothing', async () => {
  const { id } = await actOf('A')
  const before = (await api.as('read').get(`/api/v1/acts/${id}`)).json()
  const preview = (await api.as('read').get(`/api/v1/acts/${id}/preview`)).json()
  expect(preview).toMatchObject({ wouldLeave: true, amount: '1500.50', cancelled: null, problems: [] })
  expect(preview.message).toMatchObject({ kind: 'email', recipient: 'a@client.example' })
  expect((await api.as('read').get(`/api/v1/acts/${id}`)).json()).toEqual(before)

  await api.as('write').post('/api/v1/acts/approvals', { all: true })
  await api.as('write').post('/api/v1/sending/run', {})
  const sent = await api.as('read').get(`/api/v1/acts/${id}/documents/email`)
  const mail = await simpleParser(sent.rawPayload)
  const spaces = (text = '') => text.replace(/\s+/gu, ' ').trim()
  expect(spaces(mail.text)).toBe(spaces(preview.message.text))
  expect(mail.subject).toBe(preview.message.subject)
})

test('what left is served byte for byte: its SHA-256 is the ETag, and who has it is told so', async () => {
  const { id } = await actOf('B')
  await api.as('write').post('/api/v1/acts/approvals', { all: true })
  expect((await api.as('write').post('/api/v1/sending/run', {})).statusCode).toBe(200)
  const { documents } = (await api.as('read').get(`/api/v1/acts/${id}`)).json()
  const path = `/api/v1/acts/${id}/documents/email`
  const answer = await api.as('read').get(path)
  const sha256 = createHash('sha256').update(answer.rawPayload).digest('hex')
  expect(documents).toMatchObject([{ role: 'email', sha256, bytes: answer.rawPayload.length }])
  expect(answer.headers).toMatchObject({
    etag: `"${sha256}"`,
    'content-type': 'message/rfc822',
    'content-disposition': `attachment; filename="act-${id}-email.eml"`,
  })
  expect((await api.as('read').get(`/api/v1/acts/${id}/documents/letter`)).statusCode).toBe(404)
  expect((await api.as('read').get(`/api/v1/acts/${id}/preview`)).json().code).toBe('not-allowed-now')
})

test('a page of what others wrote cannot run, load or send anything in a browser', async () => {
  const { id } = await actOf('A')
  const page = await api.as('read').get(`/api/v1/acts/${id}/preview/document`)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  )
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  const known = await api.as('read').getWith(`/api/v1/acts/${id}/preview/document`, {
    'if-none-match': String(page.headers.etag),
  })
  expect([known.statusCode, known.rawPayload.length]).toEqual([304, 0])
})

test('a cancelled act holds its items, and the next run does not plan it again that day', async () => {
  const { id } = await actOf('C')
  const write = api.as('write')
  const cancelled = await write.post(`/api/v1/acts/${id}/cancellation`, {
    reason: 'Le directeur les appelle',
  })
  expect(cancelled.json()).toMatchObject({
    status: { code: 'cancelled' },
    reason: { fr: 'Le directeur les appelle' },
  })
  const run = await write.post('/api/v1/planning/run', { asOf: '2026-06-15', scope: 'all' })
  expect(run.json()).toMatchObject({ acts: 0 })
  expect((await write.post(`/api/v1/acts/${id}/cancellation`, { reason: 'encore' })).statusCode).toBe(409)
})

test('what is paid between approval and preview would be cancelled', async () => {
  const { id } = await actOf('C')
  await database.current.owner.query(
    `update item set open_minor = 0 where organisation_id = ${api.organisationId} and number = 'F-C-1'`,
  )
  const preview = (await api.as('read').get(`/api/v1/acts/${id}/preview`)).json()
  expect(preview).toMatchObject({ wouldLeave: false, cancelled: { code: 'settled' }, message: null })
  expect((await api.as('read').get(`/api/v1/acts/${id}/preview/document`)).statusCode).toBe(409)
})

test('sending is started and stopped by an administrator only', async () => {
  expect((await api.as('write').put('/api/v1/sending', { started: true })).statusCode).toBe(403)
  const started = (await api.as('admin').put('/api/v1/sending', { started: true })).json()
  expect(started).toMatchObject({ planned: 3, approved: 0, toVerify: 0 })
  expect(started.startedAt).not.toBeNull()
  expect((await api.as('read').get('/api/v1/sending')).json()).toEqual(started)
  expect((await api.as('admin').put('/api/v1/sending', { started: false })).json().startedAt).toBeNull()
})

test('another organisation sees none of it and changes none of it', async () => {
  const { id } = await actOf('A')
  const { stranger } = api
  expect((await stranger.get('/api/v1/acts')).json().acts).toEqual([])
  for (const path of ['', '/preview', '/preview/document', '/documents/email'])
    expect((await stranger.get(`/api/v1/acts/${id}${path}`)).statusCode, path).toBe(404)
  const bodies = {
    cancellation: { reason: 'x' },
    outcome: { outcome: 'reached' },
    bounce: { answer: 'x' },
    delivery: { on: '2026-06-15' },
    verification: { left: true },
  }
  for (const [path, body] of Object.entries(bodies))
    expect((await stranger.post(`/api/v1/acts/${id}/${path}`, body)).statusCode, path).toBe(404)
  expect((await stranger.post('/api/v1/acts/approvals', { ids: [id] })).statusCode).toBe(404)
  expect((await stranger.post('/api/v1/acts/approvals', { all: true })).json()).toEqual({ approved: 0 })
  expect(await list('status=planned')).toHaveLength(3)
})

test('who may only read changes nothing', async () => {
  const { id } = await actOf('A')
  const read = api.as('read')
  for (const path of ['cancellation', 'outcome', 'bounce', 'delivery', 'verification'])
    expect((await read.post(`/api/v1/acts/${id}/${path}`, {})).statusCode, path).toBe(403)
  expect((await read.post('/api/v1/acts/approvals', { all: true })).statusCode).toBe(403)
})

test('a call waits for its outcome; each outcome has its own consequence', async () => {
  const call = await buildActsApi(
    database.current,
    ['D', 'E', 'F'].map((number) => ({ number, invoices: [10_000], phone: '+33140000000' })),
    oneStep('call', 'call-script'),
  )
  const write = call.as('write')
  const acts: Listed[] = (await call.as('read').get('/api/v1/acts')).json().acts
  const [reached, absent, wrong] = acts.map(({ id }) => id)
  await write.post('/api/v1/acts/approvals', { all: true })
  await write.post('/api/v1/sending/run', {})
  expect((await call.as('read').get('/api/v1/tasks?kind=call')).json().tasks).toHaveLength(3)
  const script = await call.as('read').get(`/api/v1/acts/${reached}/documents/script`)
  expect(script.headers['content-type']).toBe('text/html; charset=utf-8')

  const after = async (id: string | undefined, outcome: string) =>
    (await write.post(`/api/v1/acts/${id}/outcome`, { outcome, note: 'Mme Roux' })).json()
  expect(await after(reached, 'reached')).toMatchObject({
    status: { code: 'sent' },
    sentOn: '2026-06-15',
    providerReference: 'reached: Mme Roux',
  })
  const released = await after(absent, 'no-answer')
  expect(released).toMatchObject({ status: { code: 'approved' }, sentOn: null })
  expect(new Date(released.notBefore).getTime()).toBeGreaterThan(Date.now())
  expect(await after(wrong, 'wrong-number')).toMatchObject({ status: { code: 'bounced' } })
  expect((await call.as('read').get('/api/v1/tasks')).json().tasks).toMatchObject([{ kind: 'fix-contact' }])
})
