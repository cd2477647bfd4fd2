import { beforeAll, expect, test } from 'vitest'
import { fecFile, sale } from '../../testing/fec.ts'
import { giveFile, readAgain, settled } from '../../testing/import-files.ts'
import { writtenRows } from '../../testing/imports.ts'
import { buildTestApi, type TestApi } from '../../testing/test-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let other: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
  other = await buildTestApi(database.current)
})

const BOOKS = sale({ customer: 'C1', piece: 'F1', cents: 120_000 })
const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'))
const ITEMS = ['Client;Nom du client;Facture;Date;Échéance;Solde', 'C7;Sept;F7;15/01/2026;31/01/2026;70,00']

test('a file is read to see first: its columns, and what an import would do; nothing is kept of it', async () => {
  const before = await writtenRows(database.current, api.organisationId)
  const file = await giveFile(api, 'open.csv', csv(...ITEMS))
  expect(file).toMatchObject({
    state: 'read',
    preview: { layout: 'csv', kind: 'open-items' },
    report: {
      dryRun: true,
      created: 1,
      controlTotals: { openItems: [{ currency: 'EUR', amount: '70.00' }] },
    },
    refusal: null,
  })
  expect(file.preview.columns[2]).toMatchObject({ name: 'Facture', samples: ['F7'], field: 'number' })
  expect(await writtenRows(database.current, api.organisationId)).toBe(before)
})

test('imported for good, it is an import like any other, and the file is forgotten', async () => {
  const { id } = await giveFile(api, 'books.txt', fecFile(BOOKS))
  const done = await readAgain(api, id, { dryRun: false })
  expect(done).toMatchObject({ state: 'imported', report: { created: 1, dryRun: false } })
  const detail = (await api.as('read').get(`/api/v1/imports/${done.importedAs}`)).json()
  expect(detail).toMatchObject({ kind: 'fec', author: 'key:write', file: { name: 'books.txt' } })
  const waiting = (await api.as('read').get('/api/v1/import-files')).json().files
  expect(waiting.map((file: { id: string }) => file.id)).not.toContain(id)
  const again = await api.as('write').post(`/api/v1/import-files/${id}/read`, { dryRun: false })
  expect(again.json()).toMatchObject({ code: 'conflict' })
})

test('the same content again is said to be known, and changes nothing', async () => {
  const { id } = await giveFile(api, 'again.txt', fecFile(BOOKS))
  const file = (await api.as('read').get(`/api/v1/import-files/${id}`)).json()
  expect(file.importedBefore).toMatchObject({ author: 'key:write' })
  expect(file.report).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
})

test('what reads in two ways is asked; said once, it is remembered for the next file of the source', async () => {
  const lines = (number: string) =>
    csv('Réf compta;Tiers;Pièce;Le;Reste', `C8;Huit;${number};05/02/2026;80,00`)
  const unclear = await giveFile(api, 'strange.csv', lines('F8'))
  expect(unclear).toMatchObject({ state: 'refused', report: null, refusal: { reason: expect.any(String) } })
  expect(unclear.preview.columns.map((column: { name: string }) => column.name)).toContain('Réf compta')
  const said = {
    source: 'strange',
    kind: 'open-items',
    mapping: {
      columns: {
        customer: 'Réf compta',
        customerName: 'Tiers',
        number: 'Pièce',
        issuedOn: 'Le',
        openAmount: 'Reste',
      },
    },
  }
  const ambiguous = await readAgain(api, unclear.id, said)
  expect(ambiguous).toMatchObject({
    state: 'refused',
    refusal: { reason: 'ambiguous-dates', details: { column: 'Le', example: '05/02/2026' } },
  })
  const dated = { ...said, mapping: { ...said.mapping, dateFormat: 'DD/MM/YYYY' } }
  expect((await readAgain(api, unclear.id, dated)).report).toMatchObject({
    created: 1,
    period: { from: '2026-02-05' },
  })
  await readAgain(api, unclear.id, { ...dated, dryRun: false })
  const next = await giveFile(api, 'strange-march.csv', lines('F9'))
  expect(next).toMatchObject({
    state: 'read',
    asked: { source: 'strange', kind: 'open-items', mapping: { dateFormat: 'DD/MM/YYYY' } },
    report: { source: 'strange', created: 1 },
  })
})

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a PDF', Buffer.from('%PDF-1.7 …'), 'other-kind'],
  [
    'an invoice with another one for machines in it',
    Buffer.from('%PDF-1.7 … (factur-x.xml) …'),
    'other-kind',
  ],
  ['a document in XML', Buffer.from('\ufeff\n<!-- sample -->\n<order/>'), 'other-kind'],
  ['books that do not balance', fecFile(BOOKS.slice(1)), 'unbalanced'],
  [
    'an amount that reads in two ways',
    csv(...ITEMS.slice(0, 1), 'C1;A;F1;15/01/2026;31/01/2026;1.234'),
    'ambiguous-amounts',
  ],
  ['a workbook with a password', encrypted(), 'password-protected'],
] as const)('%s is refused with a reason and a sentence', async (_, content, reason) => {
  const file = await giveFile(api, 'wrong', content)
  expect(file).toMatchObject({
    state: 'refused',
    refusal: { reason, message: { fr: expect.stringMatching(/\S/) } },
  })
})

