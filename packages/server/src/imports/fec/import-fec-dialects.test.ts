import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { type BookLine, CASH_COLUMNS, type Dialect, fecFile, receipt, sale } from '../../testing/fec.ts'
import { brokenSums, importContent, itemLines, knownItems } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()

// Two invoices paid together, one in part, one open, a credit note; customers whose names have accents.
const BOOKS: readonly BookLine[] = [
  ...sale({ customer: 'C1', piece: 'F1', cents: 120_000, letter: 'AA', name: 'Société Générale d’Été' }),
  ...sale({ customer: 'C1', piece: 'F2', cents: 60_060, letter: 'AA', name: 'Société Générale d’Été' }),
  ...receipt({ customer: 'C1', piece: 'R1', cents: 180_060, letter: 'AA', name: 'Société Générale d’Été' }),
  ...sale({ customer: 'C2', piece: 'F3', cents: 99_999, letter: 'a', name: 'Hôtel du Cœur' }),
  ...receipt({ customer: 'C2', piece: 'R2', cents: 40_000, letter: 'a', name: 'Hôtel du Cœur' }),
  ...sale({ customer: 'C3', piece: 'F4', cents: 7_776_045, name: 'Garçon & Fils' }),
  ...sale({ customer: 'C3', piece: 'A1', cents: -5_000, name: 'Garçon & Fils' }),
]

const EXPECTED = [
  'C1 F1 120000/0',
  'C1 F2 60060/0',
  'C1 R1 -180060/0',
  'C2 F3 99999/59999',
  'C2 R2 -40000/0',
  'C3 A1 -5000/-5000',
  'C3 F4 7776045/7776045',
]

async function imported(content: Buffer, name = 'books.txt') {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  const { report } = await importContent(database.current, id, content, { name })
  return { id, report, items: await itemLines(database.current, id) }
}

const ASCII_NAMES = (lines: readonly BookLine[]) =>
  lines.map((line) => ({ ...line, customerName: (line.customerName ?? '').replaceAll(/[’œ]/g, 'e') }))

const DIALECTS: readonly (readonly [string, Dialect])[] = [
  ['tabs', {}],
  ['pipes', { separator: '|' }],
  ['semicolons', { separator: ';' }],
  ['CRLF', { lineEnd: '\r\n' }],
  ['CR CR LF', { lineEnd: '\r\r\n' }],
  ['UTF-8 with a byte-order mark', { byteOrderMark: true }],
  ['ISO-8859-15', { encoding: 'iso-8859-15' }],
  ['Windows-1252', { encoding: 'windows-1252' }],
  ['CP850', { encoding: 'cp850' }],
  ['UTF-16', { encoding: 'utf-16le', byteOrderMark: true }],
  ['Montant and Sens D, C', { sides: ['D', 'C'] }],
  ['Montant and Sens +1, -1', { sides: ['+1', '-1'] }],
  ['21 columns', { extraColumns: CASH_COLUMNS.slice(0, 3) }],
  ['22 columns', { extraColumns: CASH_COLUMNS }],
  ['columns in another order', { reversedColumns: true }],
  ['padded amounts', { padded: true }],
  ['separators at the end of lines', { trailingSeparator: true }],
  ['fields in quotation marks', { quoted: true, separator: ';' }],
  ['no line end at the end', { withoutLastLineEnd: true }],
  [
    'all at once',
    {
      separator: '|',
      encoding: 'cp850',
      lineEnd: '\r\r\n',
      sides: ['+1', '-1'],
      padded: true,
      trailingSeparator: true,
      extraColumns: CASH_COLUMNS,
    },
  ],
]

test.each(DIALECTS)('the same books give the same items: %s', async (_, dialect) => {
  const lines = dialect.encoding?.startsWith('utf') === false ? ASCII_NAMES(BOOKS) : BOOKS
  const { id, report, items } = await imported(fecFile(lines, dialect))
  expect(items).toEqual(EXPECTED)
  expect(report.rejected).toBe(0)
  expect(report.controlTotals).toMatchObject({
    lines: 19,
    entries: 7,
    debit: '82811.64',
    credit: '82811.64',
    customerLines: 7,
    customerDebit: '80561.04',
    customerCredit: '2250.60',
    customers: 3,
    openItems: [{ currency: 'EUR', count: 3, amount: '78310.44' }],
  })
  expect(await brokenSums(database.current, id)).toEqual([])
})

