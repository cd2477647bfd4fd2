import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres.ts'

/** Locks, until they are written as departing, those of these acts that are still claimed under this name. */
export async function lockClaimed(tx: Tx, claimedBy: string, ids: readonly number[]): Promise<Set<number>> {
  const rows = await tx
    .selectFrom('act')
    .select('id')
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .where('status', '=', 'claimed')
    .where('claimed_by', '=', claimedBy)
    .orderBy('id')
    .forShare()
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Writes which acts of a worker may have left and are not recorded yet. */
export async function writeDeparture(tx: Tx, claimedBy: string, actIds: readonly number[]): Promise<void> {
  await sql`
    insert into departure (claimed_by, act_ids) values (${claimedBy}, ${actIds}::bigint[])
    on conflict (organisation_id, claimed_by) do update set act_ids = excluded.act_ids`.execute(tx)
}

/** Takes away what `writeDeparture` wrote. Asked after the acts are locked: it then holds all that may have left. */
export async function takeDeparture(tx: Tx, claimedBy: string): Promise<ReadonlySet<number>> {
  const row = await tx
    .deleteFrom('departure')
    .where('claimed_by', '=', claimedBy)
    .returning('act_ids')
    .executeTakeFirst()
  return new Set(row?.act_ids ?? [])
}
