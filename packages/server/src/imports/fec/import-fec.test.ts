import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { setCreditor } from '../../creditors/set-creditor.ts'
import { createCustomer } from '../../customers/create-customer.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { type BookLine, fecFile, opening, receipt, sale } from '../../testing/fec.ts'
import { brokenSums, importContent, itemLines, knownItems, writtenRows } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import type { ImportRequest } from '../import-request.ts'

const database = useTestDatabase()

async function books() {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  return {
    id,
    take: (lines: readonly BookLine[], request: Omit<Partial<ImportRequest>, 'path'> = {}) =>
      importContent(database.current, id, fecFile(lines), request),
    takeContent: (content: Buffer | string, request: Omit<Partial<ImportRequest>, 'path'> = {}) =>
      importContent(database.current, id, content, request),
    items: () => itemLines(database.current, id),
    broken: () => brokenSums(database.current, id),
    rows: () => writtenRows(database.current, id),
  }
}

const F1 = sale({ customer: 'C1', piece: 'F1', cents: 120_000, letter: 'AA' })
const F1_PAID = receipt({ customer: 'C1', piece: 'R1', cents: 120_000, letter: 'AA' })
const F2 = sale({ customer: 'C1', piece: 'F2', cents: 60_000, day: '20250120' })
const F3 = sale({ customer: 'C2', piece: 'F3', cents: 30_000, day: '20250320' })
const YEAR = [...F1, ...F1_PAID, ...F2, ...F3]

test('the same file twice changes nothing', async () => {
  const { take, items, id } = await books()
  await take(YEAR)
  const before = await knownItems(database.current, id)
  const { report } = await take(YEAR)
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 4, closed: 0 })
  expect(report.tables.customers).toEqual({ created: 0, updated: 0, unchanged: 2 })
  expect(await knownItems(database.current, id)).toEqual(before)
  expect(await items()).toEqual([
    'C1 F1 120000/0',
    'C1 F2 60000/60000',
    'C1 R1 -120000/0',
    'C2 F3 30000/30000',
  ])
})

test('a corrected file changes only what differs, by reversals', async () => {
  const { take, items, broken, id } = await books()
  await take(YEAR)
  const corrected = sale({ customer: 'C1', piece: 'F2', cents: 66_000, day: '20250120' })
  const { report } = await take([...F1, ...F1_PAID, ...corrected, ...F3])
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 3, closed: 0 })
  expect(await items()).toContain('C1 F2 66000/66000')
  expect(await broken()).toEqual([])
  const { rows } = await database.current.owner.query(
    `select e.kind, e.amount_minor from item_entry e join item i on i.organisation_id = e.organisation_id and i.id = e.item_id
      where e.organisation_id = $1 and i.number = 'F2' order by e.id`,
    [id],
  )
  expect(rows.map(({ kind, amount_minor }) => `${kind} ${amount_minor}`)).toEqual([
    'issue 60000',
    'reversal -60000',
    'issue 66000',
  ])
})

test('what the books settle later is settled here, what they take back is open again', async () => {
  const { take, items, broken } = await books()
  await take([...F1, ...F2].map((line) => ({ ...line, letter: '' })))
  const { report } = await take([...F1, ...F1_PAID, ...F2])
  expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 1 })
  expect(await items()).toEqual(['C1 F1 120000/0', 'C1 F2 60000/60000', 'C1 R1 -120000/0'])
  await take([...F1, ...F1_PAID, ...F2].map((line) => ({ ...line, letter: '' })))
  expect(await items()).toEqual(['C1 F1 120000/120000', 'C1 F2 60000/60000', 'C1 R1 -120000/-120000'])
  expect(await broken()).toEqual([])
})

test('an item that the books no longer have is closed', async () => {
  const { take, items, broken } = await books()
  await take(YEAR)
  const { report } = await take([
    ...F1,
    ...F1_PAID,
    ...F3,
    ...receipt({ customer: 'C9', piece: 'R9', cents: 1, day: '20251231' }),
  ])
  expect(report).toMatchObject({ closed: 1, created: 1 })
  expect(await items()).toContain('C1 F2 60000/0')
  expect(await broken()).toEqual([])
})

