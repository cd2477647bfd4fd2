import { beforeAll, describe, expect, test } from 'vitest'
import { createPerson } from '../access/create-person.ts'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { inOrganisation, outsideOrganisations } from '../platform/postgres.ts'
import { aCustomer } from '../testing/accounts.ts'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import type { TestClient } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { stillCorrectable } from './note-moment.ts'
import { listNotes } from './notes.queries.ts'
import { writeNotes } from './write-notes.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

async function notesOf(customerId: number, filter = '') {
  return (await on.get(`/notes?customerId=${customerId}${filter}`)).notes
}

function age(noteId: string, minutes: number) {
  return on.work((tx) =>
    tx
      .updateTable('note')
      .set({ created_at: new Date(Date.now() - minutes * 60_000).toISOString() })
      .where('id', '=', Number(noteId))
      .execute(),
  )
}

async function attach(noteId: string, name: string, content: Uint8Array<ArrayBuffer>, as?: TestClient) {
  const form = new FormData()
  form.append('file', new File([content], name))
  const request = new Request('http://test', { method: 'POST', body: form })
  return on.api.app.inject({
    method: 'POST',
    url: `/api/v1/notes/${noteId}/attachments`,
    headers: {
      ...(as ?? on.api.as('write')).headers,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

const TEXT = new TextEncoder().encode('preuve')

describe('a note', () => {
  test('tells about a customer or one of its items, and who wrote it; the journal keeps that, not the words', async () => {
    const { customerId, id } = await on.debtor({ N1: { minor: 10_000 } })
    await on.make('/notes', { customerId: String(customerId), text: 'Rappeler lundi.' })
    await on.make('/notes', {
      customerId: String(customerId),
      itemId: id('N1'),
      text: 'BL signé.',
      pinned: true,
    })
    expect(await notesOf(customerId)).toMatchObject([
      { text: 'BL signé.', itemNumber: 'N1', pinned: true, author: 'key:write', correctable: true },
      { text: 'Rappeler lundi.', itemNumber: null, pinned: false },
    ])
    expect(await notesOf(customerId, '&pinned=true')).toHaveLength(1)
    const audit = await on.lastAudit()
    expect(audit.action).toBe('note.written')
    expect(JSON.stringify(audit)).not.toContain('BL signé')
  })

  test('is listed page by page, newest first', async () => {
    const { customerId } = await on.debtor({})
    for (const text of ['a', 'b', 'c']) await on.make('/notes', { customerId: String(customerId), text })
    const first = await on.get(`/notes?customerId=${customerId}&limit=2`)
    const second = await on.get(`/notes?customerId=${customerId}&limit=2&after=${first.next}`)
    expect([...first.notes, ...second.notes].map(({ text }) => text)).toEqual(['c', 'b', 'a'])
    expect(second.next).toBeNull()
  })

  test('is refused for nobody, for an item of another customer, without words or with too many', async () => {
    const { customerId } = await on.debtor({})
    const other = await on.debtor({ N2: { minor: 100 } })
    const own = { customerId: String(customerId) }
    const ask = async (body: object) => (await on.post('/notes', body)).json()
    expect(await ask({ customerId: '999999', text: 'x' })).toMatchObject({ code: 'not-found' })
    expect(await ask({ ...own, itemId: other.id('N2'), text: 'x' })).toMatchObject({
      errors: [{ path: 'itemId' }],
    })
    expect(await ask({ ...own, text: '  ' })).toMatchObject({ errors: [{ path: 'text' }] })
    expect(await ask({ ...own, text: 'x'.repeat(4001) })).toMatchObject({ errors: [{ path: 'text' }] })
    expect((await on.post('/notes', { ...own, text: 'x'.repeat(4000) })).statusCode).toBe(201)
    expect(await ask({ ...own, text: 'x', mentions: ['nobody'] })).toMatchObject({
      errors: [{ path: 'mentions' }],
    })
  })

  test('can be written on many customers at once', async () => {
    const ids = await on.work(async (tx) => [await aCustomer(tx), await aCustomer(tx)])
    const note = { itemId: null, text: 'Salon de juin', pinned: false, mentions: [] }
    await on.work((tx) => writeNotes(tx, 'test', { ...note, customerIds: ids }))
    for (const id of ids) expect(await notesOf(id)).toMatchObject([{ text: 'Salon de juin', author: 'test' }])
    await expect(
      on.work((tx) => writeNotes(tx, 'test', { ...note, customerIds: [...ids, 999_999] })),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a note calls colleagues by name: those of this organisation, each once', async () => {
  const other = await insertOrganisation(database.current.ownerUrl, 'Ailleurs SARL')
  await outsideOrganisations(database.current.pool, (tx) =>
    createPerson(tx, 'test', on.api.organisationId, {
      email: 'anne@maison.example',
      name: 'Anne Leroy',
      role: 'collector',
      password: 'a password that is long',
    }),
  )
  await outsideOrganisations(database.current.pool, (tx) =>
    createPerson(tx, 'test', other.id, {
      email: 'zoe@ailleurs.example',
      name: 'Zoé Ailleurs',
      role: 'collector',
      password: 'a password that is long',
    }),
  )
  const { colleagues } = await on.get('/colleagues')
  expect(colleagues).toMatchObject([{ name: 'Anne Leroy', email: 'anne@maison.example' }])
  const { customerId } = await on.debtor({})
  const [anne] = colleagues
  const body = { customerId: String(customerId), text: '@Anne Leroy à rappeler' }
  const id = await on.make('/notes', { ...body, mentions: [anne.id, anne.id] })
  expect(await notesOf(customerId)).toMatchObject([{ mentions: [{ personId: anne.id, name: 'Anne Leroy' }] }])
  expect((await on.api.as('write').patch(`/api/v1/notes/${id}`, { mentions: [] })).statusCode).toBe(204)
  expect(await notesOf(customerId)).toMatchObject([{ mentions: [] }])
})

describe('what a note says', () => {
  test('is changed by its author for a quarter of an hour, and pinned by anybody at any time', async () => {
    expect([899.9, 900, 900.1].map(stillCorrectable)).toEqual([true, false, false])
    const { customerId } = await on.debtor({})
    const id = await on.make('/notes', { customerId: String(customerId), text: 'Lundy' })
    const change = (as: 'write' | 'manage' | 'read', body: object) =>
      on.api.as(as).patch(`/api/v1/notes/${id}`, body)
    expect((await change('write', { text: 'Lundi' })).statusCode).toBe(204)
    expect((await change('manage', { text: 'Mardi' })).statusCode).toBe(403)
    expect((await change('read', { pinned: true })).statusCode).toBe(403)
    await age(id, 16)
    expect((await change('write', { text: 'Mardi' })).json()).toMatchObject({ code: 'not-allowed-now' })
    expect((await change('manage', { pinned: true })).statusCode).toBe(204)
    expect(await notesOf(customerId)).toMatchObject([
      { text: 'Lundi', pinned: true, correctable: false, editedAt: expect.any(String) },
    ])
    expect((await on.api.as('write').patch('/api/v1/notes/999999', { pinned: true })).statusCode).toBe(404)
  })

  test('goes with its files: by its author for that time, by who manages at any time', async () => {
    const { customerId } = await on.debtor({})
    const body = { customerId: String(customerId), text: 'Remarque déplacée' }
    const young = await on.make('/notes', body)
    const old = await on.make('/notes', body)
    await attach(old, 'preuve.txt', TEXT)
    await age(old, 16)
    expect((await on.api.as('write').delete(`/api/v1/notes/${young}`)).statusCode).toBe(204)
    expect((await on.api.as('write').delete(`/api/v1/notes/${old}`)).statusCode).toBe(409)
    expect((await on.api.as('manage').delete(`/api/v1/notes/${old}`)).statusCode).toBe(204)
    expect(await notesOf(customerId)).toEqual([])
    expect((await on.api.as('read').get(`/api/v1/notes/${old}/attachments/1`)).statusCode).toBe(404)
  })
})

describe('a file attached to a note', () => {
  test('comes back byte for byte under a name that headers take', async () => {
    const { customerId } = await on.debtor({})
    const id = await on.make('/notes', { customerId: String(customerId), text: 'Le bon' })
    expect((await attach(id, 'Bon signé n° 7.TXT', TEXT)).json()).toEqual({ position: 1 })
    expect(await notesOf(customerId)).toMatchObject([
      { attachments: [{ position: 1, name: 'Bon signé n° 7.TXT', bytes: 6 }] },
    ])
    const file = await on.api.as('read').get(`/api/v1/notes/${id}/attachments/1`)
    expect(file.rawPayload).toEqual(Buffer.from(TEXT))
    expect(file.headers['content-disposition']).toBe('attachment; filename="Bon-signe-n-7.TXT"')
    expect(file.headers['content-type']).toMatch(/^text\/plain/)
  })

  test('is refused when it is of another kind, empty, beyond 10 MiB, the sixth, late or on another’s note', async () => {
    const { customerId } = await on.debtor({})
    const id = await on.make('/notes', { customerId: String(customerId), text: 'Pièces' })
    const limit = 10 * 2 ** 20
    const refused = async (name: string, content: Uint8Array<ArrayBuffer>) =>
      (await attach(id, name, content)).json()
    expect(await refused('page.html', TEXT)).toMatchObject({
      code: 'unsupported-file',
      errors: [{ path: 'file' }],
    })
    expect(await refused('vide.txt', new Uint8Array())).toMatchObject({ code: 'invalid-request' })
    expect(await refused('gros.txt', new Uint8Array(limit + 1))).toMatchObject({ code: 'too-large' })
    expect((await attach(id, 'juste.txt', new Uint8Array(limit))).statusCode).toBe(201)
    expect((await attach(id, 'a.txt', TEXT, on.api.as('manage'))).statusCode).toBe(403)
    expect((await attach(id, 'a.txt', TEXT, on.api.as('read'))).statusCode).toBe(403)
    for (const name of ['2.txt', '3.txt', '4.txt', '5.txt'])
      expect((await attach(id, name, TEXT)).statusCode).toBe(201)
    expect(await refused('6.txt', TEXT)).toMatchObject({ code: 'not-allowed-now' })
    const late = await on.make('/notes', { customerId: String(customerId), text: 'Tard' })
    await age(late, 16)
    expect((await attach(late, 'a.txt', TEXT)).json()).toMatchObject({ code: 'not-allowed-now' })
  })
})

test('notes of one organisation are read and written in no other', async () => {
  const { customerId } = await on.debtor({})
  await on.make('/notes', { customerId: String(customerId), text: 'Confidentiel' })
  const theirs = await insertOrganisation(database.current.ownerUrl, 'Voisin SARL')
  const asked = inOrganisation(database.current.pool, theirs.id, (tx) =>
    listNotes(tx, { customerId, pinnedOnly: false }, null, 10),
  )
  expect(await asked).toEqual([])
  expect(
    (await on.api.as('read').post('/api/v1/notes', { customerId: String(customerId), text: 'x' })).statusCode,
  ).toBe(403)
})
