import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export async function countBankEffects(
  tx: Tx,
  importId: number,
): Promise<{ statements: number; bankLines: number }> {
  const { rows } = await sql<{ statements: number; bankLines: number }>`
    select (select count(*) from bank_statement where import_id = ${importId})::int as statements,
           (select count(*) from bank_line where import_id = ${importId} and parent_id is null)::int as "bankLines"`.execute(
    tx,
  )
  return rows[0] ?? { statements: 0, bankLines: 0 }
}

/** Later imports of the same accounts: what they repeated was known by this one and would be missing. */
export async function laterBankImports(
  tx: Tx,
  importId: number,
): Promise<{ id: number; file_name: string; created_at: string }[]> {
  const { rows } = await sql<{ id: number; file_name: string; created_at: string }>`
    select i.id, i.file_name, i.created_at from import i
     where i.id > ${importId} and i.undone_at is null and exists (
       select from bank_statement later join bank_statement own on own.account_id = later.account_id
        where later.import_id = i.id and own.import_id = ${importId})
     order by i.id limit 20`.execute(tx)
  return rows
}

/** Only where nobody has said something newer since. */
export async function restoreFreshness(tx: Tx, importId: number): Promise<void> {
  await sql`
    update bank_account b set last_statement_on = f.before_on
      from bank_freshness_change f
     where b.organisation_id = current_organisation() and f.import_id = ${importId}
       and b.creditor_id = f.creditor_id and b.iban = f.iban and b.last_statement_on = f.after_on`.execute(tx)
  await sql`delete from bank_freshness_change where import_id = ${importId}`.execute(tx)
}

export async function deleteBankLines(tx: Tx, importId: number): Promise<void> {
  await sql`
    update bank_line p set batch = false
     where p.organisation_id = current_organisation() and p.batch and p.import_id <> ${importId}
       and p.id in (select parent_id from bank_line where import_id = ${importId})`.execute(tx)
  await sql`delete from bank_line where import_id = ${importId} and parent_id is not null`.execute(tx)
  await sql`delete from bank_line where import_id = ${importId}`.execute(tx)
  await sql`delete from bank_statement where import_id = ${importId}`.execute(tx)
  await sql`
    delete from statement_account a
     where not exists (select from bank_statement s where s.account_id = a.id)`.execute(tx)
}
