import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Currency } from '@recouvrance/core/money/currency'
import { z } from 'zod'
import { civilDateValue, idText, presentAmount } from '../platform/api-values.ts'
import { clockOfDebt } from './clock-of-debt.ts'
import { declarationOf } from './declaration-of.ts'
import { lateInterestAnswer, presentStatement } from './late-interest.schema.ts'
import { limitationAnswer, presentClock } from './limitation.schema.ts'
import type { CustomerStatement, StatedAccount, StatedDebt } from './state-account.ts'

export const statementParams = z.object({ id: idText })

export const statementQuery = z.object({
  asOf: civilDateValue.optional().describe('Day of the account; today by default'),
  language: z.enum(['fr', 'en']).optional().describe('Absent: what Accept-Language asks first'),
})

const movement = z.object({ on: z.string(), amount: z.string() })

const debtClock = z.object({
  state: z.enum(['unknown', 'passed', 'near', 'running']).describe('unknown: no period is recorded for it'),
  lastDay: z.string().nullable(),
  withoutPayments: z
    .string()
    .nullable()
    .describe('The last day if the payments are no acknowledgement; null: the same day'),
  given: z.boolean().describe('By the file that brought the debt'),
  clock: limitationAnswer.nullable().describe('How the law comes to it'),
})

const statedDebt = z.object({
  itemId: z.string(),
  number: z.string(),
  issuedOn: z.string(),
  dueOn: z.string(),
  amount: z.string(),
  payments: z.array(movement),
  credits: z.array(movement),
  claim: lateInterestAnswer,
  limitation: debtClock,
})

export const accountStatement = z.object({
  asOf: z.string(),
  customer: z.object({ number: z.string(), name: z.string() }),
  insolvency: z
    .object({
      openedOn: z.string(),
      declareBefore: z
        .string()
        .nullable()
        .describe(
          'Counted from the judgment, for want of its publication: never too late; null: not covered',
        ),
      article: z.string().nullable(),
    })
    .nullable()
    .describe('The claim must be declared in it'),
  accounts: z.array(
    z.object({
      creditor: z.string(),
      currency: z.string(),
      principalDue: z.string(),
      interestDue: z.string(),
      recoveryCompensation: z.string(),
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
  const insolvency = declarationOf(debtor, accounts[0]?.creditor.country ?? null)
  return {
    asOf,
    customer: { number: debtor.number, name: debtor.name },
    insolvency: insolvency && {
      openedOn: insolvency.openedOn,
      declareBefore: insolvency.earliestLastDay,
      article: insolvency.article,
    },
    accounts: accounts.map((account) =>
      presentAccount(account, { debtor: debtor.kind as CustomerKind, asOf, language }),
    ),
  }
}

type View = { readonly debtor: CustomerKind; readonly asOf: CivilDate; readonly language: Language }

function presentAccount(account: StatedAccount, view: View) {
  const { currency } = account
  const money = (minor: number) => presentAmount(minor, currency)
  return {
    creditor: account.creditor.name,
    currency,
    principalDue: money(account.principalDueMinor),
    interestDue: money(account.interestDueMinor),
    recoveryCompensation: money(account.compensationMinor),
    totalDue: money(account.totalDueMinor),
    unallocated: money(account.unallocatedMinor),
    debts: account.debts.map((debt) => presentDebt(debt, account, view)),
    withoutDueDate: [...account.withoutDueDate],
  }
}

function presentDebt(debt: StatedDebt, { creditor, currency }: StatedAccount, view: View) {
  const { debtor, asOf, language } = view
  const { state, lastDay, withoutPayments, given, answer } = clockOfDebt({
    country: creditor.country,
    debtor,
    debt,
    asOf,
  })
  const { id, number, issuedOn, dueOn, amountMinor, payments, credits, statement } = debt
  return {
    itemId: String(id),
    number,
    issuedOn,
    dueOn,
    amount: presentAmount(amountMinor, currency),
    payments: presentMovements(payments, currency),
    credits: presentMovements(credits, currency),
    claim: presentStatement(creditor.country, currency, statement, language),
    limitation: { state, lastDay, withoutPayments, given, clock: answer && presentClock(answer, language) },
  }
}

function presentMovements(movements: StatedDebt['payments'], currency: Currency) {
  return movements.map(({ on, amountMinor }) => ({ on, amount: presentAmount(amountMinor, currency) }))
}
