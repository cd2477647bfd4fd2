import type { ParseKeys } from 'i18next'
import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { day } from '../../i18n/formats.ts'
import { translate } from '../../i18n/language.ts'
import type { Calculator } from './calculator.ts'
import { PROCEDURES } from './choices.ts'
import type { Facts } from './facts.ts'
import { chosen, type Field, orNull } from './fields.ts'

type Route = paths['/api/v1/law/deadlines']['post']
type Body = Route['requestBody']['content']['application/json']

const DATES: Readonly<Record<string, readonly Field[]>> = {
  'order-for-payment': [
    { name: 'orderOn', kind: 'day', label: 'calculators.orderOn' },
    { name: 'servedOn', kind: 'day', label: 'calculators.servedOn' },
  ],
  'insolvency-claim': [
    { name: 'publishedOn', kind: 'day', label: 'calculators.publishedOn' },
    { name: 'abroad', kind: 'yes', label: 'calculators.abroad' },
  ],
  'uncontested-claim': [
    { name: 'commandmentServedOn', kind: 'day', label: 'calculators.commandmentServedOn' },
  ],
}

/** What each deadline is for. */
const LABELS: Readonly<Record<string, ParseKeys>> = {
  service: 'calculators.deadlines.service',
  opposition: 'calculators.deadlines.opposition',
  'enforceable-from': 'calculators.deadlines.enforceable-from',
  declaration: 'calculators.deadlines.declaration',
  relief: 'calculators.deadlines.relief',
  contest: 'calculators.deadlines.contest',
  'record-from': 'calculators.deadlines.record-from',
}

export const DEADLINES: Calculator = {
  key: 'procedure',
  label: 'calculators.procedure',
  hint: 'calculators.procedureHint',
  fields: (facts) => {
    const kind = chosen(facts, 'kind', PROCEDURES)
    return [
      { name: 'kind', kind: 'choice', choices: PROCEDURES, label: 'calculators.procedureKind' },
      ...(DATES[kind] ?? []),
    ]
  },
  ask: async (facts) => {
    const answer = await answerOf(api.POST('/api/v1/law/deadlines', { body: bodyOf(facts) }))
    return {
      ...answer,
      figures: [],
      detail: {
        head: ['calculators.deadline', 'calculators.lastDay', 'calculators.rolled', 'calculators.article'],
        rows: answer.deadlines.map(({ key, lastDay, rolled, article }) => {
          const label = LABELS[key]
          return [
            label ? translate(label) : key,
            day(lastDay),
            translate(rolled ? 'calculators.yes' : 'calculators.no'),
            article,
          ]
        }),
      },
      alternatives: [],
    }
  },
}

function bodyOf(facts: Facts): Body {
  const kind = chosen(facts, 'kind', PROCEDURES)
  const dates = (DATES[kind] ?? []).filter((field) => field.kind === 'day')
  return {
    law: 'FR',
    kind,
    ...Object.fromEntries(dates.map(({ name }) => [name, orNull(facts, name)])),
    ...(kind === 'insolvency-claim' ? { creditorAbroad: facts.abroad === 'yes' } : {}),
  } as Body
}
