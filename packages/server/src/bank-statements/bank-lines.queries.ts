import { sql } from 'kysely'
import type { Tx } from '../platform/postgres.ts'

export type AccountRow = {
  readonly id: number
  readonly creditor: string
  readonly identification: string
  readonly iban: string | null
  readonly currency: string
  readonly statements: number
  readonly last_to: string | null
  readonly closing_minor: number | null
  readonly known_until: string | null
  readonly followed: boolean
}

/** The accounts whose statements came, with the last of them and how far their movements are known. */
export async function listAccounts(tx: Tx): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select a.id, c.key as creditor, a.identification, a.iban, a.currency,
           (select count(*) from bank_statement s where s.account_id = a.id and s.kind <> 'advice')::int as statements,
           last.to_on as last_to, last.closing_minor, b.last_statement_on as known_until, b.id is not null as followed
      from statement_account a
      join creditor c on c.id = a.creditor_id
      left join bank_account b on b.creditor_id = a.creditor_id and b.iban = a.iban
      left join lateral (
        select s.to_on, s.closing_minor from bank_statement s
         where s.account_id = a.id and s.kind <> 'advice' and s.to_on is not null
         order by s.to_on desc, s.id desc limit 1) last on true
     order by c.key, a.identification, a.currency`.execute(tx)
  return rows
}

export type LineRow = {
  readonly id: number
  readonly account_id: number
  readonly statement_id: number
  readonly import_id: number
  readonly parent_id: number | null
  readonly batch: boolean
  readonly advice: boolean
  readonly amount_minor: number
  readonly currency: string
  readonly booked_on: string
  readonly value_on: string | null
  readonly counterparty_name: string | null
  readonly counterparty_iban: string | null
  readonly text: string
  readonly creditor_reference: string | null
  readonly end_to_end_id: string | null
  readonly mandate_id: string | null
  readonly bank_reference: string | null
  readonly bank_code: string | null
  readonly return_reason: string | null
  readonly reversal: boolean
}

export type LineWish = {
  readonly accountId: number | null
  readonly importId: number | null
  readonly before: readonly [bookedOn: string, id: number] | null
  readonly limit: number
}

/** Movements, the latest first. */
export async function listLines(
  tx: Tx,
  { accountId, importId, before, limit }: LineWish,
): Promise<LineRow[]> {
  const [day, id] = before ?? [null, null]
  const { rows } = await sql<LineRow>`
    select id, account_id, statement_id, import_id, parent_id, batch, advice, amount_minor, currency, booked_on, value_on,
           counterparty_name, counterparty_iban, text, creditor_reference, end_to_end_id, mandate_id, bank_reference,
           bank_code, return_reason, reversal
      from bank_line
     where (${accountId}::bigint is null or account_id = ${accountId}::bigint)
       and (${importId}::bigint is null or import_id = ${importId}::bigint)
       and (${day}::date is null or (booked_on, id) < (${day}::date, ${id}::bigint))
     order by booked_on desc, id desc limit ${limit}`.execute(tx)
  return rows
}
