import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'
import type { ImportReport } from '../reporting/import-report.ts'
import type { FilePreview } from './look-at-file.ts'

export type ImportFileState = 'reading' | 'read' | 'refused' | 'importing' | 'imported'

/** What was said of a file; absent: known from its content. */
export type Asked = {
  readonly creditor?: string | undefined
  readonly source?: string | undefined
  readonly kind?: string | undefined
  readonly mapping?: unknown
  readonly sheet?: string | undefined
  readonly asOf?: string | undefined
  readonly complete?: boolean | undefined
  readonly extract?: boolean | undefined
}

export type StoredRefusal = {
  readonly reason: string
  readonly details: Readonly<Record<string, string | number>>
  readonly message: { readonly fr: string; readonly en: string }
}

export type ImportFileRow = {
  readonly id: number
  readonly name: string
  readonly bytes: number
  readonly asked: Asked
  readonly state: ImportFileState
  readonly bytes_read: number
  /** It is being read, and nobody has said so for long: the process has died. */
  readonly lost: boolean
  readonly preview: FilePreview | null
  readonly report: ImportReport | null
  readonly refusal: StoredRefusal | null
  readonly import_id: number | null
  readonly author: string
  readonly created_at: string
}

/** A process that reads says so every second. */
const LOST_AFTER = sql`interval '30 seconds'`
const LOST = sql`state in ('reading', 'importing') and seen_at < now() - ${LOST_AFTER}`

const PART_BYTES = 1024 * 1024

export async function insertFile(
  tx: Tx,
  file: { readonly name: string; readonly bytes: number; readonly author: string; readonly asked: Asked },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into import_file (name, bytes, author, asked, state)
    values (${file.name}, ${file.bytes}, ${file.author}, ${JSON.stringify(file.asked)}::jsonb, 'read')
    returning id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('an insert gave no row')
  return row.id
}

export async function storeParts(tx: Tx, id: number, path: string): Promise<void> {
  let part = 0
  for await (const chunk of createReadStream(path, { highWaterMark: PART_BYTES }))
    await tx
      .insertInto('import_file_part')
      .values({ import_file_id: id, part: part++, content: chunk as Buffer })
      .execute()
}

/** The content, part by part. */
export async function* partsOf(tx: Tx, id: number): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const row = await tx
      .selectFrom('import_file_part')
      .select('content')
      .where('import_file_id', '=', id)
      .where('part', '=', part)
      .executeTakeFirst()
    if (!row) return
    yield row.content
  }
}

const SHOWN = sql`
  id, name, bytes, asked, state, bytes_read, ${LOST} as lost, preview, report, refusal, import_id, author, created_at`

export async function findFile(tx: Tx, id: number): Promise<ImportFileRow | undefined> {
  const { rows } = await sql<ImportFileRow>`select ${SHOWN} from import_file where id = ${id}`.execute(tx)
  return rows[0]
}

/** What waits to be looked at or imported, the newest first. */
export async function listWaiting(tx: Tx, limit: number): Promise<ImportFileRow[]> {
  const { rows } = await sql<ImportFileRow>`
    select ${SHOWN} from import_file where state <> 'imported' order by id desc limit ${limit}`.execute(tx)
  return rows
}

/**
 * Takes a file for a reading, unless somebody else reads it now.
 * @returns the number of the reading; null: it is taken, imported already, or not there
 */
export async function claimFile(
  tx: Tx,
  id: number,
  state: 'reading' | 'importing',
  asked: Asked,
): Promise<number | null> {
  const { rows } = await sql<{ reading: number }>`
    update import_file
       set state = ${state}, reading = reading + 1, bytes_read = 0, seen_at = now(), asked = ${JSON.stringify(asked)}::jsonb,
           report = null, refusal = null, rejected_file = null
     where id = ${id} and (state in ('read', 'refused') or ${LOST})
    returning reading`.execute(tx)
  return rows[0]?.reading ?? null
}

/** A reading that was given up for lost, and whose place another has taken, says nothing more. */
const own = (id: number, reading: number) => sql`id = ${id} and reading = ${reading}`

export async function sayAlive(tx: Tx, id: number, reading: number, bytesRead: number): Promise<void> {
  await sql`
    update import_file set seen_at = now(), bytes_read = ${bytesRead}
     where ${own(id, reading)} and state in ('reading', 'importing')`.execute(tx)
}

export async function keepPreview(
  tx: Tx,
  id: number,
  reading: number,
  preview: FilePreview,
  asked: Asked,
): Promise<void> {
  await sql`
    update import_file set preview = ${JSON.stringify(preview)}::jsonb, asked = ${JSON.stringify(asked)}::jsonb
     where ${own(id, reading)}`.execute(tx)
}

export async function keepReport(
  tx: Tx,
  id: number,
  reading: number,
  report: ImportReport,
  rejectedFile: Buffer | null,
): Promise<void> {
  await sql`
    update import_file
       set state = ${report.dryRun ? 'read' : 'imported'}, report = ${JSON.stringify(report)}::jsonb,
           rejected_file = ${rejectedFile}, import_id = ${report.importId}, bytes_read = bytes
     where ${own(id, reading)}`.execute(tx)
  if (!report.dryRun) await sql`delete from import_file_part where import_file_id = ${id}`.execute(tx)
}

export async function keepRefusal(
  tx: Tx,
  id: number,
  reading: number,
  refusal: StoredRefusal,
): Promise<void> {
  await sql`
    update import_file set state = 'refused', refusal = ${JSON.stringify(refusal)}::jsonb
     where ${own(id, reading)}`.execute(tx)
}

export async function findRejectedOfFile(
  tx: Tx,
  id: number,
): Promise<{ kind: string | null; content: Buffer | null } | undefined> {
  const { rows } = await sql<{ kind: string | null; content: Buffer | null }>`
    select report ->> 'kind' as kind, rejected_file as content from import_file where id = ${id}`.execute(tx)
  return rows[0]
}

/** @returns whether there was one that nobody reads */
export async function deleteFile(tx: Tx, id: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from import_file where id = ${id} and (state not in ('reading', 'importing') or ${LOST})`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0) > 0
}

/** Files hold personal data: they are not kept for longer than it takes to decide. */
export async function deleteFilesOlderThan(tx: Tx, days: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from import_file where created_at < now() - make_interval(days => ${days})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** The names of the columns that the last file of each source had, the latest first. */
export async function columnsBySource(
  tx: Tx,
): Promise<{ creditor: string; source: string; kind: string; columns: string[] }[]> {
  const { rows } = await sql<{ creditor: string; source: string; kind: string; columns: string[] }>`
    select creditor, source, kind, columns from (
      select distinct on (i.creditor_id, i.source) i.id, c.key as creditor, i.source, i.kind,
             array(select jsonb_array_elements_text(i.report -> 'format' -> 'names')) as columns
        from import i join creditor c on c.id = i.creditor_id
       where i.kind <> 'fec' and i.report -> 'format' ? 'names'
       order by i.creditor_id, i.source, i.id desc) latest
     order by id desc limit 100`.execute(tx)
  return rows
}

/** The last import of exactly this content that stands. */
export async function importOfContent(
  tx: Tx,
  sha256: string,
): Promise<{ id: number; created_at: string; author: string } | undefined> {
  const { rows } = await sql<{ id: number; created_at: string; author: string }>`
    select id, created_at, author from import
     where file_sha256 = decode(${sha256}, 'hex') and undone_at is null order by id desc limit 1`.execute(tx)
  return rows[0]
}
