import { beforeEach, expect, test } from 'vitest'
import { createOrganisation } from '../../access/create-organisation.ts'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { inOrganisation, type Tx } from '../../platform/postgres.ts'
import { fecFile, sale } from '../../testing/fec.ts'
import { brokenSums, importContent, knownItems } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { foreseeUndo, undoImport } from './undo-import.ts'

const database = useTestDatabase()
let organisationId: number

beforeEach(async () => {
  organisationId = (await createOrganisation(database.current, 'test', 'Maison Exemple')).id
})

const within = <T>(work: (tx: Tx) => Promise<T>) =>
  inOrganisation(database.current.pool, organisationId, work)
const undo = (id: number) => within((tx) => undoImport(tx, 'anne', id))
const foresee = (id: number) => within((tx) => foreseeUndo(tx, id))

async function imported(content: Buffer | string, request: Parameters<typeof importContent>[3] = {}) {
  const { report } = await importContent(database.current, organisationId, content, request)
  if (report.importId === null) throw new Error('not imported')
  return { ...report, importId: report.importId }
}

/** Items that are worth something, and what the sums say of all of them. */
async function accounts() {
  expect(await brokenSums(database.current, organisationId)).toEqual([])
  return (await knownItems(database.current, organisationId)).filter(({ amount }) => amount !== 0)
}

const list = (...lines: string[]) =>
  ['N° client;Nom du client;Facture;Date;Échéance;Montant TTC;Reste dû', ...lines].join('\r\n')
const JANUARY = list(
  'C1;Un;F1;05/01/2026;31/01/2026;100,00;100,00',
  'C2;Deux;F2;15/01/2026;28/02/2026;50,00;50,00',
)
const FEBRUARY = list(
  'C1;Un rebaptisé;F1;05/01/2026;15/02/2026;100,00;40,00',
  'C3;Trois;F3;15/02/2026;31/03/2026;70,00;70,00',
)

test('undone, a first import leaves nothing that is owed, and can be made again', async () => {
  const first = await imported(JANUARY)
  const before = await accounts()
  expect(await foresee(first.importId)).toMatchObject({ blockers: [], effects: { items: 2, customers: 2 } })
  await undo(first.importId)
  expect(await accounts()).toEqual([])
  const again = await imported(JANUARY)
  expect(again).toMatchObject({ created: 2, updated: 0 })
  expect(await accounts()).toEqual(before)
})

test('undone, a later import leaves every item and every name as they were, and can be made again', async () => {
  await imported(JANUARY)
  const before = await accounts()
  const second = await imported(FEBRUARY)
  const after = await accounts()
  expect(after).not.toEqual(before)
  expect(await foresee(second.importId)).toMatchObject({
    blockers: [],
    effects: { items: 1, restored: 2, customers: 1, customersRestored: 1 },
  })
  await undo(second.importId)
  expect(await accounts()).toEqual(before)
  const names = await within((tx) =>
    tx.selectFrom('customer').select(['number', 'name']).orderBy('number').execute(),
  )
  expect(names.slice(0, 2)).toEqual([
    { number: 'C1', name: 'Un' },
    { number: 'C2', name: 'Deux' },
  ])
  await imported(FEBRUARY)
  expect(await accounts()).toEqual(after)
})

test('matches of the books are taken back and made again with them', async () => {
  const books = [
    ...sale({ customer: 'C1', piece: 'F1', cents: 120_000, letter: 'A' }),
    ...sale({ customer: 'C1', piece: 'R1', cents: -120_000, letter: 'A' }),
    ...sale({ customer: 'C2', piece: 'F2', cents: 30_000 }),
  ]
  const { importId } = await imported(fecFile(books))
  const before = await accounts()
  await undo(importId)
  expect(await accounts()).toEqual([])
  await imported(fecFile(books))
  expect(await accounts()).toEqual(before)
})

test('a list of customers is taken back: what it made goes, what it changed is as before', async () => {
  await imported(JANUARY)
  const clients =
    'N° client;Nom du client;E-mail;Ville\r\nC1;Un SARL;compta@un.example;Lyon\r\nC9;Neuf;neuf@neuf.example;Nice'
  const { importId } = await imported(clients, { kind: 'customers' })
  await undo(importId)
  const rows = await within((tx) =>
    tx.selectFrom('customer').select(['number', 'name', 'city']).orderBy('number').execute(),
  )
  expect(rows).toEqual([
    { number: 'C1', name: 'Un', city: null },
    { number: 'C2', name: 'Deux', city: null },
  ])
  expect(await within((tx) => tx.selectFrom('contact').selectAll().execute())).toEqual([])
})

test('what was built on it is named, and nothing is undone under it', async () => {
  const first = await imported(JANUARY)
  const second = await imported(FEBRUARY)
  const { blockers } = await foresee(first.importId)
  expect(blockers).toMatchObject([
    { kind: 'imports', message: { fr: expect.stringContaining(`n° ${second.importId}`) } },
  ])
  await expect(undo(first.importId)).rejects.toMatchObject({
    code: 'conflict',
    fr: expect.stringContaining('annulez-le d’abord'),
  })
  await undo(second.importId)
  await undo(first.importId)
  expect(await accounts()).toEqual([])
})

test('promises, disputes and payments entered since hold it', async () => {
  const { importId } = await imported(JANUARY)
  await within(async (tx) => {
    const item = await tx.selectFrom('item').selectAll().where('number', '=', 'F1').executeTakeFirstOrThrow()
    const { id: item_id, customer_id } = item
    await tx
      .insertInto('promise')
      .values({
        customer_id,
        amount_minor: 100,
        currency: 'EUR',
        made_on: '2026-02-01',
        due_on: '2026-02-10',
        item_ids: [item_id],
        author: 'anne',
      })
      .execute()
    await tx
      .insertInto('dispute')
      .values({ item_id, customer_id, amount_minor: 100, reason: 'prix', opened_on: '2026-02-01' })
      .execute()
    await tx
      .insertInto('item_entry')
      .values({ item_id, kind: 'write-off', on_date: '2026-02-01', amount_minor: -100 })
      .execute()
    await tx.updateTable('item').set({ open_minor: 9_900 }).where('id', '=', item_id).execute()
  })
  const { blockers } = await foresee(importId)
  expect(blockers.map(({ kind, count }) => [kind, count])).toEqual([
    ['entries', 1],
    ['promises', 1],
    ['disputes', 1],
  ])
  await expect(undo(importId)).rejects.toMatchObject({ code: 'conflict' })
})

test('it is undone once, is told in the trail, and what there is not is not undone', async () => {
  const { importId } = await imported(JANUARY)
  await undo(importId)
  await expect(undo(importId)).rejects.toMatchObject({ code: 'conflict' })
  await expect(undo(999_999)).rejects.toMatchObject({ code: 'not-found' })
  const trail = await within((tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['action', 'subject', 'actor'])
      .where('action', '=', 'import.undone')
      .execute(),
  )
  expect(trail).toEqual([{ action: 'import.undone', subject: `import:${importId}`, actor: 'anne' }])
  expect(await within(verifyAudit)).toMatchObject({ brokenAt: null })
})
