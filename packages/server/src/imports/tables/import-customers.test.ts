import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { importContent, knownItems } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import type { ImportRequest } from '../import-request.ts'
import { parseMapping } from './mapping.ts'

const database = useTestDatabase()

type Options = Omit<Partial<ImportRequest>, 'path'>

async function books() {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  const query = async (text: string) => (await database.current.owner.query(text, [id])).rows
  return {
    take: (lines: readonly string[], request: Options = {}) =>
      importContent(database.current, id, `${lines.join('\n')}\n`, request),
    customers: () =>
      query(`select c.number, c.name, c.kind, c.siren, c.vat_number, c.address_lines, c.postcode, c.city, c.country,
                    c.language, c.payment_term, p.number as parent
               from customer c left join customer p on p.organisation_id = c.organisation_id and p.id = c.parent_id
              where c.organisation_id = $1 order by c.number`),
    contacts: () =>
      query(`select c.number, k.channel, k.value, k.role, k.name
               from contact k join customer c on c.organisation_id = k.organisation_id and c.id = k.customer_id
              where k.organisation_id = $1 order by c.number, k.channel, k.value`),
    items: () => knownItems(database.current, id),
    query,
  }
}

const HEADER =
  'Code client;Raison sociale;SIRET;N° TVA;Adresse;Code postal;Ville;Pays;Langue;E-mail;Téléphone;Contact;Fonction;Conditions de règlement;Maison mère'
const DUPONT =
  'C1;Dupont SAS;732 829 320 00074;FR44732829320;1 rue Exemple;75002;Paris;France;français;Compta@Dupont.Example; 01 23 45 67 89;Mme Dupont;Comptabilité;45 jours fin de mois;'
const BRANCH = 'C2;Dupont Lyon;;;2 rue Exemple;69001;Lyon;FR;;lyon@dupont.example;;;;;C1'

test('a list of customers brings addresses, identifiers, terms, groups and contacts', async () => {
  const { take, customers, contacts } = await books()
  const { report } = await take([HEADER, DUPONT, BRANCH])
  expect(report).toMatchObject({
    kind: 'customers',
    created: 2,
    rejected: 0,
    warnings: [{ code: 'creditor-created' }],
  })
  expect(report.tables.contacts).toEqual({ created: 3, updated: 0, unchanged: 0 })
  expect(await customers()).toMatchObject([
    {
      number: 'C1',
      name: 'Dupont SAS',
      kind: 'business',
      siren: '732829320',
      vat_number: 'FR44732829320',
      address_lines: ['1 rue Exemple'],
      postcode: '75002',
      city: 'Paris',
      country: 'FR',
      language: 'fr',
      payment_term: { kind: 'end-of-month', days: 45, method: 'days-then-month-end' },
      parent: null,
    },
    { number: 'C2', siren: null, parent: 'C1' },
  ])
  expect(await contacts()).toEqual([
    {
      number: 'C1',
      channel: 'email',
      value: 'Compta@dupont.example',
      role: 'accounting',
      name: 'Mme Dupont',
    },
    { number: 'C1', channel: 'phone', value: '+33123456789', role: 'accounting', name: 'Mme Dupont' },
    { number: 'C2', channel: 'email', value: 'lyon@dupont.example', role: 'accounting', name: null },
  ])
})

test('the same list twice changes nothing, and another only what differs', async () => {
  const { take, query } = await books()
  await take([HEADER, DUPONT, BRANCH])
  await query(`update review set review_on = '2026-12-01' where organisation_id = $1`)
  const again = await take([HEADER, DUPONT, BRANCH])
  expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  expect(again.report.tables.contacts).toEqual({ created: 0, updated: 0, unchanged: 3 })
  expect(await query(`select distinct review_on from review where organisation_id = $1`)).toEqual([
    { review_on: '2026-12-01' },
  ])
  const { report } = await take([HEADER, DUPONT.replace('75002', '75003'), BRANCH])
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
  expect(await query(`select distinct review_on::text from review where organisation_id = $1`)).toEqual([
    { review_on: '-infinity' },
  ])
})

test('empty cells erase nothing, and an address that bounced stays unused', async () => {
  const { take, customers, query } = await books()
  await take([HEADER, DUPONT])
  await query(
    `update contact set unusable_since = '2026-01-10' where organisation_id = $1 and channel = 'email'`,
  )
  await take(['Code client;Ville;E-mail', 'C1;;compta@dupont.example'])
  await take(['Code client;Ville;E-mail', 'C1;;Compta@dupont.example'])
  expect(await customers()).toMatchObject([{ name: 'Dupont SAS', city: 'Paris', siren: '732829320' }])
  expect(
    await query(
      `select unusable_since::text from contact where organisation_id = $1 and value = 'Compta@dupont.example'`,
    ),
  ).toEqual([{ unusable_since: '2026-01-10' }])
})

test('a name of the list stays when the accounting export writes another', async () => {
  const { take, customers } = await books()
  const items = ['N° facture;Code client;Nom client;Date facture;Reste dû', 'F1;C1;DUPONT;20/01/2026;1,00']
  await take(items)
  await take([HEADER, DUPONT])
  await take(items)
  expect(await customers()).toMatchObject([{ number: 'C1', name: 'Dupont SAS' }])
})

