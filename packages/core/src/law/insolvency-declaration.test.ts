import { expect, test } from 'vitest'
import { type CivilDate, civilDate } from '../calendar/civil-date.ts'
import { declarationIn, declarationState } from './insolvency-declaration.ts'

const OPENED = civilDate('2026-03-12')
const notice = (publishedOn: CivilDate | null, creditorAbroad: boolean | null = null) => ({
  openedOn: OPENED,
  publishedOn,
  creditorAbroad,
})

test.each([
  ['at home', ['FR'], '2026-05-12'],
  // The 12th of July is a Sunday: the day after counts (CPC 642).
  ['abroad', ['DE'], '2026-07-13'],
  ['of both, by the nearer day', ['DE', 'FR'], '2026-05-12'],
  ['none, as at home', [], '2026-05-12'],
])(
  'without the publication creditors %s count from the judgment (C. com. R622-24)',
  (_, countries, lastDay) => {
    expect(declarationIn('FR', notice(null), countries)).toMatchObject({
      lastDay,
      exact: false,
      relief: null,
    })
  },
)

// Example E16 of the French insolvency: judgment on 12 March 2025, publication on the 20th.
test.each([
  [null, ['FR'], '2025-05-20', false],
  [null, ['DE'], '2025-07-21', true],
  [true, ['FR'], '2025-07-21', true],
  [false, ['DE'], '2025-05-20', false],
])('from the publication the day is exact, abroad said as %s', (said, countries, lastDay, creditorAbroad) => {
  const found = declarationIn(
    'FR',
    { openedOn: civilDate('2025-03-12'), publishedOn: civilDate('2025-03-20'), creditorAbroad: said },
    countries,
  )
  expect(found).toMatchObject({
    lastDay,
    exact: true,
    creditorAbroad,
    article: 'C. com. R622-24',
    relief: { lastDay: '2025-09-22', article: 'C. com. L622-26' },
  })
})

test('where the law of the debtor is not covered no day is said', () => {
  expect(declarationIn('US', notice(OPENED), ['FR'])).toMatchObject({
    lastDay: null,
    exact: false,
    article: null,
    relief: null,
  })
})

const PUBLISHED = declarationIn('FR', notice(civilDate('2026-03-20')), ['FR'])
const UNPUBLISHED = declarationIn('FR', notice(null), ['FR'])

test.each([
  // The 20th of May 2026 is a Wednesday; the 20th of September a Sunday.
  [PUBLISHED, '2026-05-19', 'open'],
  [PUBLISHED, '2026-05-20', 'open'],
  [PUBLISHED, '2026-05-21', 'late'],
  [PUBLISHED, '2026-09-21', 'late'],
  [PUBLISHED, '2026-09-22', 'over'],
  [UNPUBLISHED, '2026-05-12', 'open'],
  [UNPUBLISHED, '2026-05-13', 'unsure'],
] as const)('%#: on %s it is as it should be', (declaration, on, state) => {
  expect(declarationState(declaration, null, civilDate(on))).toBe(state)
})

test('what was declared is, from that day on', () => {
  const on = civilDate('2026-05-04')
  expect(declarationState(PUBLISHED, on, civilDate('2026-05-03'))).toBe('open')
  expect(declarationState(PUBLISHED, on, civilDate('2026-05-04'))).toBe('declared')
  expect(declarationState(PUBLISHED, on, civilDate('2026-12-31'))).toBe('declared')
})
