import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { importFile } from '../packages/server/src/imports/import-file.ts'
import { type BenchDatabase, withBenchDatabase } from './bench-database.ts'
import { writeFec } from './fec-generator.ts'
import { type BenchResult, result, timed } from './measure.ts'

const TODAY = '2026-01-31'

/**
 * `import.fec`: the books of a trader with `size` lines imported end to end, against a bare COPY of the same bytes
 * into a plain table. `import.again`: the same file once more, in which nothing has changed.
 */
export async function importFecBenchmark(size: number): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-bench-'))
  const file = join(folder, '732829320FEC20251231.txt')
  try {
    await writeFec(file, size)
    return await withBenchDatabase((database) => measured(database, file, size))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(database: BenchDatabase, file: string, size: number): Promise<BenchResult[]> {
  const bytes = statSync(file).size
  const floor = await timed(() => bareCopy(database.ownerUrl, file))
  const first = await timed(() => importOnce(database, file, size))
  const one = result('import.fec', size, first, floor, { bytes })
  const again = await timed(() => importOnce(database, file, 0))
  return [one, result('import.again', size, again, floor, { bytes, ratioToFirst: again / first })]
}

/** The bytes as they are, into eighteen columns of text. */
async function bareCopy(ownerUrl: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const columns = Array.from({ length: 18 }, (_, index) => `c${index + 1} text`).join(', ')
    await client.query(`create table bare_fec (${columns})`)
    await pipeline(
      createReadStream(file, { highWaterMark: 1024 * 1024 }),
      client.query(copyFrom('copy bare_fec from stdin with (header)')),
    )
    await client.query('drop table bare_fec')
  } finally {
    await client.end()
  }
}

/** @param lines how many the file has; 0: nothing may have changed */
async function importOnce(database: BenchDatabase, file: string, lines: number): Promise<void> {
  const { pool, organisationId } = database
  const context = { pool, organisationId, actor: 'bench', today: TODAY }
  const { report } = await importFile(context, { path: file })
  const { created, updated } = report
  if (lines > 0 && (report.controlTotals.lines !== lines || created === 0))
    throw new Error(`the import read ${report.controlTotals.lines} lines and made ${created} items`)
  if (lines === 0 && created + updated > 0)
    throw new Error(`the same file again changed ${created + updated} items`)
}
