import { beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, aPerson, PASSWORD, signedIn, type TestBrowser } from '../testing/people.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { codeOf } from '../testing/totp.ts'
import { MOST_FAILURES } from './sign-in-failures.ts'

const database = useTestDatabase()
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

const confirmed = { currentPassword: PASSWORD }

/** Somebody whose telephone shows codes; the first one is used up. */
async function somebodyWithTotp(email: string) {
  await aPerson(database.current, api.organisationId, email)
  const browser = await signedIn(api.app, email)
  const begun = (await browser.ask('POST', '/account/totp', confirmed)).json()
  const code = codeOf(begun.secret)
  expect((await browser.ask('POST', '/account/totp/confirmation', { code })).statusCode).toBe(204)
  return { browser, secret: begun.secret as string, backupCodes: begun.backupCodes as string[] }
}

async function password(browser: TestBrowser, email: string) {
  return browser.ask('POST', '/session', { email, password: PASSWORD })
}

async function code(browser: TestBrowser, typed: string) {
  return browser.ask('POST', '/session/code', { code: typed })
}

async function isIn(browser: TestBrowser): Promise<boolean> {
  return (await browser.ask('GET', '/sessions')).statusCode === 200
}

describe('an application that shows codes', () => {
  it('is begun with the password, shown as a picture and letters, and asked for once its first code is typed', async () => {
    await aPerson(database.current, api.organisationId, 'anne@maison.example')
    const browser = await signedIn(api.app, 'anne@maison.example')
    const without = await browser.ask('POST', '/account/totp', { currentPassword: 'wrong' })
    expect(without.json().errors).toMatchObject([{ path: 'currentPassword' }])
    const begun = (await browser.ask('POST', '/account/totp', confirmed)).json()
    expect(begun).toMatchObject({
      uri: expect.stringMatching(/^otpauth:/),
      qr: expect.stringMatching(/<svg/),
    })
    expect(begun.backupCodes).toHaveLength(10)
    await signedIn(api.app, 'anne@maison.example')
    const wrong = await browser.ask('POST', '/account/totp/confirmation', { code: '000000' })
    expect(wrong.json().errors).toMatchObject([{ path: 'code', code: 'wrong' }])
    const right = { code: codeOf(begun.secret) }
    expect((await browser.ask('POST', '/account/totp/confirmation', right)).statusCode).toBe(204)
    expect(await isIn(browser)).toBe(true)
    expect((await browser.ask('GET', '/account')).json()).toMatchObject({ totp: true, backupCodesLeft: 10 })
    expect((await browser.ask('POST', '/account/totp', confirmed)).statusCode).toBe(409)
  })

  it('is asked for after the password, which opens nothing by itself', async () => {
    const { secret } = await somebodyWithTotp('boris@maison.example')
    const browser = aBrowser(api.app)
    const begun = await password(browser, 'boris@maison.example')
    expect(begun.json()).toEqual({ factors: ['totp'] })
    expect(await isIn(browser)).toBe(false)
    expect((await code(browser, '000000')).statusCode).toBe(400)
    expect((await code(browser, codeOf(secret, 1))).statusCode).toBe(204)
    expect(await isIn(browser)).toBe(true)
  })

  it('shows codes that are good once: whoever read one over a shoulder comes too late', async () => {
    const { secret } = await somebodyWithTotp('claire@maison.example')
    const shown = codeOf(secret, 1)
    const [first, second] = [aBrowser(api.app), aBrowser(api.app)]
    for (const browser of [first, second]) await password(browser, 'claire@maison.example')
    expect((await code(first, shown)).statusCode).toBe(204)
    expect((await code(second, shown)).statusCode).toBe(400)
    expect(await isIn(second)).toBe(false)
  })

  it('a code without the password before it opens nothing', async () => {
    const { secret } = await somebodyWithTotp('denis@maison.example')
    const refused = await code(aBrowser(api.app), codeOf(secret, 1))
    expect(refused.statusCode).toBe(401)
  })

  it('a session of somebody else in the same browser neither helps nor is touched', async () => {
    const { browser: eves } = await somebodyWithTotp('eve@maison.example')
    const { secret } = await somebodyWithTotp('fanny@maison.example')
    await password(eves, 'fanny@maison.example')
    expect((await code(eves, codeOf(secret, 1))).statusCode).toBe(204)
    const { user } = (await eves.ask('GET', '/session')).json()
    expect(user.email).toBe('fanny@maison.example')
  })

  it('five wrong codes end the sign-in, also when many come at once', async () => {
    const { secret } = await somebodyWithTotp('gilles@maison.example')
    const browser = aBrowser(api.app)
    await password(browser, 'gilles@maison.example')
    const answers = await Promise.all(Array.from({ length: 12 }, () => code(browser, '000000')))
    const tried = answers.filter(({ statusCode }) => statusCode === 400).length
    for (let left = 5 - tried; left > 0; left -= 1)
      expect((await code(browser, '000000')).statusCode).toBe(400)
    expect((await code(browser, codeOf(secret, 1))).statusCode).toBe(401)
    expect(await isIn(browser)).toBe(false)
  })

  it('ten wrong codes close the account, however often the password is given between them', async () => {
    const { secret } = await somebodyWithTotp('hugo@maison.example')
    let browser = aBrowser(api.app)
    for (let times = 0; times < MOST_FAILURES; times += 1) {
      if (times % 4 === 0) {
        browser = aBrowser(api.app)
        await password(browser, 'hugo@maison.example')
      }
      expect((await code(browser, '000000')).statusCode).toBe(400)
    }
    const refused = await code(browser, codeOf(secret, 1))
    expect(refused.statusCode).toBe(429)
  })

  it('a right password does not make room for more wrong ones while the code is owed', async () => {
    await somebodyWithTotp('irene@maison.example')
    for (let times = 0; times < MOST_FAILURES; times += 1)
      expect((await password(aBrowser(api.app), 'irene@maison.example')).statusCode).toBe(200)
    expect((await password(aBrowser(api.app), 'irene@maison.example')).statusCode).toBe(429)
  })

  it('is removed with the password, and not without', async () => {
    const { browser } = await somebodyWithTotp('jean@maison.example')
    const refused = await browser.ask('POST', '/account/totp/removal', { currentPassword: 'wrong' })
    expect(refused.statusCode).toBe(400)
    expect((await browser.ask('POST', '/account/totp/removal', {})).statusCode).toBe(400)
    expect((await browser.ask('POST', '/account/totp/removal', confirmed)).statusCode).toBe(204)
    await signedIn(api.app, 'jean@maison.example')
  })
})

