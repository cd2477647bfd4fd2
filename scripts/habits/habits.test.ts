import { describe, expect, test } from 'vitest'
import {
  foldersNameTheTrade,
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
    'migrations are numbered without a gap',
    migrationsSayWhy,
    { 'packages/server/migrations/0002-b/up.sql': '', 'packages/server/migrations/0002-b/why.md': '' },
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
]

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
