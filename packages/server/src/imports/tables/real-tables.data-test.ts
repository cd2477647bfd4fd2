import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { brokenSums, importContent } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { parseMapping } from './mapping.ts'

const database = useTestDatabase()

const DATA = process.env.RECOUVRANCE_TEST_DATA
if (!DATA) throw new Error('RECOUVRANCE_TEST_DATA must name the folder of real files')
const FOLDER = join(DATA, 'invoices')

// --- What a file adds up to, by a reader that shares nothing with the product's. None of these files quotes a cell.

type Row = Readonly<Record<string, string>>

function rowsOf(content: Buffer): Row[] {
  const [head = '', ...lines] = content
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    expect(cells).toHaveLength(names.length)
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}

/** Hundredths, by shifting the digits: `12.5` is 1250n. Thousandths are rounded half up. */
function cents(text = ''): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  const rounded = BigInt((fraction[2] ?? '0') >= '5' ? 1 : 0)
  return BigInt(whole + fraction.slice(0, 2).padEnd(2, '0')) + rounded
}

type Sums = Record<string, { count: number; amount: string }>

function sums(rows: readonly Row[], currency: (row: Row) => string, amount: (row: Row) => bigint): Sums {
  const totals = new Map<string, { count: number; minor: bigint }>()
  for (const row of rows) {
    const total = totals.get(currency(row)) ?? { count: 0, minor: 0n }
    totals.set(currency(row), { count: total.count + 1, minor: total.minor + amount(row) })
  }
  return Object.fromEntries(
    [...totals].map(([code, { count, minor }]) => [code, { count, amount: decimal(minor, code) }]),
  )
}

/** The yen has no hundredths: those of this file are all zero. */
function decimal(minor: bigint, currency: string): string {
  if (currency === 'JPY') return String(minor / 100n)
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0')
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

// --- The product's.

async function importTwice(content: Buffer, mapping: object, settings: { kind?: 'customers' } = {}) {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  const request = { ...settings, mapping: parseMapping(JSON.stringify(mapping)) }
  const { report } = await importContent(database.current, id, content, request)
  const again = await importContent(database.current, id, content, settings)
  expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: report.created, closed: 0 })
  expect(again.report.rejected).toBe(report.rejected)
  expect(again.report.tables.customers).toMatchObject({ created: 0, updated: 0 })
  expect(await brokenSums(database.current, id)).toEqual([])
  return { id, report, open: await openSums(id) }
}

async function openSums(organisationId: number): Promise<Sums> {
  const { rows } = await inOrganisation(database.current.pool, organisationId, (tx) =>
    sql<{ currency: string; count: number; minor: string }>`
      select currency, count(*) as count, sum(open_minor)::text as minor from item where open_minor <> 0 group by currency`.execute(
      tx,
    ),
  )
  return Object.fromEntries(
    rows.map(({ currency, count, minor }) => [
      currency,
      { count: Number(count), amount: decimal(BigInt(minor) * (currency === 'JPY' ? 100n : 1n), currency) },
    ]),
  )
}

const byCurrency = (totals: readonly { currency: string; count: number; amount: string }[] = []): Sums =>
  Object.fromEntries(totals.map(({ currency, count, amount }) => [currency, { count, amount }]))

test('the 9,700 open items of a reseller: dollars and Canadian dollars apart, right to the cent', async () => {
  const content = readFileSync(join(FOLDER, 'highradius/open_items_22col_with_model_prediction_data.csv'))
  const rows = rowsOf(content)
  const expected = sums(
    rows,
    (row) => row.invoice_currency ?? '',
    (row) => cents(row.total_open_amount),
  )
  expect(expected).toMatchObject({ USD: { count: 8953 }, CAD: { count: 747 } })
  const { report, open } = await importTwice(content, {
    kind: 'open-items',
    columns: {
      number: 'invoice_id',
      customer: 'cust_number',
      customerName: 'name_customer',
      issuedOn: 'posting_date',
      dueOn: 'due_in_date',
      openAmount: 'total_open_amount',
      currency: 'invoice_currency',
    },
  })
  expect(report).toMatchObject({ created: 9700, rejected: 0 })
  expect(open).toEqual(expected)
  expect(byCurrency(report.controlTotals.amounts)).toEqual(expected)
  expect(report.controlTotals.customers).toBe(new Set(rows.map((row) => row.cust_number)).size)
  expect(report.period).toEqual({ from: '2020-02-27', to: '2020-05-22' })
})

test('open items in thousandths of a dollar are rounded as the mapping says, or rejected', async () => {
  const content = readFileSync(join(FOLDER, 'highradius/open_items_12col_nulldata.csv'))
  const rows = rowsOf(content)
  const mapping = {
    kind: 'open-items',
    columns: {
      number: 'doc_id',
      customer: 'cust_number',
      customerName: 'name_customer',
      issuedOn: 'posting_date',
      dueOn: 'due_in_date',
      openAmount: 'converted_usd',
    },
    currency: 'USD',
  }
  const rounded = await importTwice(content, { ...mapping, rounding: 'half-up' })
  expect(rounded.report.format).toMatchObject({ dateFormat: 'DD/MM/YYYY', decimal: 'point' })
  expect(rounded.open).toEqual(
    sums(
      rows,
      () => 'USD',
      (row) => cents(row.converted_usd),
    ),
  )
  const whole = rows.filter((row) => /^\d+(\.\d\d?)?0*$/.test(row.converted_usd ?? ''))
  const exact = await importTwice(content, mapping)
  expect(exact.report.rejected).toBe(rows.length - whole.length)
  expect(exact.open).toEqual(
    sums(
      whole,
      () => 'USD',
      (row) => cents(row.converted_usd),
    ),
  )
})

