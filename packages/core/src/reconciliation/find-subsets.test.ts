import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSubsets, SUBSET_BOUND } from './find-subsets.ts'

describe('amounts that add up to a target', () => {
  test('one, two, or a credit note deducted', () => {
    expect(findSubsets([100, 250, 400], 250).subsets).toEqual([[1]])
    expect(findSubsets([100, 250, 400], 500).subsets).toEqual([[0, 2]])
    expect(findSubsets([100, 250, -30], 220).subsets).toEqual([[1, 2]])
    expect(findSubsets([100, 250], 349)).toEqual({ subsets: [], complete: true })
  })

  test('a run of neighbours is found at any length', () => {
    const amounts = Array.from({ length: 300 }, (_, at) => 1000 + at * at)
    const target = amounts.slice(120, 260).reduce((a, b) => a + b, 0)
    expect(findSubsets(amounts, target).subsets[0]).toEqual(Array.from({ length: 140 }, (_, at) => 120 + at))
  })

  test('up to five parts that are no run are combined, six are not', () => {
    const amounts = [
      1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 1e10, 1e11,
    ]
    const parts = [0, 2, 4, 6, 8, 10].map((at) => amounts[at] ?? 0)
    const sum = (count: number) => parts.slice(0, count).reduce((a, b) => a + b, 0)
    expect(findSubsets(amounts, sum(SUBSET_BOUND.parts)).subsets).toEqual([[0, 2, 4, 6, 8]])
    expect(findSubsets(amounts, sum(SUBSET_BOUND.parts + 1)).subsets).toEqual([])
  })

  test('beyond forty amounts the search says that it is bounded', () => {
    const amounts = (count: number) => Array.from({ length: count }, (_, at) => 3 ** (at % 20) * 7)
    expect(findSubsets(amounts(SUBSET_BOUND.amounts), 5).complete).toBe(true)
    expect(findSubsets(amounts(SUBSET_BOUND.amounts + 1), 5).complete).toBe(false)
  })

  test('beyond the steps as well, and it ends', () => {
    const amounts = Array.from({ length: 40 }, (_, at) => 1_000_000 + at * 2)
    expect(findSubsets(amounts, 5_000_001).complete).toBe(false)
  })

  test('whatever is found adds up, each place once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 200 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 800 }),
        (amounts, target) => {
          for (const subset of findSubsets(amounts, target).subsets) {
            expect(new Set(subset).size).toBe(subset.length)
            expect(subset.reduce((sum, at) => sum + (amounts[at] ?? 0), 0)).toBe(target)
          }
        },
      ),
    )
  })
})
