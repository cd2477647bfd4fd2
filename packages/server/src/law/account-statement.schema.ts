import { WAIVED_PARTS } from '@recouvrance/core/law/late-interest'
import type { Currency } from '@recouvrance/core/money/currency'
import { z } from 'zod'
import { civilDateValue, idText, presentAmount } from '../platform/api-values.ts'
import { lateInterestAnswer, presentStatement } from './late-interest.schema.ts'
import { presentWaiverLaw, waiverLaw } from './legal-answer.schema.ts'
import type { CustomerStatement, StatedAccount, StatedDebt, StatedWaiver } from './state-account.ts'

export const statementParams = z.object({ id: idText })

export const statementQuery = z.object({
  asOf: civilDateValue.optional().describe('Day of the account; today by default'),
  language: z.enum(['fr', 'en']).optional().describe('Absent: what Accept-Language asks first'),
})

const movement = z.object({ on: z.string(), amount: z.string() })

const statedDebt = z.object({
  itemId: z.string(),
  number: z.string(),
  issuedOn: z.string(),
  dueOn: z.string(),
  amount: z.string(),
  payments: z.array(movement),
  credits: z.array(movement),
  agreedRate: z
    .object({ rate: z.string(), by: z.enum(['invoice', 'terms']).describe('terms: of the creditor') })
    .nullable()
    .describe('Null: none was agreed, the rate is that of the law'),
  waived: z
    .string()
    .describe('Given up of interest and compensation: in both of them, not in the total of the claim'),
  claim: lateInterestAnswer,
})

const statedWaiver = z.object({
  id: z.string(),
  state: z.enum(['in-force', 'pending']).describe('pending: nothing is waived until its condition is met'),
  parts: z.array(z.enum(WAIVED_PARTS)),
  interest: z.string().describe('What it takes from the debts of the account'),
  compensation: z.string(),
  grantedOn: z.string(),
  settleBy: z.string().nullable().describe('Last day of its condition'),
  reason: z.string(),
  author: z.string(),
})

export const accountStatement = z.object({
  asOf: z.string(),
  customer: z.object({ number: z.string(), name: z.string() }),
  accounts: z.array(
    z.object({
      creditor: z.string(),
      currency: z.string(),
      principalDue: z.string(),
      interestDue: z.string(),
      recoveryCompensation: z.string(),
      waived: z.string().describe('Deducted in the total, never in the sums above'),
      waivers: z.array(statedWaiver),
      waiverLaw,
      totalDue: z.string(),
      unallocated: z
        .string()
        .describe(
          'Credit notes and payments still to be matched, zero or less: the sums above are before them',
        ),
      debts: z.array(statedDebt),
      withoutDueDate: z.array(z.string()).describe('Invoices without a due date: no interest is computed'),
    }),
  ),
})

type Language = 'fr' | 'en'

export function presentAccountStatement(
  { debtor, asOf, accounts }: CustomerStatement,
  language: Language,
): z.infer<typeof accountStatement> {
  return {
    asOf,
    customer: { number: debtor.number, name: debtor.name },
    accounts: accounts.map((account) => presentAccount(account, language)),
  }
}

function presentAccount(account: StatedAccount, language: Language) {
  const { currency } = account
  const money = (minor: number) => presentAmount(minor, currency)
  return {
    creditor: account.creditor.name,
    currency,
    principalDue: money(account.principalDueMinor),
    interestDue: money(account.interestDueMinor),
    recoveryCompensation: money(account.compensationMinor),
    waived: money(account.waivedMinor),
    waivers: account.waivers.map((waiver) => presentStatedWaiver(waiver, currency)),
    waiverLaw: presentWaiverLaw(account.lawOfWaiver, language),
    totalDue: money(account.totalDueMinor),
    unallocated: money(account.unallocatedMinor),
    debts: account.debts.map((debt) => presentDebt(debt, account, language)),
    withoutDueDate: [...account.withoutDueDate],
  }
}

function presentStatedWaiver(waiver: StatedWaiver, currency: Currency): z.infer<typeof statedWaiver> {
  return {
    id: String(waiver.id),
    state: waiver.state === 'pending' ? 'pending' : 'in-force',
    parts: waiver.parts,
    interest: presentAmount(waiver.interestMinor, currency),
    compensation: presentAmount(waiver.compensationMinor, currency),
    grantedOn: waiver.granted_on,
    settleBy: waiver.settle_by,
    reason: waiver.reason,
    author: waiver.author,
  }
}

function presentDebt(debt: StatedDebt, { creditor, currency }: StatedAccount, language: Language) {
  const { id, number, issuedOn, dueOn, amountMinor, payments, credits, agreedRate, statement } = debt
  return {
    itemId: String(id),
    number,
    issuedOn,
    dueOn,
    amount: presentAmount(amountMinor, currency),
    payments: presentMovements(payments, currency),
    credits: presentMovements(credits, currency),
    agreedRate,
    waived: presentAmount(statement.claim.waivedMinor, currency),
    claim: presentStatement(creditor.country, currency, statement, language),
  }
}

function presentMovements(movements: StatedDebt['payments'], currency: Currency) {
  return movements.map(({ on, amountMinor }) => ({ on, amount: presentAmount(amountMinor, currency) }))
}
