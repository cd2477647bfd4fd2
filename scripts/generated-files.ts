import { mkdtempSync, rmSync } from 'node:fs'
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { buildApi } from '../packages/server/src/api.ts'
import type { Config } from '../packages/server/src/config.ts'
import { openDatabase } from '../packages/server/src/database.ts'
import { SUPERUSER, startEmbeddedPostgres } from '../packages/server/src/platform/embedded-postgres.ts'
import { openPool, type Pool } from '../packages/server/src/platform/postgres.ts'
import { databaseSchema } from './database-schema.ts'
import { databaseTypes } from './database-types.ts'

/** Text of every generated file by its path from the root, made from the migrations and the routes as they are now. */
export async function generatedFiles(): Promise<Map<string, string>> {
  return await withPostgres(async (serverUrl) => {
    const databaseUrl = await emptyDatabase(serverUrl, 'recouvrance')
    const openApi = await openApiDocument(databaseUrl)
    return await inDatabase(databaseUrl, async (owner) => {
      return new Map([
        ['packages/server/openapi.json', openApi],
        ['packages/server/schema.sql', await databaseSchema(owner)],
        ['packages/server/src/database.gen.ts', await databaseTypes(owner)],
        ['packages/web/src/api/schema.gen.ts', await clientTypes(openApi)],
      ])
    })
  })
}

/** What `/api/openapi.json` answers, from the HTTP application on a database that this migrates. */
async function openApiDocument(databaseUrl: string): Promise<string> {
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataFolder: tmpdir(),
    databaseUrl,
    role: 'api',
    publicUrl: 'http://localhost:4000',
    smtpUrl: null,
    smtpConnections: 1,
    smtpDomainRate: null,
    mailNetworks: new BlockList(),
    proxies: [],
    watchedFolder: null,
    secret: 'generate',
    singleSignOn: null,
  }
  const database = await openDatabase(config, { command: 'generate', share: false })
  const api = await buildApi({ config, database })
  try {
    await api.ready()
    return `${JSON.stringify(api.swagger(), null, 2)}\n`
  } finally {
    await api.close()
    await database.close()
  }
}

/** What the screens know of the API, and nothing else of the server. */
async function clientTypes(openApi: string): Promise<string> {
  return astToString(await openapiTS(openApi, { alphabetize: true }))
}

/** Gives `work` the address of a PostgreSQL that is there for it alone and forgets everything. */
export async function withPostgres<T>(work: (serverUrl: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-generate-'))
  const server = await startEmbeddedPostgres(join(folder, 'postgres'), 'generate', { fsync: 'off' })
  try {
    return await work(`postgres://${SUPERUSER}:generate@127.0.0.1:${server.port}`)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns address of the new database */
export async function emptyDatabase(serverUrl: string, name: string): Promise<string> {
  await inDatabase(`${serverUrl}/postgres`, (owner) => owner.query(`create database ${name}`))
  return `${serverUrl}/${name}`
}

export async function inDatabase<T>(url: string, work: (owner: Pool) => Promise<T>): Promise<T> {
  const pool = openPool(url, 1)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
