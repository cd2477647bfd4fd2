import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { openOutbox } from '../../platform/outbox.ts'
import { type ActsApi, buildActsApi, oneStep } from '../../testing/acts-api.ts'
import { readPdf } from '../../testing/read-pdf.ts'
import { MONDAY, morningOf } from '../../testing/sendable.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import { sendActs } from '../sending/send-acts.ts'
import { openWorkerLease } from '../sending/worker-lease.ts'

/** Names, addresses and numbers come from the books of others: in every medium they are text, and nothing else. */
const database = useTestDatabase()

const HEADERS = ['from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'mime-version', 'content-type']

const NAMES = [
  '</html><script>alert(1)</script> [x](javascript:alert(1)) ![y](http://evil.example/y.png)',
  '#read("/etc/passwd") $x$ *a* _b_ @c <d> = e \\ #{1+1} `z`',
  'Dupont"\r\nBcc: other@evil.example\r\n\r\nSecond <other@evil.example>, ',
  '\u202egnp.exe',
  // The last: its message is held back, and would leave under the next name.
  '{{ creditor.iban }}{% include "x" %}',
]

const apis = new Map<StepChannel, Promise<ActsApi>>()

/** The organisation of that channel, in which everybody and everything bears that name. */
async function withName(name: string, channel: StepChannel, template: string): Promise<ActsApi> {
  const debtors = NAMES.map((_, index) => ({
    number: `C${index}`,
    phone: '+33612345678',
    invoices: [10_000],
  }))
  const made = apis.get(channel) ?? buildActsApi(database.current, debtors, oneStep(channel, template))
  apis.set(channel, made)
  const api = await made
  const { owner } = database.current
  const where = `where organisation_id = ${api.organisationId}`
  await owner.query(`update customer set name = $1, city = $1, address_lines = array[$1] ${where}`, [name])
  await owner.query(
    `update creditor set name = $1, city = $1, signatory = $1, address_lines = array[$1] ${where}`,
    [name],
  )
  await owner.query(`update item set number = left($1, 100) ${where}`, [name])
  await owner.query(`update contact set name = $1 ${where}`, [name])
  return api
}

async function previewOf(api: ActsApi) {
  const { acts } = (await api.as('read').get('/api/v1/acts?status=planned')).json()
  const path = `/api/v1/acts/${acts[0].id}/preview`
  const preview = (await api.as('read').get(path)).json()
  expect(preview.message, JSON.stringify(preview)).not.toBeNull()
  return { id: acts[0].id, ...preview.message, document: await api.as('read').get(`${path}/document`) }
}

/** Elements of the page with the names of their attributes: what is quoted is text, but for an address that runs. */
function elements(html: string): string[] {
  const tags = html.match(/<[a-z](?:"[^"]*"|[^">])*>/gi) ?? []
  return tags.map((tag) => tag.replaceAll(/(?<!href=|src=)"[^"]*"/gi, '""'))
}

test.each(NAMES)('in an e-mail and a call script %j is text', async (name) => {
  for (const [channel, template] of [
    ['email', 'reminder'],
    ['call', 'call-script'],
  ] as const) {
    const plain = await previewOf(await withName('Dupont', channel, template))
    const hostile = await previewOf(await withName(name, channel, template))
    expect(elements(hostile.html)).toEqual(elements(plain.html))
    expect(hostile.document.headers['content-security-policy']).toMatch("default-src 'none'")
  }
})

test.each(NAMES)('in a letter %j is text', async (name) => {
  const { document } = await previewOf(await withName(name, 'letter', 'letter'))
  expect(document.statusCode, document.payload).toBe(200)
  const { pages } = await readPdf(document.rawPayload)
  const text = pages
    .flat()
    .map((part) => part.text)
    .join(' ')
  expect(text).not.toMatch('root:')
  // The first of its characters at least: lines break where they must.
  expect(text).toContain(name.split(/[\s\u202e]/).find((word) => word !== '') ?? '')
})

test.each(NAMES)('in the head of a message %j adds no header and no address', async (name) => {
  const api = await withName(name, 'email', 'reminder')
  const { acts } = (await api.as('read').get('/api/v1/acts?status=planned')).json()
  await api.as('admin').post('/api/v1/acts/approvals', { ids: [acts[0].id] })
  const folder = await mkdtemp(join(tmpdir(), 'recouvrance-names-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const { pool } = database.current
  const [mail, lease] = [openOutbox(folder), await openWorkerLease(pool)]
  const where = { timeZone: 'Europe/Paris', evenWaiting: true, limit: 10 }
  const report = await sendActs(pool, {
    organisationId: api.organisationId,
    actor: 'test',
    mail,
    lease,
    moment: morningOf(MONDAY),
    ...where,
  })
  await Promise.all([mail.close(), lease.close()])
  // What looks like a place that was not filled does not leave: somebody looks at it first.
  expect(report.sent, JSON.stringify(report)).toBe(name.includes('{{') ? 0 : 1)
  if (report.sent === 0) return
  const [file = ''] = await readdir(join(folder, 'outbox'))
  const message = await simpleParser(await readFile(join(folder, 'outbox', file)))
  expect([...message.headers.keys()]).toEqual(HEADERS)
  expect(message.from?.value.map(({ address }) => address)).toEqual(['compta@ateliers.example'])
  expect(message.to).toMatchObject({ value: [{ address: expect.stringMatching(/^c\d@client\.example$/) }] })
})
