import { beforeAll, describe, expect, test } from 'vitest'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listSafeguards } from './list-safeguards.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

const LAWYER = {
  kind: 'represented',
  representative: 'Me Durand',
  writeTo: 'durand@avocat.example',
  from: '2026-05-05',
}

describe('a representative', () => {
  test('from that day on nothing leaves to the customer, and a task says whom to write to', async () => {
    const { customerId } = await on.debtor({ A1: { minor: 10_000 } })
    await on.forgetReview(customerId)
    await on.make(`/customers/${customerId}/safeguards`, LAWYER)
    expect(await on.isToReview(customerId)).toBe(true)
    expect((await on.plan(customerId, '2026-05-04')).acts).toHaveLength(1)
    for (const day of ['2026-05-05', '2026-05-06']) {
      const { rules, acts, tasks } = await on.plan(customerId, day)
      expect([rules, acts]).toEqual([{ A1: 'compliance' }, []])
      expect(tasks).toMatchObject([{ kind: 'legal-review', code: 'represented' }])
    }
    const { explanations } = await on.get(`/customers/${customerId}/planning?asOf=2026-05-05`)
    expect(explanations[0].message.en).toBe(
      'Represented by Me Durand since 5 May 2026: the customer is no longer written to, durand@avocat.example is. This is a rule of the house, not of a text.'.replace(
        '5 May 2026',
        '5\u00a0May\u00a02026',
      ),
    )
  })

  test('once it is ended reminders go on, and both days stay in the history', async () => {
    const { customerId } = await on.debtor({ B1: { minor: 10_000 } })
    const id = await on.make(`/customers/${customerId}/safeguards`, { ...LAWYER, note: 'lettre du 4' })
    const ended = await on.post(`/safeguards/${id}/end`, { on: '2026-05-07', reason: 'mandat terminé' })
    expect(ended.statusCode).toBe(204)
    expect((await on.plan(customerId, '2026-05-06')).rules).toEqual({ B1: 'compliance' })
    expect((await on.plan(customerId, '2026-05-07')).acts).toHaveLength(1)
    expect(await on.lastAudit()).toMatchObject({
      action: 'safeguard.ended',
      subject: `safeguard:${id}`,
      detail: { kind: 'represented', on: '2026-05-07', reason: 'mandat terminé' },
    })
    const { events } = await on.get(`/customers/${customerId}/timeline?kind=protection`)
    expect(events.map(({ on: day, title, text }: Event) => [day, title.en, text?.en])).toEqual([
      ['2026-05-07', 'No longer represented by Me Durand', 'mandat terminé'],
      ['2026-05-05', 'Represented by Me Durand', 'Write to durand@avocat.example · lettre du 4'],
    ])
    const { safeguards } = await on.get(`/customers/${customerId}/safeguards`)
    expect(safeguards).toMatchObject([{ state: 'over', endedOn: '2026-05-07', endReason: 'mandat terminé' }])
    expect((await on.get(`/customers/${customerId}`)).governing.safeguards).toEqual([])
  })
})

type Event = { on: string; title: { en: string }; text: { en: string } | null }

describe('over-indebtedness', () => {
  test('what was born before its admission is not demanded, by the law; what came later waits for a person', async () => {
    const { customerId } = await on.debtor({ C1: { minor: 10_000 } })
    await on.make(`/customers/${customerId}/safeguards`, { kind: 'over-indebted', from: '2026-04-01' })
    const { explanations } = await on.get(`/customers/${customerId}/planning?asOf=2026-05-05`)
    expect(explanations[0]).toMatchObject({ rule: 'compliance', state: 'blocked' })
    expect(explanations[0].message.en).toContain('This is the law (C. conso. L722-5).')
    const later = await on.debtor({ C2: { minor: 10_000 } })
    await on.make(`/customers/${later.customerId}/safeguards`, { kind: 'over-indebted', from: '2026-03-31' })
    const answer = await on.get(`/customers/${later.customerId}/planning?asOf=2026-05-05`)
    expect(answer.explanations[0].message.en).toContain('This is a rule of the house')
  })
})

