import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type ClosingRow = {
  readonly id: number
  readonly label: string
  readonly from_on: CivilDate
  readonly until_on: CivilDate
}

export type NewClosing = { readonly label: string; readonly from: CivilDate; readonly until: CivilDate }

/** Those that are to come before those that are over: first by the day on which they begin. */
export async function closingRows(tx: Tx): Promise<ClosingRow[]> {
  const rows = await tx
    .selectFrom('closing')
    .select(['id', 'label', 'from_on', 'until_on'])
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    from_on: civilDate(row.from_on),
    until_on: civilDate(row.until_on),
  }))
}

export async function insertClosing(tx: Tx, { label, from, until }: NewClosing): Promise<number> {
  const { id } = await tx
    .insertInto('closing')
    .values({ label, from_on: from, until_on: until })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteClosing(tx: Tx, id: number): Promise<ClosingRow | undefined> {
  const row = await tx
    .deleteFrom('closing')
    .where('id', '=', id)
    .returning(['id', 'label', 'from_on', 'until_on'])
    .executeTakeFirst()
  return row && { ...row, from_on: civilDate(row.from_on), until_on: civilDate(row.until_on) }
}

/** Where customers are, as far as holidays may differ: the region that was given, or the postcode's first figures. */
export async function customerPlaces(tx: Tx) {
  const { rows } = await sql<{
    country: string
    region: string | null
    postcode: string | null
    customers: number
  }>`
    select country, region, case when country = 'FR' and region is null then left(postcode, 3) || '00' end as postcode,
           count(*)::int as customers
      from customer group by 1, 2, 3`.execute(tx)
  return rows
}

export async function countryOfOrganisation(tx: Tx): Promise<string> {
  const { country } = await tx
    .selectFrom('organisation')
    .select('country')
    .where('id', '=', sql<number>`current_organisation()`)
    .executeTakeFirstOrThrow()
  return country
}
