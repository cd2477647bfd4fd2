import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { brokenSums, importContent, itemLines, knownItems, writtenRows } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import type { ImportRequest } from '../import-request.ts'

const database = useTestDatabase()

type Options = Omit<Partial<ImportRequest>, 'path'>

async function books() {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  return {
    take: (lines: readonly string[], request: Options = {}) =>
      importContent(database.current, id, `${lines.join('\n')}\n`, request),
    items: () => itemLines(database.current, id),
    known: () => knownItems(database.current, id),
    broken: () => brokenSums(database.current, id),
    rows: () => writtenRows(database.current, id),
  }
}

const OPEN = 'N° facture;Code client;Nom client;Date facture;Échéance;Montant TTC;Reste dû;Devise'
const F1 = 'F1;C1;Dupont;20/01/2026;19/02/2026;1 200,00;1 200,00;EUR'
const F2 = 'F2;C1;Dupont;21/01/2026;20/02/2026;600,00;250,50;EUR'
const F3 = 'F3;C2;Martin;22/01/2026;21/02/2026;80,00;80,00;USD'

test('a list of open items becomes items with what is left of them, currencies apart', async () => {
  const { take, items, broken } = await books()
  const { report } = await take([OPEN, F1, F2, F3])
  expect(await items()).toEqual(['C1 F1 120000/120000', 'C1 F2 60000/25050', 'C2 F3 8000/8000'])
  expect(await broken()).toEqual([])
  expect(report).toMatchObject({ kind: 'open-items', source: 'open-items', created: 3, rejected: 0 })
  expect(report.format).toMatchObject({
    layout: 'csv',
    separator: 'semicolon',
    encoding: 'utf-8',
    decimal: 'comma',
    dateFormat: 'DD/MM/YYYY',
    fields: { number: 'N° facture', customer: 'Code client', openAmount: 'Reste dû' },
  })
  expect(report.controlTotals).toEqual({
    lines: 3,
    customers: 2,
    amounts: [
      { currency: 'EUR', count: 2, amount: '1450.50' },
      { currency: 'USD', count: 1, amount: '80.00' },
    ],
    openItems: [
      { currency: 'EUR', count: 2, amount: '1450.50' },
      { currency: 'USD', count: 1, amount: '80.00' },
    ],
  })
})

test('the same list twice changes nothing', async () => {
  const { take, known } = await books()
  await take([OPEN, F1, F2, F3])
  const before = await known()
  const { report } = await take([OPEN, F1, F2, F3])
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 3, closed: 0 })
  expect(report.tables.customers).toEqual({ created: 0, updated: 0, unchanged: 2 })
  expect(await known()).toEqual(before)
})

test('a corrected list changes only what differs', async () => {
  const { take, items, broken } = await books()
  await take([OPEN, F1, F2, F3])
  const { report } = await take([OPEN, F1, F2.replace('250,50', '100,00'), F3])
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 2 })
  expect(await items()).toContain('C1 F2 60000/10000')
  expect(await broken()).toEqual([])
})

test('what a newer list lacks is closed, and says so', async () => {
  const { take, items } = await books()
  await take([OPEN, F1, F2, F3])
  const { report } = await take([OPEN, F1, F2])
  expect(report).toMatchObject({ closed: 1, unchanged: 2 })
  expect(report.warnings.map(({ code }) => code)).toContain('absent-items-closed')
  expect(await items()).toContain('C2 F3 8000/0')
})

test('what is closed already is not missed again', async () => {
  const { take } = await books()
  await take([OPEN, F1, F2, F3])
  await take([OPEN, F1, F2])
  const { report } = await take([OPEN, F1, F2])
  expect(report).toMatchObject({ closed: 0, updated: 0 })
  expect(report.warnings).toEqual([])
})

