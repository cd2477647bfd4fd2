import { isDeepStrictEqual } from 'node:util'
import { checkBic, checkIban, checkSiren, checkVatNumber } from '@recouvrance/core/customers/identifiers'
import { appendAudit } from '../audit/append-audit.ts'
import { rederiveDueDates } from '../claims/rederive-due-dates.ts'
import { markPortfolioForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { versionOf } from './creditor-version.ts'
import {
  type BankAccount,
  type CreditorRow,
  type CreditorValues,
  insertCreditor,
  lockCreditor,
  updateCreditor,
  writeBankAccounts,
} from './creditors.queries.ts'
import { BIC_NAME, IBAN_NAME, SIREN_NAME, VAT_NAME, wellFormed } from './identifier-refusals.ts'

export type CreditorChange = CreditorValues & {
  /** All of its accounts, that for payments first; absent: they stay as they are. */
  readonly bank_accounts?: readonly BankAccount[]
}

/**
 * Makes or changes a legal entity. Where money is paid to is what fraud is after: a change of accounts is an audit
 * entry of its own, with the old and the new ones.
 * @param basedOn version that was looked at before it was changed; absent: whichever it is
 * @returns whether it was made
 * @throws Refusal on an identifier that cannot be right, a new creditor without a name, or another version
 */
export async function setCreditor(
  tx: Tx,
  actor: string,
  key: string,
  change: CreditorChange,
  basedOn?: string,
): Promise<'created' | 'updated'> {
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/.test(key)) throw invalidKey(key)
  const { bank_accounts, ...values } = normalized(change)
  refuseSameAccountTwice(bank_accounts ?? [])
  const before = await lockCreditor(tx, key)
  if (before && basedOn !== undefined && basedOn !== versionOf(before)) throw changedMeanwhile(before)
  const id = before?.id ?? (await insert(tx, key, values))
  if (before) await updateCreditor(tx, id, values)
  if (bank_accounts && differs(before && accountsOf(before), bank_accounts))
    await writeBankAccounts(tx, id, bank_accounts)
  if (before) await follow(tx, before, values)
  await appendAudit(tx, actor, [
    { action: before ? 'creditor.changed' : 'creditor.created', subject: `creditor:${key}`, detail: values },
    ...accountFacts(key, before, bank_accounts),
  ])
  return before ? 'updated' : 'created'
}

/** What a change of the creditor changes elsewhere: derived due dates, and what the planner would say today. */
async function follow(tx: Tx, before: CreditorRow, values: CreditorValues): Promise<void> {
  const otherLaw = differs(before.country, values.country)
  if (otherLaw || differs(before.payment_term, values.payment_term))
    await rederiveDueDates(tx, { creditorId: before.id })
  if (otherLaw || differs(before.bank_max_age_days, values.bank_max_age_days))
    await markPortfolioForReview(tx)
}

async function insert(tx: Tx, key: string, values: CreditorValues): Promise<number> {
  const { name } = values
  if (!name)
    throw new Refusal(
      'invalid-request',
      `The creditor "${key}" is new: give its name.`,
      `Le créancier « ${key} » est nouveau : indiquez son nom.`,
      [{ path: 'name', code: 'required', message: 'required for a new creditor' }],
    )
  const id = await insertCreditor(tx, key, { ...values, name })
  if (id !== null) return id
  throw new Refusal(
    'conflict',
    `The creditor "${key}" was made by somebody else at this moment. Look at it and try again.`,
    `Le créancier « ${key} » vient d’être créé par quelqu’un d’autre. Consultez-le et recommencez.`,
  )
}

function normalized(change: CreditorChange): CreditorChange {
  const { siren, vat_number, bank_accounts } = change
  return {
    ...change,
    ...(siren ? { siren: wellFormed(checkSiren(siren), 'siren', SIREN_NAME) } : {}),
    ...(vat_number ? { vat_number: wellFormed(checkVatNumber(vat_number), 'vatNumber', VAT_NAME) } : {}),
    ...(bank_accounts
      ? {
          bank_accounts: bank_accounts.map(({ iban, bic }, index) => ({
            iban: wellFormed(checkIban(iban), `bankAccounts.${index}.iban`, IBAN_NAME),
            bic: bic === null ? null : wellFormed(checkBic(bic), `bankAccounts.${index}.bic`, BIC_NAME),
          })),
        }
      : {}),
  }
}

function refuseSameAccountTwice(accounts: readonly BankAccount[]): void {
  const twice = accounts.findIndex(
    ({ iban }, index) => accounts.findIndex((other) => other.iban === iban) < index,
  )
  if (twice < 0) return
  const path = `bankAccounts.${twice}.iban`
  throw new Refusal(
    'invalid-request',
    `${path}: this account is in the list already.`,
    `${path} : ce compte est déjà dans la liste.`,
    [{ path, code: 'twice', message: 'already in the list' }],
  )
}

function accountFacts(
  key: string,
  before: CreditorRow | undefined,
  after: readonly BankAccount[] | undefined,
) {
  const old = before ? accountsOf(before) : []
  if (!differs(old, after)) return []
  return [
    {
      action: 'creditor.bank-accounts-changed' as const,
      subject: `creditor:${key}`,
      detail: { before: old, after },
    },
  ]
}

function accountsOf({ bank_accounts }: CreditorRow): BankAccount[] {
  return bank_accounts.map(({ iban, bic }) => ({ iban, bic }))
}

function differs(before: unknown, after: unknown): boolean {
  return after !== undefined && !isDeepStrictEqual(before, after)
}

function changedMeanwhile({ name }: CreditorRow): Refusal {
  return new Refusal(
    'conflict',
    `Somebody else has changed “${name}” since you opened it. Load the page again, then make your change: saving now would undo theirs.`,
    `Quelqu’un d’autre a modifié « ${name} » depuis que vous l’avez ouvert. Rechargez la page, puis refaites votre changement : enregistrer maintenant annulerait le sien.`,
  )
}

function invalidKey(key: string): Refusal {
  return new Refusal(
    'invalid-request',
    `"${key}" is no key: use small letters, digits and hyphens, 50 at most.`,
    `« ${key} » n’est pas une clé : utilisez des minuscules, des chiffres et des tirets, 50 au plus.`,
    [{ path: 'key', code: 'pattern', message: 'small letters, digits and hyphens' }],
  )
}
