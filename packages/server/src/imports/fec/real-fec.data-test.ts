import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { brokenSums, importContent, knownItems } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()

const DATA = process.env.RECOUVRANCE_TEST_DATA
if (!DATA) throw new Error('RECOUVRANCE_TEST_DATA must name the folder of real files')

const FOLDER = join(DATA, 'fec')
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(FOLDER, name))

// --- What the files add up to, by a reader that shares nothing with the product's.

type Line = {
  readonly opening: boolean
  readonly account: string
  readonly customer: string
  readonly cents: number
  readonly letter: string
}

type Independent = {
  readonly lines: number
  readonly debit: number
  readonly credit: number
  readonly customerLines: number
  readonly customerDebit: number
  readonly customerCredit: number
  readonly balances: Record<string, number>
  /** Items left once the lettered groups are netted. */
  readonly openItems: number
}

const REFERENCE_COLUMNS = [
  'JournalCode',
  'CompteNum',
  'CompAuxNum',
  'EcritureLet',
  'Debit',
  'Credit',
  'Montant',
  'Sens',
] as const

function readIndependently(path: string): Independent {
  const [head = '', ...rows] = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  const separator = ['\t', '|', ';'].find((mark) => head.includes(mark)) ?? ''
  const names = head.split(separator)
  const at = Object.fromEntries(REFERENCE_COLUMNS.map((name) => [name, names.indexOf(name)]))
  const lines: Line[] = rows
    .filter((row) => row !== '')
    .map((row) => {
      const cells = row.split(separator).map((cell) => cell.trim())
      const cell = (name: (typeof REFERENCE_COLUMNS)[number]) => cells[at[name] ?? -1] ?? ''
      const debit = names.includes('Sens')
        ? /^(D|\+1)$/.test(cell('Sens'))
          ? cell('Montant')
          : ''
        : cell('Debit')
      const credit = names.includes('Sens')
        ? /^(C|-1)$/.test(cell('Sens'))
          ? cell('Montant')
          : ''
        : cell('Credit')
      const account = cell('CompteNum')
      return {
        opening: cell('JournalCode') === 'ANO',
        account,
        customer: cell('CompAuxNum') || account,
        cents: cents(debit) - cents(credit),
        letter: cell('EcritureLet'),
      }
    })
  return totalsOf(lines)
}

function cents(text: string): number {
  return Math.round(Number(text.replace(',', '.')) * 100)
}

function totalsOf(lines: readonly Line[]): Independent {
  const customers = lines.filter(({ account }) => /^41[16]/.test(account))
  const sum = (values: readonly Line[], sign: 1 | -1) =>
    values.reduce((total, line) => total + Math.max(0, sign * line.cents), 0)
  const balances: Record<string, number> = {}
  for (const { customer, cents: amount } of customers) balances[customer] = (balances[customer] ?? 0) + amount
  return {
    lines: lines.length,
    debit: sum(lines, 1),
    credit: sum(lines, -1),
    customerLines: customers.length,
    customerDebit: sum(customers, 1),
    customerCredit: sum(customers, -1),
    balances,
    openItems: openItemsOf(customers),
  }
}

/** Oldest first, credits pay debits inside each group; the file stands in order of days. */
function openItemsOf(customers: readonly Line[]): number {
  let open = 0
  for (const lines of Map.groupBy(customers, ({ customer }) => customer).values())
    for (const [letter, group] of Map.groupBy(withOpenings(lines), (line) => line.letter)) {
      const balance = balanceOf(group)
      if (letter === '') open += group.filter(({ cents: amount }) => amount !== 0).length
      else
        open += leftOpen(
          group.filter((line) => Math.sign(line.cents) === Math.sign(balance)),
          Math.abs(balance),
        )
    }
  return open
}

const balanceOf = (lines: readonly Line[]): number => lines.reduce((total, line) => total + line.cents, 0)

function leftOpen(lines: readonly Line[], balance: number): number {
  let left = balance
  let open = 0
  for (const { cents: amount } of lines.toReversed()) {
    if (left <= 0) break
    left -= Math.abs(amount)
    open++
  }
  return open
}

/** Opening lines without letter belong with the letters that have nothing but payments. */
function withOpenings(lines: readonly Line[]): Line[] {
  const opened = lines.filter((line) => line.opening && line.letter === '' && line.cents > 0)
  if (opened.length === 0) return [...lines]
  const groups = [
    ...Map.groupBy(
      lines.filter(({ letter }) => letter !== ''),
      ({ letter }) => letter,
    ),
  ]
  const excess = groups.filter(([, group]) => balanceOf(group) < 0)
  const exact = balanceOf(opened) + excess.reduce((total, [, group]) => total + balanceOf(group), 0) === 0
  const joined = excess.filter(([, group]) => exact || group.every(({ cents: amount }) => amount < 0))
  if (joined.length === 0) return [...lines]
  const letters = joined.map(([letter]) => letter)
  return lines.map((line) =>
    letters.includes(line.letter) || opened.includes(line) ? { ...line, letter: 'opening' } : line,
  )
}

// --- What the product says.

const decimal = (amount: number): string => (amount / 100).toFixed(2)

test('there are eleven files', () => {
  expect(FILES).toHaveLength(11)
})

test.each(FILES.map((path) => [basename(path), path]))(
  'the control totals of %s are those of the file',
  async (_, path) => {
    const expected = readIndependently(path)
    const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
    const content = readFileSync(path)
    const extract = expected.debit !== expected.credit
    const { report } = await importContent(database.current, id, content, { extract, name: basename(path) })
    expect(report.controlTotals).toMatchObject({
      lines: expected.lines,
      debit: decimal(expected.debit),
      credit: decimal(expected.credit),
      customerLines: expected.customerLines,
      customerDebit: decimal(expected.customerDebit),
      customerCredit: decimal(expected.customerCredit),
      customers: Object.keys(expected.balances).length,
    })
    const items = await knownItems(database.current, id)
    const balances: Record<string, number> = {}
    for (const { customer, open } of items) balances[customer] = (balances[customer] ?? 0) + open
    expect(balances).toEqual(expected.balances)
    expect(items.filter(({ open }) => open !== 0)).toHaveLength(expected.openItems)
    expect(report.controlTotals.openItems.reduce((count, total) => count + total.count, 0)).toBe(
      expected.openItems,
    )
    expect(await brokenSums(database.current, id)).toEqual([])
    const again = await importContent(database.current, id, content, { extract, name: basename(path) })
    expect(again.report).toMatchObject({ created: 0, updated: 0, closed: 0, unchanged: report.created })
    expect(await knownItems(database.current, id)).toEqual(items)
  },
)

test('what does not balance is refused unless it is asked for as an extract', async () => {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  for (const path of FILES) {
    const { debit, credit } = readIndependently(path)
    if (debit === credit) continue
    await expect(importContent(database.current, id, readFileSync(path))).rejects.toMatchObject({
      code: 'file-cut',
    })
  }
})
