import { beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation, outsideOrganisations } from '../platform/postgres.ts'
import { aMailBox } from '../testing/mail-box.ts'
import { aBrowser, aPerson, PASSWORD, signedIn, type TestBrowser } from '../testing/people.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { codeOf } from '../testing/totp.ts'
import { insertOrganisation } from './organisations.queries.ts'
import { findPerson, insertMember } from './people.queries.ts'
import { sendInvitations } from './send-access-mails.ts'

const database = useTestDatabase()
const box = aMailBox()
let api: TestApi
let admin: TestBrowser

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await aPerson(database.current, api.organisationId, 'admin@maison.example', 'administrator')
  admin = await signedIn(api.app, 'admin@maison.example')
})

const invite = (browser: TestBrowser, email: string, role = 'collector') =>
  browser.ask('POST', '/invitations', { email, role, language: 'fr' })

async function deliver(organisationId = api.organisationId): Promise<void> {
  const mailer = {
    pool: database.current.pool,
    mails: { of: async () => box.transport, ofInstallation: () => box.transport },
    publicUrl: 'https://r.example',
  }
  await sendInvitations(mailer, organisationId)
}

/** @returns what stands in the link that was mailed */
async function invited(email: string, role = 'collector', browser = admin): Promise<string> {
  expect((await invite(browser, email, role)).statusCode).toBe(201)
  await deliver()
  return box.tokenFor(email)
}

async function idOf(email: string): Promise<string> {
  const person = await outsideOrganisations(database.current.pool, (tx) => findPerson(tx, email))
  return person?.id ?? 'nobody'
}

async function anotherOrganisation(email: string, role: 'administrator' | 'reader'): Promise<number> {
  const { id } = await insertOrganisation(database.current.ownerUrl, `of ${email}`)
  const person = await idOf(email)
  if (person === 'nobody') await aPerson(database.current, id, email, role)
  else await inOrganisation(database.current.pool, id, (tx) => insertMember(tx, person, role))
  return id
}

const answer = (token: string) => ({ token, name: 'Paul Martin', password: PASSWORD })

