import { createHash } from 'node:crypto'
import type { CreditorRow } from './creditors.queries.ts'

/** Another text as soon as anything is another that a PUT would write. */
export function versionOf({ id: _, bank_accounts, ...values }: CreditorRow): string {
  const accounts = bank_accounts.map(({ iban, bic }) => [iban, bic])
  return createHash('sha256')
    .update(JSON.stringify([values, accounts]))
    .digest('hex')
    .slice(0, 16)
}
