import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { importContent, itemLines, knownItems } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import type { ImportRequest } from '../import-request.ts'
import { parseMapping } from './mapping.ts'

const database = useTestDatabase()

type Options = Omit<Partial<ImportRequest>, 'path'>

async function books() {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  return {
    take: (lines: readonly string[], request: Options = {}) =>
      importContent(database.current, id, `${lines.join('\n')}\n`, request),
    items: () => itemLines(database.current, id),
    known: () => knownItems(database.current, id),
  }
}

const FOREIGN = ['Beleg;Kunde;Datum;Betrag', 'R1;K1;05.02.2026;12,50', 'R2;K1;06.02.2026;7,50']
const MAPPING = parseMapping(
  JSON.stringify({
    kind: 'open-items',
    columns: { number: 'Beleg', customer: 'kunde', issuedOn: 'Datum', openAmount: 'Betrag' },
    dateFormat: 'DD/MM/YYYY',
    currency: 'CHF',
  }),
)

test('a mapping says which column is which, and is remembered for the next file of the source', async () => {
  const { take, items, known } = await books()
  await take(FOREIGN, { mapping: MAPPING, source: 'sage-ch' })
  expect(await items()).toEqual(['K1 R1 1250/1250', 'K1 R2 750/750'])
  expect((await known())[0]).toMatchObject({ currency: 'CHF', issued: '2026-02-05' })
  const { report } = await take([...FOREIGN, 'R3;K2;07.02.2026;1,00'], { source: 'sage-ch' })
  expect(report).toMatchObject({ created: 1, unchanged: 2, source: 'sage-ch' })
  await expect(take(FOREIGN, { source: 'other' })).rejects.toMatchObject({ reason: 'unknown-kind' })
})

test('an incomplete mapping is refused with what was found, recognised and missing, and an example', async () => {
  const { take } = await books()
  const mapping = parseMapping('{"kind": "open-items", "columns": {"number": "Beleg"}}')
  await expect(take(FOREIGN, { mapping })).rejects.toMatchObject({
    reason: 'incomplete-mapping',
    details: {
      kind: 'open-items',
      missing: 'customer | customerName, issuedOn, openAmount | amount | debit',
    },
    fr: expect.stringMatching(/Beleg, Kunde, Datum, Betrag.*number = Beleg.*"customer":"…"/s),
  })
})

test('a list of amounts that does not tell paid from unpaid asks for its kind', async () => {
  const { take, items } = await books()
  const lines = ['N° facture;Client;Date facture;Montant TTC', 'F1;Dupont;20/01/2026;100,00']
  await expect(take(lines)).rejects.toMatchObject({ reason: 'unknown-kind' })
  await take(lines, { kind: 'open-items' })
  expect(await items()).toEqual(['Dupont F1 10000/10000'])
})

const AMBIGUOUS = [
  'N° facture;Client;Date facture;Reste dû',
  'F8;Dupont;05/02/2026;1,00',
  'F9;Dupont;06/03/2026;1,00',
]

test('dates that all read in two ways are refused, and the mapping decides', async () => {
  const { take, known } = await books()
  await expect(take(AMBIGUOUS)).rejects.toMatchObject({ reason: 'ambiguous-dates' })
  await take(AMBIGUOUS, { mapping: parseMapping('{"dateFormat": "MM/DD/YYYY"}') })
  expect((await known()).map(({ issued }) => issued)).toEqual(['2026-05-02', '2026-06-03'])
})

test('what the file before has shown decides where this one reads in two ways, with a warning', async () => {
  const { take, known } = await books()
  await take([...AMBIGUOUS, 'F1;Dupont;31/01/2026;1,00'])
  const { report } = await take(AMBIGUOUS)
  expect(report.warnings.map(({ code }) => code)).toContain('ambiguous-dates')
  expect((await known()).find(({ number }) => number === 'F8')?.issued).toBe('2026-02-05')
})

test('a payment term of the line gives the due date that it lacks', async () => {
  const { take, known } = await books()
  await take([
    'N° facture;Client;Date facture;Reste dû;Conditions de règlement',
    'F1;Dupont;20/01/2026;1,00;45 jours fin de mois',
    'F2;Dupont;20/01/2026;1,00;',
  ])
  expect((await known()).map(({ due, source }) => [due, source])).toEqual([
    ['2026-03-31', 'customer-terms'],
    ['2026-02-19', 'law'],
  ])
})

test('debit and credit columns, a column of sides and a reversed sign give the same items', async () => {
  const expected = ['C1 A1 -4000/-4000', 'C1 F1 10000/10000']
  const header = 'N° pièce;Code client;Date'
  for (const [columns, one, other, mapping] of [
    ['Débit;Crédit', '100,00;', ';40,00', '{"kind":"open-items"}'],
    ['Reste dû;Sens', '100,00;D', '40,00;C', '{"kind":"open-items"}'],
    ['Reste dû', '-100,00', '40,00', '{"kind":"open-items","sign":"reversed"}'],
  ] as const) {
    const { take, items } = await books()
    await take([`${header};${columns}`, `F1;C1;20/01/2026;${one}`, `A1;C1;21/01/2026;${other}`], {
      mapping: parseMapping(mapping),
    })
    expect(await items(), columns).toEqual(expected)
  }
})

test.each([
  ['no JSON', '{kind: open-items}'],
  ['an unknown field', '{"columns": {"invoice": "Facture"}}'],
  ['an unknown option', '{"dateformat": "DD/MM/YYYY"}'],
  ['an unknown date format', '{"dateFormat": "DD.MM.YY"}'],
])('a mapping with %s is refused', (_, text) => {
  expect(() => parseMapping(text)).toThrow(expect.objectContaining({ reason: 'invalid-mapping' }))
})

test('a mapping that names a column the file lacks is refused with the columns it has', async () => {
  const { take } = await books()
  const mapping = parseMapping('{"kind": "open-items", "columns": {"number": "Numéro"}}')
  await expect(take(FOREIGN, { mapping })).rejects.toMatchObject({
    reason: 'unknown-column',
    fr: expect.stringContaining('Beleg, Kunde, Datum, Betrag'),
  })
})

test('fractions of a cent are rounded when the mapping says so, halves away from zero', async () => {
  const { take, items } = await books()
  const mapping = parseMapping('{"rounding": "half-up"}')
  await take(
    [
      'Facture;Client;Date;Solde',
      'F1;A;20/01/2026;1234,565',
      'F2;A;20/01/2026;-1234,565',
      'F3;A;20/01/2026;1,00',
    ],
    { mapping },
  )
  expect(await items()).toEqual(['A F2 -123457/-123457', 'A F1 123457/123457', 'A F3 100/100'].toSorted())
})
