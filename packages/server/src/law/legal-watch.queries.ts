import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type AcknowledgementRow = {
  entry_key: string
  person_id: string
  name: string
  acknowledged_at: string
}

export async function acknowledgements(tx: Tx): Promise<AcknowledgementRow[]> {
  return tx
    .selectFrom('legal_acknowledgement')
    .select(['entry_key', 'person_id', 'name', 'acknowledged_at'])
    .orderBy('entry_key')
    .orderBy('acknowledged_at')
    .execute()
}

/** @returns how many of them the person had not read before */
export async function insertAcknowledgements(
  tx: Tx,
  person: { readonly id: string; readonly name: string },
  keys: readonly string[],
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into legal_acknowledgement (entry_key, person_id, name)
    select entry_key, ${person.id}, ${person.name} from unnest(${keys}::text[]) as k(entry_key)
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows)
}