describe('an invitation', () => {
  it('is mailed, says what it is to, makes the account with the role that it fixes, and signs in', async () => {
    const token = await invited('paul@maison.example')
    const browser = aBrowser(api.app)
    expect((await browser.ask('POST', '/invitation', { token })).json()).toEqual({
      organisation: 'Test SARL',
      email: 'paul@maison.example',
      role: 'collector',
      hasAccount: false,
    })
    const { payload } = await browser.ask('POST', '/invitation/answer', {
      ...answer(token),
      role: 'administrator',
    })
    expect(payload).toContain('role')
    expect((await browser.ask('POST', '/invitation/answer', answer(token))).statusCode).toBe(204)
    expect((await browser.ask('GET', '/session')).json().user).toMatchObject({
      name: 'Paul Martin',
      role: 'collector',
    })
  })

  it('lets in once, also when two answer at the same moment', async () => {
    const token = await invited('quentin@maison.example')
    const answers = await Promise.all(
      [1, 2].map(() => aBrowser(api.app).ask('POST', '/invitation/answer', answer(token))),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 404])
    expect((await aBrowser(api.app).ask('POST', '/invitation', { token })).statusCode).toBe(404)
  })

  it('is good no more once it is taken back, sent again, or seven days old', async () => {
    const first = await invited('rose@maison.example')
    const { invitations } = (await admin.ask('GET', '/invitations')).json()
    const [{ id }] = invitations.filter(({ email }: { email: string }) => email === 'rose@maison.example')
    expect((await admin.ask('POST', `/invitations/${id}/mail`)).statusCode).toBe(204)
    await deliver()
    const second = await box.tokenFor('rose@maison.example')
    const read = (token: string) => aBrowser(api.app).ask('POST', '/invitation', { token })
    expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200])
    await database.current.owner.query(`update invitation set expires_at = now() where id = $1`, [id])
    expect((await read(second)).statusCode).toBe(404)
    await admin.ask('POST', `/invitations/${id}/mail`)
    await deliver()
    expect((await admin.ask('DELETE', `/invitations/${id}`)).statusCode).toBe(204)
    const third = await box.tokenFor('rose@maison.example')
    expect((await aBrowser(api.app).ask('POST', '/invitation/answer', answer(third))).statusCode).toBe(404)
    expect((await admin.ask('DELETE', `/invitations/${id}`)).statusCode).toBe(404)
  })

  it('opens no account that somebody has: they sign in, and then work in both and choose', async () => {
    const elsewhere = await anotherOrganisation('sofia@ailleurs.example', 'reader')
    const token = await invited('sofia@ailleurs.example')
    const stranger = await aBrowser(api.app).ask('POST', '/invitation/answer', answer(token))
    expect(stranger.statusCode).toBe(401)
    expect((await admin.ask('POST', '/invitation/answer', { token })).statusCode).toBe(401)
    const browser = await signedIn(api.app, 'sofia@ailleurs.example')
    expect((await browser.ask('POST', '/invitation/answer', { token })).statusCode).toBe(204)
    const { user } = (await browser.ask('GET', '/session')).json()
    expect(user).toMatchObject({ organisation: 'Test SARL', role: 'collector' })
    expect(user.organisations).toHaveLength(2)
    const change = await browser.ask('PUT', '/session/organisation', { id: String(elsewhere) })
    expect(change.statusCode).toBe(204)
    expect((await browser.ask('GET', '/session')).json().user).toMatchObject({ role: 'reader' })
    const foreign = await insertOrganisation(database.current.ownerUrl, 'Foreign')
    const refused = await browser.ask('PUT', '/session/organisation', { id: String(foreign.id) })
    expect(refused.statusCode).toBe(404)
  })

  it('is refused for who is here, or invited, already', async () => {
    expect((await invite(admin, 'Admin@maison.example')).statusCode).toBe(409)
    await invited('tom@maison.example')
    expect((await invite(admin, 'tom@maison.example')).statusCode).toBe(409)
  })

  it('is kept by its hash only, and leads where the installation is', async () => {
    const token = await invited('ursule@maison.example')
    const { rows } = await database.current.owner.query('select * from invitation')
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await box.textFor('ursule@maison.example')).toContain(`https://r.example/invitation#${token}`)
  })

  it('ends with the rights of who sent it', async () => {
    await aPerson(database.current, api.organisationId, 'leaving@maison.example', 'administrator')
    const leaving = await signedIn(api.app, 'leaving@maison.example')
    const token = await invited('accomplice@maison.example', 'administrator', leaving)
    const id = await idOf('leaving@maison.example')
    expect((await admin.ask('PATCH', `/members/${id}`, { role: 'reader' })).statusCode).toBe(204)
    const late = await aBrowser(api.app).ask('POST', '/invitation/answer', answer(token))
    expect(late.statusCode).toBe(404)
  })

  it('ends with the key that sent it', async () => {
    const made = await admin.ask('POST', '/api-keys', { name: 'annuaire', scopes: ['admin'] })
    const asked = { email: 'program@maison.example', role: 'administrator', language: 'fr' }
    expect((await api.with(made.json().key).post('/api/v1/invitations', asked)).statusCode).toBe(201)
    await deliver()
    const token = await box.tokenFor(asked.email)
    expect((await admin.ask('DELETE', `/api-keys/${made.json().id}`)).statusCode).toBe(204)
    expect((await aBrowser(api.app).ask('POST', '/invitation/answer', answer(token))).statusCode).toBe(404)
  })

  it('that is sent again is of who sent it again, and the trail says so', async () => {
    await aPerson(database.current, api.organisationId, 'first@maison.example', 'administrator')
    const first = await signedIn(api.app, 'first@maison.example')
    await invited('wassim@maison.example', 'reader', first)
    const { invitations } = (await admin.ask('GET', '/invitations')).json()
    const [{ id }] = invitations.filter(({ email }: { email: string }) => email === 'wassim@maison.example')
    await admin.ask('POST', `/invitations/${id}/mail`)
    const { entries } = (await api.as('read').get('/api/v1/audit?subject=user:wassim@maison.example')).json()
    expect(entries.map(({ actor }: { actor: string }) => actor).toSorted()).toEqual([
      'user:admin@maison.example',
      'user:first@maison.example',
    ])
    await admin.ask('PATCH', `/members/${await idOf('first@maison.example')}`, { role: 'reader' })
    await deliver()
    const token = await box.tokenFor('wassim@maison.example')
    expect((await aBrowser(api.app).ask('POST', '/invitation/answer', answer(token))).statusCode).toBe(204)
  })
})

