import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type ViewRow = {
  readonly id: number
  readonly name: string
  readonly search: string
  /** Null: of the team. */
  readonly owner: string | null
  readonly author: string
}

/** Those of the team and those of one person, by name. */
export async function listViewRows(tx: Tx, personId: string | null): Promise<ViewRow[]> {
  const { rows } = await sql<ViewRow>`
    select id, name, search, owner, author from portfolio_view
     where owner is null or owner = ${personId}
     order by name, id`.execute(tx)
  return rows
}

/** A view that this person can see, which nobody else changes until the transaction ends. */
export async function lockView(tx: Tx, id: number, personId: string): Promise<ViewRow | undefined> {
  const { rows } = await sql<ViewRow>`
    select id, name, search, owner, author from portfolio_view
     where id = ${id} and (owner is null or owner = ${personId}) for update`.execute(tx)
  return rows[0]
}

/** @returns null when the name is taken */
export async function insertView(tx: Tx, view: Omit<ViewRow, 'id'>): Promise<number | null> {
  const row = await tx
    .insertInto('portfolio_view')
    .values(view)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** @returns false when another view has the name */
export async function changeView(
  tx: Tx,
  { id, owner }: ViewRow,
  { name, search }: Pick<ViewRow, 'name' | 'search'>,
): Promise<boolean> {
  const { rows } = await sql`
    update portfolio_view set name = ${name}, search = ${search}
     where id = ${id}
       and not exists (select from portfolio_view o
                        where o.id <> ${id} and o.name = ${name} and o.owner is not distinct from ${owner}::text)
    returning id`.execute(tx)
  return rows.length > 0
}

export async function deleteView(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('portfolio_view').where('id', '=', id).execute()
}

export async function openingViewOf(tx: Tx, personId: string): Promise<number | null> {
  const row = await tx
    .selectFrom('opening_view')
    .select('view_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.view_id ?? null
}

export async function setOpeningView(tx: Tx, personId: string, viewId: number | null): Promise<void> {
  if (viewId === null) await tx.deleteFrom('opening_view').where('person_id', '=', personId).execute()
  else
    await tx
      .insertInto('opening_view')
      .values({ person_id: personId, view_id: viewId })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ view_id: viewId }),
      )
      .execute()
}
