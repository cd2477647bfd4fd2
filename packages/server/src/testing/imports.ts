import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { importFile } from '../imports/import-file.ts'
import type { ImportOutcome, ImportRequest } from '../imports/import-request.ts'
import { inOrganisation } from '../platform/postgres.ts'
import type { TestDatabase } from './test-database.ts'

const IMPORT_DAY = '2026-02-01'

/** Imports content as if it lay in a file of that name. */
export async function importContent(
  database: TestDatabase,
  organisationId: number,
  content: Buffer | string,
  { name = 'books.txt', ...request }: Omit<Partial<ImportRequest>, 'path'> = {},
): Promise<ImportOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-test-'))
  try {
    const path = join(folder, 'file')
    writeFileSync(path, content)
    return await importFile(
      { pool: database.pool, organisationId, actor: 'test', today: IMPORT_DAY },
      { ...request, path, name },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type KnownItem = {
  customer: string
  kind: string
  number: string
  currency: string
  issued: string
  due: string | null
  source: string
  amount: number
  open: number
}

/** All items of an organisation, by customer and number. */
export async function knownItems(database: TestDatabase, organisationId: number): Promise<KnownItem[]> {
  const { rows } = await inOrganisation(database.pool, organisationId, (tx) =>
    sql<KnownItem>`
      select c.number as customer, i.kind, i.number, i.currency, i.issued_on as issued, i.due_on as due,
             i.due_on_source as source, i.amount_minor as amount, i.open_minor as open
        from item i join customer c on c.id = i.customer_id
       order by c.number, i.number, i.amount_minor`.execute(tx),
  )
  return rows
}

/** `C1 F1 120000/0` for each item: customer, number, amount and what is open of it. */
export async function itemLines(database: TestDatabase, organisationId: number): Promise<string[]> {
  const items = await knownItems(database, organisationId)
  return items.map(({ customer, number, amount, open }) => `${customer} ${number} ${amount}/${open}`)
}

/** Everything that an import could have written, counted. */
export async function writtenRows(database: TestDatabase, organisationId: number): Promise<number> {
  const { rows } = await inOrganisation(database.pool, organisationId, (tx) =>
    sql<{ rows: number }>`
      select (select count(*) from customer) + (select count(*) from creditor) + (select count(*) from item)
           + (select count(*) from item_entry) + (select count(*) from import) + (select count(*) from review)
           + (select count(*) from audit_entry) as rows`.execute(tx),
  )
  return rows[0]?.rows ?? Number.NaN
}

/** Items whose projection is not the sum of their facts, and matches that do not add up to zero: none, ever. */
export async function brokenSums(database: TestDatabase, organisationId: number): Promise<string[]> {
  const { rows } = await inOrganisation(database.pool, organisationId, (tx) =>
    sql<{ what: string }>`
      select 'item ' || i.number || ': ' || i.open_minor || ' is not ' || coalesce(sum(e.amount_minor), 0) as what
        from item i left join item_entry e on e.item_id = i.id
       group by i.organisation_id, i.id having i.open_minor <> coalesce(sum(e.amount_minor), 0)
      union all
      select 'match ' || match_id || ': ' || sum(amount_minor) from item_entry
       where match_id is not null group by match_id having sum(amount_minor) <> 0`.execute(tx),
  )
  return rows.map(({ what }) => what)
}