test('a partial lettering leaves the rest open on the last invoice, an excess on the last payment', async () => {
  const { take, items, broken } = await books()
  await take([
    ...sale({ customer: 'C1', piece: 'F1', cents: 10_000, letter: 'a' }),
    ...sale({ customer: 'C1', piece: 'F2', cents: 10_000, letter: 'a', day: '20250111' }),
    ...receipt({ customer: 'C1', piece: 'R1', cents: 15_000, letter: 'a' }),
    ...sale({ customer: 'C2', piece: 'F3', cents: 10_000, letter: 'a' }),
    ...receipt({ customer: 'C2', piece: 'R2', cents: 12_500, letter: 'a' }),
  ])
  expect(await items()).toEqual([
    'C1 F1 10000/0',
    'C1 F2 10000/5000',
    'C1 R1 -15000/0',
    'C2 F3 10000/0',
    'C2 R2 -12500/-2500',
  ])
  expect(await broken()).toEqual([])
})

test('an invoice lettered without its payment stays open, and the report says so', async () => {
  const { take, items } = await books()
  const { report } = await take([...F1, ...F2])
  expect(await items()).toContain('C1 F1 120000/120000')
  expect(report.warnings.map(({ code }) => code)).toContain('lettered-alone')
})

test('due dates come from the customer, else the creditor, else the law, and are marked as derived', async () => {
  const { take, id } = await books()
  await inOrganisation(database.current.pool, id, async (tx) => {
    await createCustomer(tx, 'test', {
      number: 'C1',
      name: 'Un',
      payment_term: { kind: 'net-days', days: 10 },
    })
    await createCustomer(tx, 'test', { number: 'C3', name: 'Trois', kind: 'consumer' })
  })
  const lines = ['C1', 'C2', 'C3'].flatMap((customer) =>
    sale({ customer, piece: `F${customer}`, cents: 1_000 }),
  )
  const { report } = await take(lines)
  const dues = async () => (await knownItems(database.current, id)).map(({ due, source }) => [due, source])
  expect(await dues()).toEqual([
    ['2025-01-20', 'customer-terms'],
    ['2025-02-09', 'law'],
    [null, 'law'],
  ])
  expect(report.warnings.map(({ code }) => code)).toContain('derived-due-dates')
  await inOrganisation(database.current.pool, id, (tx) =>
    setCreditor(tx, 'test', 'principal', { payment_term: { kind: 'net-days', days: 45 } }),
  )
  await take([...lines, ...sale({ customer: 'C4', piece: 'FC4', cents: 1_000 })])
  expect((await dues()).at(-1)).toEqual(['2025-02-24', 'creditor-terms'])
})

test('rejected lines, corrected and imported again, complete the books', async () => {
  const { take, takeContent, items, broken } = await books()
  const wrong = F2.map((line, i) => (i === 0 ? { ...line, pieceDay: '02010120' } : line))
  const { report, rejectedFile } = await take([...F1, ...F1_PAID, ...wrong, ...F3])
  expect(report).toMatchObject({ created: 3, rejected: 1 })
  expect(report.rejectedLines).toMatchObject([{ line: 7, code: 'invalid-date', value: '02010120' }])
  const text = rejectedFile?.toString() ?? ''
  expect(text).toContain('MotifRejet')
  const again = await takeContent(text.replace('02010120', '20250120'), { name: 'rejected.csv' })
  expect(again.report).toMatchObject({ created: 1, rejected: 0, closed: 0 })
  expect(await items()).toEqual([
    'C1 F1 120000/0',
    'C1 F2 60000/60000',
    'C1 R1 -120000/0',
    'C2 F3 30000/30000',
  ])
  const same = await take([...F1, ...F1_PAID, ...wrong, ...F3])
  expect(same.report).toMatchObject({ created: 0, updated: 0, closed: 0 })
  const whole = await take(YEAR)
  expect(whole.report).toMatchObject({ created: 0, updated: 0, closed: 0, unchanged: 4 })
  expect(await broken()).toEqual([])
})

test('a lettering waits whole for its rejected line: nobody who has paid is reminded', async () => {
  const { take, takeContent, items } = await books()
  const wrong = F1_PAID.map((line) => ({ ...line, pieceDay: '20259999' }))
  const { report, rejectedFile } = await take([...F1, ...wrong, ...F2])
  expect(report.rejectedLines.map(({ line, code }) => [line, code])).toEqual([
    [2, 'lettering-incomplete'],
    [6, 'invalid-date'],
  ])
  expect(await items()).toEqual(['C1 F2 60000/60000'])
  await takeContent(rejectedFile?.toString().replaceAll('20259999', '20250215') ?? '')
  expect(await items()).toEqual(['C1 F1 120000/0', 'C1 F2 60000/60000', 'C1 R1 -120000/0'])
})

