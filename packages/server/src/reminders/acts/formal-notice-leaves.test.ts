import { expect, test } from 'vitest'
import { inOrganisation } from '../../platform/postgres.ts'
import { type ActsApi, buildActsApi, oneStep } from '../../testing/acts-api.ts'
import { pageText, readPdf } from '../../testing/read-pdf.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()

const withNotices = (channel: 'registered-letter' | 'email') =>
  buildActsApi(
    database.current,
    [
      { number: 'A', invoices: [120_050, 30_000] },
      { number: 'B', invoices: [99_900], language: 'de', country: 'DE' },
    ],
    oneStep(channel, 'formal-notice', 'formal'),
  )

const actsOf = async (api: ActsApi) => (await api.as('read').get('/api/v1/acts')).json().acts

const rolesOf = async (api: ActsApi, id: string) => {
  const { documents } = (await api.as('read').get(`/api/v1/acts/${id}`)).json()
  return documents.map(({ role }: { role: string }) => role)
}

const signedBy = (api: ActsApi, signatory: string) =>
  inOrganisation(database.current.pool, api.organisationId, (tx) =>
    tx.updateTable('creditor').set({ signatory }).execute(),
  )

test('a registered formal notice is printed with its statement behind it, and both are archived', async () => {
  const api = await withNotices('registered-letter')
  expect((await api.as('write').post('/api/v1/acts/approvals', { all: true })).json()).toEqual({
    approved: 2,
  })
  const { batch } = (await api.as('write').post('/api/v1/print-batches', {})).json()
  expect(batch.figures).toMatchObject({ letters: 2, registered: 2 })
  for (const act of await actsOf(api)) {
    expect(await rolesOf(api, act.id)).toEqual(['letter', 'statement'])
    const title = act.customer.number === 'B' ? 'Forderungsaufstellung zum' : 'Décompte au'
    const letter = await api.as('read').get(`/api/v1/acts/${act.id}/documents/letter`)
    const { pages } = await readPdf(letter.rawPayload)
    const statement = await api.as('read').get(`/api/v1/acts/${act.id}/documents/statement`)
    const alone = await readPdf(statement.rawPayload)
    expect(pageText(alone.pages[0])).toContain(title)
    expect(pages.map(pageText).join(' ')).toContain(title)
    const bound = batch.letters.find(({ actId }: { actId: string }) => actId === act.id)
    expect(bound.pages).toBe(pages.length)
  }
})

test('by e-mail the statement is attached, the same bytes as the archived one', async () => {
  const api = await withNotices('email')
  const write = api.as('write')
  await write.post('/api/v1/acts/approvals', { all: true })
  expect((await write.post('/api/v1/sending/run', {})).json()).toMatchObject({ sent: 2 })
  const [act] = await actsOf(api)
  expect(await rolesOf(api, act.id)).toEqual(['email', 'statement'])
  const mail = (await api.as('read').get(`/api/v1/acts/${act.id}/documents/email`)).rawPayload.toString(
    'latin1',
  )
  const statement = await api.as('read').get(`/api/v1/acts/${act.id}/documents/statement`)
  expect(mail).toContain('filename*=utf-8')
  expect(mail.replaceAll('\r\n', '')).toContain(statement.rawPayload.toString('base64'))
})

test('a notice that lacks what it must say is not approved, the reason is told, and the preview shows which', async () => {
  const api = await withNotices('registered-letter')
  await signedBy(api, 'Hélène Marchetti')
  const [act] = await actsOf(api)
  const refused = await api.as('write').post('/api/v1/acts/approvals', { ids: [act.id] })
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'not-allowed-now'])
  expect(refused.json().detail).toContain('le nom et la qualité du signataire')
  expect((await actsOf(api))[0].status.code).toBe('planned')
  const preview = (await api.as('read').get(`/api/v1/acts/${act.id}/preview`)).json()
  expect(preview.wouldLeave).toBe(false)
  const absent = preview.mentions.filter(({ present }: { present: boolean }) => !present)
  expect(absent).toMatchObject([{ code: 'formal-notice-signatory', level: 'required', basis: 'policy' }])
  await signedBy(api, 'Hélène Marchetti, responsable du crédit clients')
  expect((await api.as('write').post('/api/v1/acts/approvals', { ids: [act.id] })).json()).toEqual({
    approved: 1,
  })
})

test('of many, those that lack something wait and the others are approved', async () => {
  const api = await withNotices('registered-letter')
  const [first, second] = await actsOf(api)
  await inOrganisation(database.current.pool, api.organisationId, (tx) =>
    tx.updateTable('customer').set({ name: 'Müller {{ Söhne }}' }).where('number', '=', 'B').execute(),
  )
  const answer = (await api.as('write').post('/api/v1/acts/approvals', { all: true })).json()
  const lacking = first.customer.number === 'B' ? first : second
  expect(answer).toMatchObject({ approved: 1, lacking: [{ id: lacking.id }] })
})

test('what would go with it is read before: the statement of a notice, and none of another letter', async () => {
  const api = await withNotices('email')
  const [act] = await actsOf(api)
  const preview = (await api.as('read').get(`/api/v1/acts/${act.id}/preview`)).json()
  expect(preview.message.enclosure).toMatchObject({ name: expect.stringMatching(/\.pdf$/), pages: 1 })
  const statement = await api.as('read').get(`/api/v1/acts/${act.id}/preview/statement`)
  expect(statement.headers['content-type']).toBe('application/pdf')
  expect((await api.stranger.get(`/api/v1/acts/${act.id}/preview/statement`)).statusCode).toBe(404)
  const reminder = await buildActsApi(database.current, [{ number: 'C', invoices: [5000] }])
  const [other] = await actsOf(reminder)
  expect((await reminder.as('read').get(`/api/v1/acts/${other.id}/preview/statement`)).statusCode).toBe(404)
})
