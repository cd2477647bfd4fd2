import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { currencyOf } from '../money/currency.ts'
import { claimOf } from './claim.ts'
import type { CountryLaw, InterestRegime } from './country-law.ts'
import type { Debt, Waiver } from './late-interest.ts'
import { recordedLaw } from './law-of.ts'

const PARTIES = { creditor: 'business', debtor: 'business' } as const
const DUE = civilDate('2024-01-31')

function french(): { law: CountryLaw; regime: InterestRegime } {
  const law = recordedLaw('FR')
  const regime = law?.interestRegime(PARTIES)
  if (!law || !regime) throw new Error('French law is not there')
  return { law, regime }
}
const { law, regime } = french()
const claim = (debt: Debt) => claimOf(law, debt, regime)

function debt(more: Partial<Debt>): Debt {
  return {
    parties: PARTIES,
    principalMinor: 1_000_000,
    currency: currencyOf('EUR'),
    dueOn: DUE,
    asOf: civilDate('2024-06-30'),
    payments: [],
    credits: [],
    contractualRate: null,
    formalNoticeOn: null,
    insolvencyJudgmentOn: null,
    capitalisedFrom: null,
    increase: null,
    dayCount: 'ACT/365',
    firstDay: 'day-after-due',
    ...more,
  }
}

const waiver = (more: Partial<Waiver> = {}): Waiver => {
  const on = more.on ?? civilDate('2024-04-30')
  return { id: '1', on, until: on, parts: ['interest', 'compensation'], upToMinor: null, ...more }
}

test('all that had run is waived and shown; what runs afterwards is owed', () => {
  const before = claim(debt({ asOf: civilDate('2024-04-30') }))
  const after = claim(debt({ waivers: [waiver()] }))
  expect(after.waived).toEqual([
    { id: '1', interestMinor: before.interestDueMinor, compensationMinor: 4_000 },
  ])
  expect(after.interestDueMinor).toBeGreaterThan(before.interestDueMinor)
  expect(after.totalDueMinor).toBe(1_000_000 + after.interestDueMinor - before.interestDueMinor)
})

test('on the day before it is granted nothing is waived, on its day all of it', () => {
  const totalOn = (day: string) => claim(debt({ asOf: civilDate(day), waivers: [waiver()] }))
  expect(totalOn('2024-04-29').waivedMinor).toBe(0)
  expect(totalOn('2024-04-30').totalDueMinor).toBe(1_000_000)
})

test('of interest alone the compensation stays; of the compensation alone the interest', () => {
  const full = claim(debt({ asOf: civilDate('2024-04-30') }))
  const only = (part: 'interest' | 'compensation') =>
    claim(debt({ asOf: civilDate('2024-04-30'), waivers: [waiver({ parts: [part] })] })).totalDueMinor
  expect(only('interest')).toBe(1_004_000)
  expect(only('compensation')).toBe(full.totalDueMinor - 4_000)
})

test('up to an amount: a cent less than what had run, all of it, a cent of the compensation', () => {
  const { interestDueMinor } = claim(debt({ asOf: civilDate('2024-04-30') }))
  const taken = (upToMinor: number) => {
    const [one] = claim(debt({ asOf: civilDate('2024-04-30'), waivers: [waiver({ upToMinor })] })).waived
    return [one?.interestMinor, one?.compensationMinor]
  }
  expect(taken(interestDueMinor - 1)).toEqual([interestDueMinor - 1, 0])
  expect(taken(interestDueMinor)).toEqual([interestDueMinor, 0])
  expect(taken(interestDueMinor + 1)).toEqual([interestDueMinor, 1])
})

test('offered until a day and accepted by payments: they go to principal and nothing is left', () => {
  const offer = waiver({ on: civilDate('2024-04-30'), until: civilDate('2024-05-15') })
  const paid = claim(
    debt({
      payments: [
        { on: civilDate('2024-05-05'), amountMinor: 400_000 },
        { on: civilDate('2024-05-15'), amountMinor: 600_000 },
      ],
      waivers: [offer],
    }),
  )
  expect([paid.principalDueMinor, paid.totalDueMinor]).toEqual([0, 0])
  expect(paid.waivedMinor).toBe(paid.interestMinor + 4_000)
})

const day = fc.nat(800).map((days) => addDays(DUE, days - 20))
const movement = fc.record({ on: day, amountMinor: fc.integer({ min: 1, max: 700_000 }) })
const waivers = fc
  .array(
    fc.record({
      on: day,
      length: fc.nat(60),
      parts: fc.constantFrom<Waiver['parts'][]>(['interest'], ['compensation'], ['interest', 'compensation']),
      upToMinor: fc.option(fc.integer({ min: 1, max: 40_000 })),
    }),
    { maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map(({ length, ...one }, index) => ({ ...one, id: String(index), until: addDays(one.on, length) })),
  )
const waivedDebts = fc
  .record({
    asOf: day,
    payments: fc.array(movement, { maxLength: 4 }),
    credits: fc.array(movement, { maxLength: 2 }),
    waivers,
  })
  .map(debt)

test('a waiver makes no sum negative, takes no more than its amount, and the total is what is due less what is waived', () => {
  fc.assert(
    fc.property(waivedDebts, (one) => {
      const owed = claim(one)
      expect(
        Math.min(owed.totalDueMinor, owed.interestDueMinor, owed.principalDueMinor),
      ).toBeGreaterThanOrEqual(0)
      expect(owed.totalDueMinor).toBe(
        owed.principalDueMinor + owed.interestDueMinor + owed.compensationDueMinor - owed.waivedMinor,
      )
      for (const { id, interestMinor, compensationMinor } of owed.waived) {
        expect(Math.min(interestMinor, compensationMinor)).toBeGreaterThanOrEqual(0)
        const most = one.waivers?.find((waiver) => waiver.id === id)?.upToMinor ?? Number.POSITIVE_INFINITY
        expect(interestMinor + compensationMinor).toBeLessThanOrEqual(most)
      }
      expect(owed.waivedMinor).toBeLessThanOrEqual(owed.interestDueMinor + owed.compensationDueMinor)
    }),
  )
})

test('without its waivers a debt is what it was, to the cent, and never less than with them', () => {
  fc.assert(
    fc.property(waivedDebts, (one) => {
      const { waivers: _, ...bare } = one
      const reversed = claim({ ...one, waivers: [] })
      expect(reversed).toEqual(claim(bare))
      // A waiver begins a segment, which is rounded by itself: at most half a cent for each boundary.
      const boundaries = 2 * (one.waivers?.length ?? 0)
      expect(claim(one).totalDueMinor).toBeLessThanOrEqual(reversed.totalDueMinor + boundaries)
    }),
  )
})
