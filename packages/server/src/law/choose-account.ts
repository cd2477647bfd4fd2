import { Refusal } from '../refusal.ts'
import type { CustomerStatement, StatedAccount } from './state-account.ts'

/**
 * The account that a caller asks for, by the creditor's name and the currency where there are several.
 * @throws Refusal when none fits, or more than one
 */
export function chooseAccount(
  { accounts, debtor, asOf }: CustomerStatement,
  wanted: { readonly creditor?: string | undefined; readonly currency?: string | undefined },
): StatedAccount {
  const fitting = accounts.filter(
    ({ creditor, currency }) =>
      (wanted.creditor ?? creditor.name) === creditor.name && (wanted.currency ?? currency) === currency,
  )
  const [only] = fitting
  if (only && fitting.length === 1) return only
  const names = accounts.map(({ creditor, currency }) => `${creditor.name} ${currency}`).join(', ')
  if (fitting.length === 0)
    throw new Refusal(
      'not-found',
      `On ${asOf} ${debtor.name} owes nothing there. Accounts with something open: ${names || 'none'}.`,
      `Au ${asOf.split('-').reverse().join('/')}, ${debtor.name} n’y doit rien. Comptes ouverts : ${names || 'aucun'}.`,
    )
  throw new Refusal(
    'invalid-request',
    `${debtor.name} has several accounts: say which creditor and currency (${names}).`,
    `${debtor.name} a plusieurs comptes : indiquez le créancier et la monnaie (${names}).`,
  )
}
