import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { insertOrganisation } from '../packages/server/src/access/organisations.queries.ts'
import { type Database, prepare } from '../packages/server/src/database.ts'
import { startEmbeddedPostgres } from '../packages/server/src/platform/embedded-postgres.ts'
import { openPool } from '../packages/server/src/platform/postgres.ts'

export type BenchDatabase = Database & {
  readonly organisationId: number
  /** What the product connects with: row-level security binds it. */
  readonly appUrl: string
  /** With which it was prepared: another process of the product asks for it. */
  readonly secret: string
}

/**
 * Runs `work` on an embedded PostgreSQL of its own, with the settings it has in production (durable), and removes
 * it afterwards. The floors are measured on the same server.
 */
export async function withBenchDatabase<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-bench-'))
  const password = randomBytes(16).toString('hex')
  const server = await startEmbeddedPostgres(join(folder, 'postgres'), password)
  try {
    const ownerUrl = `postgres://recouvrance:${password}@127.0.0.1:${server.port}/postgres`
    const appUrl = await prepare(ownerUrl, password)
    const pool = openPool(appUrl, 10)
    const { id: organisationId } = await insertOrganisation(ownerUrl, 'bench')
    try {
      return await work({ pool, ownerUrl, appUrl, organisationId, secret: password, close: async () => {} })
    } finally {
      await pool.end()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As autovacuum leaves the tables a minute after the night's work. */
export async function vacuum({ ownerUrl }: BenchDatabase): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('vacuum (analyze)')
  await owner.end()
}
