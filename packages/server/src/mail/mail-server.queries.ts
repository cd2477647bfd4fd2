import type { Tx } from '../platform/postgres.ts'

export const SECURITIES = ['tls', 'starttls', 'none'] as const

export type Security = (typeof SECURITIES)[number]

export type MailServerRow = {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly username: string | null
  readonly password_sealed: Buffer | null
}

/** That of the organisation of the transaction. */
export async function findMailServer(tx: Tx): Promise<MailServerRow | undefined> {
  const row = await tx
    .selectFrom('mail_server')
    .select(['host', 'port', 'security', 'username', 'password_sealed'])
    .executeTakeFirst()
  return row && { ...row, security: SECURITIES.find((known) => known === row.security) ?? 'tls' }
}

export async function writeMailServer(tx: Tx, server: MailServerRow): Promise<void> {
  await tx
    .insertInto('mail_server')
    .values(server)
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(server))
    .execute()
}

/** @returns whether there was one */
export async function deleteMailServer(tx: Tx): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('mail_server').executeTakeFirst()
  return numDeletedRows > 0n
}
