import { beforeAll, describe, expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { brokenSums, importContent, itemLines, writtenRows } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { DATE_STYLE, type WorkbookCell, workbook, zip } from '../../testing/workbook.ts'
import { FileRefusal } from '../reading/file-refusals.ts'

const database = useTestDatabase()

const HEADER = 'N° facture;Client;Date facture;Échéance;Reste dû;Devise'
const LINE = 'F1;Dupont;20/01/2026;19/02/2026;1200,00;EUR'
const GOOD = `${HEADER}\n${LINE}\n`
const table = (...lines: readonly string[]): string => `${HEADER}\n${LINE}\n${lines.join('\n')}\n`

const CELLS: readonly WorkbookCell[] = [
  'F1',
  'Dupont',
  { attributes: DATE_STYLE, xml: '<v>46042</v>' },
  null,
  1200,
  'EUR',
]
const SHEET = [{ name: 'Encours', rows: [HEADER.split(';'), CELLS] }]
const BOOK = workbook(SHEET)
const withPart = (name: string, content: string | Buffer, declaredBytes?: number): Buffer =>
  workbook(SHEET, [{ name, content, ...(declaredBytes === undefined ? {} : { declaredBytes }) }])
const sheetOf = (body: string): Buffer =>
  withPart(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`,
  )

const REFUSED: readonly (readonly [string, () => Buffer | string, FileRefusal['reason']])[] = [
  ['nothing', () => '', 'empty'],
  ['a header alone', () => `${HEADER}\n`, 'no-lines'],
  ['blank lines', () => '\n\n;;;\n', 'no-header'],
  ['one column', () => 'Clients\nDupont\nMartin\n', 'no-header'],
  ['lines that end in the middle', () => `${GOOD}F2;Martin;20/0`, 'cut'],
  [
    'a quotation mark that is never closed',
    () => table('F2;"Martin;20/01/2026;;1,00;EUR', 'F3;X;20/01/2026;;1,00;EUR'),
    'quote-not-closed',
  ],
  [
    'a quotation mark that swallows lines up to the next',
    () => table('F2;"Martin;20/01/2026;;1,00;EUR', 'F3;X";20/01/2026;;1,00;EUR'),
    'quote-not-closed',
  ],
  ['NUL bytes', () => Buffer.from(table('F2;Mar\0tin;20/01/2026;;1,00;EUR')), 'nul-bytes'],
  [
    'ten thousand columns',
    () => `${HEADER};${Array.from({ length: 10_000 }, (_, i) => `Col${i}`).join(';')}\n${LINE}\n`,
    'too-many-columns',
  ],
  [
    'one column of dates in two formats',
    () => table(...Array.from({ length: 9 }, (_, i) => `G${i};X;01/2${i}/2026;;1,00;EUR`)),
    'mixed-dates',
  ],
  ['words where the dates should be', () => `${HEADER}\nF1;Dupont;payée;;1,00;EUR\n`, 'unreadable-dates'],
  ['unknown headers', () => 'Alpha;Beta;Gamma\n1;2;3\n', 'unknown-kind'],
  ['JSON', () => '[{"invoice": "F1"}]', 'other-kind'],
  ['a web page', () => '<html><table><tr><td>F1</td></tr></table></html>', 'other-kind'],
  ['a ZIP archive with a CSV in it', () => zip([{ name: 'encours.csv', content: GOOD }]), 'other-kind'],
  [
    'an OpenDocument sheet',
    () =>
      zip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<x/>' },
      ]),
    'other-kind',
  ],
  ['a binary workbook', () => zip([{ name: 'xl/workbook.bin', content: 'x' }]), 'other-kind'],
  ['a Word document', () => zip([{ name: 'word/document.xml', content: '<x/>' }]), 'other-kind'],
  ['a workbook cut in half', () => BOOK.subarray(0, BOOK.length / 2), 'damaged-archive'],
  ['a workbook with damaged bytes', () => damaged(BOOK), 'damaged-archive'],
  [
    'a workbook whose sheet is missing',
    () => zip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]),
    'damaged-archive',
  ],
  ['a workbook with nothing in it', () => workbook([{ name: 'Vide', rows: [] }]), 'no-sheet'],
  ['a sheet that declares 2 GB', () => withPart('xl/worksheets/sheet1.xml', '<x/>', 2 ** 31), 'archive-bomb'],
  [
    'a sheet that unfolds to more than it declares',
    () => withPart('xl/worksheets/sheet1.xml', ' '.repeat(2_000_000), 1000),
    'damaged-archive',
  ],
  [
    'a sheet of spaces folded a thousand times',
    () => withPart('xl/worksheets/sheet1.xml', Buffer.alloc(70 * 2 ** 20, 0x20)),
    'archive-bomb',
  ],
  [
    'shared strings that declare 2 GB',
    () => withPart('xl/sharedStrings.xml', '<sst/>', 2 ** 31),
    'archive-bomb',
  ],
  [
    'entities of its own',
    () =>
      withPart(
        'xl/sharedStrings.xml',
        '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      ),
    'damaged-archive',
  ],
  [
    'an entity that reads a file',
    () => withPart('xl/workbook.xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
    'damaged-archive',
  ],
  [
    'XML that does not end',
    () => withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1">'),
    'damaged-archive',
  ],
  [
    'a text that nobody shares',
    () => sheetOf('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
    'damaged-archive',
  ],
  ['rows that go backwards', () => sheetOf('<row r="5"/><row r="2"/>'), 'damaged-archive'],
  ['a cell in column ZZZZ', () => sheetOf('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), 'damaged-archive'],
  ['a cell in column XFD', () => sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'too-many-columns'],
]

function damaged(content: Buffer): Buffer {
  const copy = Buffer.from(content)
  const part = copy.indexOf('xl/worksheets/sheet1.xml')
  copy.fill(0xff, part + 30, part + 90)
  return copy
}

describe('what is refused leaves the organisation as it was', () => {
  let id: number
  const state = async () => [await writtenRows(database.current, id), await itemLines(database.current, id)]
  let before: Awaited<ReturnType<typeof state>>
  beforeAll(async () => {
    id = (await insertOrganisation(database.current.ownerUrl, 'Test SARL')).id
    await importContent(database.current, id, GOOD)
    before = await state()
  })

  test.each(REFUSED)('%s is refused whole, in both languages', async (_, make, reason) => {
    const error = await importContent(database.current, id, make()).then(
      () => null,
      (refusal: unknown) => refusal,
    )
    expect(error).toBeInstanceOf(FileRefusal)
    const refusal = error as FileRefusal
    expect(refusal.reason).toBe(reason)
    expect(refusal.fr.length).toBeGreaterThan(20)
    expect(refusal.message.length).toBeGreaterThan(20)
    expect(await state()).toEqual(before)
  })
})

test.each([
  ['the year 0201', 'F2;X;0201-12-01;;1,00;EUR', 'invalid-date'],
  ['30 February', 'F2;X;30/02/2026;;1,00;EUR', 'invalid-date'],
  ['a fraction of a cent', 'F2;X;20/01/2026;;1,005;EUR', 'too-many-decimals'],
  ['two commas', 'F2;X;20/01/2026;;1,2,3;EUR', 'invalid-amount'],
  ['scientific notation', 'F2;X;20/01/2026;;1E5;EUR', 'invalid-amount'],
  ['an amount beyond all amounts', `F2;X;20/01/2026;;${'9'.repeat(20)},00;EUR`, 'invalid-amount'],
  ['an unknown currency', 'F2;X;20/01/2026;;1,00;EURX', 'invalid-currency'],
  ['too few columns', 'F2;X;20/01/2026', 'missing-columns'],
  ['too many columns', 'F2;X;20/01/2026;;1,00;EUR;more;', 'too-many-columns'],
  [
    'a customer’s name of 10,000 characters',
    `F2;${'X'.repeat(10_000)};20/01/2026;;1,00;EUR`,
    'text-too-long',
  ],
  ['no customer', 'F2;;20/01/2026;;1,00;EUR', 'missing-value'],
  ['no number', ';X;20/01/2026;;1,00;EUR', 'missing-value'],
])('a line with %s is rejected alone', async (_, line, code) => {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  const { report } = await importContent(database.current, id, table(line, 'F9;Y;21/01/2026;;1,00;EUR'))
  expect(report.rejectedLines.map((rejected) => [rejected.line, rejected.code])).toEqual([[3, code]])
  expect(report.created).toBe(2)
  expect(await brokenSums(database.current, id)).toEqual([])
})

test.each([
  ['1.234,56-', -123_456],
  ['(1 234,56)', -123_456],
  ['1 234,56 €', 123_456],
  ["1'234,56", 123_456],
  ['1\u202f234,56', 123_456],
  ['+1234,5', 123_450],
])('the amount %j is read', async (text, open) => {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  await importContent(database.current, id, table(`A2;Z;20/01/2026;;${text};EUR`))
  expect(await itemLines(database.current, id)).toContain(`Z A2 ${open}/${open}`)
})

test('names of files do not count: XLSX called CSV and CSV called XLSX are read as what they are', async () => {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  const one = await importContent(database.current, id, BOOK, { name: 'encours.csv' })
  const other = await importContent(database.current, id, GOOD, { name: 'encours.xlsx' })
  expect([one.report.format.layout, other.report.format.layout]).toEqual(['xlsx', 'csv'])
  expect(other.report).toMatchObject({ created: 0 })
})

test.each([
  ['xlsx', GOOD],
  ['fec', GOOD],
  ['csv', BOOK],
] as const)('a file asked to be %s that is another is refused', async (as, content) => {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  await expect(importContent(database.current, id, content, { as })).rejects.toMatchObject({
    reason: 'other-format-asked',
  })
})
