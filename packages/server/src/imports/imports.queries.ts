import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { PaymentTerm } from '@recouvrance/core/customers/payment-term'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { TermsByCustomer } from './applying/due-dates.ts'
import type { ImportReport } from './reporting/import-report.ts'

export type CreditorRow = {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly siren: string | null
  readonly country: string
  readonly customer_number_prefix: string
  readonly payment_term: PaymentTerm | null
}

export async function listCreditors(tx: Tx): Promise<CreditorRow[]> {
  const { rows } = await sql<CreditorRow>`
    select id, key, name, siren, country, customer_number_prefix, payment_term from creditor order by id`.execute(
    tx,
  )
  return rows
}

/** The creditor of a new installation, named after its organisation until somebody completes it. */
export async function insertFirstCreditor(tx: Tx, key: string, siren: string | null): Promise<void> {
  // Another import of a new installation may be making it at this moment: it is waited for.
  await sql`
    insert into creditor (key, name, siren) select ${key}, name, ${siren} from organisation
    on conflict (organisation_id, key) do nothing`.execute(tx)
}

/** Imports into one creditor take turns until their transactions end. */
export async function lockCreditorForImport(tx: Tx, creditorId: number): Promise<void> {
  await sql`select from creditor where id = ${creditorId} for no key update`.execute(tx)
}

export async function termsByCustomer(tx: Tx): Promise<TermsByCustomer> {
  const { rows } = await sql<{ number: string; kind: CustomerKind; term: PaymentTerm | null }>`
    select number, kind, payment_term as term from customer
     where payment_term is not null or kind <> 'business'`.execute(tx)
  return new Map(rows.map(({ number, kind, term }) => [number, { kind, term }]))
}

export type NewImport = {
  readonly creditorId: number
  readonly source: string
  readonly fileName: string
  readonly fileSha256: Buffer
  readonly mappingSha256: Buffer
  readonly kind: string
  readonly author: string
}

/** The import has its number before its rows, which carry it; its counts and report follow at the end. */
export async function insertImport(tx: Tx, values: NewImport): Promise<number> {
  const row = await tx
    .insertInto('import')
    .values({
      creditor_id: values.creditorId,
      source: values.source,
      file_name: values.fileName,
      file_sha256: values.fileSha256,
      mapping_sha256: values.mappingSha256,
      kind: values.kind,
      author: values.author,
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      report: sql`'{}'::jsonb`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function finishImport(
  tx: Tx,
  id: number,
  report: ImportReport,
  rejectedFile: Buffer | null,
): Promise<void> {
  const { created, updated, unchanged, rejected } = report
  await tx
    .updateTable('import')
    .set({
      created,
      updated,
      unchanged,
      rejected,
      rejected_file: rejectedFile,
      report: sql`${JSON.stringify(report)}::jsonb`,
    })
    .where('id', '=', id)
    .execute()
}

/** The last day of the books that a source has shown so far; null when it has shown none. */
export async function lastPeriodEnd(tx: Tx, creditorId: number, source: string): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select max(report -> 'period' ->> 'to') as last from import
     where creditor_id = ${creditorId} and source = ${source} and kind = 'fec' and undone_at is null`.execute(
    tx,
  )
  return rows[0]?.last ?? null
}

/** The last opening entries that the books of a creditor have shown; null when they have shown none. */
export async function lastOpening(tx: Tx, creditorId: number): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select max(report -> 'period' ->> 'openedOn') as last from import
     where creditor_id = ${creditorId} and kind = 'fec' and undone_at is null`.execute(tx)
  return rows[0]?.last ?? null
}

export async function findMapping(tx: Tx, creditorId: number, source: string): Promise<unknown> {
  const { rows } = await sql<{ mapping: unknown }>`
    select mapping from import_mapping where creditor_id = ${creditorId} and source = ${source}`.execute(tx)
  return rows[0]?.mapping ?? null
}

export async function rememberMapping(
  tx: Tx,
  creditorId: number,
  source: string,
  mapping: object,
): Promise<void> {
  await sql`
    insert into import_mapping (creditor_id, source, mapping)
    values (${creditorId}, ${source}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (organisation_id, creditor_id, source)
    do update set mapping = excluded.mapping, updated_at = now()
     where import_mapping.mapping is distinct from excluded.mapping`.execute(tx)
}

/** The mappings that sources of a creditor have, or of any; the latest first. */
export async function listMappings(
  tx: Tx,
  creditorKey: string | undefined,
): Promise<{ creditor: string; source: string; mapping: unknown }[]> {
  const { rows } = await sql<{ creditor: string; source: string; mapping: unknown }>`
    select c.key as creditor, m.source, m.mapping from import_mapping m join creditor c on c.id = m.creditor_id
     where ${creditorKey ?? null}::text is null or c.key = ${creditorKey ?? null}::text
     order by m.updated_at desc limit 200`.execute(tx)
  return rows
}

export type ImportRow = {
  readonly id: number
  readonly created_at: string
  readonly author: string
  readonly undone_at: string | null
  readonly undone_by: string | null
  readonly report: ImportReport
}

/** Newest first, before the given number. */
export async function listImports(tx: Tx, before: number | null, limit: number): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select id, created_at, author, undone_at, undone_by, report - 'rejectedLines' as report from import
     where ${before}::bigint is null or id < ${before}::bigint
     order by id desc limit ${limit}`.execute(tx)
  return rows
}

export async function findImport(tx: Tx, id: number): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select id, created_at, author, undone_at, undone_by, report from import where id = ${id}`.execute(tx)
  return rows[0]
}

export async function findRejectedFile(
  tx: Tx,
  id: number,
): Promise<{ kind: string; content: Buffer | null } | undefined> {
  const { rows } = await sql<{ kind: string; content: Buffer | null }>`
    select kind, rejected_file as content from import where id = ${id}`.execute(tx)
  return rows[0]
}
