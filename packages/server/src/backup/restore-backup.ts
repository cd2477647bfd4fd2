import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { prepare } from '../database.ts'
import type { DatabaseAccess } from '../platform/database-access.ts'
import { knownMigrations } from '../platform/migrate.ts'
import { connected } from '../platform/postgres.ts'
import { FIRST_ENTRY, readArchive, sizeOf } from './archive.ts'
import {
  analyse,
  copyIn,
  copyOut,
  inLoading,
  listTables,
  setSequence,
  type Table,
  takeForeignKeys,
  whatIsThere,
} from './backup.queries.ts'
import {
  type BackupContents,
  backupContents,
  backupHead,
  CONTENTS_ENTRY,
  FORMAT,
  PART_BYTES,
  type TableContents,
  tableOfPart,
} from './backup.schema.ts'
import { backupDamaged, notABackup, otherVersion, targetNotEmpty } from './backup-refusals.ts'
import { type BackupNumbers, describeContents } from './describe-contents.ts'
import { PROGRAM_VERSION } from './program-version.ts'

const decompress = promisify(zstdDecompress)

type Entry = { readonly name: string; readonly content: Buffer }

/**
 * Fills an empty database with a backup that `checkArchive` has found sound, in one transaction: all of it or nothing.
 * Before it commits, every table is read back and compared with what was backed up.
 * @throws Refusal when the backup is of another version or the database is not empty
 */
export async function restoreBackup(
  { ownerUrl, kind }: DatabaseAccess,
  secret: string,
  file: string,
  onBytes: (done: number) => void,
): Promise<BackupNumbers> {
  const entries = readArchive(file, onBytes)
  try {
    await checkVersion(file, await entries.next())
    await connected(ownerUrl, refuseIfUsed)
    await prepare(ownerUrl, secret, { otherSecret: kind === 'own' ? 'adopt' : 'refuse' })
    const contents = await connected(ownerUrl, (owner) => inLoading(owner, () => load(owner, file, entries)))
    return describeContents(contents, await sizeOf(file))
  } finally {
    await entries.return(undefined)
  }
}

/** Read before the database is touched. */
async function checkVersion(file: string, first: IteratorResult<Entry>): Promise<void> {
  if (first.done || first.value.name !== FIRST_ENTRY) throw notABackup(file)
  const { format, program, migrations } = backupHead.parse(JSON.parse(first.value.content.toString()))
  const known = knownMigrations()
  const same =
    format === FORMAT &&
    migrations.length === known.length &&
    known.every(({ name, sha256 }, i) => migrations[i]?.name === name && migrations[i]?.sha256 === sha256)
  if (same) return
  throw otherVersion(
    { program, migration: migrations.at(-1)?.name ?? '–' },
    { program: PROGRAM_VERSION, migration: known.at(-1)?.name ?? '–' },
  )
}

async function refuseIfUsed(owner: pg.Client): Promise<void> {
  const found = await whatIsThere(owner)
  if (found !== null) throw targetNotEmpty(found)
}

async function load(owner: pg.Client, file: string, entries: AsyncIterator<Entry>): Promise<BackupContents> {
  await refuseIfUsed(owner)
  const tables = await listTables(owner)
  const putForeignKeysBack = await takeForeignKeys(owner)
  let next = await entries.next()
  async function* rowsOf(table: string): AsyncGenerator<Buffer> {
    for (; !next.done && tableOfPart(next.value.name) === table; next = await entries.next())
      yield await decompress(next.value.content, { maxOutputLength: PART_BYTES })
  }
  // The parts lie in the order of the tables; a table without rows has none.
  for (const table of tables) await copyIn(owner, table, rowsOf(table.name))
  if (next.done || next.value.name !== CONTENTS_ENTRY) throw backupDamaged(file)
  const contents = backupContents.parse(JSON.parse(next.value.content.toString()))
  await putForeignKeysBack()
  for (const table of tables) {
    const wanted = contents.tables.find(({ name }) => name === table.name)
    if (!wanted || !(await holds(owner, table, wanted))) throw backupDamaged(file)
  }
  for (const sequence of contents.sequences) await setSequence(owner, sequence)
  await analyse(owner, tables)
  return contents
}

/** Whether the table holds these rows and no other, byte for byte. */
async function holds(owner: pg.Client, table: Table, wanted: TableContents): Promise<boolean> {
  const hash = createHash('sha256')
  const rows = copyOut(owner, table)
  for await (const chunk of rows) hash.update(chunk)
  return rows.rowCount === wanted.rows && hash.digest('hex') === wanted.sha256
}
