import { BlockList } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { createApiKey } from '../access/create-api-key.ts'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { SCOPES, type Scope } from '../access/scopes.ts'
import { buildApi } from '../api.ts'
import type { Config } from '../config.ts'
import { inOrganisation } from '../platform/postgres.ts'
import type { TestDatabase } from './test-database.ts'

export type TestApi = {
  readonly app: FastifyInstance
  readonly organisationId: number
  /** Asks with a key of this organisation that has one scope. */
  as(scope: Scope): TestClient
  /** Asks with any key. */
  with(key: string): TestClient
}

export type TestClient = ReturnType<typeof client>

// Where the mail servers of the tests are.
const SINKS = new BlockList()
SINKS.addAddress('127.0.0.1')

export const TEST_CONFIG: Config = {
  port: 0,
  host: '127.0.0.1',
  proxies: [],
  publicUrl: 'http://localhost:4000',
  dataFolder: '/nonexistent',
  databaseUrl: null,
  role: 'all',
  smtpUrl: null,
  smtpConnections: 2,
  smtpDomainRate: null,
  mailNetworks: SINKS,
  watchedFolder: null,
  secret: 'a secret for tests',
  singleSignOn: null,
}

/** The HTTP application on a test database, with an organisation of its own and a key for each scope. */
export async function buildTestApi(database: TestDatabase, config: Partial<Config> = {}): Promise<TestApi> {
  const app = await buildApi({ database, config: { ...TEST_CONFIG, ...config } })
  const { id } = await insertOrganisation(database.ownerUrl, 'Test SARL')
  const keys = new Map<Scope, string>()
  for (const scope of SCOPES) {
    const { key } = await inOrganisation(database.pool, id, (tx) => createApiKey(tx, 'test', scope, [scope]))
    keys.set(scope, key)
  }
  return {
    app,
    organisationId: id,
    as: (scope) => client(app, keys.get(scope) ?? ''),
    with: (key) => client(app, key),
  }
}

function client(app: FastifyInstance, key: string) {
  const headers = { authorization: `Bearer ${key}` }
  const send = (method: 'POST' | 'PUT' | 'PATCH') => (url: string, payload: object) =>
    app.inject({ method, url, headers, payload })
  return {
    headers,
    get: (url: string) => app.inject({ url, headers }),
    getWith: (url: string, others: Readonly<Record<string, string>>) =>
      app.inject({ url, headers: { ...headers, ...others } }),
    delete: (url: string) => app.inject({ method: 'DELETE', url, headers }),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
  }
}
