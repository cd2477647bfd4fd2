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
