import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { day } from '../../i18n/formats.ts'
import { translate } from '../../i18n/language.ts'
import type { Calculator } from './calculator.ts'
import { LAWS, METHODS, SECTORS, TERMS } from './choices.ts'
import type { Facts } from './facts.ts'
import { chosen, type Field, orNull, textOf } from './fields.ts'

type Route = paths['/api/v1/law/payment-term']['post']
type Body = Route['requestBody']['content']['application/json']

const DAYS: Field = { name: 'days', kind: 'number', label: 'calculators.termDays', required: true }
const METHOD: Field = {
  name: 'method',
  kind: 'choice',
  choices: METHODS,
  none: 'calculators.notKnown',
  label: 'calculators.method',
}

function fieldsOf(facts: Facts): readonly Field[] {
  const term = chosen(facts, 'term', TERMS)
  return [
    { name: 'law', kind: 'choice', choices: LAWS, label: 'calculators.law' },
    { name: 'issuedOn', kind: 'day', label: 'calculators.issuedOn', required: true },
    { name: 'deliveredOn', kind: 'day', label: 'calculators.deliveredOn' },
    { name: 'term', kind: 'choice', choices: TERMS, label: 'calculators.term' },
    ...(term === 'none' ? [] : [DAYS]),
    ...(term === 'end-of-month' ? [METHOD] : []),
    {
      name: 'sector',
      kind: 'choice',
      choices: SECTORS,
      none: 'calculators.noSector',
      label: 'calculators.sector',
    },
  ]
}

export const TERM: Calculator = {
  key: 'delai',
  label: 'calculators.paymentTerm',
  hint: 'calculators.paymentTermHint',
  fields: fieldsOf,
  ask: async (facts) => {
    const answer = await answerOf(api.POST('/api/v1/law/payment-term', { body: bodyOf(facts) }))
    const { dueOn, latestLawfulDueOn, lawful } = answer
    return {
      ...answer,
      figures: [
        ...(dueOn ? [{ label: 'calculators.dueOn', value: day(dueOn), strong: true } as const] : []),
        ...(latestLawfulDueOn
          ? [{ label: 'calculators.latestLawful', value: day(latestLawfulDueOn) } as const]
          : []),
        ...(lawful === null
          ? []
          : [
              {
                label: 'calculators.lawful',
                value: translate(lawful ? 'calculators.yes' : 'calculators.no'),
              } as const,
            ]),
      ],
      detail: null,
      alternatives: [],
    }
  },
}

function bodyOf(facts: Facts): Body {
  const kind = chosen(facts, 'term', TERMS)
  const days = Number(textOf(facts, 'days'))
  const agreed = {
    'end-of-month': { kind, days, method: orNull(facts, 'method') },
    'net-days': { kind, days },
  }
  return {
    law: chosen(facts, 'law', LAWS),
    issuedOn: textOf(facts, 'issuedOn'),
    deliveredOn: orNull(facts, 'deliveredOn'),
    term: kind === 'end-of-month' || kind === 'net-days' ? agreed[kind] : { kind },
    sector: orNull(facts, 'sector'),
  } as Body
}
