import type { Tx } from '../platform/postgres.ts'

/** An account, a statement and a movement of the bank. */
export async function insertBankLines(
  tx: Tx,
  name: string,
  creditor_id: number,
  import_id: number,
): Promise<void> {
  const { id: account_id } = await tx
    .insertInto('statement_account')
    .values({ creditor_id, identification: `${name} account`, currency: 'EUR' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: statement_id } = await tx
    .insertInto('bank_statement')
    .values({ account_id, import_id, kind: 'statement', fingerprint: name, lines: 1, rejected: 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('bank_line')
    .values({
      account_id,
      statement_id,
      import_id,
      advice: false,
      place: 1,
      fingerprint: name,
      occurrence: 1,
      amount_minor: 1_000,
      currency: 'EUR',
      booked_on: '2026-06-15',
      text: name,
      reversal: false,
    })
    .execute()
  await tx
    .insertInto('bank_freshness_change')
    .values({ import_id, creditor_id, iban: `${name} iban`, after_on: '2026-06-15' })
    .execute()
}
