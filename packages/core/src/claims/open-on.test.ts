import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { type ItemEntry, openOn, settleableFrom } from './open-on.ts'

const START = civilDate('2026-01-01')
const day = (n: number) => addDays(START, n)
const entry = (kind: ItemEntry['kind'], n: number, amountMinor: number): ItemEntry => ({
  kind,
  on: day(n),
  amountMinor,
})

describe('what is open on a day', () => {
  const entries = [entry('issue', 10, 12_000), entry('match', 20, -5_000), entry('reversal', 30, 5_000)]

  test.each([
    ['the day before it was issued', 9, 0],
    ['the day it was issued', 10, 12_000],
    ['the day before the payment', 19, 12_000],
    ['the day of the payment', 20, 7_000],
    ['the day before the payment came back', 29, 7_000],
    ['the day it came back', 30, 12_000],
    ['later', 400, 12_000],
  ])('%s', (_, n, open) => {
    expect(openOn(entries, day(n))).toBe(open)
  })
})

describe('what may still be settled', () => {
  const invoice = [entry('issue', 0, 10_000)]

  test.each([
    ['nothing before it was issued', invoice, -1, 0],
    ['all of it on the day of issue', invoice, 0, 10_000],
    ['what a later payment leaves', [...invoice, entry('match', 9, -4_000)], 5, 6_000],
    [
      'what was left between a payment and its return',
      [...invoice, entry('match', 3, -9_000), entry('reversal', 6, 9_000)],
      0,
      1_000,
    ],
    [
      'all of it after the return',
      [...invoice, entry('match', 3, -9_000), entry('reversal', 6, 9_000)],
      6,
      10_000,
    ],
    ['a credit, below zero', [entry('issue', 0, -5_000), entry('match', 2, 1_000)], 1, -4_000],
    ['nothing where a correction turns the sign', [...invoice, entry('correction', 4, -12_000)], 1, 0],
  ])('%s', (_, entries, on, expected) => {
    expect(settleableFrom(entries, day(on))).toBe(expected)
  })
})

type Ledger = { entries: (ItemEntry & { item: number; reversed?: boolean })[]; balance: number[] }

type Step = {
  readonly kind: 'issue' | 'match' | 'write-off' | 'correction' | 'reversal'
  readonly item: number
  readonly other: number
  readonly share: number
  readonly on: number
}

const STEPS = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('issue', 'match', 'write-off', 'correction', 'reversal'),
    item: fc.nat(5),
    other: fc.nat(5),
    share: fc.integer({ min: 1, max: 100_000 }),
    on: fc.nat(60),
  }),
  { maxLength: 60 },
)

/** Keeps a running balance beside the facts, as a ledger program would, and appends what the step allows. */
function play(ledger: Ledger, step: Step): void {
  const append = (kind: ItemEntry['kind'], item: number, amountMinor: number) => {
    ledger.entries.push({ kind, item, on: day(step.on), amountMinor })
    ledger.balance[item] = (ledger.balance[item] ?? 0) + amountMinor
  }
  if (step.kind === 'issue') append('issue', step.item, step.item % 2 === 0 ? step.share : -step.share)
  if (step.kind === 'correction') append('correction', step.item, step.share - 50_000)
  const open = settleableFrom(
    ledger.entries.filter(({ item }) => item === step.item),
    day(step.on),
  )
  if (step.kind === 'write-off' && open !== 0)
    append('write-off', step.item, -Math.sign(open) * Math.min(step.share, Math.abs(open)))
  if (step.kind === 'match') {
    const against = settleableFrom(
      ledger.entries.filter(({ item }) => item === step.other),
      day(step.on),
    )
    if (open <= 0 || against >= 0) return
    const amount = Math.min(open, -against, step.share)
    append('match', step.item, -amount)
    append('match', step.other, amount)
  }
  const target = ledger.entries[step.share % Math.max(1, ledger.entries.length)]
  if (step.kind === 'reversal' && target && target.kind !== 'reversal' && !target.reversed) {
    target.reversed = true
    append('reversal', target.item, -target.amountMinor)
  }
}

describe('whatever happens to an account, in any order', () => {
  test('the sum of its facts is its balance', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const ledger: Ledger = { entries: [], balance: [] }
        for (const step of steps) play(ledger, step)
        for (let item = 0; item <= 5; item++) {
          const own = ledger.entries.filter((known) => known.item === item)
          expect(openOn(own, day(1_000))).toBe(ledger.balance[item] ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the order in which facts were written does not change what was open on any day', () => {
    fc.assert(
      fc.property(STEPS, fc.nat(70), fc.nat(1_000), (steps, n, seed) => {
        const ledger: Ledger = { entries: [], balance: [] }
        for (const step of steps) play(ledger, step)
        const shuffled = ledger.entries
          .map((written, index) => ({ written, place: (index * (2 * seed + 1)) % 101 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ written }) => written)
        expect(openOn(shuffled, day(n))).toBe(openOn(ledger.entries, day(n)))
        expect(settleableFrom(shuffled, day(n))).toBe(settleableFrom(ledger.entries, day(n)))
      }),
    )
  })

  test('settling what is settleable leaves no day on which the balance passes zero', () => {
    fc.assert(
      fc.property(STEPS, fc.nat(60), (steps, n) => {
        const ledger: Ledger = { entries: [], balance: [] }
        for (const step of steps) play(ledger, step)
        const own = ledger.entries.filter(({ item }) => item === 0)
        const open = settleableFrom(own, day(n))
        if (open === 0) return
        const after = [...own, entry('write-off', n, -open)]
        for (let d = n; d <= 61; d++)
          expect(openOn(after, day(d)) * Math.sign(open)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
