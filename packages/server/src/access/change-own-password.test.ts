import { beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aPerson, PASSWORD, signedIn } from '../testing/people.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { MOST_FAILURES } from './sign-in-failures.ts'

const database = useTestDatabase()
let api: TestApi
const NEW = 'cinq autres mots bien choisis'

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

async function somebody(email: string) {
  await aPerson(database.current, api.organisationId, email)
  return signedIn(api.app, email)
}

const change = (currentPassword: string, password: string) => ({ currentPassword, password })

describe('a password is changed by its owner', () => {
  it('who stays signed in here and nowhere else', async () => {
    const here = await somebody('anne@maison.example')
    const there = await signedIn(api.app, 'anne@maison.example')
    expect((await here.ask('PUT', '/account/password', change(PASSWORD, NEW))).statusCode).toBe(204)
    expect((await here.ask('GET', '/sessions')).json().sessions).toHaveLength(1)
    expect((await there.ask('GET', '/sessions')).statusCode).toBe(401)
    const old = await aBrowser(api.app).ask('POST', '/session', {
      email: 'anne@maison.example',
      password: PASSWORD,
    })
    expect(old.statusCode).toBe(401)
    await signedIn(api.app, 'anne@maison.example', NEW)
    const { entries } = (await api.as('admin').get('/api/v1/audit')).json()
    expect(entries.at(-1)).toMatchObject({
      action: 'user.password-changed',
      actor: 'user:anne@maison.example',
    })
    expect(JSON.stringify(entries)).not.toContain(NEW)
  })

  it('and by nobody who does not know the one before', async () => {
    const browser = await somebody('boris@maison.example')
    const refused = await browser.ask('PUT', '/account/password', change('wrong', NEW))
    expect(refused.statusCode).toBe(400)
    expect(refused.json().errors).toMatchObject([{ path: 'currentPassword', code: 'wrong' }])
    await signedIn(api.app, 'boris@maison.example')
  })

  it('not for one that is easy to guess', async () => {
    const browser = await somebody('claire@maison.example')
    const refused = await browser.ask('PUT', '/account/password', change(PASSWORD, 'azertyuiop'))
    expect(refused.json().errors).toMatchObject([{ path: 'password', code: 'weak' }])
  })

  it('not by trying passwords out with a session that was stolen', async () => {
    const browser = await somebody('denis@maison.example')
    for (let times = 0; times < MOST_FAILURES; times += 1)
      expect((await browser.ask('PUT', '/account/password', change('wrong', NEW))).statusCode).toBe(400)
    expect((await browser.ask('PUT', '/account/password', change(PASSWORD, NEW))).statusCode).toBe(429)
  })

  it('not by a key, which has no account', async () => {
    const refused = await api.as('admin').put('/api/v1/account/password', change(PASSWORD, NEW))
    expect(refused.statusCode).toBe(404)
  })

  it('many attempts at once get no further than one after the other', async () => {
    await aPerson(database.current, api.organisationId, 'eve@maison.example')
    const answers = await Promise.all(
      Array.from({ length: MOST_FAILURES + 5 }, () =>
        aBrowser(api.app).ask('POST', '/session', { email: 'eve@maison.example', password: 'wrong' }),
      ),
    )
    const codes = answers.map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 401)).toHaveLength(MOST_FAILURES)
    expect(codes.filter((code) => code === 429)).toHaveLength(5)
  })
})
