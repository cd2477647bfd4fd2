import { formatAmount, parseAmount, sumMinor } from '@recouvrance/core/money/amount'
import { currencyOf } from '@recouvrance/core/money/currency'
import { money } from '../../i18n/formats.ts'
import type { LegalAccount } from '../law/debtor-law.ts'

export const PARTS = ['interest', 'compensation'] as const
export type Part = (typeof PARTS)[number]

/** What is due of each part on these items today, in words; null where it is not computed. */
export function dueOfParts(
  accounts: readonly LegalAccount[],
  itemIds: readonly string[],
): Readonly<Record<Part, string>> | null {
  const account = accounts.find(({ debts }) => debts.some(({ itemId }) => itemIds.includes(itemId)))
  if (!account) return null
  const currency = currencyOf(account.currency)
  const claims = account.debts.filter(({ itemId }) => itemIds.includes(itemId)).map(({ claim }) => claim)
  const sum = (amounts: readonly string[]) =>
    money(formatAmount(sumMinor(amounts.map((amount) => parseAmount(amount, currency))), currency), currency)
  return {
    interest: sum(claims.map(({ interestDue }) => interestDue)),
    compensation: sum(
      claims
        .filter(({ recoveryCompensationCurrency }) => recoveryCompensationCurrency === currency)
        .map(({ recoveryCompensation }) => recoveryCompensation),
    ),
  }
}
