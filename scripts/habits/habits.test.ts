import { describe, expect, test } from 'vitest'
import { typesetFrench } from './french-spaces.ts'
import {
  foldersNameTheTrade,
  frenchIsTypeset,
  HABITS,
  type Habit,
  linksLead,
  migrationsSayWhy,
  nothingIsLeftOver,
  nothingIsSilenced,
  rolesAreFew,
  testsRun,
} from './habits.ts'

const MIGRATION = 'packages/server/migrations/0001-claims'

type Case = [title: string, habit: Habit, breach: Record<string, string>, fine: Record<string, string>]

const CASES: Case[] = [
  [
    'a folder is named after the trade',
    foldersNameTheTrade,
    { 'packages/core/src/utils/round.ts': '' },
    { 'packages/core/src/money/round.ts': '' },
  ],
  [
    'a file role is one of few',
    rolesAreFew,
    { 'packages/server/src/claims/claims.service.ts': '' },
    { 'packages/server/src/claims/claims.queries.test.ts': '' },
  ],
  [
    'a migration says why',
    migrationsSayWhy,
    { [`${MIGRATION}/up.sql`]: '' },
    { [`${MIGRATION}/up.sql`]: '', [`${MIGRATION}/why.md`]: '' },
  ],
  [
    'a number of migrations is given once',
    migrationsSayWhy,
    {
      [`${MIGRATION}/up.sql`]: '',
      [`${MIGRATION}/why.md`]: '',
      'packages/server/migrations/0001-b/up.sql': '',
      'packages/server/migrations/0001-b/why.md': '',
    },
    { [`${MIGRATION}/up.sql`]: '', [`${MIGRATION}/why.md`]: '' },
  ],
  [
    'a test is not skipped',
    testsRun,
    { 'a.test.ts': "test.skip('x', () => {})" },
    { 'a.test.ts': "test.each([1])('skips nothing', () => {})" },
  ],
  [
    'a test does not run alone',
    testsRun,
    { 'a.data-test.ts': 'describe.only(' },
    { 'a.data-test.ts': 'only()' },
  ],
  ['nothing is left to do', nothingIsLeftOver, { 'a.ts': '// TODO: later' }, { 'a.ts': '// todos los días' }],
  [
    'the compiler is not silenced',
    nothingIsSilenced,
    { 'a.ts': '// @ts-expect-error wrong type' },
    { 'a.ts': '// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what we look for' },
  ],
  [
    'a link in a document leads to a file',
    linksLead,
    { 'docs/a.md': '[b](decisions/b.md)' },
    {
      'docs/a.md': '[b](decisions/b.md#why), [c](https://example.com/c.md), [d](decisions/)',
      'docs/decisions/b.md': '',
    },
  ],
  [
    'a document named in a comment exists',
    linksLead,
    { 'a.ts': '// see docs/decisions/0001-walls.md' },
    { 'a.ts': '// see docs/decisions/0001-walls.md', 'docs/decisions/0001-walls.md': '' },
  ],
  [
    'French is typeset',
    frenchIsTypeset,
    { 'packages/core/src/a.ts': "'Échéance : demain'" },
    { 'packages/core/src/a.ts': "'Échéance\u00a0: demain'" },
  ],
]

/** A value inside a template literal, as it stands in the source. */
const VALUE = ['$', '{value}'].join('')

describe('spaces of French punctuation', () => {
  test.each([
    ["'Vérifiez : rien'", "'Vérifiez\u00a0: rien'"],
    ["'Quoi ? Non ! Si ;'", "'Quoi\u202f? Non\u202f! Si\u202f;'"],
    [`\`la clé « ${VALUE} » a servi\``, `\`la clé «\u00a0${VALUE}\u00a0» a servi\``],
    [`\`${VALUE} : le filtre\``, `\`${VALUE}\u00a0: le filtre\``],
    ["'https://a.example at 12:30: ok?'", "'https://a.example at 12:30: ok?'"],
    ["late ? 'en retard' : 'à temps'", "late ? 'en retard' : 'à temps'"],
    ['// pourquoi : parce que', '// pourquoi : parce que'],
  ])('%s', (source, typeset) => {
    expect(typesetFrench({ path: 'packages/core/src/a.ts', text: source })).toBe(typeset)
  })
})

describe('habits of the house', () => {
  test.each(CASES)('%s', (_, habit, breach, fine) => {
    expect(habit(filesOf(breach))).toHaveLength(1)
    expect(habit(filesOf(fine))).toEqual([])
  })

  test('no habit stands untested', () => {
    const tested = new Set(CASES.map(([, habit]) => habit))
    expect(Object.values(HABITS).filter((habit) => !tested.has(habit))).toEqual([])
  })
})

function filesOf(texts: Record<string, string>) {
  return Object.entries(texts).map(([path, text]) => ({ path, text }))
}
