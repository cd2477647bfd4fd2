import type { TestDatabase } from './test-database.ts'

/** The numbers that name rows of an organisation, of whatever table: one list covers them all. */
export async function idsOf({ owner }: TestDatabase, organisationId: number): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(`
    select attrelid::regclass::text as name from pg_attribute
     where attname = 'id' and attidentity <> '' and attrelid <> 'organisation'::regclass`)
  const ids = new Set<string>()
  for (const { name } of tables) {
    const { rows } = await owner.query(`select id from ${name} where organisation_id = ${organisationId}`)
    for (const { id } of rows) ids.add(String(id))
  }
  return [...ids]
}

/** One line a table that changes when any row of the organisation does. */
export async function stateOf(database: TestDatabase, organisationId: number): Promise<string[]> {
  const sums = (await scopedTables(database)).map(
    (
      name,
    ) => `select '${name} ' || count(*) || ' ' || md5(coalesce(string_agg(t::text, '' order by t::text), ''))
                 as state from ${name} t where organisation_id = ${organisationId}`,
  )
  sums.push(
    `select 'organisation ' || md5(o::text) as state from organisation o where id = ${organisationId}`,
  )
  const { rows } = await database.owner.query<{ state: string }>(sums.join(' union all '))
  return rows.map(({ state }) => state)
}

async function scopedTables({ owner }: TestDatabase): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and attname = 'organisation_id' order by 1`)
  return rows.map(({ name }) => name)
}
