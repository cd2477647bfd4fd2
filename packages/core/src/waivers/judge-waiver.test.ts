import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { recordedLaw } from '../law/law-of.ts'
import { legalSource } from '../law/legal-source.ts'
import { judgeWaiver, lawOfWaiver } from './judge-waiver.ts'
import { shareWaiver } from './share-waiver.ts'

const grantedOn = civilDate('2026-03-02')
const business = { creditor: 'business', debtor: 'business' } as const

test.each([
  [1_233, null],
  [1_234, null],
  [1_235, 'beyond-due'],
])('up to %i of the 1,234 due: %s', (upToMinor, problem) => {
  expect(judgeWaiver({ grantedOn, by: null, upToMinor }, 1_234)).toBe(problem)
})

test.each([
  [0, 'nothing-due'],
  [1, null],
])('%i due: %s', (dueMinor, problem) => {
  expect(judgeWaiver({ grantedOn, by: null, upToMinor: null }, dueMinor)).toBe(problem)
})

test.each([
  ['2026-03-01', 'dates-reversed'],
  ['2026-03-02', null],
  ['2026-03-03', null],
])('granted on the 2nd if paid by %s: %s', (by, problem) => {
  expect(judgeWaiver({ grantedOn, by: civilDate(by), upToMinor: null }, 1)).toBe(problem)
})

test('French law lets penalties be waived, and since the Senate adopted the bill it warns, between professionals only', () => {
  const rules = recordedLaw('FR')?.special.waivers ?? null
  const codeOn = (day: string, debtor: 'business' | 'public' | 'consumer' = 'business') => {
    const answer = lawOfWaiver(rules, { creditor: 'business', debtor }, civilDate(day))
    return [answer.allowed, answer.warning?.code ?? null]
  }
  expect(codeOn('2026-02-18')).toEqual([true, null])
  expect(codeOn('2026-02-19')).toEqual([true, 'waiver-ban-pending'])
  expect(codeOn('2026-11-22', 'public')).toEqual([true, 'waiver-ban-pending'])
  expect(codeOn('2026-11-22', 'consumer')).toEqual([true, null])
})

test('a ban holds from its first day on, with its article; a law without a rule forbids nothing', () => {
  const article = legalSource('C. com. L441-17', 'https://law.example', 'Interdiction', 'Ban')
  const series = [
    { from: civilDate('2009-01-01'), value: { allowed: true, warning: null }, source: article },
    { from: civilDate('2027-01-01'), value: { allowed: false, warning: null }, source: article },
  ]
  const allowedOn = (day: string) => lawOfWaiver(() => series, business, civilDate(day)).allowed
  expect(['2026-12-31', '2027-01-01', '2027-01-02'].map(allowedOn)).toEqual([true, false, false])
  expect(lawOfWaiver(() => series, business, civilDate('2027-01-01')).article?.id).toBe('C. com. L441-17')
  expect(lawOfWaiver(null, business, grantedOn).allowed).toBe(true)
})

test('shares take the debts in order, none beyond what is due of it, and add up', () => {
  expect(shareWaiver(100, [60, 0, 70])).toEqual([60, 0, 40])
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), fc.nat(5_000), (due, upTo) => {
      const shares = shareWaiver(upTo, due)
      const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)
      expect(sum(shares)).toBe(Math.min(upTo, sum(due)))
      for (const [index, share] of shares.entries()) expect(share).toBeLessThanOrEqual(due[index] ?? 0)
    }),
  )
})
