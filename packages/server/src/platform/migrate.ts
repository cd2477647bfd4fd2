import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))

// Any number, the same in every process: two of them starting together take turns.
const LOCK = 7_263_001

/** Facts and records that are appended and never changed: the application role may not update or delete them. */
const APPEND_ONLY = [
  'item_entry',
  'audit_entry',
  'act_event',
  'step_record',
  'document',
  'scenario_version',
  'message_template',
  'planning_run',
]

type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

/**
 * Brings the database to the newest migration, in order, each in its own transaction, under a lock that makes several
 * starting processes take turns; then gives the application role its rights.
 * @param owner a connection of the owner of the schema
 * @returns names of the migrations applied now
 * @throws Error when an applied migration was edited since, or the database is newer than this program
 */
export async function migrate(owner: pg.ClientBase, appRole: string): Promise<string[]> {
  await owner.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await owner.query(
      `create table if not exists migration (
         name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const migrations = readMigrations()
    const applied = await appliedMigrations(owner, migrations)
    const pending = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of pending) await apply(owner, migration)
    await secureTables(owner, appRole)
    return pending.map((migration) => migration.name)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [LOCK])
  }
}

/** Fingerprint of all migrations together: a backup says which schema it was taken from. */
export function schemaFingerprint(): string {
  const hash = createHash('sha256')
  for (const migration of readMigrations()) hash.update(`${migration.name} ${migration.sha256}\n`)
  return hash.digest('hex')
}

function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-[a-z-]+$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(FOLDER, name, 'up.sql'), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

async function appliedMigrations(owner: pg.ClientBase, known: readonly Migration[]): Promise<Set<string>> {
  const { rows } = await owner.query<{ name: string; sha256: string }>('select name, sha256 from migration')
  for (const row of rows) {
    const migration = known.find(({ name }) => name === row.name)
    if (!migration)
      throw new Error(
        `The database has migration ${row.name}, unknown to this version: it was used with a newer one.`,
      )
    if (migration.sha256 !== row.sha256)
      throw new Error(`Migration ${row.name} was changed after it had been applied to this database.`)
  }
  return new Set(rows.map(({ name }) => name))
}

async function apply(owner: pg.ClientBase, { name, sql, sha256 }: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    await owner.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await owner.query('commit')
  } catch (cause) {
    await owner.query('rollback')
    throw new Error(`Migration ${name} failed`, { cause })
  }
}

/**
 * Every table with an organisation gets its row-level security policy here, so that none can be forgotten; a table
 * without one is refused. Run at each start: the rights of the role follow the schema.
 */
async function secureTables(owner: pg.ClientBase, appRole: string): Promise<void> {
  const role = `"${appRole.replaceAll('"', '""')}"`
  await owner.query(`
    do $$
    declare t record;
    begin
      for t in
        select c.oid::regclass::text as name, c.relrowsecurity as secured,
               exists (select from pg_attribute a
                        where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnotnull) as scoped
          from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and c.relname not in ('migration', 'organisation')
      loop
        if not t.scoped then raise exception 'table % has no organisation_id', t.name; end if;
        if not t.secured then
          execute format('alter table %s enable row level security', t.name);
          execute format('create policy own on %s using (organisation_id = (select current_organisation()))', t.name);
        end if;
      end loop;
    end $$`)
  await owner.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    revoke all on migration from ${role};
    grant select on migration to ${role};
    revoke insert, delete on organisation from ${role};
    revoke update, delete on ${APPEND_ONLY.join(', ')} from ${role};
    grant usage on all sequences in schema public to ${role};
    grant execute on all functions in schema public to ${role}`)
}
