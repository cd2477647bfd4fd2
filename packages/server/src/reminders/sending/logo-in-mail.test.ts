import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { buildActsApi } from '../../testing/acts-api.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const database = useTestDatabase()

test('the logo of the creditor is seen before a message leaves, and leaves inside of it', async () => {
  const api = await buildActsApi(database.current, [{ number: 'A', invoices: [120_050] }])
  await api.as('admin').put('/api/v1/creditors/ateliers/logo', { content: PNG, alt: 'Ateliers "Réunis"' })
  const [act] = (await api.as('read').get('/api/v1/acts')).json().acts
  const picture = `<img src="data:image/png;base64,${PNG}" alt="Ateliers &quot;Réunis&quot;"`
  expect((await api.as('read').get(`/api/v1/acts/${act.id}/preview`)).json().message.html).toContain(picture)
  await api.as('write').post('/api/v1/acts/approvals', { ids: [act.id] })
  expect((await api.as('manage').post('/api/v1/sending/run', {})).json()).toMatchObject({ sent: 1 })
  const { rawPayload } = await api.as('read').get(`/api/v1/acts/${act.id}/documents/email`)
  expect(rawPayload.toString()).toMatch(/src="cid:|multipart\/related/)
  const mail = await simpleParser(rawPayload)
  expect(mail.attachments.map(({ related, contentType }) => [related, contentType])).toEqual([
    [true, 'image/png'],
  ])
  expect(mail.html).toContain(picture)
})
