import { beforeAll, describe, expect, it } from 'vitest'
import { createPerson } from '../access/create-person.ts'
import { outsideOrganisations } from '../platform/postgres.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
const PASSWORD = 'quatre mots bien choisis'
let api: TestApi
let cookie: string

beforeAll(async () => {
  api = await buildTestApi(database.current)
  const person = {
    email: 'luc@maison.example',
    name: 'Luc Brun',
    role: 'reader',
    password: PASSWORD,
  } as const
  await outsideOrganisations(database.current.pool, (tx) =>
    createPerson(tx, 'test', api.organisationId, person),
  )
  const session = await api.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: person.email, password: PASSWORD },
  })
  cookie = session.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
})

const read = (keys: readonly string[]) =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/law/watch/acknowledgements',
    headers: { cookie },
    payload: { keys },
  })

type Watch = {
  entries: {
    key: string
    id: string
    on: string
    laws: string[]
    value: string | null
    sourced: boolean
    validatedByLawyer: boolean
    readByMe: boolean
    readBy: { name: string }[]
  }[]
}

const watch = async (query = '', headers: Record<string, string> = { cookie }) =>
  (await api.app.inject({ url: `/api/v1/law/watch${query}`, headers })).json() as Watch

describe('the legal watch', () => {
  it('holds each text and each rate once, with its date, newest first', async () => {
    const { entries } = await watch()
    const article = entries.find(({ id }) => id === 'C. com. L441-10')
    expect(article).toMatchObject({ laws: ['FR'], sourced: true, validatedByLawyer: false, value: null })
    const rate = entries.filter(
      ({ id, laws }) => id === '2026-S2' && laws.includes('DE') && !laws.includes('FR'),
    )
    expect(rate).toMatchObject([{ value: '1.52', on: '2026-07-01' }])
    expect(entries.map(({ on }) => on)).toEqual(
      entries
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    )
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
  })

  it('tells what has changed since a day', async () => {
    const { entries } = await watch('?since=2026-07-01')
    expect(entries.length).toBeGreaterThan(50)
    expect(entries.every(({ on }) => on >= '2026-07-01')).toBe(true)
    expect(entries.some(({ on }) => on === '2026-07-01')).toBe(true)
    expect((await watch('?since=2026-07-02')).entries.some(({ on }) => on === '2026-07-01')).toBe(false)
  })

  it('knows who has read what, once', async () => {
    const [first, second] = (await watch()).entries
    expect(first?.readByMe).toBe(false)
    const keys = [first?.key ?? '', second?.key ?? '']
    expect((await read(keys)).json()).toEqual({ acknowledged: 2 })
    expect((await read(keys)).json()).toEqual({ acknowledged: 0 })
    const [again] = (await watch()).entries
    expect(again).toMatchObject({ readByMe: true, readBy: [{ name: 'Luc Brun' }] })
    const others = await watch('', api.as('read').headers as Record<string, string>)
    expect(others.entries[0]).toMatchObject({ readByMe: false, readBy: [{ name: 'Luc Brun' }] })
    const { entries: trail } = (await api.as('read').get('/api/v1/audit')).json()
    expect(trail.filter(({ action }: { action: string }) => action === 'law.read')).toHaveLength(1)
  })

  it('takes neither an older state of a rule for read, nor a key for a person', async () => {
    const refused = await read(['FR C. com. L441-10 2020-01-01'])
    expect(refused.statusCode).toBe(404)
    const key = await api.as('admin').post('/api/v1/law/watch/acknowledgements', { keys: ['any'] })
    expect(key.statusCode).toBe(404)
    expect(key.json().detail).toContain('personne')
  })
})
