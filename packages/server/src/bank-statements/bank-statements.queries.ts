import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'
import type { StatementFacts } from './known-until.ts'

/** An account that a creditor has, by what is set for letters or by statements that came. */
export type KnownAccount = {
  readonly creditorId: number
  readonly creditorKey: string
  readonly identification: string
  /** It is one of those that letters name. */
  readonly printed: boolean
}

export async function listKnownAccounts(tx: Tx): Promise<KnownAccount[]> {
  const { rows } = await sql<KnownAccount>`
    select c.id as "creditorId", c.key as "creditorKey", a.identification, a.printed
      from (select creditor_id, iban as identification, true as printed, id from bank_account
            union all
            select creditor_id, identification, false, id from statement_account) a
      join creditor c on c.id = a.creditor_id
     order by a.printed desc, a.id`.execute(tx)
  return rows
}

/**
 * Tables of this transaction only. COPY is refused on tables with row-level security: lines are copied here and then
 * inserted by `INSERT … SELECT`, which obeys it.
 */
export async function createBankStaging(tx: Tx): Promise<void> {
  await sql`
    create temporary table staged_line (
      n integer not null, statement_no integer not null, parent_n integer, batch boolean not null, place integer not null,
      fingerprint text not null, amount_minor bigint not null, currency text not null, booked_on date not null,
      value_on date, counterparty_name text, counterparty_iban text, text text not null, creditor_reference text,
      end_to_end_id text, mandate_id text, bank_reference text, bank_code text, return_reason text,
      reversal boolean not null
    ) on commit drop`.execute(tx)
}

export const STAGED_COLUMNS = [
  'n',
  'statement_no',
  'parent_n',
  'batch',
  'place',
  'fingerprint',
  'amount_minor',
  'currency',
  'booked_on',
  'value_on',
  'counterparty_name',
  'counterparty_iban',
  'text',
  'creditor_reference',
  'end_to_end_id',
  'mandate_id',
  'bank_reference',
  'bank_code',
  'return_reason',
  'reversal',
] as const

export async function indexStaging(tx: Tx): Promise<void> {
  await sql`create index on staged_line (statement_no, parent_n)`.execute(tx)
  await sql`analyze staged_line`.execute(tx)
}

/** @returns the account of the statements, made when it was not known */
export async function accountIdOf(
  tx: Tx,
  account: { creditorId: number; identification: string; iban: string | null; currency: string },
): Promise<number> {
  const { creditorId, identification, iban, currency } = account
  await sql`
    insert into statement_account (creditor_id, identification, iban, currency)
    values (${creditorId}, ${identification}, ${iban}, ${currency})
    on conflict (organisation_id, creditor_id, identification, currency) do nothing`.execute(tx)
  const row = await tx
    .selectFrom('statement_account')
    .select('id')
    .where('creditor_id', '=', creditorId)
    .where('identification', '=', identification)
    .where('currency', '=', currency)
    .executeTakeFirstOrThrow()
  return row.id
}

export type NewStatement = {
  readonly accountId: number
  readonly importId: number
  readonly kind: string
  readonly fingerprint: string
  readonly number: string | null
  readonly fromOn: string | null
  readonly toOn: string | null
  readonly openingMinor: number | null
  readonly openingOn: string | null
  readonly closingMinor: number | null
  readonly closingOn: string | null
  readonly lines: number
  readonly differenceMinor: number | null
  readonly rejected: number
}