describe('members', () => {
  it.each(['manager', 'collector', 'reader'] as const)(
    'a %s learns and changes nothing of them',
    async (role) => {
      await aPerson(database.current, api.organisationId, `${role}@roles.example`, role)
      const browser = await signedIn(api.app, `${role}@roles.example`)
      const own = await idOf(`${role}@roles.example`)
      const answers = [
        await browser.ask('GET', '/members'),
        await browser.ask('GET', '/invitations'),
        await invite(browser, 'friend@roles.example', 'administrator'),
        await browser.ask('PATCH', `/members/${own}`, { role: 'administrator' }),
        await browser.ask('DELETE', `/members/${await idOf('admin@maison.example')}`),
        await browser.ask('POST', `/members/${await idOf('admin@maison.example')}/factors-reset`),
        await browser.ask('PUT', '/access-policy', { secondFactorRequired: false }),
      ]
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 7 }, () => 403))
    },
  )

  it('a role changes at once', async () => {
    await aPerson(database.current, api.organisationId, 'vera@maison.example', 'reader')
    const browser = await signedIn(api.app, 'vera@maison.example')
    expect((await browser.ask('GET', '/members')).statusCode).toBe(403)
    await admin.ask('PATCH', `/members/${await idOf('vera@maison.example')}`, { role: 'administrator' })
    expect((await browser.ask('GET', '/members')).statusCode).toBe(200)
    await admin.ask('PATCH', `/members/${await idOf('vera@maison.example')}`, { role: 'reader' })
    expect((await browser.ask('GET', '/members')).statusCode).toBe(403)
  })

  it('who is removed sees nothing at once, and is forgotten unless they work elsewhere', async () => {
    await aPerson(database.current, api.organisationId, 'walter@maison.example')
    await aPerson(database.current, api.organisationId, 'xenia@maison.example')
    await anotherOrganisation('xenia@maison.example', 'reader')
    const browser = await signedIn(api.app, 'walter@maison.example')
    for (const email of ['walter@maison.example', 'xenia@maison.example'])
      expect((await admin.ask('DELETE', `/members/${await idOf(email)}`)).statusCode).toBe(204)
    expect((await browser.ask('GET', '/customers')).statusCode).toBe(401)
    expect(await idOf('walter@maison.example')).toBe('nobody')
    expect(await idOf('xenia@maison.example')).not.toBe('nobody')
  })

  it('the last administrator stays one, also when two step down at the same moment', async () => {
    const id = await anotherOrganisation('first@last.example', 'administrator')
    await aPerson(database.current, id, 'second@last.example', 'administrator')
    const both = await Promise.all(
      ['first', 'second'].map(async (name) => {
        const browser = await signedIn(api.app, `${name}@last.example`)
        return { browser, own: await idOf(`${name}@last.example`) }
      }),
    )
    const answers = await Promise.all(
      both.map(({ browser, own }) => browser.ask('PATCH', `/members/${own}`, { role: 'reader' })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 409])
    const { rows } = await database.current.owner.query(
      `select from member where organisation_id = $1 and role = 'administrator'`,
      [id],
    )
    expect(rows).toHaveLength(1)
  })

  it('of another organisation are not found', async () => {
    await anotherOrganisation('zoe@ailleurs.example', 'administrator')
    const zoe = await idOf('zoe@ailleurs.example')
    const answers = [
      await admin.ask('PATCH', `/members/${zoe}`, { role: 'reader' }),
      await admin.ask('DELETE', `/members/${zoe}`),
      await admin.ask('POST', `/members/${zoe}/factors-reset`),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
  })

  it('a second factor is asked of all by who has one, and by nobody else', async () => {
    await aPerson(database.current, api.organisationId, 'strict@maison.example', 'administrator')
    const strict = await signedIn(api.app, 'strict@maison.example')
    const require = (secondFactorRequired: boolean) =>
      strict.ask('PUT', '/access-policy', { secondFactorRequired })
    expect((await require(true)).json()).toMatchObject({ code: 'not-allowed-now' })
    const { secret } = (await strict.ask('POST', '/account/totp', { currentPassword: PASSWORD })).json()
    await strict.ask('POST', '/account/totp/confirmation', { code: codeOf(secret) })
    expect((await require(true)).statusCode).toBe(204)
    expect((await admin.ask('GET', '/members')).json()).toMatchObject({ code: 'second-factor-required' })
    expect((await require(false)).statusCode).toBe(204)
    expect((await admin.ask('GET', '/members')).statusCode).toBe(200)
  })

  it('an administrator removes the factor of who has lost it, but not of who works elsewhere too', async () => {
    for (const email of ['lost@maison.example', 'both@maison.example']) {
      await aPerson(database.current, api.organisationId, email)
      const browser = await signedIn(api.app, email)
      const { secret } = (await browser.ask('POST', '/account/totp', { currentPassword: PASSWORD })).json()
      await browser.ask('POST', '/account/totp/confirmation', { code: codeOf(secret) })
    }
    await anotherOrganisation('both@maison.example', 'reader')
    const reset = async (email: string) =>
      (await admin.ask('POST', `/members/${await idOf(email)}/factors-reset`)).statusCode
    expect([await reset('lost@maison.example'), await reset('both@maison.example')]).toEqual([204, 409])
    await signedIn(api.app, 'lost@maison.example')
    const asked = await aBrowser(api.app).ask('POST', '/session', {
      email: 'both@maison.example',
      password: PASSWORD,
    })
    expect(asked.json()).toEqual({ factors: ['totp'] })
  })
})
