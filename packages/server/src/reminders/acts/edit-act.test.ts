import { beforeEach, expect, test } from 'vitest'
import { type ActsApi, buildActsApi } from '../../testing/acts-api.ts'
import { MONDAY } from '../../testing/sendable.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
let api: ActsApi
let id: string

type Words = { recipient: string | null; subject: string; text: string }

beforeEach(async () => {
  api = await buildActsApi(database.current, [{ number: 'A', invoices: [120_050, 30_000] }])
  id = (await api.as('read').get('/api/v1/acts')).json().acts[0].id
})

async function preview() {
  return (await api.as('read').get(`/api/v1/acts/${id}/preview`)).json()
}

async function edited(change: Partial<Words> | ((words: Words) => Partial<Words>)): Promise<Words> {
  const { words } = await preview()
  return { ...words, ...(typeof change === 'function' ? change(words) : change) }
}

async function put(words: Words) {
  return api.as('write').put(`/api/v1/acts/${id}/message`, words)
}

test('the words to edit are those of the filled template, blocks under their names', async () => {
  const { words, edited: edit } = await preview()
  expect(words).toMatchObject({ recipient: 'a@client.example', subject: expect.stringMatching(/1.500,50/) })
  expect(words.text).toMatch(/^{{ items }}$/m)
  expect(words.text).toMatch(/^{{ payment_details }}$/m)
  expect(words.text).not.toMatch(/{{ amount/)
  expect(edit).toBeNull()
})

test('what a person wrote leaves, to whom they wrote it, and who wrote it is known', async () => {
  const words = await edited((old) => ({
    recipient: 'direction@client.example',
    subject: 'Notre entretien de ce matin',
    text: `Comme convenu ce **matin**.\n\n${old.text}`,
  }))
  const saved = (await put(words)).json()
  expect(saved).toMatchObject({ wouldLeave: true, words, edited: { by: 'key:write' } })
  await api.as('write').post('/api/v1/acts/approvals', { ids: [id] })
  expect((await api.as('write').post('/api/v1/sending/run', {})).json().sent).toBe(1)
  const act = (await api.as('read').get(`/api/v1/acts/${id}`)).json()
  expect(act.recipient).toBe('direction@client.example')
  expect(act.events[0]).toMatchObject({ event: { code: 'edited' }, actor: 'key:write' })
  const mail = (await api.as('read').get(`/api/v1/acts/${id}/documents/email`)).body
  expect(mail).toContain('Subject: Notre entretien de ce matin')
  expect(mail).toContain('To: direction@client.example')
  const parts = mail.split(/\r\n\r\n/).map((part: string) => Buffer.from(part, 'base64').toString())
  expect(parts.join()).toContain('Comme convenu ce matin')
})

test('what has been typed is shown as it would leave, and nothing is written', async () => {
  const words = await edited({ text: 'Bonjour,\n\n{{ items }}\n\n{{ payment_details }}' })
  const shown = (await api.as('write').post(`/api/v1/acts/${id}/message/preview`, words)).json()
  expect(shown.message.text).toContain('Bonjour,')
  const page = await api.as('write').post(`/api/v1/acts/${id}/message/preview/document`, words)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect((await preview()).edited).toBeNull()
})

test.each([
  ['the items', (text: string) => text.replace('{{ items }}', ''), 'ne cite pas'],
  [
    'the payment details',
    (text: string) => text.replace('{{ payment_details }}', ''),
    'coordonnées de paiement',
  ],
  ['a variable that there is none of', (text: string) => `${text}\n\n{{ nothing }}`, 'nothing'],
  ['a fee', (text: string) => `${text}\n\nFrais de dossier : 15 €.`, 'L111-8'],
])(
  'words without what a message must say, or with what it may not, are refused: %s',
  async (_, change, said) => {
    const refused = await put(await edited((old) => ({ text: change(old.text) })))
    expect(refused.statusCode).toBe(400)
    expect(refused.json()).toMatchObject({
      errors: [{ path: 'text' }],
      detail: expect.stringContaining(said),
    })
    expect((await preview()).edited).toBeNull()
  },
)

test('an address that is none is refused at its field', async () => {
  const refused = await put(await edited({ recipient: 'pas une adresse' }))
  expect(refused.json()).toMatchObject({ status: 400, errors: [{ path: 'recipient' }] })
})

test('the edit outlives a new run; for another amount it is not used, says so, and does not leave', async () => {
  const words = await edited({ subject: 'Mes mots' })
  await put(words)
  await api.as('write').post('/api/v1/planning/run', { asOf: MONDAY, scope: 'all' })
  expect((await preview()).message.subject).toBe('Mes mots')
  await database.current.owner.query(
    `update item set open_minor = open_minor - 10000 where number = 'F-A-1' and organisation_id = ${api.organisationId}`,
  )
  const outdated = await preview()
  expect(outdated).toMatchObject({ wouldLeave: false, words: { subject: 'Mes mots' } })
  expect(outdated.problems[0].fr).toMatch(/1.500,50.€, et 1.400,50.€/u)
  expect(outdated.message.subject).not.toBe('Mes mots')
  await api.as('write').post('/api/v1/acts/approvals', { ids: [id] })
  const sent = (await api.as('write').post('/api/v1/sending/run', {})).json()
  expect(sent).toMatchObject({ sent: 0, waiting: [{ reason: 'edit-outdated', acts: 1 }] })
  await api.as('write').post('/api/v1/acts/approvals/undo', { ids: [id] })
  expect((await put({ ...words, text: outdated.words.text })).statusCode).toBe(200)
  await api.as('write').post('/api/v1/acts/approvals', { ids: [id] })
  expect((await api.as('write').post('/api/v1/sending/run', {})).json()).toMatchObject({ sent: 1 })
})

test('one goes back to the words of the template', async () => {
  const { message } = await preview()
  await put(await edited({ subject: 'Mes mots' }))
  const back = (await api.as('write').delete(`/api/v1/acts/${id}/message`)).json()
  expect(back).toMatchObject({ edited: null, message: { subject: message.subject } })
})

test('what is approved is edited no more', async () => {
  const words = await edited({ subject: 'Trop tard' })
  await api.as('write').post('/api/v1/acts/approvals', { ids: [id] })
  expect((await put(words)).json()).toMatchObject({ status: 409, code: 'not-allowed-now' })
})

test('what was written for an act that was cancelled is not used for the one that comes back', async () => {
  await put(await edited({ subject: 'Mes mots' }))
  await api.as('write').post(`/api/v1/acts/${id}/cancellation`, { reason: 'erreur' })
  await database.current.owner.query(`delete from hold where organisation_id = ${api.organisationId}`)
  await api.as('write').post('/api/v1/planning/run', { asOf: MONDAY, scope: 'all' })
  expect(await preview()).toMatchObject({ edited: null })
})

test('who may only read, and another organisation, edit nothing', async () => {
  const words = await edited({ subject: 'Non' })
  const path = `/api/v1/acts/${id}/message`
  expect((await api.as('read').put(path, words)).statusCode).toBe(403)
  expect((await api.as('read').post(`${path}/preview`, words)).statusCode).toBe(403)
  expect((await api.as('read').delete(path)).statusCode).toBe(403)
  expect((await api.stranger.put(path, words)).statusCode).toBe(404)
  expect((await api.stranger.post(`${path}/preview/document`, words)).statusCode).toBe(404)
})
