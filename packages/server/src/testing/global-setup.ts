import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepare } from '../database.ts'
import { SUPERUSER, startEmbeddedPostgres } from '../platform/embedded-postgres.ts'

const PASSWORD = 'only-for-tests'
export const TEST_SECRET = 'a secret for tests'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    appUrl: string
  }
}

/** One real PostgreSQL for the whole run, with a migrated template database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-test-'))
  const server = await startEmbeddedPostgres(join(folder, 'postgres'), PASSWORD, {
    // The machine may forget everything: the tests that need durability start a server of their own.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  })
  const postgresUrl = `postgres://${SUPERUSER}:${PASSWORD}@127.0.0.1:${server.port}/postgres`
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  await client.query('create database template')
  await client.end()
  const appUrl = await prepare(postgresUrl.replace(/postgres$/, 'template'), TEST_SECRET)
  project.provide('postgresUrl', postgresUrl)
  project.provide('appUrl', appUrl)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
