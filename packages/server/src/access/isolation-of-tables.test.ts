import { beforeAll, describe, expect, it } from 'vitest'
import { APPEND_ONLY, OUTSIDE_ORGANISATIONS } from '../platform/migrate.ts'
import { clientOf, inOrganisation, outsideOrganisations } from '../platform/postgres.ts'
import { aRichOrganisation, type RichOrganisation } from '../testing/rich-organisation.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let own: RichOrganisation
let other: RichOrganisation
let tables: readonly string[]

const NOT_ALLOWED = '42501'

beforeAll(async () => {
  own = await aRichOrganisation(database.current, 'alpha')
  other = await aRichOrganisation(database.current, 'bravo')
  const { rows } = await database.current.owner.query<{ name: string }>(`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in ('migration', 'organisation')`)
  tables = rows.map(({ name }) => name).filter((name) => !OUTSIDE_ORGANISATIONS.includes(name))
}, 120_000)

/** What a statement does to as many rows, or the code with which it is refused; nothing of it stays. */
async function tried(statement: string, values: unknown[] = []): Promise<number | string> {
  const undone = new Error('undone')
  let rows: number | null = null
  try {
    await inOrganisation(database.current.pool, own.id, async (tx) => {
      rows = (await clientOf(tx).query(statement, values)).rowCount
      throw undone
    })
  } catch (error) {
    if (error !== undone) return (error as { code?: string }).code ?? String(error)
  }
  return rows ?? 0
}

it('both have rows in every table', async () => {
  expect(tables.length).toBeGreaterThan(25)
  for (const name of tables)
    for (const { id } of [own, other]) {
      const { rowCount } = await database.current.owner.query(
        `select from ${name} where organisation_id = ${id} limit 1`,
      )
      expect(rowCount, name).toBe(1)
    }
})

it('in every table one organisation sees its own rows and no other, and outside of one none', async () => {
  for (const name of tables) {
    expect(await tried(`select from ${name} where organisation_id = ${other.id}`), name).toBe(0)
    expect(await tried(`select from ${name}`), name).toBeGreaterThan(0)
    const { rowCount } = await outsideOrganisations(database.current.pool, (tx) =>
      clientOf(tx).query(`select from ${name}`),
    )
    expect(rowCount, name).toBe(0)
  }
})

it('in no table can it write a row of the other, nor give one of its own away', async () => {
  for (const name of tables) {
    const { rows } = await database.current.owner.query<{ row: unknown }>(
      `select row_to_json(t)::text as row from ${name} t where organisation_id = ${other.id} limit 1`,
    )
    const insert = `insert into ${name} select (json_populate_record(null::${name}, $1::json)).*`
    expect(await tried(insert, [rows[0]?.row]), name).toBe(NOT_ALLOWED)
    const appendOnly = APPEND_ONLY.includes(name)
    const none = appendOnly ? NOT_ALLOWED : 0
    const theirs = `where organisation_id = ${other.id}`
    expect(await tried(`update ${name} set organisation_id = ${own.id} ${theirs}`), name).toBe(none)
    expect(await tried(`delete from ${name} ${theirs}`), name).toBe(none)
    expect(await tried(`update ${name} set organisation_id = ${other.id}`), name).toBe(NOT_ALLOWED)
    expect(await tried(`truncate ${name}`), name).toBe(NOT_ALLOWED)
  }
})

it('inside of an organisation nobody who signs in is seen, made, changed or removed', async () => {
  for (const name of OUTSIDE_ORGANISATIONS) {
    const [column] = (await database.current.owner.query(`select * from ${name} limit 0`)).fields
    expect(await tried(`select from ${name}`), name).toBe(0)
    expect(await tried(`update ${name} set ${column?.name} = ${column?.name}`), name).toBe(0)
    expect(await tried(`delete from ${name}`), name).toBe(0)
  }
  const insert = `insert into person (id, name, email) values ('x', 'x', 'x@x.example')`
  expect(await tried(insert)).toBe(NOT_ALLOWED)
})

it('the people of an organisation are those of no other', async () => {
  const { rows } = await database.current.owner.query<{ person_id: string }>(
    `select person_id from member where organisation_id = ${other.id}`,
  )
  expect(await tried(`select from member where person_id = $1`, [rows[0]?.person_id])).toBe(0)
})

it('of the organisations it sees and changes its own, makes and removes none', async () => {
  expect(await tried('select from organisation')).toBe(1)
  expect(await tried(`update organisation set name = 'x' where id = ${other.id}`)).toBe(0)
  expect(await tried(`insert into organisation (name) values ('x')`)).toBe(NOT_ALLOWED)
  expect(await tried(`delete from organisation where id = ${own.id}`)).toBe(NOT_ALLOWED)
})

it('facts that are only appended cannot be changed or removed', async () => {
  for (const name of APPEND_ONLY) {
    expect(tables).toContain(name)
    expect(await tried(`update ${name} set organisation_id = organisation_id`), name).toBe(NOT_ALLOWED)
    expect(await tried(`delete from ${name}`), name).toBe(NOT_ALLOWED)
  }
})

describe('the role that serves requests', () => {
  it.each([
    ['become the owner', 'set role recouvrance'],
    ['become the owner of the session', 'set session authorization recouvrance'],
    ['see past the policies', 'set row_security = off; select from customer'],
    ['switch row-level security off', 'alter table customer disable row level security'],
    ['remove a policy', 'drop policy own on customer'],
    ['add a policy', 'create policy mine on customer using (true)'],
    [
      'give itself rights',
      'grant update on audit_entry to current_user; update audit_entry set actor = actor',
    ],
    ['lift its own limits', 'alter role current_user bypassrls'],
    ['make a role', 'create role another'],
    ['change a table', 'alter table item add column x integer'],
    ['make a table', 'create table mine (a integer)'],
    ['make a function', 'create function mine() returns integer language sql return 1'],
    ['remove a table', 'drop table item_entry'],
    ['forget a migration', 'delete from migration'],
    ['move a sequence back', `select setval('item_id_seq', 1)`],
    ['read a file', `select pg_read_file('postgresql.conf')`],
    ['run a program', `copy (select 1) to program 'true'`],
    ['fire no constraint', 'set session_replication_role = replica'],
  ])('cannot %s', async (_, statement) => {
    const refused = await tried(statement)
    expect([NOT_ALLOWED, '22023'], String(refused)).toContain(refused)
  })

  it('learns nothing of others from the statistics of the planner', async () => {
    await database.current.owner.query('analyze customer, item')
    expect(await tried(`select from pg_stats where schemaname = 'public'`)).toBe(0)
  })

  it('finds customers by a part of their names among its own only', async () => {
    const mine = await tried('select from customer')
    expect(mine).toBeGreaterThan(0)
    expect(await tried(`select from customers_like('%')`)).toBe(mine)
    expect((await database.current.pool.query(`select from customers_like('%')`)).rowCount).toBe(0)
  })

  it('finds by a key only whose it is, and keeps no organisation when the transaction ends', async () => {
    expect(await tried(`select from find_api_key('\\x00')`)).toBe(0)
    await inOrganisation(database.current.pool, own.id, async () => {})
    expect((await database.current.pool.query('select from customer')).rowCount).toBe(0)
  })
})
