import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { connected } from './platform/postgres.ts'
import { Refusal } from './refusal.ts'
import { TEST_CONFIG } from './testing/test-api.ts'

/** A user of the server who may make roles and databases, and one who owns a database and may nothing else. */
const MAKER = `maker_${randomBytes(4).toString('hex')}`
const POOR = `poor_${randomBytes(4).toString('hex')}`
const SECRET = 'a secret for the tests of opening'

const administer = (...statements: string[]) =>
  connected(inject('postgresUrl'), async (admin) => {
    for (const statement of statements) await admin.query(statement)
  })

const made: string[] = []

/** @returns address of a new database for its owner */
async function database(owner: string, options = ''): Promise<string> {
  const name = `opened_${randomBytes(4).toString('hex')}`
  made.push(name)
  await administer(`create database ${name} owner ${owner} ${options}`)
  return addressOf(owner, name)
}

function addressOf(user: string, name: string, password = 'secret'): string {
  const url = new URL(inject('postgresUrl'))
  url.username = user
  url.password = password
  url.pathname = `/${name}`
  return url.href
}

const open = async (databaseUrl: string, config: Partial<Config> = {}) => {
  const options = { command: 'test', share: false } as const
  const opened = await openDatabase({ ...TEST_CONFIG, secret: SECRET, databaseUrl, ...config }, options)
  await opened.close()
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error
  throw error ?? new Error('it was not refused')
}

beforeAll(async () => {
  await administer(
    `create role ${MAKER} login createrole password 'secret'`,
    `create role ${POOR} login password 'secret'`,
  )
})
afterAll(async () => {
  for (const name of made)
    await administer(`drop database ${name} with (force)`, `drop role if exists ${name}_app`)
  await administer(`drop role ${MAKER}`, `drop role ${POOR}`)
})

it('a server is prepared by an owner who may make roles and nothing more, and opened again', async () => {
  const url = await database(MAKER)
  await open(url)
  await expect(open(url)).resolves.toBeUndefined()
})

it.each<[string, () => Promise<string>, RegExp, RegExp]>([
  [
    'whose user may not make the role that it needs',
    () => database(POOR),
    /create role.*may create a role/,
    /pouvoir créer un rôle/,
  ],
  [
    'that is not encoded in UTF-8',
    () => database(MAKER, `encoding 'LATIN1' locale_provider libc locale 'C' template template0`),
    /is encoded in LATIN1.*encoding 'UTF8'/,
    /est encodée en LATIN1/,
  ],
  ['that is not there', async () => addressOf(MAKER, 'nowhere'), /"nowhere" does not exist/, /inutilisable/],
  [
    'with a wrong password',
    async () => addressOf(MAKER, 'postgres', 'no'),
    /password authentication failed/,
    /Vérifiez|vérifiez/,
  ],
  ['where nobody listens', async () => 'postgres://a:b@127.0.0.1:1/c', /ECONNREFUSED/, /vérifiez-le/],
])('a server is refused %s', async (_, address, en, fr) => {
  const refusal = await refusalOf(open(await address()))
  expect(refusal.code).toBe('database-unusable')
  expect(refusal.message).toMatch(en)
  expect(refusal.fr).toMatch(fr)
})

it('a server older than 16 is refused', async () => {
  const url = await database(MAKER)
  // What it says of itself is answered by a function of ours: no older server is at hand.
  await connected(url, async (owner) => {
    await owner.query('create schema old')
    await owner.query(`create function old.current_setting(text) returns text language sql
      return case $1 when 'server_version_num' then '150013' else pg_catalog.current_setting($1) end`)
  })
  await administer(`alter role ${MAKER} in database ${new URL(url).pathname.slice(1)}
    set search_path = old, pg_catalog, public`)
  expect((await refusalOf(open(url))).message).toContain('too old (15): it must be 16 or newer')
})

it('a role that row-level security does not bind is refused', async () => {
  const url = await database(MAKER)
  await open(url)
  const role = `${new URL(url).pathname.slice(1)}_app`
  await administer(`alter role ${role} bypassrls`)
  expect((await refusalOf(open(url))).message).toContain('is not bound by row-level security')
  await administer(`alter role ${role} nobypassrls superuser`)
  expect((await refusalOf(open(url))).message).toContain('is not bound by row-level security')
})

it('a process with another secret is refused, and the first one goes on', async () => {
  const url = await database(MAKER)
  await open(url)
  const refusal = await refusalOf(open(url, { secret: 'another secret, of another machine' }))
  expect(refusal.message).toContain('set up with another secret')
  await open(url)
})

it('a database that a newer program has used is refused', async () => {
  const url = await database(MAKER)
  await open(url)
  await connected(url, (owner) => owner.query(`insert into migration values ('9999-later', 'x')`))
  expect(await refusalOf(open(url))).toMatchObject({
    code: 'schema-mismatch',
    message: expect.stringContaining('migration 9999-later'),
  })
})
