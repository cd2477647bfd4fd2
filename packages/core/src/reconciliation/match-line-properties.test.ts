import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { sumMinor } from '../money/amount.ts'
import { currencyOf } from '../money/currency.ts'
import type { BankLine } from './bank-line.ts'
import { matchLine } from './match-line.ts'
import type { MatchableCustomer, MatchableItem } from './matching.ts'
import { buildMatchingIndex, settleItem } from './matching-index.ts'

const EUR = currencyOf('EUR')
const FIRST = civilDate('2025-01-01')
const CREDITORS = [{ id: 'us', accounts: ['OURS'] }]
const CUSTOMERS: readonly MatchableCustomer[] = [
  'ALTIMED',
  'GARAGE MARTIN',
  'GARAGE MARTIN LYON',
  'NOVATEC',
].map((name, at) => ({
  id: `K${at}`,
  names: [name],
  ibans: at % 2 === 0 ? [`IBAN${at}`] : [],
  groupId: at < 2 ? 'G' : null,
  mandates: [],
  creditorReferences: [],
}))

// Few numbers and few amounts: they collide, as subscriptions and yearly series do.
const item = fc
  .record({
    customer: fc.integer({ min: 0, max: 3 }),
    year: fc.constantFrom(2024, 2025),
    sequence: fc.integer({ min: 1230, max: 1242 }),
    openMinor: fc.constantFrom(12_000, 12_000, 4990, 30_050, 100_000, -2000),
    age: fc.integer({ min: -10, max: 120 }),
  })
  .map(({ customer, year, sequence, openMinor, age }) => ({
    creditorId: 'us',
    customerId: `K${customer}`,
    number: `FA-${year}-${String(sequence).padStart(6, '0')}`,
    openMinor,
    currency: EUR,
    issuedOn: addDays(FIRST, 100 - age),
    dueOn: addDays(FIRST, 130 - age),
    endToEndIds: [],
  }))

const items = fc
  .array(item, { minLength: 1, maxLength: 14 })
  .map((drafts) => drafts.map((draft, at): MatchableItem => ({ ...draft, id: `I${at}` })))

const line = fc
  .record({
    amountMinor: fc.oneof(
      fc.constantFrom(12_000, 24_000, 10_000, 4990, 16_990, 98_000, 11_985, 130_050),
      fc.integer({ min: 1, max: 200_000 }),
    ),
    counterpartyName: fc.constantFrom(null, 'ALTIMED', 'STE GARAGE MARTIN', 'NOVATEK', 'DGFIP'),
    counterpartyIban: fc.constantFrom(null, 'IBAN0', 'IBAN2', 'ELSEWHERE'),
    reference: fc.constantFrom(
      'FA-2025-001234',
      'FA 2025 1235 ET FA-2025-1236',
      'FACT 1234',
      'FA-2025-001230 A 001233',
      'FA2024001238/39',
      'VIREMENT',
      '2025-01-12 CDE 1237',
    ),
  })
  .map(
    ({ reference, ...rest }): BankLine => ({
      ...rest,
      id: 'line',
      bookedOn: addDays(FIRST, 100),
      currency: EUR,
      references: [reference],
      endToEndId: null,
      mandateId: null,
      creditorAccount: 'OURS',
    }),
  )

const matched = (open: readonly MatchableItem[], paid: BankLine) =>
  matchLine(buildMatchingIndex(CREDITORS, CUSTOMERS, open), paid)