describe('codes on paper', () => {
  it('open once each, and are replaced all together', async () => {
    const { backupCodes, browser } = await somebodyWithTotp('karim@maison.example')
    const [first = '', second = ''] = backupCodes
    for (const [typed, status] of [
      [first, 204],
      [first, 400],
    ] as const) {
      const other = aBrowser(api.app)
      await password(other, 'karim@maison.example')
      expect((await code(other, typed)).statusCode).toBe(status)
    }
    expect((await browser.ask('GET', '/account')).json().backupCodesLeft).toBe(9)
    const renewed = (await browser.ask('POST', '/account/totp/backup-codes', confirmed)).json().backupCodes
    expect(renewed).toHaveLength(10)
    const other = aBrowser(api.app)
    await password(other, 'karim@maison.example')
    expect((await code(other, second)).statusCode).toBe(400)
    expect((await code(other, renewed[0])).statusCode).toBe(204)
  })
})

describe('passkeys', () => {
  it('are made for the address that the installation was told, whatever a request says it is', async () => {
    await aPerson(database.current, api.organisationId, 'lea@maison.example')
    const browser = await signedIn(api.app, 'lea@maison.example')
    const options = await browser.ask('POST', '/account/passkeys/options', confirmed, {
      host: 'evil.example',
    })
    expect(options.json()).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'lea@maison.example' } })
    expect((await browser.ask('POST', '/account/passkeys/options', {})).statusCode).toBe(400)
  })

  it('name nobody when one signs in, and an invented one opens nothing', async () => {
    const browser = aBrowser(api.app)
    const options = (await browser.ask('POST', '/session/passkey-options')).json()
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(options.allowCredentials ?? []).toEqual([])
    const response = { id: 'abc', rawId: 'abc', type: 'public-key', response: {} }
    expect((await browser.ask('POST', '/session/passkey', { response })).statusCode).toBe(401)
  })

  it('are not kept when nothing was made', async () => {
    const browser = await signedIn(api.app, 'lea@maison.example')
    const response = { id: 'abc', rawId: 'abc', type: 'public-key', response: {} }
    const refused = await browser.ask('POST', '/account/passkeys', { name: 'x', response })
    expect(refused.statusCode).toBe(400)
    expect((await browser.ask('GET', '/account')).json().passkeys).toEqual([])
  })
})

describe('an organisation that asks for a second factor', () => {
  it('opens nothing but their own account to those who have none', async () => {
    const ask = (required: boolean) =>
      database.current.owner.query('update organisation set second_factor_required = $1 where id = $2', [
        required,
        api.organisationId,
      ])
    await aPerson(database.current, api.organisationId, 'marc@maison.example', 'administrator')
    const { browser: other } = await somebodyWithTotp('nora@maison.example')
    const browser = await signedIn(api.app, 'marc@maison.example')
    await ask(true)
    try {
      expect((await browser.ask('GET', '/session')).json().user.owesFactor).toBe(true)
      for (const url of ['/customers', '/api-keys', '/audit'])
        expect((await browser.ask('GET', url)).json().code, url).toBe('second-factor-required')
      expect((await browser.ask('GET', '/account')).statusCode).toBe(200)
      expect((await other.ask('GET', '/customers')).statusCode).toBe(200)
      expect((await api.as('read').get('/api/v1/customers')).statusCode).toBe(200)
      const { secret } = (await browser.ask('POST', '/account/totp', confirmed)).json()
      await browser.ask('POST', '/account/totp/confirmation', { code: codeOf(secret) })
      expect((await browser.ask('GET', '/customers')).statusCode).toBe(200)
    } finally {
      await ask(false)
    }
  })
})
