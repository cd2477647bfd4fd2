import { VARIABLE_MEANINGS } from '@recouvrance/core/reminders/variable-meanings'
import { beforeEach, expect, test } from 'vitest'
import { inOrganisation } from '../../platform/postgres.ts'
import { type ActsApi, buildActsApi } from '../../testing/acts-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { loadShippedTemplates } from './shipped-templates.ts'

const database = useTestDatabase()
const PATH = '/api/v1/templates/reminder/fr/courteous'
const TEXT = {
  subject: 'Facture {{ first.number }}',
  body: 'Bonjour,\n\n{{ items }}\n\nMerci de régler **{{ amount_to_pay }}**.\n\n{{ payment_details }}',
}
let api: ActsApi

beforeEach(async () => {
  api = await buildActsApi(database.current, [
    { number: 'A', invoices: [120_050, 30_000] },
    { number: 'Z', invoices: [] },
  ])
})

test('every shipped text is listed, in five languages, and none is the organisation’s own', async () => {
  const { templates } = (await api.as('read').get('/api/v1/templates')).json()
  expect(templates).toHaveLength(loadShippedTemplates().length)
  expect(new Set(templates.map(({ language }: { language: string }) => language)).size).toBe(5)
  expect(new Set(templates.map(({ source }: { source: string }) => source))).toEqual(new Set(['shipped']))
  const french = (await api.as('read').get('/api/v1/templates?language=fr&key=letter')).json().templates
  expect(french.map(({ tone }: { tone: string }) => tone).toSorted()).toEqual(['courteous', 'final', 'firm'])
})

test('a saved text is in force, the shipped one stays beside it, and the variables are named', async () => {
  expect((await api.as('admin').put(PATH, TEXT)).json()).toEqual({ version: 1 })
  const found = (await api.as('read').get(PATH)).json()
  expect(found).toMatchObject({ ...TEXT, source: 'own', version: 1, author: 'key:admin' })
  expect(found.shipped.body).not.toBe(TEXT.body)
  const variables = new Map(found.variables.map((one: { name: string }) => [one.name, one]))
  for (const name of ['items', 'lines']) expect(variables.get(name)).toMatchObject({ example: null })
  expect(variables.get('creditor.name')).toMatchObject({
    fr: 'votre raison sociale',
    example: 'Atelier Garance',
  })
  expect((await api.as('admin').put(PATH, TEXT)).json()).toEqual({ version: 1 })
})

test('versions can be read and put in force again; the shipped text too', async () => {
  const admin = api.as('admin')
  await admin.put(PATH, TEXT)
  await admin.put(PATH, { ...TEXT, subject: 'Autre objet' })
  expect((await admin.post(`${PATH}/revert`, { to: 1 })).json()).toEqual({ version: 3 })
  expect((await admin.get(PATH)).json()).toMatchObject({ subject: TEXT.subject, version: 3 })
  expect((await admin.post(`${PATH}/revert`, { to: 'shipped' })).json()).toEqual({ version: 4 })
  expect((await admin.get(PATH)).json()).toMatchObject({ source: 'shipped', version: null })
  expect((await admin.post(`${PATH}/revert`, { to: 4 })).statusCode).toBe(404)
  expect((await admin.post(`${PATH}/revert`, { to: 9 })).statusCode).toBe(404)
  const { versions } = (await api.as('read').get(`${PATH}/versions`)).json()
  expect(
    versions.map(({ version, subject }: { version: number; subject: string }) => [version, subject]),
  ).toEqual([
    [4, null],
    [3, TEXT.subject],
    [2, 'Autre objet'],
    [1, TEXT.subject],
  ])
})

test.each([
  ['an unknown variable', { body: `${TEXT.body}\n\n{{ customer.nom }}` }, 'customer.nom'],
  [
    'one in a branch not taken',
    { body: `${TEXT.body}{% if credit_count > 99 %}{{ oops }}{% endif %}` },
    'oops',
  ],
  ['one in the subject', { subject: '{{ montant }}' }, 'montant'],
  ['broken Liquid', { body: `${TEXT.body}{% if %}` }, 'Liquid'],
  ['a filter that is not there', { body: `${TEXT.body}{{ date | date: "%Y" }}` }, 'date'],
  [
    'no amount',
    { body: '{% for line in lines %}{{ line.number }} {% endfor %}{{ payment.iban }}' },
    'amount_to_pay',
  ],
  ['no items', { body: '{{ amount_to_pay }}\n\n{{ payment_details }}' }, 'FA-2026-0455'],
  ['no account to pay on', { body: '{{ items }}\n\n{{ amount_to_pay }}' }, 'payment_details'],
])('a text with %s is refused, and says what to mend', async (_, change, word) => {
  const refused = await api.as('admin').put(PATH, { ...TEXT, ...change })
  expect(refused.json()).toMatchObject({ status: 422, code: 'invalid-template' })
  expect(refused.json().detail).toContain(word)
  expect((await api.as('read').get(PATH)).json().source).toBe('shipped')
})