test('a corrected line does not take the place of a twin that was accepted', async () => {
  const { take, takeContent, items } = await books()
  const twin = (cents: number, pieceDay?: string) =>
    sale({ customer: 'C1', piece: 'F7', cents }).map((line) => (pieceDay ? { ...line, pieceDay } : line))
  const { rejectedFile } = await take([...twin(1_000, '20259999'), ...twin(2_000)])
  expect(await items()).toEqual(['C1 F7 2000/2000'])
  const corrected = rejectedFile?.toString().replaceAll('20259999', '20250110') ?? ''
  for (const _ of ['first', 'again']) {
    await takeContent(corrected)
    expect(await items()).toEqual(['C1 F7 1000/1000', 'C1 F7 2000/2000'])
  }
  const { report } = await take([...twin(1_000), ...twin(2_000)])
  expect(report.closed).toBe(0)
  expect(await items()).toEqual(['C1 F7 1000/1000', 'C1 F7 2000/2000'])
})

test('a dry run reports the same and writes nothing', async () => {
  const { take, rows } = await books()
  const before = await rows()
  const dry = await take(YEAR, { dryRun: true })
  expect(await rows()).toBe(before)
  const real = await take(YEAR)
  expect(dry.report.importId).toBeNull()
  expect({ ...dry.report, importId: null, dryRun: false }).toEqual({ ...real.report, importId: null })
})

test('two imports of one file at the same time are one after the other', async () => {
  const { take, items, broken } = await books()
  const reports = await Promise.all([take(YEAR), take(YEAR), take(YEAR)])
  expect(reports.map(({ report }) => report.created).toSorted()).toEqual([0, 0, 4])
  expect(await items()).toHaveLength(4)
  expect(await broken()).toEqual([])
})

test('an older year after a newer one adds its items and undoes nothing', async () => {
  const { take, items } = await books()
  await take(YEAR)
  const { report } = await take(sale({ customer: 'C1', piece: 'F0', cents: 5_000, day: '20240601' }))
  expect(report).toMatchObject({ created: 1, updated: 0, closed: 0 })
  expect(report.warnings.map(({ code }) => code)).toContain('older-than-last-import')
  expect(await items()).toHaveLength(5)
})

test('an extract needs no balance when it is asked for, and closes nothing', async () => {
  const { take, items } = await books()
  await take(YEAR)
  const half = sale({ customer: 'C8', piece: 'F8', cents: 1_000, day: '20251201' }).slice(0, 2)
  await expect(take(half)).rejects.toMatchObject({ code: 'file-cut', reason: 'unbalanced' })
  const { report } = await take(half, { extract: true })
  expect(report).toMatchObject({ created: 1, closed: 0 })
  expect(await items()).toHaveLength(5)
})

test('opening entries of a lone year are its items, on the days of their pieces', async () => {
  const { take, id, items } = await books()
  await take([
    ...opening([
      { customer: 'C1', piece: 'F2', cents: 60_000, pieceDay: '20250120' },
      { customer: 'C2', piece: 'A9', cents: -7_000 },
    ]),
    ...receipt({ customer: 'C1', piece: 'R5', cents: 20_000, day: '20260105' }),
  ])
  expect(await items()).toEqual(['C1 F2 60000/60000', 'C1 R5 -20000/-20000', 'C2 A9 -7000/-7000'])
  const [first] = await knownItems(database.current, id)
  expect(first).toMatchObject({ issued: '2025-01-20', due: '2025-02-19', source: 'law' })
})

test('a letter on payments of the new year settles the opening lines of the customer', async () => {
  const { take, items, broken } = await books()
  await take([
    ...opening([{ customer: 'C1', piece: 'SOLDE', cents: 60_000 }]),
    ...receipt({ customer: 'C1', piece: 'R5', cents: 20_000, day: '20260105', letter: 'AB' }),
  ])
  expect(await items()).toEqual(['C1 R5 -20000/0', 'C1 SOLDE 60000/40000'])
  expect(await broken()).toEqual([])
})