test.each([
  ['utf-8', 'Hôtel d’Été à 100 €'],
  ['iso-8859-15', 'Cœur de Besançon à 100 €'],
  ['windows-1252', 'Hôtel d’Été à Besançon'],
  ['cp850', 'Hôtel Élysée à Besançon'],
])('names keep their accents in %s', async (encoding, name) => {
  const lines = sale({ customer: 'C1', piece: 'F1', cents: 100, name })
  const { id, report } = await imported(fecFile(lines, { encoding }))
  expect(report.format.encoding).toBe(encoding)
  const { rows } = await database.current.owner.query(
    'select name from customer where organisation_id = $1',
    [id],
  )
  expect(rows).toEqual([{ name }])
})

test('what was recognised is reported', async () => {
  const { report } = await imported(
    fecFile(BOOKS, { separator: ';', lineEnd: '\r\n', sides: ['D', 'C'], byteOrderMark: true }),
  )
  expect(report.format).toEqual({
    layout: 'fec',
    separator: 'semicolon',
    encoding: 'utf-8',
    byteOrderMark: true,
    lineEnd: 'crlf',
    columns: 18,
    amounts: 'montant-sens',
    compressed: false,
  })
  expect(report.period).toEqual({ from: '2025-01-10', to: '2025-02-15' })
})

test('a gzip file is read as what it holds', async () => {
  const { items, report } = await imported(gzipSync(fecFile(BOOKS)), 'books.txt.gz')
  expect(items).toEqual(EXPECTED)
  expect(report.format.compressed).toBe(true)
})

test('doubtful customers (416) are the same customers; other accounts near them are named and left out', async () => {
  const { report, items } = await imported(
    fecFile([
      ...sale({ customer: '411DUPONT', piece: 'F1', cents: 12_000 }),
      ...sale({ customer: '416DUPONT', piece: 'F2', cents: 24_000, account: '416000' }),
      ...sale({ customer: 'C9', piece: 'F3', cents: 36_000, account: '418100' }),
    ]),
  )
  expect(items).toEqual(['411DUPONT F1 12000/12000', '411DUPONT F2 24000/24000'])
  expect(report.warnings.map(({ code }) => code)).toContain('other-customer-accounts')
})

test('without auxiliary accounts the general account is the customer; a collective one is said to be nobody', async () => {
  const { report, items } = await imported(
    fecFile([
      ...sale({ customer: '', piece: 'F1', cents: 12_000, account: '411DUPONT', name: '' }),
      ...sale({ customer: '', piece: 'F2', cents: 24_000, account: '411000', name: '' }),
    ]),
  )
  expect(items).toEqual(['411000 F2 24000/24000', '411DUPONT F1 12000/12000'])
  expect(report.warnings.map(({ code }) => code)).toContain('unidentified-customers')
})

test('an amount in a foreign currency is owed in that currency', async () => {
  const [customer, ...others] = sale({ customer: 'C1', piece: 'F1', cents: 90_000 })
  const { id } = await imported(
    fecFile([{ ...customer, foreign: '1000,00', currency: 'USD' } as BookLine, ...others]),
  )
  expect(await knownItems(database.current, id)).toMatchObject([
    { currency: 'USD', amount: 100_000, open: 100_000 },
  ])
})

test('a due date in the file is taken as given', async () => {
  const { id } = await imported(
    fecFile(sale({ customer: 'C1', piece: 'F1', cents: 12_000, dueDay: '20250301' }), {
      extraColumns: ['DateEcheance'],
    }),
  )
  expect(await knownItems(database.current, id)).toMatchObject([{ due: '2025-03-01', source: 'given' }])
})