test('every proposal spreads the whole amount, to the cent, and no item receives more than is open', () => {
  fc.assert(
    fc.property(items, line, (open, paid) => {
      for (const { allocations, shortfalls, unallocatedMinor } of matched(open, paid).proposals) {
        expect(sumMinor(allocations.map(({ amountMinor }) => amountMinor)) + unallocatedMinor).toBe(
          paid.amountMinor,
        )
        expect(unallocatedMinor).toBeGreaterThanOrEqual(0)
        expect(new Set(allocations.map(({ itemId }) => itemId)).size).toBe(allocations.length)
        for (const { itemId, amountMinor } of allocations) {
          const short = shortfalls.find((one) => one.itemId === itemId)?.amountMinor ?? 0
          const { openMinor = 0 } = open.find(({ id }) => id === itemId) ?? {}
          expect(Math.sign(amountMinor)).toBe(Math.sign(openMinor))
          expect(Math.abs(amountMinor + short)).toBeLessThanOrEqual(Math.abs(openMinor))
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test('an automatic match names every item, settles each in full and leaves nothing over', () => {
  fc.assert(
    fc.property(items, line, (open, paid) => {
      const { automatic, proposals } = matched(open, paid)
      if (!automatic) return
      const [best] = proposals
      expect(best?.unallocatedMinor).toBe(0)
      expect(best?.shortfalls).toEqual([])
      for (const { itemId, amountMinor } of best?.allocations ?? [])
        expect(open.find(({ id }) => id === itemId)?.openMinor).toBe(amountMinor)
    }),
    { numRuns: 1000 },
  )
})

test('the order of the items changes nothing', () => {
  fc.assert(
    fc.property(items, line, fc.infiniteStream(fc.nat()), (open, paid, keys) => {
      const shuffled = open
        .map((one) => ({ one, key: keys.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one)
      expect(matched(shuffled, paid)).toEqual(matched(open, paid))
    }),
    { numRuns: 1000 },
  )
})

test('one more item of somebody else, whatever its number and amount, makes nothing automatic', () => {
  fc.assert(
    fc.property(items, item, line, (open, draft, paid) => {
      const other = { ...draft, id: 'other', customerId: 'stranger' }
      const before = matched(open, paid)
      const stranger = { id: 'stranger', names: ['PHARMACIE LEROUX'], ibans: [], groupId: null }
      const customers = [...CUSTOMERS, { ...stranger, mandates: [], creditorReferences: [] }]
      const after = matchLine(buildMatchingIndex(CREDITORS, customers, [...open, other]), paid)
      const touched = after.proposals[0]?.allocations.some(({ itemId }) => itemId === 'other')
      if (!before.automatic && touched !== true) expect(after.automatic).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('booking what is proposed never settles more than is open, and a second identical payment finds it closed', () => {
  fc.assert(
    fc.property(items, line, (open, paid) => {
      const index = buildMatchingIndex(CREDITORS, CUSTOMERS, open)
      const first = matchLine(index, paid)
      for (const { itemId, amountMinor } of first.proposals[0]?.allocations ?? [])
        settleItem(index, itemId, amountMinor)
      const again = matchLine(index, paid)
      if (first.automatic)
        expect(
          again.proposals.flatMap(({ allocations }) => allocations.map(({ itemId }) => itemId)),
        ).not.toContain(first.proposals[0]?.allocations[0]?.itemId)
      expect(again.lineId).toBe(paid.id)
    }),
    { numRuns: 500 },
  )
})

test('an item is settled for what is open and not a cent more', () => {
  const open: MatchableItem = {
    id: 'I',
    creditorId: 'us',
    customerId: 'K0',
    number: 'FA-1',
    openMinor: 100,
    currency: EUR,
    issuedOn: FIRST,
    dueOn: null,
    endToEndIds: [],
  }
  const index = () => buildMatchingIndex(CREDITORS, CUSTOMERS, [open])
  expect(() => settleItem(index(), 'I', 99)).not.toThrow()
  expect(() => settleItem(index(), 'I', 100)).not.toThrow()
  expect(() => settleItem(index(), 'I', 101)).toThrow(RangeError)
  expect(() => settleItem(index(), 'I', -1)).toThrow(RangeError)
  expect(() => settleItem(index(), 'elsewhere', 1)).toThrow(RangeError)
})