/** @returns its number, and whether it was new */
export async function insertStatement(
  tx: Tx,
  statement: NewStatement,
): Promise<{ id: number; isNew: boolean }> {
  const inserted = await tx
    .insertInto('bank_statement')
    .values({
      account_id: statement.accountId,
      import_id: statement.importId,
      kind: statement.kind,
      fingerprint: statement.fingerprint,
      number: statement.number,
      from_on: statement.fromOn,
      to_on: statement.toOn,
      opening_minor: statement.openingMinor,
      opening_on: statement.openingOn,
      closing_minor: statement.closingMinor,
      closing_on: statement.closingOn,
      lines: statement.lines,
      difference_minor: statement.differenceMinor,
      rejected: statement.rejected,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'account_id', 'fingerprint']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return { id: inserted.id, isNew: true }
  const known = await tx
    .selectFrom('bank_statement')
    .select('id')
    .where('account_id', '=', statement.accountId)
    .where('fingerprint', '=', statement.fingerprint)
    .executeTakeFirstOrThrow()
  return { id: known.id, isNew: false }
}

const CONTENT = sql.raw(
  STAGED_COLUMNS.slice(STAGED_COLUMNS.indexOf('amount_minor'))
    .map((column) => column)
    .join(', '),
)

export type LinesOf = {
  readonly statementNo: number
  readonly statementId: number
  readonly accountId: number
  readonly importId: number
  readonly advice: boolean
  /** Where both balances are known and they differ: a statement that ends where this one begins is another one. */
  readonly openingMinor: number | null
}

/**
 * Writes the lines of one statement that are not known yet. Equal lines are told apart by their order within the
 * statement, going on from the statement that ends where this one begins: pages of one day have different payments that
 * are equal, a day that is sent again has the same ones.
 * @returns lines that are new and lines that were known
 */
export async function insertLines(tx: Tx, of: LinesOf): Promise<{ created: number; known: number }> {
  await sql`
    create temporary table numbered on commit drop as
    select s.*, row_number() over (partition by s.fingerprint order by s.n)::integer + coalesce((
             select max(l.occurrence)
               from bank_line l join bank_statement b on b.id = l.statement_id
              where l.account_id = ${of.accountId} and l.fingerprint = s.fingerprint and b.kind <> 'advice'
                and b.id <> ${of.statementId} and b.difference_minor = 0
                and b.closing_minor = ${of.openingMinor}::bigint and b.opening_minor <> b.closing_minor), 0)::integer
           as occurrence
      from staged_line s where s.statement_no = ${of.statementNo} and s.parent_n is null`.execute(tx)
  const { rows } = await sql<{ created: number; known: number }>`
    with written as (
      insert into bank_line (account_id, statement_id, import_id, batch, advice, place, fingerprint, occurrence, ${CONTENT})
      select ${of.accountId}, ${of.statementId}, ${of.importId}, batch, ${of.advice}, place, fingerprint, occurrence, ${CONTENT}
        from numbered order by n
      on conflict (organisation_id, account_id, fingerprint, occurrence) do nothing
      returning id)
    select (select count(*) from written)::int as created,
           ((select count(*) from numbered) - (select count(*) from written))::int as known`.execute(tx)
  if (!of.advice)
    await sql`
      update bank_line l set advice = false
        from numbered n
       where l.organisation_id = current_organisation() and l.account_id = ${of.accountId} and l.advice
         and l.fingerprint = n.fingerprint and l.occurrence = n.occurrence`.execute(tx)
  await openBatches(tx, of)
  await sql`drop table numbered`.execute(tx)
  return rows[0] ?? { created: 0, known: 0 }
}

/** The transactions of batches, also of one that was known without them. */
async function openBatches(tx: Tx, of: LinesOf): Promise<void> {
  await sql`
    insert into bank_line (account_id, statement_id, import_id, parent_id, advice, place, fingerprint, occurrence, ${CONTENT})
    select l.account_id, ${of.statementId}, ${of.importId}, l.id, l.advice, p.place, p.fingerprint, n.occurrence,
           ${sql.raw(
             STAGED_COLUMNS.slice(STAGED_COLUMNS.indexOf('amount_minor'))
               .map((column) => `p.${column}`)
               .join(', '),
           )}
      from numbered n
      join staged_line p on p.statement_no = n.statement_no and p.parent_n = n.n
      join bank_line l on l.account_id = ${of.accountId} and l.fingerprint = n.fingerprint and l.occurrence = n.occurrence
     where n.batch and not exists (select from bank_line c where c.parent_id = l.id)
     order by p.n
    on conflict (organisation_id, account_id, fingerprint, occurrence) do nothing`.execute(tx)
  await sql`
    update bank_line l set batch = true
      from numbered n
     where l.organisation_id = current_organisation() and l.account_id = ${of.accountId} and not l.batch and n.batch
       and l.fingerprint = n.fingerprint and l.occurrence = n.occurrence
       and exists (select from bank_line c where c.parent_id = l.id)`.execute(tx)
  await sql`
    update bank_line c set advice = p.advice
      from bank_line p, numbered n
     where c.organisation_id = current_organisation() and p.id = c.parent_id and p.account_id = ${of.accountId}
       and p.fingerprint = n.fingerprint and p.occurrence = n.occurrence and c.advice <> p.advice`.execute(tx)
}

/** All statements of an account with what says how far they can be trusted, the earliest first. */
export async function statementFacts(tx: Tx, accountId: number): Promise<StatementFacts[]> {
  const { rows } = await sql<StatementFacts>`
    select id, to_on as "toOn", opening_minor as "openingMinor", opening_on as "openingOn",
           closing_minor as "closingMinor", closing_on as "closingOn",
           rejected = 0 and coalesce(difference_minor, 0) = 0 as sound
      from bank_statement
     where account_id = ${accountId} and kind <> 'advice' and to_on is not null
     order by to_on, opening_on nulls first, id`.execute(tx)
  return rows
}

export async function lastStatementOn(tx: Tx, creditorId: number, iban: string): Promise<CivilDate | null> {
  const row = await tx
    .selectFrom('bank_account')
    .select('last_statement_on')
    .where('creditor_id', '=', creditorId)
    .where('iban', '=', iban)
    .executeTakeFirst()
  return (row?.last_statement_on ?? null) as CivilDate | null
}

export async function insertFreshnessChange(
  tx: Tx,
  change: { importId: number; creditorId: number; iban: string; before: string | null; after: string },
): Promise<void> {
  await tx
    .insertInto('bank_freshness_change')
    .values({
      import_id: change.importId,
      creditor_id: change.creditorId,
      iban: change.iban,
      before_on: change.before,
      after_on: change.after,
    })
    .execute()
}
