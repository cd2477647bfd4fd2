import { answerOf, api } from '../../api/client.ts'
import type { paths } from '../../api/schema.gen.ts'
import { day } from '../../i18n/formats.ts'
import type { Calculator } from './calculator.ts'
import { CLAIMS, DEBTORS, EVENTS, LAWS } from './choices.ts'
import type { Facts } from './facts.ts'
import { chosen, type Field, orNull, rowsOf, textOf } from './fields.ts'

type Route = paths['/api/v1/law/limitation']['post']
type Body = Route['requestBody']['content']['application/json']

const FIELDS: readonly Field[] = [
  { name: 'law', kind: 'choice', choices: LAWS, label: 'calculators.law' },
  { name: 'debtor', kind: 'choice', choices: DEBTORS, label: 'calculators.debtor' },
  { name: 'claim', kind: 'choice', choices: CLAIMS, label: 'calculators.claim' },
  { name: 'dueOn', kind: 'day', label: 'calculators.agreedDueOn', hint: 'calculators.agreedDueOnHint' },
  { name: 'completedOn', kind: 'day', label: 'calculators.completedOn' },
  {
    name: 'events',
    kind: 'rows',
    label: 'calculators.clockEvents',
    add: 'calculators.addEvent',
    columns: [
      { name: 'kind', kind: 'choice', choices: EVENTS, label: 'calculators.event' },
      { name: 'on', kind: 'day', label: 'calculators.on' },
      { name: 'until', kind: 'day', label: 'calculators.until' },
    ],
  },
]

export const LIMITATION: Calculator = {
  key: 'prescription',
  label: 'calculators.limitation',
  hint: 'calculators.limitationHint',
  fields: () => FIELDS,
  ask: async (facts) => {
    const answer = await answerOf(api.POST('/api/v1/law/limitation', { body: bodyOf(facts) }))
    const { lastDay, cap, prudentLastDay, chain } = answer
    return {
      ...answer,
      figures: [
        ...(lastDay ? [{ label: 'calculators.lastDay', value: day(lastDay), strong: true } as const] : []),
        ...(prudentLastDay && prudentLastDay !== lastDay
          ? [{ label: 'calculators.prudentLastDay', value: day(prudentLastDay) } as const]
          : []),
        ...(cap ? [{ label: 'calculators.cap', value: day(cap) } as const] : []),
      ],
      detail: {
        head: ['calculators.on', 'calculators.what', 'calculators.lastDay', 'calculators.article'],
        rows: chain.map(({ on, text, lastDay: then, article }) => [day(on), text, day(then), article]),
      },
      alternatives: [],
    }
  },
}

function bodyOf(facts: Facts): Body {
  return {
    law: chosen(facts, 'law', LAWS),
    debtor: chosen(facts, 'debtor', DEBTORS),
    claim: chosen(facts, 'claim', CLAIMS),
    dueOn: orNull(facts, 'dueOn'),
    completedOn: orNull(facts, 'completedOn'),
    events: rowsOf(facts, 'events').map((row) => ({
      kind: chosen(row, 'kind', EVENTS),
      on: textOf(row, 'on'),
      until: orNull(row, 'until'),
    })),
  } as Body
}
