import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { type BookLine, fecFile, receipt, sale } from '../../testing/fec.ts'
import { brokenSums, importContent, knownItems } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()

const RUNS = 25

const day = fc.integer({ min: 1, max: 28 }).map((number) => `202503${String(number).padStart(2, '0')}`)
const movement = fc.record({
  kind: fc.constantFrom('sale', 'credit-note', 'receipt'),
  customer: fc.constantFrom('C1', 'C2', 'C3'),
  // Few, so that references are used twice.
  piece: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5', ''),
  cents: fc.integer({ min: 1, max: 100_000_00 }),
  day,
  letter: fc.constantFrom('', '', 'A', 'B', 'b'),
})
const yearOfBooks = fc
  .array(movement, { minLength: 1, maxLength: 30 })
  .map((movements) =>
    movements.flatMap(({ kind, cents, ...rest }) =>
      kind === 'receipt'
        ? receipt({ ...rest, cents })
        : sale({ ...rest, cents: kind === 'sale' ? cents : -cents }),
    ),
  )

/** Debit less credit of each customer, straight from the lines. */
function balances(lines: readonly BookLine[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { account, customer = '', debit = 0, credit = 0 } of lines)
    if (account === '411000') found[customer] = (found[customer] ?? 0) + debit - credit
  return found
}

async function openByCustomer(organisationId: number): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { customer, open } of await knownItems(database.current, organisationId))
    found[customer] = (found[customer] ?? 0) + open
  return found
}

test('what is open of a customer is its balance in the books, and the sum of its facts, whatever the books', async () => {
  await fc.assert(
    fc.asyncProperty(yearOfBooks, async (lines) => {
      const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
      const { report } = await importContent(database.current, id, fecFile(lines))
      expect(report.rejected).toBe(0)
      expect(await openByCustomer(id)).toEqual(balances(lines))
      expect(await brokenSums(database.current, id)).toEqual([])
      const items = await knownItems(database.current, id)
      for (const { open, amount } of items) expect(open * amount).toBeGreaterThanOrEqual(0)
      for (const { open, amount } of items) expect(Math.abs(open)).toBeLessThanOrEqual(Math.abs(amount))
      const again = await importContent(database.current, id, fecFile(lines))
      expect(again.report).toMatchObject({ created: 0, updated: 0, closed: 0 })
      expect(await knownItems(database.current, id)).toEqual(items)
    }),
    { numRuns: RUNS },
  )
})

test('books that grow, entry by entry and letter by letter, come to the balance of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(yearOfBooks, fc.nat(), async (lines, cut) => {
      const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
      const entries = Map.groupBy(lines, ({ number, day: on }) => `${number} ${on}`)
      const whole = [...entries.values()]
      const first = whole.slice(0, 1 + (cut % whole.length)).flat()
      await importContent(database.current, id, fecFile(first.map((line) => ({ ...line, letter: '' }))))
      await importContent(database.current, id, fecFile(whole.flat()))
      expect(await openByCustomer(id)).toEqual(balances(lines))
      expect(await brokenSums(database.current, id)).toEqual([])
    }),
    { numRuns: RUNS },
  )
})