test('a list that lacks more than it still has closes nothing, unless it is said to be complete', async () => {
  const { take, items } = await books()
  await take([OPEN, F1, F2, F3])
  const part = await take([OPEN, F1])
  expect(part.report).toMatchObject({ closed: 0 })
  expect(part.report.warnings.map(({ code }) => code)).toContain('absent-items-kept')
  const whole = await take([OPEN, F1], { complete: true })
  expect(whole.report).toMatchObject({ closed: 2 })
  expect(await items()).toEqual(['C1 F1 120000/120000', 'C1 F2 60000/0', 'C2 F3 8000/0'])
})

test('while lines are rejected nothing is closed: what seems absent may be among them', async () => {
  const { take, items } = await books()
  await take([OPEN, F1, F2, F3])
  const { report } = await take([OPEN, F1, F2, F3.replace('22/01/2026', '22/13/2026')])
  expect(report).toMatchObject({ closed: 0, rejected: 1 })
  expect(await items()).toContain('C2 F3 8000/8000')
})

test('rejected lines are corrected and imported again without the rest changing', async () => {
  const { take, items } = await books()
  const first = await take([OPEN, F1, F2.replace('250,50', '1.234,56-'), F3])
  expect(first.report.rejectedLines.map(({ line, code }) => [line, code])).toEqual([[3, 'amounts-disagree']])
  const corrected = String(first.rejectedFile).replace('1.234,56-', '250,50').trimEnd().split('\r\n')
  expect(corrected[0]).toBe(`\ufeff${OPEN};MotifRejet`)
  const second = await take(corrected)
  expect(second.report).toMatchObject({ created: 1, rejected: 0, closed: 0 })
  expect(await items()).toHaveLength(3)
})

test('a dry run tells everything and keeps nothing', async () => {
  const { take, rows } = await books()
  const before = await rows()
  const { report } = await take([OPEN, F1, F2, F3], { dryRun: true })
  expect(report).toMatchObject({ importId: null, dryRun: true, created: 3 })
  expect(await rows()).toBe(before)
})

const INVOICES =
  'Invoice number,Customer ID,Customer name,Invoice date,Due date,Amount,Amount paid,Payment date,Currency'
const PAID = 'I1,C1,Smith,2026-01-05,2026-02-04,1200.00,1200.00,2026-01-20,GBP'
const PARTLY = 'I2,C1,Smith,2026-01-06,2026-02-05,500.00,200.00,2026-01-21,GBP'
const UNPAID = 'I3,C2,Jones,2026-01-07,2026-02-06,80.00,,,GBP'

test('invoices come with their payments, matched on the day they were paid', async () => {
  const { take, items, known, broken } = await books()
  const { report } = await take([INVOICES, PAID, PARTLY, UNPAID])
  expect(report.kind).toBe('invoices')
  expect(await items()).toEqual([
    'C1 I1 -120000/0',
    'C1 I1 120000/0',
    'C1 I2 -20000/0',
    'C1 I2 50000/30000',
    'C2 I3 8000/8000',
  ])
  expect((await known()).find(({ amount }) => amount === -120_000)).toMatchObject({
    kind: 'payment',
    issued: '2026-01-20',
  })
  expect(report.controlTotals).toMatchObject({
    amounts: [{ currency: 'GBP', count: 3, amount: '1780.00' }],
    payments: [{ currency: 'GBP', count: 2, amount: '1400.00' }],
    openItems: [{ currency: 'GBP', count: 2, amount: '380.00' }],
  })
  expect(await broken()).toEqual([])
  const again = await take([INVOICES, PAID, PARTLY, UNPAID])
  expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: 5 })
})

test('a payment that a corrected file no longer has is taken back', async () => {
  const { take, items, broken } = await books()
  await take([INVOICES, PAID, PARTLY, UNPAID])
  const { report } = await take([INVOICES, PAID.replace('1200.00,2026-01-20', ','), PARTLY, UNPAID])
  expect(report).toMatchObject({ created: 0, closed: 0 })
  expect(report.warnings.map(({ code }) => code)).toEqual(['payments-taken-back'])
  expect(await items()).toEqual([
    'C1 I1 -120000/0',
    'C1 I1 120000/120000',
    'C1 I2 -20000/0',
    'C1 I2 50000/30000',
    'C2 I3 8000/8000',
  ])
  expect(await broken()).toEqual([])
})

