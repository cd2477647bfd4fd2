import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSource } from '../imports/reading/source-file.ts'
import { firstRows, textOf } from '../imports/reading/table-rows.ts'
import { xlsxTable } from '../imports/reading/xlsx-rows.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice } from '../testing/accounts.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'recouvrance-export-'))
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
    const creditorId = await aCreditor(tx)
    const formula = await aCustomer(tx, {
      number: 'A1',
      name: '=HYPERLINK("http://x.example")',
      city: 'Aix; "bas"',
    })
    await anInvoice(tx, {
      customerId: formula,
      creditorId,
      amountMinor: 123_456,
      number: '+33 1',
      dueOn: civilDate('2024-02-29'),
    })
    const both = await aCustomer(tx, { number: 'B1', name: 'Été & <fils>' })
    await anInvoice(tx, { customerId: both, creditorId, amountMinor: 5_00, number: 'F2' })
    await anInvoice(tx, { customerId: both, creditorId, amountMinor: 7_00, number: 'F3', currency: 'CHF' })
    await aCustomer(tx, { number: 'C1', name: 'Rien' })
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = async (path: string) => {
  const file = await api.as('read').get(`/api/v1/${path}`)
  expect(file.statusCode, file.payload).toBe(200)
  expect(file.headers['content-type']).toContain('text/csv')
  return file.payload.split('\r\n')
}

async function readBack(path: string): Promise<string[][]> {
  const table = await xlsxTable(await openSource(path), undefined)
  return (await firstRows(table, 10)).map(({ cells }) => cells.map(textOf))
}

it('a French file has French heads, days and numbers, a row for each currency, and no formula', async () => {
  const rows = await lines('customers/export?format=csv&language=fr')
  expect(rows[0]).toMatch(/^\ufeffNuméro;Client;Nature;Pays;Ville;Chargé de recouvrement;/)
  expect(rows[1]).toBe(
    'A1;"\'=HYPERLINK(""http://x.example"")";Entreprise;FR;"Aix; ""bas""";;;29/02/2024;EUR;1234,56;1234,56;0,00;0,00;0,00;0,00;1234,56;0,00;0,00',
  )
  expect(rows.slice(2, 4).map((row) => row.split(';').slice(8, 10))).toEqual([
    ['CHF', '7,00'],
    ['EUR', '5,00'],
  ])
  expect(rows[4]).toBe('C1;Rien;Entreprise;FR;;;;')
})

it('an English file has points in its numbers; filters and sort hold for it', async () => {
  const rows = await lines('open-items/export?format=csv&language=en&currency=EUR&sort=open')
  expect(rows).toEqual([
    '\ufeffCustomer number,Customer,Collector,Creditor,Kind,Item,Date,Due date,Currency,Amount,Open,Contested',
    'A1,"\'=HYPERLINK(""http://x.example"")",,principal,Invoice,\'+33 1,2026-03-01,2024-02-29,EUR,1234.56,1234.56,0.00',
    'B1,Été & <fils>,,principal,Invoice,F2,2026-03-01,2026-03-31,EUR,5.00,5.00,0.00',
    '',
  ])
})

it('a workbook reads back: texts, amounts and days', async () => {
  const file = await api.as('read').get('/api/v1/open-items/export?format=xlsx&language=fr&sort=item')
  expect(file.headers['content-disposition']).toBe('attachment; filename="pieces-ouvertes.xlsx"')
  const path = join(folder, 'items.xlsx')
  writeFileSync(path, file.rawPayload)
  const read = await readBack(path)
  expect(read[0]?.slice(0, 3)).toEqual(['Numéro de client', 'Client', 'Chargé de recouvrement'])
  expect(read[1]).toContain('=HYPERLINK("http://x.example")')
  expect(read[1]).toContain('1234.56')
  expect(read[1]?.join(' ')).toMatch(/2024-02-29|29\/02\/2024/)
  expect(read[2]).toContain('Été & <fils>')
})

it('what left is told in the audit trail, and a stranger gets nothing', async () => {
  await lines('customers/export?format=csv&language=fr&late=any')
  const { entries } = (
    await api.as('read').get('/api/v1/audit?order=newest&action=portfolio.exported')
  ).json()
  expect(entries[0]).toMatchObject({ action: 'portfolio.exported', actor: 'key:read' })
  expect(JSON.stringify(entries[0].detail)).toContain('"late":"any"')
  const other = await buildTestApi(database.current)
  const file = await other.as('read').get('/api/v1/customers/export?format=csv')
  expect(file.payload.split('\r\n')).toHaveLength(2)
  expect((await api.app.inject('/api/v1/customers/export?format=csv')).statusCode).toBe(401)
})

it('more than a page is written whole', async () => {
  const { pool } = database.current
  const many = await buildTestApi(database.current)
  await inOrganisation(pool, many.organisationId, (tx) =>
    tx
      .insertInto('customer')
      .values(Array.from({ length: 2001 }, (_, index) => ({ number: `M${index}`, name: `Client ${index}` })))
      .execute(),
  )
  const file = await many.as('read').get('/api/v1/customers/export?format=csv&sort=name')
  expect(file.payload.trimEnd().split('\r\n')).toHaveLength(2002)
  expect(new Set(file.payload.split('\r\n')).size).toBe(2003)
})
