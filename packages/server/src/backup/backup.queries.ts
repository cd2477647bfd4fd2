import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** A table as COPY reads and writes it. */
export type Table = {
  /** Quoted where it must be. */
  readonly name: string
  readonly columns: string
  /** Primary key, in an order that is the same in every database. */
  readonly key: string
}

export type SequenceState = { readonly name: string; readonly value: number; readonly called: boolean }

// What COPY writes must not depend on the settings of a server; and a policy that hid rows must be an error.
const SETTINGS = `
  set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local row_security = off; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`

/** Runs `work` on one unchanging picture of the database. */
export async function inSnapshot<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  return inTransaction(owner, 'begin isolation level repeatable read read only', work)
}

/** Runs `work` in one transaction that nobody else's start can get into. */
export async function inLoading<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  return inTransaction(owner, 'begin; lock table organisation in access exclusive mode', work)
}

async function inTransaction<T>(owner: pg.Client, begin: string, work: () => Promise<T>): Promise<T> {
  await owner.query(`${begin}; ${SETTINGS}`)
  try {
    const result = await work()
    await owner.query('commit')
    return result
  } catch (error) {
    await owner.query('rollback').catch(() => {
      // The connection is gone, and the transaction with it.
    })
    throw error
  }
}

/** Every table but the list of migrations, which tells of a database and not of its content. */
export async function listTables(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select quote_ident(c.relname) as name,
           (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
              from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           (select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end,
                              ', ' order by k.position)
              from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality k(attnum, position)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
             where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> 'migration'
     order by c.relname collate "C"`)
  return rows
}

export async function listSequences(owner: pg.Client): Promise<SequenceState[]> {
  const { rows: names } = await owner.query<{ name: string }>(`
    select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`)
  const states: SequenceState[] = []
  for (const { name } of names) {
    const { rows } = await owner.query<{ value: string; called: boolean }>(
      `select last_value as value, is_called as called from public.${name}`,
    )
    states.push({ name, value: Number(rows[0]?.value), called: rows[0]?.called ?? false })
  }
  return states
}

export async function setSequence(owner: pg.Client, { name, value, called }: SequenceState): Promise<void> {
  await owner.query('select setval($1::regclass, $2, $3)', [`public.${name}`, value, called])
}

/** The rows of a table as text, one a line, in the order of its key. */
export function copyOut(owner: pg.Client, { name, columns, key }: Table) {
  return owner.query(copyTo(`copy (select ${columns} from public.${name} order by ${key}) to stdout`))
}

export async function copyIn(
  owner: pg.Client,
  { name, columns }: Table,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  await pipeline(rows, owner.query(copyFrom(`copy public.${name} (${columns}) from stdin`)))
}

/** Name of something that lies in the database; null when it holds nothing, or our tables without a row. */
export async function whatIsThere(owner: pg.Client): Promise<string | null> {
  const { rows: found } = await owner.query<{ name: string; ours: boolean }>(`
    select c.oid::regclass::text as name, to_regclass('public.migration') is not null as ours
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     limit 1`)
  if (!found[0]?.ours) return found[0]?.name ?? null
  for (const { name } of await listTables(owner)) {
    const { rowCount } = await owner.query(`select from public.${name} limit 1`)
    if (rowCount !== 0) return name
  }
  return null
}

/**
 * Takes the foreign keys away and gives back what puts them there again: rows come table by table, and one check of
 * all at the end is much quicker than one for each row.
 */
export async function takeForeignKeys(owner: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ drop: string; add: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint
     where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
     order by conname`)
  for (const { drop } of rows) await owner.query(drop)
  return async () => {
    for (const { add } of rows) await owner.query(add)
  }
}

/** The planner must not believe that the tables are still empty. */
export async function analyse(owner: pg.Client, tables: readonly Table[]): Promise<void> {
  await owner.query(`analyze ${tables.map(({ name }) => `public.${name}`).join(', ')}`)
}
