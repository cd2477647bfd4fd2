import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { Refusal } from '../refusal.ts'

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))

// Any number, the same in every process: two of them starting together take turns.
const LOCK = 7_263_001

/** Facts and records that are appended and never changed: the application role may not update or delete them. */
export const APPEND_ONLY: readonly string[] = [
  'item_entry',
  'audit_entry',
  'act_event',
  'step_record',
  'document',
  'scenario_version',
  'message_template',
  'planning_run',
  'import_change',
]

/** Tables of people who sign in: they belong to no organisation and are seen outside of organisations only. */
export const OUTSIDE_ORGANISATIONS: readonly string[] = [
  'password_reset',
  'person',
  'sign_in_credential',
  'sign_in_failure',
  'sign_in_passkey',
  'sign_in_session',
  'sign_in_totp',
  'sign_in_verification',
]

type Migration = { readonly name: string; readonly sha256: string }

type MigrationFile = Migration & {
  readonly sql: string
  /** A query that must answer no row once the migration is applied; null: none. */
  readonly check: string | null
}

/**
 * Brings the database to the newest migration, in order, each in its own transaction, under a lock that makes several
 * starting processes take turns; then gives the application role its rights.
 * @param owner a connection of the owner of the schema
 * @returns names of the migrations applied now
 * @throws Refusal when an applied migration was edited since, or the database is newer than this program
 */
export async function migrate(owner: pg.ClientBase, appRole: string, folder = FOLDER): Promise<string[]> {
  return underMigrationLock(owner, async () => {
    await owner.query(
      `create table if not exists migration (
         name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const pending = pendingMigrations(await appliedMigrations(owner), readMigrations(folder))
    for (const migration of pending) await apply(owner, migration)
    await secureTables(owner, appRole)
    return pending.map((migration) => migration.name)
  })
}

/** Runs `work` while no other process changes the schema of this database. */
export async function underMigrationLock<T>(owner: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await owner.query('select pg_advisory_lock($1)', [LOCK])
  try {
    return await work()
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {
      // The connection is gone, and the lock with it.
    })
  }
}

/**
 * Looks without touching: for a command that uses the database of a running server.
 * @throws Refusal when the database is not exactly as this program makes it
 */
export async function checkMigrated(owner: pg.ClientBase): Promise<void> {
  const pending = pendingMigrations(await appliedMigrations(owner), readMigrations(FOLDER))
  if (pending.length === 0) return
  throw new Refusal(
    'schema-mismatch',
    'The server that is running is an older version of this program. Restart it, then try again.',
    'Le serveur en marche est une version antérieure de ce programme. Redémarrez-le, puis réessayez.',
  )
}

/** The migrations of this program, in order: a backup is restored into the very schema that it was taken from. */
export function knownMigrations(): Migration[] {
  return readMigrations(FOLDER).map(({ name, sha256 }) => ({ name, sha256 }))
}

/** The migrations that a database has, in order; none when it was never migrated. */
export async function appliedMigrations(owner: pg.ClientBase): Promise<Migration[]> {
  const { rows: found } = await owner.query(`select where to_regclass('migration') is not null`)
  if (found.length === 0) return []
  const { rows } = await owner.query<Migration>(
    'select name, sha256 from migration order by name collate "C"',
  )
  return rows
}

function readMigrations(folder: string): MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'up.sql'), 'utf8')
      const check = join(folder, name, 'check.sql')
      return {
        name,
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
        check: existsSync(check) ? readFileSync(check, 'utf8') : null,
      }
    })
}

function pendingMigrations(applied: readonly Migration[], known: readonly MigrationFile[]): MigrationFile[] {
  for (const { name, sha256 } of applied) {
    const migration = known.find((candidate) => candidate.name === name)
    if (!migration)
      throw new Refusal(
        'schema-mismatch',
        `This database was used with a newer version of the program (migration ${name}). Start that version again, or restore a backup taken before it.`,
        `Cette base a servi à une version plus récente du programme (migration ${name}). Relancez cette version, ou restaurez une sauvegarde antérieure.`,
      )
    if (migration.sha256 !== sha256)
      throw new Refusal(
        'schema-mismatch',
        `Migration ${name} was changed after it had been applied to this database: what it would make now is unknown. Put its file back as it was, or start with an empty database.`,
        `La migration ${name} a été modifiée après son application à cette base : son état exact est inconnu. Remettez le fichier d’origine, ou partez d’une base vide.`,
      )
  }
  const names = new Set(applied.map(({ name }) => name))
  return known.filter(({ name }) => !names.has(name))
}

async function apply(owner: pg.ClientBase, { name, sql, sha256, check }: MigrationFile): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    const found = check === null ? 0 : ((await owner.query(check)).rowCount ?? 0)
    if (found > 0) throw new Error(`check.sql of ${name} finds ${found} rows that the migration leaves wrong`)
    await owner.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await owner.query('commit')
  } catch (cause) {
    await owner.query('rollback').catch(() => {
      // The connection is gone, and the transaction with it.
    })
    throw new Error(`Migration ${name} failed`, { cause })
  }
}

/**
 * Every table with an organisation gets its row-level security policy here, so that none can be forgotten; a table
 * without one is refused, unless it is of those of sign-in, which get the reverse. Run at each start: the rights of the role follow the schema.
 */
async function secureTables(owner: pg.ClientBase, appRole: string): Promise<void> {
  const role = `"${appRole.replaceAll('"', '""')}"`
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name')
  await owner.query(`
    do $$
    declare t record;
    begin
      for t in
        select c.oid::regclass::text as name, c.relrowsecurity as secured,
               c.relname in (${OUTSIDE_ORGANISATIONS.map((name) => `'${name}'`).join(', ')}) as outside,
               exists (select from pg_attribute a
                        where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnotnull) as scoped
          from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and c.relname not in ('migration', 'organisation')
      loop
        if not t.scoped and not t.outside then raise exception 'table % has no organisation_id', t.name; end if;
        if not t.secured then
          execute format('alter table %s enable row level security', t.name);
          execute format('create policy own on %s using (%s)', t.name, case
            when t.outside then '(select current_organisation()) is null'
            else 'organisation_id = (select current_organisation())' end);
        end if;
      end loop;
    end $$`)
  await owner.query(`
    grant connect on database ${rows[0]?.name} to ${role};
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    revoke all on migration from ${role};
    grant select on migration to ${role};
    revoke insert, delete on organisation from ${role};
    revoke update, delete on ${APPEND_ONLY.join(', ')} from ${role};
    grant usage on all sequences in schema public to ${role};
    grant execute on all functions in schema public to ${role}`)
}
