import { beforeEach, describe, expect, test } from 'vitest'
import { type ActsApi, buildActsApi } from '../../testing/acts-api.ts'
import { MONDAY } from '../../testing/sendable.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
let api: ActsApi

beforeEach(async () => {
  api = await buildActsApi(database.current, [
    { number: 'A', invoices: [120_050] },
    { number: 'B', invoices: [30_000] },
    // Without an e-mail address: by letter.
    { number: 'C', invoices: [5_000], email: null },
  ])
})

type Listed = { id: string; customer: { number: string }; status: { code: string } }

async function read(path: string) {
  return (await api.as('read').get(`/api/v1/${path}`)).json()
}

async function write(path: string, body: object = {}) {
  return api.as('write').post(`/api/v1/${path}`, body)
}

async function actOf(number: string): Promise<Listed> {
  const { acts } = (await read('acts')) as { acts: Listed[] }
  const found = acts.find(({ customer }) => customer.number === number)
  if (!found) throw new Error(`no act of ${number}`)
  return found
}

describe('GET /departures', () => {
  test('counts and adds up what waits, by state and channel, and says what would leave by itself', async () => {
    const before = await read('departures')
    expect(before).toMatchObject({ asOf: MONDAY, transport: 'outbox', startedAt: null, troubles: 0 })
    const [group] = before.groups
    expect(group).toMatchObject({ status: 'planned', by: 'mail', acts: 2, later: 0 })
    expect(group.amounts).toEqual([{ currency: 'EUR', amount: '1500.50' }])
    await write('acts/approvals', { ids: [(await actOf('A')).id] })
    const { groups } = await read('departures')
    expect(groups.map(({ status, acts }: { status: string; acts: number }) => [status, acts])).toEqual([
      ['planned', 1],
      ['approved', 1],
    ])
  })

  test('names the last act that was seen: approving up to it leaves what came later alone', async () => {
    const first = await actOf('A')
    expect((await write('acts/approvals', { upTo: first.id })).json()).toMatchObject({ approved: 1 })
    expect((await actOf('B')).status.code).toBe('planned')
    const { lastPlanned } = await read('departures')
    expect(lastPlanned).toBe((await actOf('B')).id)
    await write('acts/approvals', { upTo: lastPlanned })
    expect((await read('departures')).lastPlanned).toBeNull()
  })

  test('another organisation sees nothing of it', async () => {
    expect((await api.stranger.get('/api/v1/departures')).json()).toMatchObject({ groups: [], troubles: 0 })
  })
})

describe('an act that was taken out', () => {
  test('is listed with its reason until it is put back, and then waits for approval again', async () => {
    const { id } = await actOf('A')
    await write(`acts/${id}/cancellation`, { reason: 'Règlement annoncé', until: '2026-06-30' })
    const { acts } = await read('departures/taken-out')
    expect(acts).toMatchObject([
      { act: { id }, reason: 'Règlement annoncé', heldUntil: '2026-06-30', by: 'key:write' },
    ])
    const back = await write(`acts/${id}/restoration`)
    expect(back.json()).toMatchObject({ id, status: { code: 'planned' } })
    expect((await read('departures/taken-out')).acts).toEqual([])
    const { explanations } = await read(`customers/${back.json().customer.id}/planning?asOf=${MONDAY}`)
    expect(explanations).toMatchObject([{ state: 'act' }])
  })

  test('stays out when it was not a person who took it out, or nobody has', async () => {
    const { id } = await actOf('B')
    expect((await write(`acts/${id}/restoration`)).statusCode).toBe(409)
    await database.current.owner.query(
      `update act set status = 'cancelled', reason = 'settled' where id = $1`,
      [id],
    )
    expect((await write(`acts/${id}/restoration`)).statusCode).toBe(409)
  })

  test('does not come back when its items are held for another reason', async () => {
    const { id, customer } = (await actOf('A')) as Listed & { customer: { id: string } }
    await write(`acts/${id}/cancellation`, { reason: 'à revoir' })
    await write('holds', {
      scope: 'customer',
      customerId: customer.id,
      from: MONDAY,
      until: '2026-07-31',
      reason: 'geste',
    })
    expect((await write(`acts/${id}/restoration`)).json()).toMatchObject({ status: { code: 'cancelled' } })
  })

  test('is shown page by page, once', async () => {
    for (const number of ['A', 'B'])
      await write(`acts/${(await actOf(number)).id}/cancellation`, { reason: 'à revoir' })
    const first = await read('departures/taken-out?limit=1')
    const second = await read(`departures/taken-out?limit=1&after=${first.next}`)
    expect([first.acts[0].act.customer.number, second.acts[0].act.customer.number]).toEqual(['B', 'A'])
    expect(second.next).toBeNull()
  })

  test('who may only read puts nothing back, and another organisation does not know it', async () => {
    const { id } = await actOf('A')
    await write(`acts/${id}/cancellation`, { reason: 'à revoir' })
    expect((await api.as('read').post(`/api/v1/acts/${id}/restoration`, {})).statusCode).toBe(403)
    expect((await api.stranger.post(`/api/v1/acts/${id}/restoration`, {})).statusCode).toBe(404)
    expect((await api.stranger.get('/api/v1/departures/taken-out')).json().acts).toEqual([])
  })
})

test('what went wrong waits with what the server said, the newest first', async () => {
  for (const number of ['A', 'B']) {
    const { id } = await actOf(number)
    await write('acts/approvals', { ids: [id] })
    await write('sending/run')
    await write(`acts/${id}/bounce`, { answer: `550 ${number} unknown` })
  }
  const { troubles, next } = await read('departures/troubles')
  expect(troubles).toMatchObject([
    { kind: 'address', recipient: 'b@client.example', answer: '550 B unknown', act: { amount: '300.00' } },
    { kind: 'address', recipient: 'a@client.example', answer: '550 A unknown' },
  ])
  expect(next).toBeNull()
  expect((await read('departures')).troubles).toBe(2)
  expect((await api.stranger.get('/api/v1/departures/troubles')).json().troubles).toEqual([])
})

describe('without a mail server', () => {
  test('what was sent is listed, the newest first, and read as its recipient would have seen it', async () => {
    expect(await read('departures/outbox')).toEqual({ messages: [], next: null })
    await write('acts/approvals', { all: true })
    expect((await write('sending/run')).json()).toMatchObject({ transport: 'outbox', sent: 2 })
    const first = await read('departures/outbox?limit=1')
    expect(first.messages).toMatchObject([
      { act: { customer: { number: 'B' } }, recipient: expect.stringContaining('@') },
    ])
    const second = await read(`departures/outbox?limit=1&after=${first.next}`)
    expect(second).toMatchObject({ messages: [{ act: { customer: { number: 'A' } } }], next: null })
    const page = await api.as('read').get(`/api/v1/acts/${second.messages[0].act.id}/documents/email/page`)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toContain('sandbox')
    expect(page.payload).toContain('1\u202f200,50')
    const none = await api.as('read').get('/api/v1/acts/999999999/documents/email/page')
    expect(none.statusCode).toBe(404)
  })

  test('another organisation reads none of it', async () => {
    await write('acts/approvals', { all: true })
    await write('sending/run')
    const { messages } = await read('departures/outbox')
    expect((await api.stranger.get('/api/v1/departures/outbox')).json().messages).toEqual([])
    const path = `/api/v1/acts/${messages[0].act.id}/documents/email/page`
    expect((await api.stranger.get(path)).statusCode).toBe(404)
  })
})