describe('a refused way of contact', () => {
  test('is left out; without another one nothing leaves, and the refusal is the reason', async () => {
    const { customerId } = await on.debtor({ D1: { minor: 10_000 } })
    await on.make(`/customers/${customerId}/safeguards`, {
      kind: 'channel-refused',
      channel: 'email',
      from: '2026-05-01',
    })
    expect((await on.plan(customerId, '2026-05-05')).rules).toEqual({ D1: 'compliance' })
  })

  test('is recorded once for each way', async () => {
    const { customerId } = await on.debtor({ E1: { minor: 10_000 } })
    const refuse = (channel: string) =>
      on.post(`/customers/${customerId}/safeguards`, { kind: 'channel-refused', channel })
    const answers = [await refuse('email'), await refuse('sms'), await refuse('email')]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 409])
    expect((await refuse('letter')).statusCode).toBe(400)
  })
})

describe('a contact of a third party', () => {
  test('is kept, and never written to', async () => {
    const { customerId } = await on.debtor({ F1: { minor: 10_000 } })
    const { contacts } = await on.get(`/customers/${customerId}`)
    const url = `/api/v1/customers/${customerId}/contacts/${contacts[0].id}`
    expect((await on.api.as('write').patch(url, { thirdParty: true })).statusCode).toBe(204)
    expect((await on.plan(customerId, '2026-05-05')).rules).toEqual({ F1: 'no-contact' })
    await on.make(`/customers/${customerId}/contacts`, { channel: 'email', value: 'own@client.example' })
    expect((await on.plan(customerId, '2026-05-05')).acts).toHaveLength(1)
  })
})

describe('what is refused', () => {
  test('a second representative while one is in force; it is recorded once it was ended', async () => {
    const { customerId } = await on.debtor({ G1: { minor: 10_000 } })
    const url = `/customers/${customerId}/safeguards`
    const id = await on.make(url, LAWYER)
    expect((await on.post(url, { ...LAWYER, representative: 'Me Roux' })).statusCode).toBe(409)
    await on.post(`/safeguards/${id}/end`, { on: '2026-05-08', reason: 'autre avocat' })
    expect((await on.post(`/safeguards/${id}/end`, { reason: 'encore' })).statusCode).toBe(409)
    expect(
      (await on.post(url, { ...LAWYER, representative: 'Me Roux', from: '2026-05-08' })).statusCode,
    ).toBe(201)
  })

  test('a representative without a name, an end without a reason, somebody who is not there', async () => {
    const { customerId } = await on.debtor({ H1: { minor: 10_000 } })
    const url = `/customers/${customerId}/safeguards`
    const id = await on.make(url, LAWYER)
    const statuses = [
      await on.post(url, { kind: 'represented', representative: ' ' }),
      await on.post(`/safeguards/${id}/end`, {}),
      await on.post('/customers/999999/safeguards', LAWYER),
      await on.post('/safeguards/999999/end', { reason: 'rien' }),
    ].map(({ statusCode }) => statusCode)
    expect(statuses).toEqual([400, 400, 404, 404])
  })

  test('a public body over-indebted: this procedure is for natural persons', async () => {
    const { customerId } = await on.debtor({ I1: { minor: 10_000 } })
    await on.api.as('write').patch(`/api/v1/customers/${customerId}`, { kind: 'public' })
    const refused = await on.post(`/customers/${customerId}/safeguards`, { kind: 'over-indebted' })
    expect(refused.statusCode).toBe(400)
    expect(refused.json().detail).toContain('personnes physiques')
  })

  test('who may only read records nothing, and another organisation sees nothing', async () => {
    const { customerId } = await on.debtor({ J1: { minor: 10_000 } })
    const url = `/api/v1/customers/${customerId}/safeguards`
    expect((await on.api.as('read').post(url, LAWYER)).statusCode).toBe(403)
    const id = await on.make(`/customers/${customerId}/safeguards`, LAWYER)
    expect((await on.api.as('read').post(`/api/v1/safeguards/${id}/end`, { reason: 'x' })).statusCode).toBe(
      403,
    )
    expect(await on.stranger((tx) => listSafeguards(tx, customerId, '2026-05-05' as never))).toEqual([])
  })
})
