import { expect, it } from 'vitest'
import { everyWeek, totalsOf } from './replay-totals.ts'

const step = (key: string, paidBefore: number) => ({
  key,
  name: { fr: key, en: key },
  acts: 1,
  reached: 1,
  paidBefore,
})

it('says a year in four figures', () => {
  expect(
    totalsOf({
      months: [
        { month: '2026-01', channel: 'email', acts: 3 },
        { month: '2026-01', channel: 'letter', acts: 1 },
        { month: '2026-02', channel: 'email', acts: 2 },
      ],
      weeks: [
        { monday: '2026-01-05', acts: 1 },
        { monday: '2026-01-12', acts: 2 },
      ],
      steps: [step('reminder', 7), step('letter', 9)],
    }),
  ).toEqual({ acts: 6, manual: 3, fullestWeek: 2, paidUntouched: 7 })
})

it('of a year without anything is made of zeros', () => {
  expect(totalsOf({ months: [], weeks: [], steps: [] })).toEqual({
    acts: 0,
    manual: 0,
    fullestWeek: 0,
    paidUntouched: 0,
  })
})

it('a line of weeks has no holes, from the week of the first day to that of the last', () => {
  const weeks = [
    { monday: '2026-01-12', acts: 2 },
    { monday: '2026-01-26', acts: 1 },
  ]
  expect(everyWeek(weeks, '2026-01-07', '2026-02-02')).toEqual([
    { monday: '2026-01-05', acts: 0 },
    { monday: '2026-01-12', acts: 2 },
    { monday: '2026-01-19', acts: 0 },
    { monday: '2026-01-26', acts: 1 },
    { monday: '2026-02-02', acts: 0 },
  ])
  expect(everyWeek(weeks, '2026-01-12', '2026-02-01')[0]?.monday).toBe('2026-01-12')
  expect(everyWeek([], '2026-01-12', '2026-02-01')).toEqual([])
})
