import { beforeAll, describe, expect, it, test } from 'vitest'
import { inOrganisation, outsideOrganisations } from '../platform/postgres.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { createPerson } from './create-person.ts'
import { ROLES, type Role } from './roles.ts'
import { PASSWORD_TRIES } from './sessions.schema.ts'
import { forgetAttempts, MOST_FAILURES, takeAttempt } from './sign-in-failures.ts'

const database = useTestDatabase()
let api: TestApi

const PASSWORD = 'quatre mots bien choisis'
const FIRST = {
  name: 'Hélène Marchand',
  email: 'Helene@maison.example',
  password: PASSWORD,
  creditor: { name: 'Maison Exemple', siren: '732 829 320', iban: 'FR76 3000 6000 0112 3456 7890 189' },
}

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

async function ask(method: Method, url: string, payload?: object, headers: Record<string, string> = {}) {
  return api.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) })
}

let machines = 0

/** From another machine each time: one machine may not try often. */
async function signIn(email: string, password = PASSWORD, headers: Record<string, string> = {}) {
  machines += 1
  return api.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers,
    payload: { email, password },
    remoteAddress: `198.51.100.${machines}`,
  })
}

/** What a browser keeps of an answer and sends with the next request. */
function cookieOf(answer: Awaited<ReturnType<typeof ask>>): string {
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

async function aPerson(role: Role): Promise<string> {
  const email = `${role}@maison.example`
  await outsideOrganisations(database.current.pool, (tx) =>
    createPerson(tx, 'test', api.organisationId, { email, name: role, role, password: PASSWORD }),
  )
  return cookieOf(await signIn(email))
}

describe('first start', () => {
  it('is announced while nobody has an account', async () => {
    expect((await ask('GET', '/session')).json()).toMatchObject({ setUp: false, user: null })
  })

  it.each([
    ['a short password', { ...FIRST, password: 'onze lettre' }, 'au moins 12'],
    ['a password of the keyboard', { ...FIRST, password: 'azertyuiop2026' }, 'suit le clavier'],
    ['a password with one’s name in it', { ...FIRST, password: 'bonjour marchand !' }, 'que d’autres savent'],
    [
      'a SIREN with a wrong digit',
      { ...FIRST, creditor: { ...FIRST.creditor, siren: '732829321' } },
      'SIREN',
    ],
    ['an IBAN with a wrong digit', { ...FIRST, creditor: { ...FIRST.creditor, iban: 'FR7630' } }, 'IBAN'],
  ])('%s is refused and makes nothing', async (_, body, sentence) => {
    const refused = await ask('POST', '/setup', body)
    expect(refused.statusCode).toBe(400)
    expect(refused.json().detail).toContain(sentence)
    expect((await ask('GET', '/session')).json()).toMatchObject({ setUp: false, user: null })
  })

  it('is refused from another machine, also behind a proxy on this one', async () => {
    const behind = await ask('POST', '/setup', FIRST, { 'x-forwarded-for': '203.0.113.9' })
    expect(behind.statusCode).toBe(403)
    const remote = await api.app.inject({
      method: 'POST',
      url: '/api/v1/setup',
      payload: FIRST,
      remoteAddress: '203.0.113.9',
    })
    expect(remote.statusCode).toBe(403)
  })

  it('makes the administrator and the creditor, signs in, and happens once', async () => {
    const made = await ask('POST', '/setup', FIRST)
    expect(made.statusCode).toBe(204)
    const cookie = cookieOf(made)
    const { user } = (await ask('GET', '/session', undefined, { cookie })).json()
    expect(user).toEqual({
      name: 'Hélène Marchand',
      email: 'helene@maison.example',
      role: 'administrator',
      scopes: ['admin'],
      organisation: 'Maison Exemple',
      organisations: [{ id: String(api.organisationId), name: 'Maison Exemple', current: true }],
      owesFactor: false,
    })
    const { creditors } = (await ask('GET', '/creditors', undefined, { cookie })).json()
    expect(creditors).toMatchObject([
      { key: 'principal', siren: '732829320', bankAccounts: [{ iban: 'FR7630006000011234567890189' }] },
    ])
    expect((await ask('POST', '/setup', { ...FIRST, email: 'b@b.example' })).statusCode).toBe(409)
  })
})

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends; over TLS it stays there', async () => {
    const [cookie] = [(await signIn('helene@maison.example')).headers['set-cookie']].flat()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
    expect(cookie).not.toMatch(/Secure/)
    const tls = await signIn('helene@maison.example', PASSWORD, { 'x-forwarded-proto': 'https' })
    expect([tls.headers['set-cookie']].flat()[0]).toMatch(/; Secure$/)
  })

  it('ends when one signs out', async () => {
    const cookie = cookieOf(await signIn('helene@maison.example'))
    expect((await ask('GET', '/sessions', undefined, { cookie })).statusCode).toBe(200)
    expect((await ask('DELETE', '/session', undefined, { cookie })).statusCode).toBe(204)
    expect((await ask('GET', '/sessions', undefined, { cookie })).statusCode).toBe(401)
  })

  it('is listed with the others and ended from another', async () => {
    const [here, there] = [
      cookieOf(await signIn('helene@maison.example')),
      cookieOf(await signIn('helene@maison.example')),
    ]
    const list = async (cookie: string): Promise<{ id: string; current: boolean }[]> =>
      (await ask('GET', '/sessions', undefined, { cookie })).json().sessions
    const other = (await list(there)).find(({ current }) => current)
    expect((await list(here)).filter(({ current }) => current)).toHaveLength(1)
    expect((await ask('DELETE', `/sessions/${other?.id}`, undefined, { cookie: here })).statusCode).toBe(204)
    expect((await ask('GET', '/sessions', undefined, { cookie: there })).statusCode).toBe(401)
  })

  it('of somebody else is not found', async () => {
    const mine = cookieOf(await signIn('helene@maison.example'))
    const theirs = await aPerson('reader')
    const { sessions } = (await ask('GET', '/sessions', undefined, { cookie: theirs })).json()
    const refused = await ask('DELETE', `/sessions/${sessions[0].id}`, undefined, { cookie: mine })
    expect(refused.statusCode).toBe(404)
    expect((await ask('GET', '/sessions', undefined, { cookie: theirs })).statusCode).toBe(200)
  })

  it('ends with the membership', async () => {
    const cookie = await aPerson('manager')
    expect((await ask('GET', '/customers', undefined, { cookie })).statusCode).toBe(200)
    await inOrganisation(database.current.pool, api.organisationId, (tx) =>
      tx.deleteFrom('member').where('role', '=', 'manager').execute(),
    )
    expect((await ask('GET', '/customers', undefined, { cookie })).statusCode).toBe(401)
  })

  test.each([
    ['a forged cookie', 'recouvrance.session_token=abc.def'],
    ['an empty one', 'recouvrance.session_token='],
  ])('%s lets nobody in', async (_, cookie) => {
    expect((await ask('GET', '/customers', undefined, { cookie })).statusCode).toBe(401)
  })
})

