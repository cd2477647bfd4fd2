import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type FirstStepsRow = {
  readonly creditor: string | null
  readonly siren: boolean
  readonly account: boolean
  readonly address: boolean
  readonly files: boolean
  readonly items: boolean
  readonly contacts: boolean
  readonly acts: boolean
  readonly approved: boolean
  /** A mail server was set at a screen. */
  readonly sending_started_at: string | null
  readonly demonstration_at: string | null
}

/** Each step is known from facts: there is nothing to tick, and nothing that could be ticked wrongly. */
export async function readFirstSteps(tx: Tx): Promise<FirstStepsRow> {
  const { rows } = await sql<FirstStepsRow>`
    select c.key as creditor, coalesce(c.siren is not null, false) as siren,
           coalesce(cardinality(c.address_lines) > 0 and c.postcode is not null and c.city is not null, false) as address,
           exists (select from bank_account b where b.creditor_id = c.id) as account,
           exists (select from import_file where state <> 'imported') as files,
           exists (select from item) as items,
           exists (select from contact) as contacts,
           exists (select from act) as acts,
           exists (select from act where status not in ('planned', 'cancelled')) as approved,
           o.sending_started_at, o.demonstration_at
      from organisation o
      left join lateral (select * from creditor order by id limit 1) c on true`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('there is no organisation here')
  return row
}