test.each([
  ['body', 3, { body: 'Bonjour,\n\n{{ montant }}' }],
  ['body', 2, { body: 'Bonjour,\n{% if %}' }],
  ['subject', 1, { subject: '{{ montant }}' }],
])(
  'what is wrong in the %s is said at line %i, before it is saved as when it is',
  async (part, line, change) => {
    const text = { ...TEXT, ...change }
    const slot = { key: 'reminder', language: 'fr', tone: 'courteous' }
    const errors = [expect.objectContaining({ path: `${part}.${line}` })]
    const shown = await api.as('read').post('/api/v1/templates/preview', { ...slot, text })
    expect(shown.json()).toMatchObject({ code: 'invalid-template', errors })
    expect((await api.as('admin').put(PATH, text)).json()).toMatchObject({ errors })
  },
)

test('every variable says what it stands for', async () => {
  const { variables } = (await api.as('read').get(PATH)).json()
  expect(variables.map(({ name }: { name: string }) => name)).toEqual(
    Object.keys(VARIABLE_MEANINGS).toSorted(),
  )
})

test('a preview says which mentions are missing, and which should be there', async () => {
  const missing = async (slot: object, body?: string) => {
    const text = body === undefined ? {} : { text: { ...TEXT, body } }
    const { mentions } = (
      await api
        .as('read')
        .post('/api/v1/templates/preview', { key: 'letter', language: 'fr', ...slot, ...text })
    ).json()
    return mentions
      .filter(({ present }: { present: boolean }) => !present)
      .map(({ code }: { code: string }) => code)
  }
  expect(await missing({ key: 'formal-notice', tone: 'formal' })).toEqual([])
  expect(await missing({ tone: 'firm' })).toEqual([])
  expect(await missing({ tone: 'firm' }, TEXT.body)).toEqual(['late-interest', 'compensation'])
  expect(await missing({ tone: 'firm', kind: 'consumer' }, TEXT.body)).toEqual([])
  expect(await missing({ tone: 'courteous' }, 'Bonjour.')).toEqual([
    'missing-item',
    'missing-amount',
    'missing-payment-details',
  ])
})

test.each(['fr', 'en', 'de', 'es', 'it'])('no shipped text lacks a mention, in %s', async (language) => {
  const { templates } = (await api.as('read').get(`/api/v1/templates?language=${language}`)).json()
  const lacking: string[] = []
  for (const { key, tone } of templates) {
    const shown = await api.as('read').post('/api/v1/templates/preview', { key, language, tone })
    for (const { code, present } of shown.json().mentions)
      if (!present) lacking.push(`${key} ${tone}: ${code}`)
  }
  expect(lacking).toEqual([])
})

test('a text can be seen as it would leave by another way', async () => {
  const slot = { key: 'reminder', language: 'fr', tone: 'courteous', medium: 'letter' }
  const shown = (await api.as('read').post('/api/v1/templates/preview', slot)).json()
  expect(shown.message).toMatchObject({ kind: 'letter', html: null })
})

test('a form may ask for the page, and an unreadable one is refused', async () => {
  const ask = (payload: string) =>
    api.app.inject({
      method: 'POST',
      url: '/api/v1/templates/preview/document',
      headers: { ...api.as('read').headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    })
  const question = JSON.stringify({ key: 'reminder', language: 'fr', tone: 'courteous', text: TEXT })
  const page = await ask(new URLSearchParams({ question }).toString())
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.body).toContain('FA-2026-0412')
  expect((await ask('question=%7B')).statusCode).toBe(400)
})

test('an unknown variable is refused with the list of those that there are', async () => {
  const { detail } = (await api.as('admin').put(PATH, { ...TEXT, subject: '{{ montant }}' })).json()
  for (const name of ['amount_to_pay', 'customer.name', 'first.due_on', 'signatory.capacity'])
    expect(detail).toContain(name)
})

