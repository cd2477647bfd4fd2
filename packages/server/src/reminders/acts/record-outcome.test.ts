import { addDays } from '@recouvrance/core/calendar/civil-date'
import { beforeEach, expect, test } from 'vitest'
import { type ActsApi, buildActsApi, oneStep } from '../../testing/acts-api.ts'
import { MONDAY } from '../../testing/sendable.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
let api: ActsApi
let act: { id: string; customer: { id: string } }

beforeEach(async () => {
  api = await buildActsApi(
    database.current,
    [{ number: 'A', invoices: [80_000, 20_000], phone: '+33102030405' }],
    oneStep('call', 'call-script'),
  )
  ;[act] = (await api.as('read').get('/api/v1/acts')).json().acts
})

function tell(body: object) {
  return api.as('write').post(`/api/v1/acts/${act.id}/outcome`, body)
}

async function shown() {
  return (await api.as('read').get(`/api/v1/acts/${act.id}`)).json()
}

async function ofCustomer(what: string) {
  return (await api.as('read').get(`/api/v1/${what}?customerId=${act.customer.id}`)).json()[what]
}

test('a call that nobody was given yet is taken in hand by telling its outcome, script archived', async () => {
  expect((await tell({ outcome: 'reached', note: 'Mme Roux' })).json()).toMatchObject({
    status: { code: 'sent' },
  })
  const { events, documents, gate } = await shown()
  expect(events.map(({ event }: { event: { code: string } }) => event.code)).toEqual([
    'approved',
    'claimed',
    'sent',
  ])
  expect(documents).toMatchObject([{ role: 'script' }])
  expect(gate).toMatchObject({ allowed: true })
})

test('the gate is asked before: a call on a Sunday is refused, with when it may be made, and nothing is written', async () => {
  await api.as('write').post('/api/v1/planning/run', { asOf: addDays(MONDAY, 6), scope: 'due' })
  const refused = await tell({ outcome: 'reached' })
  expect(refused.statusCode).toBe(409)
  expect(refused.json().detail).toContain('ne peut pas être passé maintenant')
  expect(await shown()).toMatchObject({ status: { code: 'planned' }, events: [] })
})

test('a call that is not to be made any more is refused with the reason', async () => {
  await api.as('write').post('/api/v1/holds', {
    scope: 'customer',
    customerId: act.customer.id,
    from: MONDAY,
    reason: 'geste commercial',
  })
  expect((await tell({ outcome: 'reached' })).json().detail).toContain('une suspension est en cours')
})

test('without an answer it comes back on the day said, and has not taken the step', async () => {
  const answer = (await tell({ outcome: 'no-answer', again: addDays(MONDAY, 3) })).json()
  expect(answer).toMatchObject({ status: { code: 'approved' }, sentOn: null })
  const wait = new Date(answer.notBefore).getTime() - Date.now()
  expect(wait).toBeGreaterThan(2 * 86_400_000)
  expect(wait).toBeLessThanOrEqual(3 * 86_400_000 + 3_600_000)
  expect((await api.as('read').get('/api/v1/day/to-call')).json().lines).toEqual([])
  const { rows } = await database.current.owner.query(
    'select * from step_record where act_id = $1 and organisation_id = $2',
    [act.id, api.organisationId],
  )
  expect(rows).toEqual([])
})

test('whoever asks to be called back is called back, and was not reached for good', async () => {
  expect((await tell({ outcome: 'call-back', note: 'en réunion' })).json()).toMatchObject({
    status: { code: 'approved' },
  })
  expect((await shown()).events.at(-1)).toMatchObject({
    event: { code: 'call-back' },
    detail: { again: addDays(MONDAY, 1), note: 'en réunion' },
  })
})

test('a call does not come back today or before', async () => {
  const refused = (await tell({ outcome: 'no-answer', again: MONDAY })).json()
  expect(refused).toMatchObject({ status: 400, errors: [{ path: 'again' }] })
})

test('a promise is recorded with the call, of the part that was promised', async () => {
  const dueOn = addDays(MONDAY, 10)
  const answer = await tell({ outcome: 'promise', note: 'virement', promise: { amount: '500.00', dueOn } })
  expect(answer.json()).toMatchObject({ status: { code: 'sent' }, providerReference: 'promise: virement' })
  expect(await ofCustomer('promises')).toMatchObject([{ amount: '500.00', madeOn: MONDAY, dueOn }])
})

test('a promise of more than is owed is refused, and the call is still to be told', async () => {
  const promise = { amount: '1000.01', dueOn: addDays(MONDAY, 10) }
  expect((await tell({ outcome: 'promise', promise })).statusCode).toBe(409)
  expect(await shown()).toMatchObject({ status: { code: 'planned' } })
  expect(await ofCustomer('promises')).toEqual([])
})

test('a dispute is opened about one item of the call, and about no other', async () => {
  const [item] = (await shown()).items
  const dispute = { itemId: item.itemId, amount: '100.00', reason: 'marchandise abîmée' }
  const elsewhere = await tell({ outcome: 'dispute', dispute: { ...dispute, itemId: '999999' } })
  expect(elsewhere.json()).toMatchObject({ status: 400, errors: [{ path: 'dispute.itemId' }] })
  expect((await tell({ outcome: 'dispute', dispute })).json()).toMatchObject({ status: { code: 'sent' } })
  expect(await ofCustomer('disputes')).toMatchObject([{ amount: '100.00', reason: 'marchandise abîmée' }])
})

test('asked for time, the customer is left alone until the day given', async () => {
  const hold = { until: addDays(MONDAY, 5), reason: 'délai demandé' }
  await tell({ outcome: 'hold', hold })
  expect(await ofCustomer('holds')).toMatchObject([{ scope: 'customer', from: MONDAY, ...hold }])
})

test('who says to have paid is not asked again for a time, and somebody looks for the payment', async () => {
  await tell({ outcome: 'already-paid', hold: { until: addDays(MONDAY, 7), reason: 'dit avoir payé' } })
  expect(await ofCustomer('holds')).toMatchObject([{ scope: 'item' }, { scope: 'item' }])
  const { tasks } = (await api.as('read').get('/api/v1/tasks')).json()
  expect(tasks).toMatchObject([{ kind: 'match-payments', amount: '1000.00', reason: { code: 'says-paid' } }])
})

test.each([
  [{ outcome: 'promise' }, 'promise', ''],
  [{ outcome: 'reached', promise: { dueOn: '2026-07-01' } }, '', '"promise"'],
  [{ outcome: 'dispute', hold: { until: '2026-07-01', reason: 'x' } }, 'dispute', ''],
  [{ outcome: 'dispute', hold: { until: '2026-07-01', reason: 'x' } }, '', '"hold"'],
  [{ outcome: 'already-paid' }, 'hold', ''],
  [{ outcome: 'reached', again: '2026-07-01' }, '', '"again"'],
])('%o says what is missing or too much', async (body, path, named) => {
  const answer = await tell(body)
  expect(answer.statusCode).toBe(400)
  const message = expect.stringContaining(named)
  expect(answer.json().errors).toContainEqual(expect.objectContaining({ path, message }))
})

test('other channels are told only once they are in somebody’s hands', async () => {
  await database.current.owner.query(`update act set channel = 'email'`)
  expect((await tell({ outcome: 'reached' })).json()).toMatchObject({ status: 409, code: 'not-allowed-now' })
})
