import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import type pg from 'pg'
import { appliedMigrations } from '../platform/migrate.ts'
import { connected } from '../platform/postgres.ts'
import { type Archive, createArchive, FIRST_ENTRY } from './archive.ts'
import { copyOut, inSnapshot, listSequences, listTables, type Table } from './backup.queries.ts'
import {
  type BackupContents,
  type BackupHead,
  CONTENTS_ENTRY,
  FORMAT,
  PART_BYTES,
  partName,
  type TableContents,
} from './backup.schema.ts'
import { nothingToBackUp } from './backup-refusals.ts'
import { type BackupNumbers, describeContents } from './describe-contents.ts'
import { PROGRAM_VERSION } from './program-version.ts'

const compress = promisify(zstdCompress)

/**
 * Writes the whole database, archived documents included, into one file, while others go on using it.
 * @param ownerUrl row-level security would hide everything from the application role
 * @throws Refusal when the file exists or cannot be written, or there is nothing to back up
 */
export async function backUp(
  ownerUrl: string,
  file: string,
  onBytes: (done: number) => void,
): Promise<BackupNumbers> {
  const archive = await createArchive(file)
  try {
    const contents = await connected(ownerUrl, (owner) =>
      inSnapshot(owner, () => writeAll(owner, archive, onBytes)),
    )
    await archive.finish()
    return describeContents(contents, archive.bytes)
  } catch (error) {
    await archive.discard()
    throw error
  }
}

async function writeAll(
  owner: pg.Client,
  archive: Archive,
  onBytes: (done: number) => void,
): Promise<BackupContents> {
  const migrations = await appliedMigrations(owner)
  if (migrations.length === 0) throw nothingToBackUp()
  const head: BackupHead = {
    format: FORMAT,
    program: PROGRAM_VERSION,
    takenAt: new Date().toISOString(),
    migrations,
  }
  await archive.add(FIRST_ENTRY, Buffer.from(JSON.stringify(head, null, 2)))
  const tables: TableContents[] = []
  for (const table of await listTables(owner)) tables.push(await writeTable(owner, archive, table, onBytes))
  // Last: a number given out meanwhile is passed over, none is given out twice.
  const contents = { tables, sequences: await listSequences(owner) }
  await archive.add(CONTENTS_ENTRY, Buffer.from(JSON.stringify(contents, null, 2)))
  return contents
}

async function writeTable(
  owner: pg.Client,
  archive: Archive,
  table: Table,
  onBytes: (done: number) => void,
): Promise<TableContents> {
  const hash = createHash('sha256')
  const rows = copyOut(owner, table)
  let number = 0
  for await (const part of parts(rows)) {
    hash.update(part)
    number += 1
    await archive.add(partName(table.name, number), await compress(part))
    onBytes(archive.bytes)
  }
  return { name: table.name, rows: rows.rowCount, sha256: hash.digest('hex') }
}

/** The same bytes in pieces of `PART_BYTES`: a row may span several. */
async function* parts(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    bytes += chunk.length
    if (bytes < PART_BYTES) continue
    let rest = Buffer.concat(waiting)
    for (; rest.length >= PART_BYTES; rest = rest.subarray(PART_BYTES)) yield rest.subarray(0, PART_BYTES)
    waiting = [Buffer.from(rest)]
    bytes = rest.length
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}