test('a preview shows a text that is not saved, with an invented message or a customer’s own items', async () => {
  const { acts } = (await api.as('read').get('/api/v1/acts')).json()
  const customerId = acts[0].customer.id
  const slot = { key: 'reminder', language: 'fr', tone: 'courteous' }
  const own = await api.as('read').post('/api/v1/templates/preview', { ...slot, text: TEXT, customerId })
  expect(own.json()).toMatchObject({ problems: [], message: { kind: 'email', subject: 'Facture F-A-1' } })
  expect(own.json().message.text.replace(/\s/gu, ' ')).toContain('1 500,50 €')
  const sample = (await api.as('read').post('/api/v1/templates/preview', { ...slot })).json()
  expect(sample.message.text).toContain('FA-2026-0412')
  const lost = { ...slot, text: { ...TEXT, body: 'Payez.' } }
  const { problems } = (await api.as('read').post('/api/v1/templates/preview', lost)).json()
  expect(problems.length).toBeGreaterThan(0)
})

test('the preview of a letter is a PDF, of a script a page', async () => {
  const document = (key: string, tone: string) =>
    api.as('read').post('/api/v1/templates/preview/document', { key, language: 'de', tone })
  const letter = await document('formal-notice', 'formal')
  expect([letter.headers['content-type'], letter.rawPayload.subarray(0, 5).toString()]).toEqual([
    'application/pdf',
    '%PDF-',
  ])
  const script = await document('call-script', 'firm')
  expect(script.headers['content-type']).toBe('text/html; charset=utf-8')
})

test('a preview with a customer who owes nothing, or is not there, is refused', async () => {
  const slot = { key: 'reminder', language: 'fr', tone: 'courteous' }
  const nothing = await inOrganisation(database.current.pool, api.organisationId, (tx) =>
    tx.selectFrom('customer').select('id').where('number', '=', 'Z').executeTakeFirstOrThrow(),
  )
  const ask = (customerId: string) =>
    api.as('read').post('/api/v1/templates/preview', { ...slot, customerId })
  expect((await ask(String(nothing.id))).json().code).toBe('not-allowed-now')
  expect((await ask('999999')).statusCode).toBe(404)
})

test('what leaves is made of the text in force', async () => {
  await api.as('admin').put(PATH, { ...TEXT, subject: 'Objet maison {{ first.number }}' })
  const { acts } = (await api.as('read').get('/api/v1/acts')).json()
  const preview = (await api.as('read').get(`/api/v1/acts/${acts[0].id}/preview`)).json()
  expect(preview.message.subject).toBe('Objet maison F-A-1')
})

test('a text that was damaged behind the check does not leave: it waits, and says why', async () => {
  const write = api.as('write')
  await inOrganisation(database.current.pool, api.organisationId, (tx) =>
    tx
      .insertInto('message_template')
      .values({
        key: 'reminder',
        language: 'fr',
        tone: 'courteous',
        version: 1,
        subject: 'Rappel',
        body: 'Payez vite.',
        author: 'test',
      })
      .execute(),
  )
  await write.post('/api/v1/acts/approvals', { all: true })
  expect((await write.post('/api/v1/sending/run', {})).json()).toMatchObject({ sent: 0 })
  const { acts } = (await api.as('read').get('/api/v1/acts')).json()
  expect(acts[0]).toMatchObject({ status: { code: 'approved' }, reason: { code: 'missing-item' } })
  const preview = (await api.as('read').get(`/api/v1/acts/${acts[0].id}/preview`)).json()
  expect(preview).toMatchObject({ wouldLeave: false })
  expect(preview.problems.map(({ en }: { en: string }) => en).join(' ')).toContain('{{ payment_details }}')
})

test('only an administrator changes texts; another organisation has its own', async () => {
  for (const scope of ['read', 'write'] as const) {
    expect((await api.as(scope).put(PATH, TEXT)).statusCode).toBe(403)
    expect((await api.as(scope).post(`${PATH}/revert`, { to: 'shipped' })).statusCode).toBe(403)
  }
  await api.as('admin').put(PATH, TEXT)
  expect((await api.stranger.get(PATH)).json().source).toBe('shipped')
  expect((await api.stranger.get(`${PATH}/versions`)).json().versions).toEqual([])
  expect((await api.as('admin').put('/api/v1/templates/My Key/fr/firm', TEXT)).statusCode).toBe(400)
  expect((await api.as('read').get('/api/v1/templates/nothing/fr/firm')).statusCode).toBe(404)
})