test('a date of payment alone says that all is paid', async () => {
  const { take, items } = await books()
  await take([
    'Invoice;Customer;Invoice date;Amount;Paid on',
    'I1;Smith;2026-01-05;10.00;2026-01-20',
    'I2;Smith;2026-01-06;20.00;',
  ])
  expect(await items()).toEqual(['Smith I1 -1000/0', 'Smith I1 1000/0', 'Smith I2 2000/2000'])
})

test('a credit note that has been used has nothing left, and its refund stands beside it', async () => {
  const { take, items, broken } = await books()
  await take(['Invoice;Customer;Invoice date;Amount;Paid on', 'CN1;Smith;2026-01-05;-10.00;2026-01-20'])
  expect((await items()).toSorted()).toEqual(['Smith CN1 -1000/0', 'Smith CN1 1000/0'])
  expect(await broken()).toEqual([])
})

test.each([
  ['more paid than invoiced', 'I1,C1,S,2026-01-05,,10.00,10.01,2026-01-20,EUR', 'paid-more-than-amount'],
  ['no amount', 'I1,C1,S,2026-01-05,,,,,EUR', 'missing-value'],
  ['no number', ',C1,S,2026-01-05,,10.00,,,EUR', 'missing-value'],
  ['no customer', 'I1,,,2026-01-05,,10.00,,,EUR', 'missing-value'],
  ['a year mistyped', 'I1,C1,S,0201-12-01,,10.00,,,EUR', 'invalid-date'],
  ['a due date years before', 'I1,C1,S,2026-01-05,2016-02-05,10.00,,,EUR', 'due-before-issue'],
  ['an unknown currency', 'I1,C1,S,2026-01-05,,10.00,,,E1R', 'invalid-currency'],
  ['another currency beside the amount', 'I1,C1,S,2026-01-05,,10.00 €,,,USD', 'invalid-currency'],
  ['a fraction of a cent', 'I1,C1,S,2026-01-05,,10.005,,,EUR', 'too-many-decimals'],
  [
    'a decimal comma without quotation marks',
    'I1,C1,S,2026-01-05,,10,00,,2026-01-20,EUR',
    'too-many-columns',
  ],
])('a line with %s is rejected and the others are imported', async (_, line, code) => {
  const { take, items } = await books()
  const { report } = await take([INVOICES, PAID, line, UNPAID])
  expect(report.rejectedLines.map((rejected) => [rejected.line, rejected.code])).toEqual([[3, code]])
  expect(await items()).toEqual(['C1 I1 -120000/0', 'C1 I1 120000/0', 'C2 I3 8000/8000'])
})

test('the same number with another amount or customer rejects every such line', async () => {
  const { take, items } = await books()
  const { report } = await take([
    OPEN,
    F1,
    F1.replace('1 200,00;1 200,00', '900,00;900,00'),
    F2,
    F2.replace('C1', 'C9'),
  ])
  expect(report.rejectedLines.map(({ line, code }) => [line, code])).toEqual([
    [2, 'number-twice'],
    [3, 'number-twice'],
    [4, 'number-twice'],
    [5, 'number-twice'],
  ])
  expect(await items()).toEqual([])
})

test('a line that repeats another one exactly counts once', async () => {
  const { take, items } = await books()
  const { report } = await take([OPEN, F1, F1])
  expect(report.warnings.map(({ code }) => code)).toContain('copies')
  expect(await items()).toEqual(['C1 F1 120000/120000'])
})

test('one number with several due dates is an invoice in instalments, each an item of its own', async () => {
  const { take, items } = await books()
  const second = F1.replace('19/02/2026', '21/03/2026')
  await take([OPEN, F1, second, F2])
  expect(await items()).toEqual(['C1 F1 120000/120000', 'C1 F1 120000/120000', 'C1 F2 60000/25050'])
  // The first one is paid: the second stays the same item.
  const { report } = await take([OPEN, second, F2])
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2, closed: 1 })
  expect(await items()).toContain('C1 F1 120000/0')
})

