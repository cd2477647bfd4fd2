import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { staleAccount } from '@recouvrance/core/scenarios/bank-age'
import { appendAudit } from '../audit/append-audit.ts'
import { markPortfolioForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { noCreditor } from './creditor-id-of.ts'
import { lockCreditor, writeLastStatement } from './creditors.queries.ts'

export type BankStatement = {
  /** Null: the account for payments. */
  readonly iban: string | null
  /** Day up to which its movements are known. */
  readonly on: CivilDate
}

/**
 * Says up to which day the movements of a bank account are known. An older statement that comes late changes nothing.
 * @returns whether it was news
 * @throws Refusal when there is no such creditor or account
 */
export async function recordBankStatement(
  tx: Tx,
  actor: string,
  key: string,
  { iban, on }: BankStatement,
): Promise<boolean> {
  const creditor = await lockCreditor(tx, key)
  if (!creditor) throw noCreditor(key)
  const wanted = iban?.replaceAll(/\s/g, '').toUpperCase()
  const account =
    wanted === undefined
      ? creditor.bank_accounts[0]
      : creditor.bank_accounts.find((one) => one.iban === wanted)
  if (!account) throw noAccountOf(key)
  const { lastStatementOn: before } = account
  if (before !== null && on <= before) return false
  await writeLastStatement(tx, creditor.id, account.iban, on)
  // Acts were held because of it: everybody may have one to receive.
  const maxAgeDays = creditor.bank_max_age_days
  if (
    maxAgeDays !== null &&
    staleAccount({ maxAgeDays, accounts: [{ ibanEnd: null, lastStatementOn: before }] }, on)
  )
    await markPortfolioForReview(tx)
  await appendAudit(tx, actor, [
    {
      action: 'creditor.bank-statement-recorded',
      subject: `creditor:${key}`,
      detail: { iban: account.iban, before, on },
    },
  ])
  return true
}

function noAccountOf(key: string): Refusal {
  return new Refusal(
    'not-found',
    `The creditor "${key}" has no such bank account. GET /creditors/${key} shows those it has.`,
    `Le créancier « ${key} » n’a pas ce compte bancaire. GET /creditors/${key} affiche ceux qu’il a.`,
    [{ path: 'iban', code: 'unknown', message: 'no such account of this creditor' }],
  )
}