test.each(['WA_Fn-UseC_-Accounts-Receivable.csv', 'WA_Fn-UseC_-Accounts-Receivable_with_missing.csv'])(
  'the invoices and payments of %s are read without a mapping of columns',
  async (name) => {
    const content = readFileSync(join(FOLDER, 'ibm', name))
    const rows = rowsOf(content)
    const expected = sums(
      rows,
      () => 'USD',
      (row) => cents(row.InvoiceAmount),
    )
    const { report, open, id } = await importTwice(content, { currency: 'USD' })
    expect(report).toMatchObject({ kind: 'invoices', created: 2 * rows.length, rejected: 0 })
    expect(report.format.dateFormat).toBe('MM/DD/YYYY')
    expect(byCurrency(report.controlTotals.amounts)).toEqual(expected)
    expect(byCurrency(report.controlTotals.payments)).toEqual(expected)
    expect(open).toEqual({})
    // Each payment is matched on the day it came: the days from issue to payment are those of the file.
    const { rows: days } = await inOrganisation(database.current.pool, id, (tx) =>
      sql<{ days: string }>`
        select sum(e.on_date - i.issued_on)::text as days from item i join item_entry e on e.item_id = i.id
         where i.kind = 'invoice' and e.kind = 'match'`.execute(tx),
    )
    expect(Number(days[0]?.days)).toBe(rows.reduce((sum, row) => sum + Number(row.DaysToSettle), 0))
  },
)

test('part-paid invoices keep what is left, terms give the due dates that are missing', async () => {
  const content = readFileSync(join(FOLDER, 'unicorn/unicorn_inc.csv'))
  const rows = rowsOf(content).filter((row) => row.BillTotal !== '0')
  const left = (row: Row): bigint => cents(row.BillTotal) - cents(row.Applied)
  const { report, open } = await importTwice(content, {})
  expect(report).toMatchObject({ kind: 'invoices', rejected: 0 })
  expect(open).toEqual(
    sums(
      rows.filter((row) => left(row) > 0n),
      (row) => row.Currency ?? '',
      left,
    ),
  )
  expect(byCurrency(report.controlTotals.amounts)).toEqual(
    sums(
      rows,
      (row) => row.Currency ?? '',
      (row) => cents(row.BillTotal),
    ),
  )
  const people = await importTwice(content, {}, { kind: 'customers' })
  expect(people.report.tables.customers.created).toBe(
    new Set(rowsOf(content).map((row) => row.CustomerName)).size,
  )
  expect(people.report.tables.contacts.created).toBe(
    new Set(
      rowsOf(content)
        .filter((row) => row.ContactEmail !== '')
        .map((row) => `${row.CustomerName} ${row.ContactEmail}`),
    ).size,
  )
})

test('112,140 lines of SAP: currencies apart, mistyped years rejected, everything cleared', async () => {
  const packed = readFileSync(join(FOLDER, 'sap_ap_line_items_slim.csv.gz'))
  const rows = rowsOf(gunzipSync(packed))
  const year = (text = ''): number => Number(text.slice(0, 4))
  const readable = rows.filter(
    (row) =>
      [row.BLDAT, row.NETDT].every((date) => year(date) >= 1900 && year(date) <= 2199) &&
      (Date.parse(row.BLDAT ?? '') - Date.parse(row.NETDT ?? '')) / 86_400_000 <= 366 &&
      (row.WAERS !== 'JPY' || /\.00$/.test(row.WRBTR ?? '')),
  )
  const moving = readable.filter((row) => cents(row.WRBTR) !== 0n)
  const amount = (row: Row): bigint => (row.SHKZG === 'H' ? 1n : -1n) * cents(row.WRBTR)
  const { report, open } = await importTwice(packed, {
    kind: 'invoices',
    columns: {
      number: ['BUKRS', 'BELNR', 'GJAHR', 'BUZEI'],
      customer: 'LIFNR',
      issuedOn: 'BLDAT',
      dueOn: 'NETDT',
      paidOn: 'AUGDT',
      amount: 'WRBTR',
      currency: 'WAERS',
      side: 'SHKZG',
      itemKind: 'BLART',
    },
    sign: 'reversed',
  })
  expect(report.controlTotals.lines).toBe(112_140)
  const zero = rows.length - rows.filter((row) => cents(row.WRBTR) !== 0n).length
  expect(report).toMatchObject({
    rejected: rows.length - moving.length - zero,
    created: 2 * moving.length,
  })
  const expected = sums(moving, (row) => row.WAERS ?? '', amount)
  expect(byCurrency(report.controlTotals.amounts)).toEqual(expected)
  expect(open).toEqual({})
}, 600_000)