test('totals, blank lines, a mark of UTF-8, a line sep= and a title are no items', async () => {
  const { take, items } = await books()
  const { report } = await take([
    '\ufeffsep=;',
    'Encours clients au 31/01/2026;;;;;;;',
    '',
    `${OPEN};;`,
    `${F1};;`,
    ';;;;;;;',
    `${F2};;`,
    'Total;;;;;1 800,00;1 450,50;;;',
  ])
  expect(await items()).toEqual(['C1 F1 120000/120000', 'C1 F2 60000/25050'])
  expect(report.controlTotals.lines).toBe(2)
  expect(report.warnings.map(({ code }) => code)).toContain('total-lines')
})

test('a customer called Total is a customer', async () => {
  const { take, items } = await books()
  await take(['Numéro de facture;Client;Date;Solde', 'F1;Total;20/01/2026;1,00'])
  expect(await items()).toEqual(['Total F1 100/100'])
})

test('quoted cells may hold separators and line breaks, and lines keep their numbers', async () => {
  const { take, known } = await books()
  const { report } = await take([
    OPEN,
    '"F1";C1;"Dupont; père\net fils";20/01/2026;19/02/2026;"1 200,00";1 200,00;EUR',
    F2.replace('21/01/2026', 'hier'),
  ])
  expect((await known()).map(({ number, open }) => [number, open])).toEqual([['F1', 120_000]])
  expect(report.rejectedLines.map(({ line, code }) => [line, code])).toEqual([[4, 'invalid-date']])
})

test('a formula is text, and what a spreadsheet would run is guarded in the file of rejected lines', async () => {
  const { take, known } = await books()
  const { rejectedFile } = await take([
    OPEN,
    'F1;C1;"=HYPERLINK(""http://x"")";20/01/2026;;10,00;10,00;EUR',
    'F2;C1;=cmd;demain;;10,00;10,00;EUR',
    '="003";C1;Dupont;20/01/2026;;10,00;10,00;EUR',
  ])
  expect((await known()).map(({ number }) => number)).toEqual(['003', 'F1'])
  expect(String(rejectedFile)).toContain(";'=cmd;")
})

test('credit notes and payments of a list reduce what is owed, whatever their sign', async () => {
  const { take, known } = await books()
  await take([
    'Type;N° facture;Client;Date facture;Solde',
    'Facture;F1;Dupont;20/01/2026;100,00',
    'Avoir;A1;Dupont;21/01/2026;30,00',
    'Règlement;;Dupont;22/01/2026;-20,00',
    "Facture d'acompte;F2;Dupont;23/01/2026;5,00",
  ])
  expect((await known()).map(({ kind, number, open }) => [kind, number, open])).toEqual([
    ['payment', '2026-01-22', -2000],
    ['credit-note', 'A1', -3000],
    ['invoice', 'F1', 10_000],
    ['invoice', 'F2', 500],
  ])
})

test('a list without names leaves the names that are known', async () => {
  const { take } = await books()
  await take([OPEN, F1])
  const { report } = await take([
    'N° facture;Code client;Date facture;Reste dû',
    'F9;C1;20/01/2026;1,00',
    'F1;C1;20/01/2026;1200,00',
  ])
  expect(report.tables.customers).toEqual({ created: 0, updated: 0, unchanged: 1 })
})

test('a file longer than any buffer keeps every line and every letter', async () => {
  const { take } = await books()
  const name = 'Société Élégante 🏛 à Saint-Étienne-lès-Orgues'
  const lines = Array.from({ length: 3000 }, (_, at) => `F${at};C1;${name};20/01/2026;;10,00;10,00;EUR`)
  await take([OPEN, ...lines])
  const again = await take([OPEN, ...lines])
  expect(again.report).toMatchObject({ unchanged: 3000, rejected: 0 })
  expect(again.report.tables.customers).toEqual({ created: 0, updated: 0, unchanged: 1 })
  const { rows } = await database.current.owner.query(
    'select distinct name from customer where name like $1',
    [`Soc%`],
  )
  expect(rows).toEqual([{ name }])
})
