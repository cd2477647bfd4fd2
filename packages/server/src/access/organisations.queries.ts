import { sql } from 'kysely'
import { connected, type Tx } from '../platform/postgres.ts'

export type Organisation = { readonly id: number; readonly name: string; readonly timeZone: string }

/**
 * Organisations are made and listed by the owner of the database: no role that serves requests may see more than
 * one of them.
 */
export async function listOrganisations(ownerUrl: string): Promise<Organisation[]> {
  return connected(ownerUrl, async (owner) => {
    const { rows } = await owner.query<Organisation>(
      'select id, name, time_zone as "timeZone" from organisation order by id',
    )
    return rows
  })
}

export async function insertOrganisation(ownerUrl: string, name: string): Promise<Organisation> {
  return connected(ownerUrl, async (owner) => {
    const { rows } = await owner.query<Organisation>(
      'insert into organisation (name) values ($1) returning id, name, time_zone as "timeZone"',
      [name],
    )
    const [organisation] = rows
    if (!organisation) throw new Error('insert into organisation returned no row')
    return organisation
  })
}

/** That of the transaction. */
export async function renameOrganisation(tx: Tx, name: string): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({ name })
    .where('id', '=', sql<number>`current_organisation()`)
    .execute()
}

/** That of the transaction. */
export async function writeOrganisation(
  tx: Tx,
  { name, timeZone }: { readonly name: string; readonly timeZone: string },
): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({ name, time_zone: timeZone })
    .where('id', '=', sql<number>`current_organisation()`)
    .execute()
}

export type OrganisationFacts = {
  readonly name: string
  readonly time_zone: string
  readonly created_at: string
  readonly sending_started_at: string | null
  readonly customers: number
  /** Of the whole database, which other organisations may share. */
  readonly database_bytes: number
}

/** That of the transaction. */
export async function organisationFacts(tx: Tx): Promise<OrganisationFacts> {
  const { rows } = await sql<OrganisationFacts>`
    select name, time_zone, created_at, sending_started_at, (select count(*) from customer) as customers,
           pg_database_size(current_database()) as database_bytes
      from organisation where id = current_organisation()`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('there is no organisation here')
  return row
}

/**
 * That of the transaction. Not `for update`: every row that refers to the organisation, and so nearly every insert of
 * everybody, would wait.
 */
export async function lockOrganisationRow(tx: Tx): Promise<void> {
  await sql`select from organisation where id = current_organisation() for no key update`.execute(tx)
}

/** That of the transaction. */
export async function aboutOrganisation(tx: Tx) {
  return tx
    .selectFrom('organisation')
    .select(['name', 'time_zone', 'second_factor_required'])
    .executeTakeFirstOrThrow()
}

/** That of the transaction. @returns whether this changed anything */
export async function requireSecondFactor(tx: Tx, required: boolean): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organisation')
    .set({ second_factor_required: required })
    .where('id', '=', sql<number>`current_organisation()`)
    .where('second_factor_required', '<>', required)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
