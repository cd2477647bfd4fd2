import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { money } from '../../i18n/formats.ts'
import type { Calculator } from './calculator.ts'
import { CURRENCIES, DEBTORS, LAWS, ORDERS } from './choices.ts'
import type { Facts } from './facts.ts'
import { chosen, decimalOf, type Field, orNull, rowsOf, textOf } from './fields.ts'

type Route = paths['/api/v1/law/allocation']['post']
type Body = Route['requestBody']['content']['application/json']

const FIELDS: readonly Field[] = [
  { name: 'law', kind: 'choice', choices: LAWS, label: 'calculators.law' },
  { name: 'paidOn', kind: 'day', label: 'calculators.paidOn', required: true },
  { name: 'amount', kind: 'amount', label: 'calculators.paid', required: true },
  { name: 'currency', kind: 'choice', choices: CURRENCIES, label: 'calculators.currency' },
  { name: 'order', kind: 'choice', choices: ORDERS, label: 'calculators.order' },
  { name: 'debtor', kind: 'choice', choices: DEBTORS, label: 'calculators.debtor' },
  {
    name: 'invoices',
    kind: 'rows',
    label: 'calculators.invoices',
    add: 'calculators.addInvoice',
    columns: [
      { name: 'id', kind: 'text', label: 'calculators.invoice' },
      { name: 'principal', kind: 'amount', label: 'calculators.amount' },
      { name: 'dueOn', kind: 'day', label: 'calculators.dueOn' },
      { name: 'rate', kind: 'rate', label: 'calculators.rateShort' },
      { name: 'designated', kind: 'yes', label: 'calculators.designated' },
    ],
  },
]

export const ALLOCATION: Calculator = {
  key: 'imputation',
  label: 'calculators.allocation',
  hint: 'calculators.allocationHint',
  fields: () => FIELDS,
  ask: async (facts, addedRates) => {
    const body = { ...bodyOf(facts), addedRates }
    const answer = await answerOf(api.POST('/api/v1/law/allocation', { body }))
    const amount = (value: string) => money(value, body.currency)
    return {
      ...answer,
      figures: [{ label: 'calculators.unallocated', value: amount(answer.unallocated), strong: true }],
      detail: {
        head: [
          'calculators.invoice',
          'calculators.onInterest',
          'calculators.onPrincipal',
          'calculators.interestLeft',
          'calculators.principalLeft',
        ],
        rows: answer.lines.map((line) => [
          line.invoiceId,
          amount(line.interest),
          amount(line.principal),
          amount(line.remainingInterest),
          amount(line.remainingPrincipal),
        ]),
      },
      alternatives: [],
    }
  },
}

function bodyOf(facts: Facts): Body {
  const rows = rowsOf(facts, 'invoices')
  const debtor = chosen(facts, 'debtor', DEBTORS)
  return {
    law: chosen(facts, 'law', LAWS),
    paidOn: textOf(facts, 'paidOn'),
    amount: decimalOf(textOf(facts, 'amount')),
    currency: chosen(facts, 'currency', CURRENCIES),
    order: chosen(facts, 'order', ORDERS),
    designated: rows.filter((row) => row.designated === 'yes').map((row) => textOf(row, 'id')),
    invoices: rows.map((row) => {
      const rate = orNull(row, 'rate')
      return {
        id: textOf(row, 'id'),
        principal: decimalOf(textOf(row, 'principal')),
        dueOn: textOf(row, 'dueOn'),
        debtor,
        contractualRate: rate && decimalOf(rate),
      }
    }),
  } as Body
}