test('a list without numbers finds customers by their names', async () => {
  const { take, contacts } = await books()
  await take([HEADER, DUPONT, BRANCH])
  const { report } = await take([
    'Client;E-mail',
    'dupont sas;direction@dupont.example',
    'Nouveau;contact@nouveau.example',
  ])
  expect(report.tables.customers).toEqual({ created: 1, updated: 0, unchanged: 1 })
  expect((await contacts()).map(({ number, value }) => `${number} ${value}`)).toEqual(
    expect.arrayContaining(['C1 direction@dupont.example', 'Nouveau contact@nouveau.example']),
  )
})

test('a name that two customers have is not guessed', async () => {
  const { take } = await books()
  await take(['Code client;Client;Ville', 'C1;Martin;Lyon', 'C2;Martin;Lille'])
  const { report } = await take(['Client;E-mail', 'Martin;a@martin.example'])
  expect(report.rejectedLines.map(({ line, code }) => [line, code])).toEqual([[2, 'name-twice']])
})

test('further columns of contacts have the channel and role that the mapping gives them', async () => {
  const { take, contacts } = await books()
  await take(['Code client;E-mail;Mail direction', 'C1;compta@a.example;dg@a.example; second@a.example'], {
    kind: 'customers',
    mapping: parseMapping(
      '{"contacts": [{"column": "Mail direction", "channel": "email", "role": "management"}]}',
    ),
  })
  expect((await contacts()).map(({ value, role }) => [value, role])).toEqual([])
  await take(['Code client;E-mail;Mail direction', 'C1;compta@a.example;"dg@a.example; second@a.example"'], {
    kind: 'customers',
  })
  expect((await contacts()).map(({ value, role }) => [value, role])).toEqual([
    ['compta@a.example', 'accounting'],
    ['dg@a.example', 'management'],
    ['second@a.example', 'management'],
  ])
})

test.each([
  ['an address that is none', DUPONT.replace('Compta@Dupont.Example', 'compta'), 'invalid-contact'],
  ['a SIREN that fails its check', DUPONT.replace('732 829 320', '732 829 321'), 'invalid-identifier'],
  ['a VAT number that fails its check', DUPONT.replace('FR44', 'FR45'), 'invalid-identifier'],
  ['an unknown country', DUPONT.replace('France', 'Nulle part'), 'invalid-kind'],
  ['a language we do not write', DUPONT.replace('français', 'nl'), 'invalid-kind'],
  ['a term that no rule of ours says', DUPONT.replace('fin de mois', 'fin de mois le 10'), 'invalid-kind'],
  ['a parent nobody knows', BRANCH.replace(/C1$/, 'C7'), 'unknown-parent'],
  ['itself as its parent', BRANCH.replace(/C1$/, 'C2'), 'parent-circle'],
])('a line with %s is rejected', async (_, line, code) => {
  const { take, customers } = await books()
  const { report } = await take([HEADER, line, 'C3;Martin;;;;;;;;m@martin.example;;;;;'])
  expect(report.rejectedLines.map((rejected) => [rejected.line, rejected.code])).toEqual([[2, code]])
  expect((await customers()).map(({ number }) => number)).toEqual(['C3'])
})

test('a circle of parents is found through others', async () => {
  const { take, customers } = await books()
  const { report } = await take(['Code client;Client;Maison mère', 'C1;A;C2', 'C2;B;C3', 'C3;C;C1', 'C4;D;'])
  expect(report.rejected).toBe(3)
  expect((await customers()).map(({ number }) => number)).toEqual(['C4'])
})

test('one customer described in two ways is rejected, lines that complete each other are not', async () => {
  const { take, contacts } = await books()
  const { report } = await take([
    'Code client;Client;Ville;E-mail',
    'C1;A;Lyon;one@a.example',
    'C1;A;;two@a.example',
    'C2;B;Lyon;b@b.example',
    'C2;B;Lille;b@b.example',
  ])
  expect(report.rejectedLines.map(({ line, code }) => [line, code])).toEqual([
    [4, 'customer-twice'],
    [5, 'customer-twice'],
  ])
  expect((await contacts()).map(({ value }) => value)).toEqual(['one@a.example', 'two@a.example'])
})

test('a telephone number without its country keeps no address out', async () => {
  const { take, contacts } = await books()
  const { report } = await take(['Customer ID,Email,Phone,Country', 'C1,a@a.example,555-513-2964,US'])
  expect(report.warnings.map(({ code }) => code)).toContain('unusable-numbers')
  expect((await contacts()).map(({ value }) => value)).toEqual(['a@a.example'])
})

test('new terms move the due dates that were derived', async () => {
  const { take, items } = await books()
  await take(['N° facture;Code client;Date facture;Reste dû', 'F1;C1;20/01/2026;1,00'])
  expect(await items()).toMatchObject([{ due: '2026-02-19', source: 'law' }])
  await take(['Code client;Conditions de règlement', 'C1;60 jours'])
  expect(await items()).toMatchObject([{ due: '2026-03-21', source: 'customer-terms' }])
})

test('columns that are read as nothing are named', async () => {
  const { take } = await books()
  const { report } = await take(['Code client;Raison sociale;Vendeur;;Couleur', 'C1;Dupont;X;;bleu'], {
    kind: 'customers',
  })
  expect(report.format).toMatchObject({
    fields: { customer: 'Code client', customerName: 'Raison sociale' },
    unread: ['Vendeur', 'Couleur'],
  })
})
