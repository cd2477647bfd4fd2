import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type pg from 'pg'
import { createApiKey } from '../packages/server/src/access/create-api-key.ts'
import { buildApi } from '../packages/server/src/api.ts'
import { readConfig } from '../packages/server/src/config.ts'
import { refreshStandings } from '../packages/server/src/customers/refresh-standings.ts'
import { runPlanning } from '../packages/server/src/planning/run-planning.ts'
import { clientOf, inOrganisation } from '../packages/server/src/platform/postgres.ts'
import { ensureStandardScenarios } from '../packages/server/src/scenarios/ensure-standard-scenarios.ts'
import { type BenchDatabase, vacuum, withBenchDatabase } from './bench-database.ts'
import { type BenchResult, peakMb } from './measure.ts'
import { loadPortfolio } from './portfolio.ts'

const ITEMS_PER_CUSTOMER = 10
const CLIENTS = 20
const REQUESTS = 1000
const WARM_UP = 200

/** A page that people wait for: what its screen asks of the API. `{id}` is a customer, another one each time. */
const PAGES = {
  'api.list': '/api/v1/customers?sort=overdue&limit=50',
  'api.customer': '/api/v1/customers/{id}',
  'api.timeline': '/api/v1/customers/{id}/timeline',
  'api.day': '/api/v1/day/to-approve?limit=50',
  'api.search': '/api/v1/customers?sort=overdue&limit=50&q={number}',
} as const

/** What a client process is asked to do, and what it answers: the time of each request, in milliseconds. */
export type Load =
  | {
      readonly kind: 'http'
      readonly url: string
      readonly key: string
      readonly paths: readonly string[]
      readonly clients: number
    }
  | {
      readonly kind: 'sql'
      readonly url: string
      readonly scripts: readonly Script[]
      readonly clients: number
    }

/** The statements of one request, as they were sent. */
export type Script = readonly { readonly text: string; readonly values: readonly unknown[] }[]

/**
 * Pages of the back office at that many open items, a tenth as many customers, 20 people at once, who sit in a process
 * of their own. The floor is the SQL of the same requests, sent by 20 connections of the same process to the same
 * server: what is left is the work of the API. `seconds` and `floorSeconds` are 95th percentiles.
 */
export async function apiBenchmark(size: number): Promise<BenchResult[]> {
  const customers = Math.ceil(size / ITEMS_PER_CUSTOMER)
  return withBenchDatabase(async (database) => {
    const { pool, organisationId } = database
    const asOf = civilDate(Temporal.Now.plainDateISO('Europe/Paris').toString())
    await loadPortfolio(database, organisationId, { customers, itemsPerCustomer: ITEMS_PER_CUSTOMER, asOf })
    await inOrganisation(pool, organisationId, (tx) => ensureStandardScenarios(tx, 'bench'))
    await runPlanning(pool, organisationId, asOf, 'bench', { scope: 'all' })
    await inOrganisation(pool, organisationId, (tx) => refreshStandings(tx, asOf))
    await vacuum(database)
    return measurePages(database, size)
  })
}

async function measurePages(database: BenchDatabase, size: number): Promise<BenchResult[]> {
  const { pool, organisationId } = database
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-bench-api-'))
  const api = await buildApi({ database, config: readConfig({ RECOUVRANCE_DATA: folder }) })
  const url = await api.listen({ port: 0, host: '127.0.0.1' })
  const { key } = await inOrganisation(pool, organisationId, (tx) =>
    createApiKey(tx, 'bench', 'bench', ['read']),
  )
  const { rows: chosen } = await inOrganisation(pool, organisationId, (tx) =>
    // From all over the portfolio.
    clientOf(tx).query<{ id: number; number: string }>(
      `select id, number from customer
        where id % greatest(1, (select count(*) from customer) / $1::int) = 0 order by id limit $1::int`,
      [REQUESTS],
    ),
  )
  const clients = fork(new URL('./api-clients-process.ts', import.meta.url))
  try {
    const results: BenchResult[] = []
    for (const [name, path] of Object.entries(PAGES)) {
      const paths = chosen.map(({ id, number }) =>
        path.replace('{id}', String(id)).replace('{number}', number.slice(-5)),
      )
      const scripts = await statementsOf(database, paths.slice(0, CLIENTS), async (asked) => {
        const answer = await api.inject({ url: asked, headers: { authorization: `Bearer ${key}` } })
        if (answer.statusCode !== 200) throw new Error(`${asked}: ${answer.payload}`)
      })
      const http = { kind: 'http', url, key, paths, clients: CLIENTS } as const
      const sql = {
        kind: 'sql',
        url: database.appUrl,
        scripts: paths.map((_, index) => scripts[index % scripts.length] ?? []),
        clients: CLIENTS,
      } as const
      // Both have been running for a while.
      await load(clients, { ...http, paths: paths.slice(0, WARM_UP) })
      await load(clients, { ...sql, scripts: sql.scripts.slice(0, WARM_UP) })
      results.push(compared(name, size, await load(clients, http), await load(clients, sql)))
    }
    return results
  } finally {
    clients.disconnect()
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What each request asks of PostgreSQL, listened to on the way. */
async function statementsOf(
  { pool }: BenchDatabase,
  paths: readonly string[],
  ask: (path: string) => Promise<void>,
): Promise<Script[]> {
  const scripts: Script[] = []
  for (const path of paths) {
    // What is derived at the first question of a day is not asked again.
    await ask(path)
    const heard: { text: string; values: readonly unknown[] }[] = []
    const listen = (client: pg.PoolClient) => {
      const query = client.query.bind(client) as (...args: unknown[]) => unknown
      Object.assign(client, {
        query: (...args: unknown[]) => {
          const [first, second] = args
          const text = typeof first === 'string' ? first : (first as { text: string }).text
          const values = typeof first === 'string' ? second : (first as { values?: unknown }).values
          heard.push({ text, values: Array.isArray(values) ? values : [] })
          return query(...args)
        },
      })
      pool.once('release', () => Object.assign(client, { query }))
    }
    pool.on('acquire', listen)
    await ask(path)
    pool.off('acquire', listen)
    scripts.push(heard)
  }
  return scripts
}

async function load(clients: ChildProcess, what: Load): Promise<number[]> {
  clients.send(what)
  const [answer] = (await once(clients, 'message')) as [{ times?: number[]; error?: string }]
  if (!answer.times) throw new Error(answer.error)
  return answer.times
}

function compared(
  name: string,
  size: number,
  asked: readonly number[],
  bare: readonly number[],
): BenchResult {
  const p95 = percentile(asked, 0.95)
  const floor = percentile(bare, 0.95)
  return {
    name,
    size,
    seconds: seconds(p95),
    rssMb: peakMb(),
    floorSeconds: seconds(floor),
    ratio: Math.round((p95 / floor) * 100) / 100,
    p50Ms: Math.round(percentile(asked, 0.5) * 10) / 10,
    p95Ms: Math.round(p95 * 10) / 10,
    clients: CLIENTS,
    requests: asked.length,
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10_000
}
