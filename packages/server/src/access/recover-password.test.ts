import { beforeAll, describe, expect, it } from 'vitest'
import { aMailBox } from '../testing/mail-box.ts'
import { aBrowser, aPerson, PASSWORD, signedIn } from '../testing/people.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { sendResets } from './send-access-mails.ts'
import { MOST_FAILURES, takeAttempt } from './sign-in-failures.ts'

const database = useTestDatabase()
const box = aMailBox()
const installation = aMailBox()
const NEW = 'cinq autres mots bien choisis'
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

async function wish(email: string, headers: Record<string, string> = {}) {
  return aBrowser(api.app).ask('POST', '/password-resets', { email }, headers)
}

async function deliver(): Promise<void> {
  await sendResets({
    pool: database.current.pool,
    mails: { of: async () => box.transport, ofInstallation: () => installation.transport },
    publicUrl: 'https://r.example',
  })
}

async function choose(token: string, password = NEW) {
  return aBrowser(api.app).ask('POST', '/password-resets/answer', { token, password })
}

async function linkFor(email: string): Promise<string> {
  await aPerson(database.current, api.organisationId, email)
  await wish(email)
  await deliver()
  return box.tokenFor(email)
}

describe('a forgotten password', () => {
  it('is chosen anew with the link of a mail, which ends every session', async () => {
    await aPerson(database.current, api.organisationId, 'anne@maison.example')
    const before = await signedIn(api.app, 'anne@maison.example')
    expect((await wish('Anne@Maison.example')).statusCode).toBe(204)
    await deliver()
    const token = await box.tokenFor('anne@maison.example')
    expect((await choose(token)).statusCode).toBe(204)
    expect((await before.ask('GET', '/sessions')).statusCode).toBe(401)
    await signedIn(api.app, 'anne@maison.example', NEW)
  })

  it('is answered the same whether somebody has the address or not, before anybody looks', async () => {
    await aPerson(database.current, api.organisationId, 'boris@maison.example')
    const answers = [await wish('boris@maison.example'), await wish('nobody@maison.example')]
    expect(answers.map(({ statusCode, payload }) => [statusCode, payload])).toEqual([
      [204, ''],
      [204, ''],
    ])
    await deliver()
    expect(box.mails.filter(({ to }) => to === 'nobody@maison.example')).toEqual([])
    expect(box.mails.filter(({ to }) => to === 'boris@maison.example')).toHaveLength(1)
  })

  it('leads where the installation is, whatever host the request names', async () => {
    await aPerson(database.current, api.organisationId, 'claire@maison.example')
    await wish('claire@maison.example', { host: 'evil.example', 'x-forwarded-host': 'evil.example' })
    await deliver()
    const text = await box.textFor('claire@maison.example')
    expect(text).toContain('https://r.example/mot-de-passe#')
    expect(text).not.toContain('evil')
  })

  it('of who works in several houses is not sent by the server of one of them, whose administrators could read it', async () => {
    const email = 'fatou@maison.example'
    await aPerson(database.current, api.organisationId, email)
    const other = await buildTestApi(database.current)
    await aPerson(database.current, other.organisationId, email)
    await wish(email)
    await deliver()
    expect(box.mails.filter(({ to }) => to === email)).toEqual([])
    expect((await choose(await installation.tokenFor(email))).statusCode).toBe(204)
    await signedIn(api.app, email, NEW)
  })

  it('is written of in the language of who asks', async () => {
    await aPerson(database.current, api.organisationId, 'denis@maison.example')
    await wish('denis@maison.example', { 'accept-language': 'en-GB' })
    await deliver()
    expect(await box.textFor('denis@maison.example')).toContain('You asked to choose a new password')
  })
})

describe('the link', () => {
  it('is good once, also when it is used twice at the same moment', async () => {
    const token = await linkFor('eve@maison.example')
    const answers = await Promise.all([choose(token), choose(token)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 404])
  })

  it('stays good when the password is weak', async () => {
    const token = await linkFor('fanny@maison.example')
    expect((await choose(token, 'azertyuiop')).json().errors).toMatchObject([{ path: 'password' }])
    expect((await choose(token)).statusCode).toBe(204)
  })

  it.each([
    ['before its hour is over', '59 minutes', 204],
    ['when it is over', '60 minutes', 404],
  ])('%s', async (name, passed, status) => {
    const email = `${name.replaceAll(' ', '-')}@maison.example`
    const token = await linkFor(email)
    await database.current.owner.query(
      `update password_reset set expires_at = expires_at - $1::interval where email = $2`,
      [passed, email],
    )
    expect((await choose(token)).statusCode).toBe(status)
  })

  it('is kept by its hash only, and an invented one opens nothing', async () => {
    const token = await linkFor('hugo@maison.example')
    const { rows } = await database.current.owner.query('select * from password_reset')
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await choose('invented-invented-invented')).statusCode).toBe(404)
  })

  it('is sent once in five minutes: nobody fills the mailbox of somebody else', async () => {
    await linkFor('irene@maison.example')
    for (let times = 0; times < 3; times += 1) await wish('irene@maison.example')
    await deliver()
    expect(box.mails.filter(({ to }) => to === 'irene@maison.example')).toHaveLength(1)
    await database.current.owner.query(
      `update password_reset set requested_at = requested_at - interval '6 minutes'`,
    )
    await wish('irene@maison.example')
    await deliver()
    expect(box.mails.filter(({ to }) => to === 'irene@maison.example')).toHaveLength(2)
  })

  it('is tried again when the mail server takes nothing now, and the one of before is good no more', async () => {
    await aPerson(database.current, api.organisationId, 'jean@maison.example')
    await wish('jean@maison.example')
    box.answer = { kind: 'postponed', by: 'server', answer: 'no' }
    await deliver()
    box.answer = { kind: 'accepted', reference: 'kept' }
    await deliver()
    expect((await choose(await box.tokenFor('jean@maison.example'))).statusCode).toBe(204)
  })

  it('opens an address that wrong passwords had closed', async () => {
    const email = 'karim@maison.example'
    const token = await linkFor(email)
    for (let times = 0; times < MOST_FAILURES; times += 1) await takeAttempt(database.current.pool, email)
    expect((await aBrowser(api.app).ask('POST', '/session', { email, password: PASSWORD })).statusCode).toBe(
      429,
    )
    await choose(token)
    await signedIn(api.app, email, NEW)
  })

  it('does not go to who signs in elsewhere and has no password', async () => {
    await aPerson(database.current, api.organisationId, 'lea@maison.example')
    await database.current.owner.query(
      `update sign_in_credential set provider_id = 'oidc', password = null
        where person_id = (select id from person where email = 'lea@maison.example')`,
    )
    await wish('lea@maison.example')
    await deliver()
    expect(box.mails.filter(({ to }) => to === 'lea@maison.example')).toEqual([])
  })
})

it('may be asked for ten times a minute from one machine, and no more', async () => {
  const browser = aBrowser(api.app)
  const statuses = []
  for (let times = 0; times < 11; times += 1)
    statuses.push(
      (await browser.ask('POST', '/password-resets', { email: `x${times}@m.example` })).statusCode,
    )
  expect(statuses.slice(-2)).toEqual([204, 429])
})
