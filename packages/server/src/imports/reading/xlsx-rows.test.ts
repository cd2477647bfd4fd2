import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { importContent, knownItems } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { DATE_STYLE, type WorkbookCell, workbook } from '../../testing/workbook.ts'
import type { ImportRequest } from '../import-request.ts'

const database = useTestDatabase()

async function take(content: Buffer, request: Omit<Partial<ImportRequest>, 'path'> = {}) {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  const { report, rejectedFile } = await importContent(database.current, id, content, request)
  return { id, report, rejectedFile, items: await knownItems(database.current, id) }
}

const HEADER = ['N° facture', 'Client', 'Date facture', 'Échéance', 'Reste dû', 'Devise']
/** 20 January 2026 as a spreadsheet counts days. */
const SERIAL = 46_042
const date = (serial: number): WorkbookCell => ({ attributes: DATE_STYLE, xml: `<v>${serial}</v>` })
const sheet = (...rows: readonly (readonly WorkbookCell[])[]) => [
  { name: 'Encours', rows: [HEADER, ...rows] },
]

test('cells keep their types: dates by their format, numbers without a decimal mark, texts as they are', async () => {
  const { items, report } = await take(
    workbook(sheet(['F1', 'Dupont & Fils', date(SERIAL), date(SERIAL + 30), 1234.56, 'EUR'])),
  )
  expect(items).toEqual([
    {
      customer: 'Dupont & Fils',
      kind: 'invoice',
      number: 'F1',
      currency: 'EUR',
      issued: '2026-01-20',
      due: '2026-02-19',
      source: 'given',
      amount: 123_456,
      open: 123_456,
    },
  ])
  expect(report.format).toMatchObject({ layout: 'xlsx', sheet: 'Encours', columns: 6 })
})

test('the binary fraction of a number is not part of an amount', async () => {
  const { items } = await take(
    workbook(sheet(['F1', 'A', date(SERIAL), date(SERIAL), { xml: '<v>1234.5600000000002</v>' }, 'EUR'])),
  )
  expect(items[0]?.open).toBe(123_456)
})

test('days counted from 1904 are four years and a day later', async () => {
  const { items } = await take(
    workbook(sheet(['F1', 'A', date(SERIAL - 1462), date(SERIAL - 1462), 1, 'EUR']), [
      {
        name: 'xl/workbook.xml',
        content:
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="E" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
    ]),
  )
  expect(items[0]).toMatchObject({ issued: '2026-01-20', due: '2026-01-20' })
})

test('the stored result of a formula is read; the formula never is', async () => {
  const { items } = await take(
    workbook(
      sheet([
        { attributes: 't="str"', xml: '<f>CONCATENATE("F";"1")</f><v>F1</v>' },
        'A',
        date(SERIAL),
        date(SERIAL),
        { xml: '<f>1000*1.2</f><v>1200</v>' },
        'EUR',
      ]),
    ),
  )
  expect(items[0]).toMatchObject({ number: 'F1', open: 120_000 })
})

test('a formula without a stored result and an error are rejected by the name of their cell', async () => {
  const { items, report } = await take(
    workbook(
      sheet(
        ['F1', 'A', date(SERIAL), date(SERIAL), { xml: '<f>SUM(A1:A9)</f>' }, 'EUR'],
        [
          'F2',
          'A',
          date(SERIAL),
          date(SERIAL),
          { attributes: 't="e"', xml: '<f>1/0</f><v>#DIV/0!</v>' },
          'EUR',
        ],
        ['F3', 'A', date(SERIAL), date(SERIAL), 3, 'EUR'],
      ),
    ),
  )
  expect(items.map(({ number }) => number)).toEqual(['F3'])
  expect(report.rejectedLines.map(({ line, code, value }) => `${line} ${code} ${value}`)).toEqual([
    '2 formula-without-value E2',
    '3 formula-without-value E3',
  ])
})

test('the first sheet that holds something and is not hidden is read, unless another is named', async () => {
  const rows = (number: string) => [HEADER, [number, 'A', date(SERIAL), date(SERIAL), 1, 'EUR']]
  const content = workbook([
    { name: 'Vide', rows: [] },
    { name: 'Cachée', rows: rows('CACHEE'), state: 'hidden' },
    { name: 'Première', rows: rows('F1') },
    { name: 'Seconde', rows: rows('F2') },
  ])
  expect((await take(content)).items.map(({ number }) => number)).toEqual(['F1'])
  expect((await take(content, { sheet: 'seconde' })).items.map(({ number }) => number)).toEqual(['F2'])
  await expect(take(content, { sheet: 'Autre' })).rejects.toMatchObject({ reason: 'no-sheet' })
})

test('rejected rows of a workbook come as CSV and are read back with its numbers', async () => {
  const { id, rejectedFile, report } = await take(
    workbook(
      sheet(
        ['F1', 'A', date(SERIAL), date(SERIAL), 1500.5, 'E1R'],
        ['F2', 'A', date(SERIAL), date(SERIAL), '2 000,25', 'EUR'],
      ),
    ),
  )
  expect(report).toMatchObject({ created: 1, rejected: 1 })
  const corrected = String(rejectedFile).replace('E1R', 'EUR')
  const again = await importContent(database.current, id, corrected, { kind: 'open-items' })
  expect(again.report).toMatchObject({ created: 1, rejected: 0, closed: 0 })
  expect((await knownItems(database.current, id)).map(({ number, open }) => [number, open])).toEqual([
    ['F1', 150_050],
    ['F2', 200_025],
  ])
})
