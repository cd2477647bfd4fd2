import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../platform/postgres.ts'

export type Organisation = { readonly id: number; readonly name: string; readonly timeZone: string }

/**
 * Organisations are made and listed by the owner of the database: no role that serves requests may see more than
 * one of them.
 */
export async function listOrganisations(ownerUrl: string): Promise<Organisation[]> {
  return asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<Organisation>(
      'select id, name, time_zone as "timeZone" from organisation order by id',
    )
    return rows
  })
}

export async function insertOrganisation(ownerUrl: string, name: string): Promise<Organisation> {
  return asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<Organisation>(
      'insert into organisation (name) values ($1) returning id, name, time_zone as "timeZone"',
      [name],
    )
    const [organisation] = rows
    if (!organisation) throw new Error('insert into organisation returned no row')
    return organisation
  })
}

async function asOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** That of the transaction. */
export async function renameOrganisation(tx: Tx, name: string): Promise<void> {
  await tx
    .updateTable('organisation')
    .set({ name })
    .where('id', '=', sql<number>`current_organisation()`)
    .execute()
}

/** That of the transaction; who changes its administrators takes turns. */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await sql`select from organisation where id = current_organisation() for update`.execute(tx)
}

/** That of the transaction. */
export async function aboutOrganisation(tx: Tx) {
  return tx.selectFrom('organisation').select(['name', 'second_factor_required']).executeTakeFirstOrThrow()
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