// The end of 2025: F2 and F3 are open, F2 in part.
const PARTLY = receipt({ customer: 'C1', piece: 'R2', cents: 10_000, letter: 'b' })
const Y2025 = [
  ...F1,
  ...F1_PAID,
  ...F2.map((line, i) => (i === 0 ? { ...line, letter: 'b' } : line)),
  ...PARTLY,
  ...F3,
]
const PAID_IN_2026 = receipt({ customer: 'C1', piece: 'R6', cents: 50_000, day: '20260110', letter: 'AC' })
const Y2026 = [
  ...opening([
    { customer: 'C1', piece: 'F2', cents: 50_000, pieceDay: '20250120', letter: 'AC' },
    { customer: 'C2', piece: 'F3', cents: 30_000 },
  ]),
  ...PAID_IN_2026,
]
const BOTH_YEARS = [
  'C1 F1 120000/0',
  'C1 F2 60000/0',
  'C1 R1 -120000/0',
  'C1 R2 -10000/0',
  'C1 R6 -50000/0',
  'C2 F3 30000/30000',
]

test('a payment lettered with invoices of both years settles the opening line when that comes out to the cent', async () => {
  const books2026 = (opened: number) => [
    ...opening([{ customer: 'C1', piece: 'SOLDE', cents: opened }]),
    ...sale({ customer: 'C1', piece: 'F6', cents: 30_000, day: '20260105', letter: 'AB' }),
    ...receipt({ customer: 'C1', piece: 'R6', cents: 90_000, day: '20260110', letter: 'AB' }),
  ]
  const exact = await books()
  await exact.take(books2026(60_000))
  expect(await exact.items()).toEqual(['C1 F6 30000/0', 'C1 R6 -90000/0', 'C1 SOLDE 60000/0'])
  const other = await books()
  await other.take(books2026(70_000))
  expect(await other.items()).toEqual(['C1 F6 30000/0', 'C1 R6 -90000/-60000', 'C1 SOLDE 70000/70000'])
  expect(await exact.broken()).toEqual([])
})

test('opening entries that carry items one by one are those items, not new debts', async () => {
  const { take, items, broken } = await books()
  await take(Y2025)
  const { report } = await take(Y2026)
  expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 1, closed: 0 })
  expect(report.period).toEqual({ from: '2026-01-01', to: '2026-01-10', openedOn: '2026-01-01' })
  expect(await items()).toEqual(BOTH_YEARS)
  for (const year of [Y2026, Y2025, Y2026]) {
    const again = await take(year)
    expect(again.report).toMatchObject({ created: 0, updated: 0, closed: 0 })
  }
  expect(await items()).toEqual(BOTH_YEARS)
  expect(await broken()).toEqual([])
})

test('opening entries by customer take the place of the items of earlier years', async () => {
  const { take, items, broken } = await books()
  await take(Y2025)
  const sums = [
    ...opening([
      { customer: 'C1', piece: 'SOLDE', cents: 50_000 },
      { customer: 'C2', piece: 'SOLDE', cents: 30_000 },
    ]),
  ]
  const { report } = await take(sums)
  expect(report.warnings.map(({ code }) => code)).toContain('carried-forward')
  const expected = [
    'C1 F1 120000/0',
    'C1 F2 60000/0',
    'C1 R1 -120000/0',
    'C1 R2 -10000/0',
    'C1 SOLDE 50000/50000',
    'C2 F3 30000/0',
    'C2 SOLDE 30000/30000',
  ]
  expect(await items()).toEqual(expected)
  for (const year of [sums, Y2025]) {
    const again = await take(year)
    expect(again.report).toMatchObject({ created: 0, updated: 0, closed: 0 })
  }
  expect(await items()).toEqual(expected)
  expect(await broken()).toEqual([])
})

test('the older year imported after the newer one is no second debt', async () => {
  const { take, items, broken } = await books()
  await take(Y2026)
  await take(Y2025)
  const open = (await items()).filter((line) => !line.endsWith('/0'))
  expect(open).toEqual(['C2 F3 30000/30000'])
  expect(await broken()).toEqual([])
})

test('a year without opening entries leaves the items of the year before open', async () => {
  const { take, items } = await books()
  await take(Y2025)
  await take(sale({ customer: 'C3', piece: 'F9', cents: 1_000, day: '20260105' }))
  expect((await items()).filter((line) => !line.endsWith('/0'))).toEqual([
    'C1 F2 60000/50000',
    'C2 F3 30000/30000',
    'C3 F9 1000/1000',
  ])
})
