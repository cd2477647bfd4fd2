import { formatAmount } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { returnReasonInWords } from '@recouvrance/core/payments/return-reasons'
import { z } from 'zod'
import { idText, nextPage, pageQuery } from '../platform/api-values.ts'
import type { AccountRow, LineRow } from './bank-lines.queries.ts'

const account = z.object({
  id: z.string(),
  creditor: z.string(),
  identification: z.string().describe('IBAN, or what the bank writes instead of one'),
  iban: z.string().nullable(),
  currency: z.string(),
  statements: z.number(),
  lastTo: z.string().nullable().describe('Day of the last statement'),
  closing: z.string().nullable().describe('Its closing balance'),
  followed: z.boolean().describe('An account of letters: reminders wait for its statements'),
  knownUntil: z.string().nullable().describe('Day up to which its movements are known'),
})

export const accountList = z.object({ accounts: z.array(account) })

export function presentAccount(row: AccountRow): z.infer<typeof account> {
  return {
    id: String(row.id),
    creditor: row.creditor,
    identification: row.identification,
    iban: row.iban,
    currency: row.currency,
    statements: row.statements,
    lastTo: row.last_to,
    closing: row.closing_minor === null ? null : formatAmount(row.closing_minor, row.currency as Currency),
    followed: row.followed,
    knownUntil: row.known_until,
  }
}

export const lineQuery = pageQuery.extend({
  account: idText.optional().describe('Id of the account'),
  import: idText.optional().describe('Id of the import that brought them'),
})

const line = z.object({
  id: z.string(),
  account: z.string(),
  statement: z.string(),
  import: z.string(),
  batch: z.string().nullable().describe('Line of which this transaction is a part'),
  isBatch: z.boolean().describe('Its money is in its parts'),
  isAdvice: z.boolean().describe('Said by an advice and by no statement yet: it moves no money'),
  amount: z.string().describe('Received: positive'),
  currency: z.string(),
  bookedOn: z.string(),
  valueOn: z.string().nullable(),
  counterparty: z.object({ name: z.string().nullable(), iban: z.string().nullable() }),
  text: z.string(),
  creditorReference: z.string().nullable(),
  endToEndId: z.string().nullable(),
  mandateId: z.string().nullable(),
  bankReference: z.string().nullable(),
  bankCode: z.string().nullable(),
  reversal: z.boolean().describe('It takes an earlier movement back'),
  returnReason: z.object({ code: z.string(), fr: z.string(), en: z.string() }).nullable(),
})

export const linePage = z.object({ lines: z.array(line), next: nextPage })

export function presentLine(row: LineRow): z.infer<typeof line> {
  const { return_reason: code } = row
  return {
    id: String(row.id),
    account: String(row.account_id),
    statement: String(row.statement_id),
    import: String(row.import_id),
    batch: row.parent_id === null ? null : String(row.parent_id),
    isBatch: row.batch,
    isAdvice: row.advice,
    amount: formatAmount(row.amount_minor, row.currency as Currency),
    currency: row.currency,
    bookedOn: row.booked_on,
    valueOn: row.value_on,
    counterparty: { name: row.counterparty_name, iban: row.counterparty_iban },
    text: row.text,
    creditorReference: row.creditor_reference,
    endToEndId: row.end_to_end_id,
    mandateId: row.mandate_id,
    bankReference: row.bank_reference,
    bankCode: row.bank_code,
    reversal: row.reversal,
    returnReason:
      code === null
        ? null
        : { code, fr: returnReasonInWords(code, 'fr'), en: returnReasonInWords(code, 'en') },
  }
}
