import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import type { DB } from '../database.gen.ts'

/** One transaction of one organisation: every query made with it sees that organisation's rows and no other. */
export type Tx = Kysely<DB>

export type Pool = pg.Pool

const CONNECTION_TIMEOUT_MS = 15_000

const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182

// Dates stay text: a Date would drag in a time zone. int8 becomes a number and must be safe: amounts and ids are.
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, safeInteger],
  [DATE, (text) => text],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [INT8_ARRAY, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(safeInteger))],
  [DATE_ARRAY, (text) => (text === '{}' ? [] : text.slice(1, -1).split(','))],
])

export function openPool(connectionString: string, max: number): Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    // A server that does not answer is an error, not a hang.
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    keepAlive: true,
    // UTC whatever the server's setting: an instant must not change its text with the machine.
    options: '-c timezone=UTC -c datestyle=ISO',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers.get(oid) ?? (pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown),
    } as pg.CustomTypesConfig,
  })
  // A connection that the server closes (restart, failover) is replaced at the next use. Unheard, the event would end
  // the process: on the pool for idle connections, on the client while it is in use between two queries.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * Runs `work` on a connection of its own, as the user of `address`: the owner of the schema, mostly.
 * @param signal aborted: the connection is cut, and with it the query that runs
 */
export async function connected<T>(
  address: string,
  work: (client: pg.Client) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    keepAlive: true,
  })
  client.on('error', () => {})
  const cut = () => void client.end().catch(() => {})
  signal?.addEventListener('abort', cut)
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  } finally {
    signal?.removeEventListener('abort', cut)
    await client.end().catch(() => {})
  }
}

const clients = new WeakMap<Tx, pg.PoolClient>()

/**
 * Runs `work` in one transaction as one organisation; commits when it returns, rolls back when it throws.
 * The setting is local to the transaction, so a pooled connection never carries it over to the next user.
 */
export async function inOrganisation<T>(
  pool: Pool,
  organisationId: number,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!Number.isSafeInteger(organisationId)) throw new TypeError('organisation id must be an integer')
  return inTransaction(pool, `set local recouvrance.organisation_id = '${organisationId}'`, work)
}

/** Runs `work` in one transaction that belongs to no organisation: it sees no row of any. */
export async function outsideOrganisations<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(pool, 'select', work)
}

/** The same for one statement that only reads, without a transaction around it: every request begins with one. */
export async function readOutside<T>(pool: Pool, read: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await read(bind(client))
  } finally {
    client.release()
  }
}

/**
 * Goes on as one organisation in a transaction that began outside of any, for what must be written on both sides or
 * not at all.
 */
export async function enterOrganisation(tx: Tx, organisationId: number): Promise<void> {
  await sql`select set_config('recouvrance.organisation_id', ${String(organisationId)}, true)`.execute(tx)
}

/** Back outside of any, in a transaction that began there. */
export async function leaveOrganisation(tx: Tx): Promise<void> {
  await sql`select set_config('recouvrance.organisation_id', '', true)`.execute(tx)
}

async function inTransaction<T>(pool: Pool, first: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin; ${first}`)
    const tx = bind(client)
    const result = await work(tx)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((reason: Error) => {
      broken = reason
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** The raw connection under a transaction, for COPY and cursors, which Kysely does not speak. */
export function clientOf(tx: Tx): pg.PoolClient {
  const client = clients.get(tx)
  if (!client) throw new TypeError('not a transaction opened by inOrganisation')
  return client
}

function bind(client: pg.PoolClient): Tx {
  // Kysely is given a pool of exactly this connection, which it must not give back.
  const connection: PostgresPoolClient = {
    query: client.query.bind(client) as PostgresPoolClient['query'],
    release: () => {},
  }
  const tx = new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: async () => connection, end: async () => {} },
    }),
  })
  clients.set(tx, client)
  return tx
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
}