describe('roles', () => {
  const may: Record<Role, readonly number[]> = {
    administrator: [200, 400, 200],
    manager: [200, 400, 403],
    collector: [200, 400, 403],
    reader: [200, 403, 403],
  }
  it.each(ROLES)('%s reads, changes and administers as far as it goes', async (role) => {
    const email = `${role}@roles.example`
    await outsideOrganisations(database.current.pool, (tx) =>
      createPerson(tx, 'test', api.organisationId, { email, name: role, role, password: PASSWORD }),
    )
    const headers = { cookie: cookieOf(await signIn(email)) }
    const answers = [
      await ask('GET', '/customers', undefined, headers),
      await ask('POST', '/customers', {}, headers),
      await ask('GET', '/api-keys', undefined, headers),
    ]
    // A collector gets as far as what is wrong with the request.
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(may[role])
  })
})

describe('another site', () => {
  it.each([
    ['says so', { 'sec-fetch-site': 'cross-site' }],
    ['is a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['has another origin', { origin: 'https://evil.example' }],
    ['has none', { origin: 'null' }],
  ])('that %s changes nothing with somebody’s session', async (_, from) => {
    const cookie = cookieOf(await signIn('helene@maison.example'))
    const refused = await ask('POST', '/customers', { number: '1', name: 'x' }, { cookie, ...from })
    expect(refused.statusCode).toBe(403)
  })

  it.each([
    ['sec-fetch-site', { 'sec-fetch-site': 'same-origin' }],
    ['origin', { origin: 'http://localhost:4000', host: 'localhost:4000' }],
  ])('is not what our own pages are, by %s', async (name, from) => {
    const cookie = cookieOf(await signIn('helene@maison.example'))
    const done = await ask('POST', '/customers', { number: name, name: 'x' }, { cookie, ...from })
    expect(done.statusCode).toBe(201)
  })
})

describe('strangers who try passwords without a pause', () => {
  const email = 'helene@maison.example'

  it('close her address for strangers, and never for her', async () => {
    const own = cookieOf(await signIn(email))
    const tries = async (from: Record<string, string>) => (await signIn(email, 'wrong', from)).statusCode
    for (let times = 0; times < MOST_FAILURES; times += 1) expect(await tries({})).toBe(401)
    expect(await tries({})).toBe(429)
    expect(
      (await ask('PUT', '/account/password', { currentPassword: 'wrong', password: 'x' }, { cookie: own }))
        .statusCode,
    ).toBe(400)
    const known = {
      cookie: own
        .split('; ')
        .filter((one) => one.includes('known_browser'))
        .join(''),
    }
    for (let times = 0; times < MOST_FAILURES; times += 1) expect(await tries(known)).toBe(401)
    expect(await tries(known)).toBe(429)
    await outsideOrganisations(database.current.pool, (tx) =>
      tx.deleteFrom('sign_in_failure').where('email', '<>', email).execute(),
    )
    expect((await signIn(email, PASSWORD, {})).statusCode).toBe(429)
    expect((await signIn(email, PASSWORD, known)).statusCode).toBe(204)
  })

  it('have no use of a browser that is known for somebody else, or was made up', async () => {
    const other = {
      email: 'boris@maison.example',
      name: 'Boris',
      role: 'reader',
      password: PASSWORD,
    } as const
    await outsideOrganisations(database.current.pool, (tx) =>
      createPerson(tx, 'test', api.organisationId, other),
    )
    const theirs = cookieOf(await signIn(other.email))
    for (const cookie of [
      theirs,
      'recouvrance.known_browser=abc.def',
      'recouvrance.known_browser=',
      'recouvrance.known_browser=a.b.c',
    ]) {
      for (let times = 0; times < MOST_FAILURES; times += 1) await takeAttempt(database.current.pool, email)
      expect((await signIn(email, PASSWORD, { cookie })).statusCode).toBe(429)
      await forgetAttempts(database.current.pool, email)
    }
  })

  it('use up the limit of their own address behind a proxy that is named, and that of all behind another', async () => {
    const limits = async (proxies: readonly string[]) => {
      const { app } = await buildTestApi(database.current, { proxies })
      const from = async (address: string) => {
        const headers = { 'x-forwarded-for': address }
        const asked = await app.inject({ method: 'POST', url: '/api/v1/session', payload: {}, headers })
        return asked.statusCode
      }
      for (let times = 0; times < PASSWORD_TRIES.rateLimit.max; times += 1) await from('203.0.113.1')
      return [await from('203.0.113.1'), await from('203.0.113.2')]
    }
    expect(await limits(['127.0.0.1'])).toEqual([429, 400])
    expect(await limits([])).toEqual([429, 429])
  })
})

describe('wrong passwords', () => {
  it('say nothing of whether somebody has the address', async () => {
    const wrong = await signIn('helene@maison.example', 'wrong')
    const nobody = await signIn('nobody@maison.example', 'wrong')
    expect(wrong.statusCode).toBe(401)
    expect(nobody.json()).toEqual(wrong.json())
  })

  it('are not tried by one machine more than sixty times a minute', async () => {
    const statuses = []
    for (let times = 0; times < 61; times += 1) statuses.push((await ask('POST', '/session', {})).statusCode)
    expect(statuses.slice(-2)).toEqual([400, 429])
  })

  it('close an address after ten in a row, and not after nine', async () => {
    const email = 'closed@maison.example'
    const fail = async (times: number) => {
      await database.current.owner.query(
        `insert into sign_in_failure (email, failures) values ($1, $2)
         on conflict (email) do update set failures = $2, failed_at = now()`,
        [email, times],
      )
    }
    await outsideOrganisations(database.current.pool, (tx) =>
      createPerson(tx, 'test', api.organisationId, {
        email,
        name: 'x',
        role: 'reader',
        password: PASSWORD,
      }),
    )
    await fail(MOST_FAILURES - 1)
    expect((await signIn(email)).statusCode).toBe(204)
    await fail(MOST_FAILURES - 1)
    expect((await signIn(email, 'wrong')).statusCode).toBe(401)
    expect((await signIn(email)).statusCode).toBe(429)
    await database.current.owner.query(
      `update sign_in_failure set failed_at = now() - interval '15 minutes' where email = $1`,
      [email],
    )
    expect((await signIn(email)).statusCode).toBe(204)
  })
})
