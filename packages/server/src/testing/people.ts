import type { FastifyInstance } from 'fastify'
import { createPerson } from '../access/create-person.ts'
import type { Role } from '../access/roles.ts'
import { outsideOrganisations } from '../platform/postgres.ts'
import type { TestDatabase } from './test-database.ts'

export const PASSWORD = 'quatre mots bien choisis'

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A browser with its cookies; each at an address of its own, since one address may not try often. */
export type TestBrowser = {
  cookie(): string
  ask(method: Method, url: string, payload?: object, headers?: Record<string, string>): Promise<Answer>
}

let browsers = 0

export function aBrowser(app: FastifyInstance): TestBrowser {
  browsers += 1
  const remoteAddress = `198.51.${Math.trunc(browsers / 250)}.${(browsers % 250) + 1}`
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return {
    cookie,
    ask: async (method, url, payload, headers = {}) => {
      const answer = await app.inject({
        method,
        url: `/api/v1${url}`,
        remoteAddress,
        headers: { ...(jar.size > 0 ? { cookie: cookie() } : {}), ...headers },
        ...(payload ? { payload } : {}),
      })
      for (const { name, value, maxAge } of answer.cookies)
        if (maxAge === 0 || value === '') jar.delete(name)
        else jar.set(name, value)
      return answer
    },
  }
}

/** Somebody with a password in an organisation. */
export async function aPerson(
  { pool }: TestDatabase,
  organisationId: number,
  email: string,
  role: Role = 'reader',
): Promise<void> {
  await outsideOrganisations(pool, (tx) =>
    createPerson(tx, 'test', organisationId, { email, name: email, role, password: PASSWORD }),
  )
}

export async function signedIn(
  app: FastifyInstance,
  email: string,
  password = PASSWORD,
): Promise<TestBrowser> {
  const browser = aBrowser(app)
  const answer = await browser.ask('POST', '/session', { email, password })
  if (answer.statusCode !== 204) throw new Error(`${email} is not let in: ${answer.payload}`)
  return browser
}
