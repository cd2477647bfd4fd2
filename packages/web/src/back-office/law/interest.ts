import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { count, day, money, percent } from '../../i18n/formats.ts'
import type { Calculator } from './calculator.ts'
import { CREDITORS, CURRENCIES, DEBTORS, LAWS } from './choices.ts'
import type { Facts } from './facts.ts'
import { chosen, decimalOf, type Field, orNull, rowsOf, textOf } from './fields.ts'

type Route = paths['/api/v1/law/late-interest']['post']
type Body = Route['requestBody']['content']['application/json']
type Answer = Route['responses'][200]['content']['application/json']

const MOVEMENT: readonly Field[] = [
  { name: 'on', kind: 'day', label: 'calculators.on' },
  { name: 'amount', kind: 'amount', label: 'calculators.amount' },
]

const FIELDS: readonly Field[] = [
  { name: 'law', kind: 'choice', choices: LAWS, label: 'calculators.law' },
  { name: 'debtor', kind: 'choice', choices: DEBTORS, label: 'calculators.debtor' },
  { name: 'creditor', kind: 'choice', choices: CREDITORS, label: 'calculators.creditor' },
  { name: 'principal', kind: 'amount', label: 'calculators.principal', required: true },
  { name: 'currency', kind: 'choice', choices: CURRENCIES, label: 'calculators.currency' },
  { name: 'dueOn', kind: 'day', label: 'calculators.dueOn', required: true },
  { name: 'asOf', kind: 'day', label: 'calculators.asOf', required: true },
  { name: 'rate', kind: 'rate', label: 'calculators.rate', hint: 'calculators.rateHint' },
  { name: 'notice', kind: 'day', label: 'calculators.notice', hint: 'calculators.noticeHint' },
  { name: 'insolvency', kind: 'day', label: 'calculators.insolvency', hint: 'calculators.insolvencyHint' },
  { name: 'judgment', kind: 'day', label: 'calculators.judgment', hint: 'calculators.judgmentHint' },
  {
    name: 'payments',
    kind: 'rows',
    label: 'calculators.payments',
    columns: MOVEMENT,
    add: 'calculators.addPayment',
  },
  {
    name: 'credits',
    kind: 'rows',
    label: 'calculators.credits',
    columns: MOVEMENT,
    add: 'calculators.addCredit',
  },
]

export const INTEREST: Calculator = {
  key: 'interets',
  label: 'calculators.interest',
  hint: 'calculators.interestHint',
  fields: () => FIELDS,
  ask: async (facts, addedRates) => {
    const body = { ...bodyOf(facts), addedRates }
    return sheetOf(await answerOf(api.POST('/api/v1/law/late-interest', { body })))
  },
}

function bodyOf(facts: Facts): Body {
  const rate = orNull(facts, 'rate')
  return {
    law: chosen(facts, 'law', LAWS),
    debtor: chosen(facts, 'debtor', DEBTORS),
    creditor: chosen(facts, 'creditor', CREDITORS),
    principal: decimalOf(textOf(facts, 'principal')),
    currency: chosen(facts, 'currency', CURRENCIES),
    dueOn: textOf(facts, 'dueOn'),
    asOf: textOf(facts, 'asOf'),
    contractualRate: rate && decimalOf(rate),
    formalNoticeOn: orNull(facts, 'notice'),
    insolvencyJudgmentOn: orNull(facts, 'insolvency'),
    judgmentEnforceableOn: orNull(facts, 'judgment'),
    payments: movementsOf(facts, 'payments'),
    credits: movementsOf(facts, 'credits'),
  } as Body
}

function movementsOf(facts: Facts, name: string) {
  return rowsOf(facts, name).map((row) => ({
    on: textOf(row, 'on'),
    amount: decimalOf(textOf(row, 'amount')),
  }))
}

function sheetOf(answer: Answer) {
  const { currency, segments, alternatives } = answer
  const amount = (value: string) => money(value, currency)
  return {
    ...answer,
    figures: [
      { label: 'calculators.principalDue', value: amount(answer.principalDue) },
      { label: 'calculators.interestDue', value: amount(answer.interestDue) },
      {
        label: 'calculators.compensation',
        value: money(answer.recoveryCompensation, answer.recoveryCompensationCurrency),
      },
      { label: 'calculators.total', value: amount(answer.totalDue), strong: true },
      ...(Number(answer.surplus) > 0
        ? [{ label: 'calculators.surplus', value: amount(answer.surplus) } as const]
        : []),
    ],
    detail: {
      head: [
        'calculators.from',
        'calculators.to',
        'calculators.days',
        'calculators.rateShort',
        'calculators.base',
        'calculators.interestShort',
      ],
      rows: segments.map(({ from, to, days, rate, principal, amount: interest }) => [
        day(from),
        day(to),
        count(days),
        percent(rate),
        amount(principal),
        amount(interest),
      ]),
    },
    alternatives: alternatives
      ? [
          { label: 'calculators.atFloor', value: amount(alternatives.floor.totalDue) } as const,
          { label: 'calculators.atDefault', value: amount(alternatives.default.totalDue) } as const,
        ]
      : [],
  } as const
}
