import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from './accounts.ts'
import { planOf } from './plan-of.ts'
import { followScenario, PLAIN_SCENARIO } from './scenarios.ts'
import { buildTestApi } from './test-api.ts'
import type { TestDatabase } from './test-database.ts'

/**
 * An organisation whose customers follow the plain scenario, and another beside it: to ask over HTTP what may be agreed
 * about invoices, and the engine what comes of it.
 */
export async function buildGovernedApi(database: TestDatabase) {
  const api = await buildTestApi(database)
  const other = await insertOrganisation(database.ownerUrl, 'Autre SARL')
  const work = <T>(what: (tx: Tx) => Promise<T>) => inOrganisation(database.pool, api.organisationId, what)
  await work((tx) => followScenario(tx, { ...PLAIN_SCENARIO, minDaysBetweenActs: 0 }))
  const post = (url: string, body: object) => api.as('write').post(`/api/v1${url}`, body)
  return {
    api,
    work,
    post,
    /** Posts what must be accepted; answers the id of what was made. */
    make: async (url: string, body: object): Promise<string> => {
      const response = await post(url, body)
      if (response.statusCode !== 201) throw new Error(response.body)
      return response.json().id
    },
    get: async (url: string) => (await api.as('read').get(`/api/v1${url}`)).json(),
    plan: (customerId: number, asOf: string) => work((tx) => planOf(tx, customerId, civilDate(asOf))),
    /** Invoices of a new customer with an e-mail address, due on 1 May 2026 unless told; answers the ids by number. */
    debtor: (invoices: Readonly<Record<string, Debt>>) =>
      work(async (tx) => {
        const creditorId = await aCreditor(tx)
        const customerId = await aCustomer(tx)
        await tx
          .insertInto('contact')
          .values({ customer_id: customerId, channel: 'email', value: `c${customerId}@client.example` })
          .execute()
        const ids: Record<string, string> = {}
        for (const [number, debt] of Object.entries(invoices))
          ids[number] = String(await issue(tx, { customerId, creditorId }, number, debt))
        return { customerId, creditorId, ids, id: (number: string) => ids[number] ?? '' }
      }),
    /** What a caller with another organisation's key is answered. */
    stranger: <T>(what: (tx: Tx) => Promise<T>) => inOrganisation(database.pool, other.id, what),
    forgetReview: (customerId: number) =>
      work((tx) =>
        tx
          .updateTable('review')
          .set({ review_on: '2199-12-31' })
          .where('customer_id', '=', customerId)
          .execute(),
      ),
    isToReview: (customerId: number) =>
      work(async (tx) => {
        const { review_on } = await tx
          .selectFrom('review')
          .select('review_on')
          .where('customer_id', '=', customerId)
          .executeTakeFirstOrThrow()
        return review_on === '-infinity'
      }),
    lastAudit: () =>
      work((tx) =>
        tx
          .selectFrom('audit_entry')
          .select(['action', 'subject', 'detail'])
          .orderBy('sequence', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow(),
      ),
  }
}

export type GovernedApi = Awaited<ReturnType<typeof buildGovernedApi>>

type Debt = { readonly minor: number; readonly dueOn?: string; readonly currency?: string }

function issue(
  tx: Tx,
  account: { customerId: number; creditorId: number },
  number: string,
  { minor, dueOn = '2026-05-01', currency }: Debt,
): Promise<number> {
  return anInvoice(tx, {
    ...account,
    number,
    amountMinor: minor,
    issuedOn: civilDate('2026-04-01'),
    dueOn: civilDate(dueOn),
    ...(currency ? { currency } : {}),
  })
}