/** As spreadsheet programs write it: an envelope in the format of before 2007 that holds the encrypted workbook. */
function encrypted(): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(480),
  ])
}

test('rejected lines can be fetched before anything is imported', async () => {
  const wrong = csv(...ITEMS, 'C8;Huit;F8;hier;31/01/2026;80,00')
  const { id, report } = await giveFile(api, 'part.csv', wrong)
  expect(report).toMatchObject({ created: 1, rejected: 1 })
  const file = await api.as('read').get(`/api/v1/import-files/${id}/rejected`)
  expect(file.body).toContain('F8')
})

test('a file that nobody wants is forgotten', async () => {
  const { id } = await giveFile(api, 'open.csv', csv(...ITEMS))
  expect((await api.as('write').delete(`/api/v1/import-files/${id}`)).statusCode).toBe(204)
  expect((await api.as('read').get(`/api/v1/import-files/${id}`)).statusCode).toBe(404)
})

test('a reading whose process died is said to be interrupted, and can begin again', async () => {
  const { id } = await giveFile(api, 'open.csv', csv(...ITEMS))
  await database.current.owner.query(
    `update import_file set state = 'importing', seen_at = now() - interval '1 minute' where id = ${id}`,
  )
  const lost = (await api.as('read').get(`/api/v1/import-files/${id}`)).json()
  expect(lost.state).toBe('interrupted')
  expect(await readAgain(api, id, {})).toMatchObject({ state: 'read' })
})

test('while it is being read nobody else begins', async () => {
  const { id } = await giveFile(api, 'open.csv', csv(...ITEMS))
  await database.current.owner.query(
    `update import_file set state = 'importing', seen_at = now() where id = ${id}`,
  )
  const refused = await api.as('write').post(`/api/v1/import-files/${id}/read`, {})
  expect(refused.json()).toMatchObject({ code: 'conflict' })
  expect((await api.as('write').delete(`/api/v1/import-files/${id}`)).json()).toMatchObject({
    code: 'conflict',
  })
})

test('who may only read gives no file, and another organisation sees none', async () => {
  const { id } = await giveFile(api, 'open.csv', csv(...ITEMS))
  expect((await api.as('read').post(`/api/v1/import-files/${id}/read`, {})).statusCode).toBe(403)
  expect((await api.as('read').delete(`/api/v1/import-files/${id}`)).statusCode).toBe(403)
  const stranger = other.as('admin')
  expect((await stranger.get('/api/v1/import-files')).json().files).toEqual([])
  expect((await stranger.get(`/api/v1/import-files/${id}`)).statusCode).toBe(404)
  expect((await stranger.post(`/api/v1/import-files/${id}/read`, {})).statusCode).toBe(404)
  await settled(api, id)
})
