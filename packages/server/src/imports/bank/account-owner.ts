import { type KnownAccount, listKnownAccounts } from '../../bank-statements/known-accounts.ts'
import type { Tx } from '../../platform/postgres.ts'
import { creditorOfImport } from '../creditor-of-import.ts'
import type { Warning } from '../reporting/import-report.ts'
import type { AccountName } from './statement.ts'

/** Whose account a statement is of. */
export type Owner = {
  readonly creditorId: number
  readonly creditorKey: string
  readonly account: AccountName
  /** The account of letters that this is; null: it is none of them. */
  readonly printedIban: string | null
}

export type Owners = {
  readonly of: (account: AccountName) => Promise<Owner>
  readonly warnings: Warning[]
}

/** Digits of an account number long enough to know it inside an IBAN. */
const KNOWN_DIGITS = 10

/**
 * Knows the creditor by the account; an account that nobody has named yet goes to the creditor asked for, or to the
 * only one. A file that names no account is of the first account for payments.
 */
export async function accountOwners(tx: Tx, fileName: string, askedKey: string | undefined): Promise<Owners> {
  const known = await listKnownAccounts(tx)
  const warnings: Warning[] = []
  let fallback: { id: number; key: string } | null = null
  const creditor = async (): Promise<{ id: number; key: string }> => {
    if (fallback) return fallback
    const found = await creditorOfImport(tx, fileName, askedKey)
    warnings.push(...found.warnings)
    fallback = found.creditor
    return fallback
  }
  if (askedKey !== undefined) await creditor()
  const of = async (named: AccountName): Promise<Owner> => {
    // One account under one name, whether the format writes its IBAN or the parts of it.
    const account = { ...named, identification: named.iban ?? named.identification }
    if (account.identification === '') return unnamed(await creditor(), known)
    const match = known.find((one) => isSame(one, account))
    if (match) {
      const { creditorId, creditorKey, identification } = match
      return { creditorId, creditorKey, account, printedIban: match.printed ? identification : null }
    }
    const { id, key } = await creditor()
    return { creditorId: id, creditorKey: key, account, printedIban: null }
  }
  return { of, warnings }
}

function isSame({ identification, printed }: KnownAccount, account: AccountName): boolean {
  if (identification === account.identification) return true
  if (!printed || account.iban !== null) return false
  const digits = account.identification.replaceAll(/\D/g, '')
  return digits.length >= KNOWN_DIGITS && identification.slice(4).includes(digits)
}

function unnamed({ id, key }: { id: number; key: string }, known: readonly KnownAccount[]): Owner {
  const first = known.find(({ creditorId, printed }) => creditorId === id && printed)
  const iban = first?.identification ?? null
  return {
    creditorId: id,
    creditorKey: key,
    account: { iban, identification: iban ?? '?' },
    printedIban: iban,
  }
}
