import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { beforeEach, expect, test } from 'vitest'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { inOrganisation } from '../../platform/postgres.ts'
import { type ActsApi, buildActsApi, oneStep } from '../../testing/acts-api.ts'
import { importContent } from '../../testing/imports.ts'
import { pageText, readPdf } from '../../testing/read-pdf.ts'
import { useTestDatabase } from '../../testing/test-database.ts'

const database = useTestDatabase()
const MADE_ON = '2026-06-15'
let api: ActsApi

// Twenty-five invoices do not fit on one page.
const LONG = Array.from({ length: 25 }, (_, index) => 10_000 + index * 101)

beforeEach(async () => {
  api = await buildActsApi(
    database.current,
    [
      { number: 'A', invoices: [120_050, 30_000] },
      { number: 'B', invoices: LONG },
      { number: 'C', invoices: [99_900], language: 'de', country: 'DE' },
    ],
    oneStep('letter', 'letter'),
  )
  await api.as('write').post('/api/v1/acts/approvals', { all: true })
})

async function make(body: object = {}) {
  return (await api.as('write').post('/api/v1/print-batches', body)).json()
}

async function pdfOf(id: string): Promise<Uint8Array> {
  const answer = await api.as('read').get(`/api/v1/print-batches/${id}/pdf`)
  const sha256 = createHash('sha256').update(answer.rawPayload).digest('hex')
  expect([answer.headers.etag, answer.headers['content-type']]).toEqual([`"${sha256}"`, 'application/pdf'])
  return answer.rawPayload
}

async function listOf(id: string): Promise<string[][]> {
  const answer = await api.as('read').get(`/api/v1/print-batches/${id}/list`)
  return parse(answer.rawPayload, { bom: true, delimiter: ';' })
}

async function statuses(): Promise<string[]> {
  const { acts } = (await api.as('read').get('/api/v1/acts')).json()
  return acts.map((act: { status: { code: string } }) => act.status.code)
}

const money = (cents: number) =>
  `${(cents / 100)
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/, ' ')} €`

test('the letters of the day are read as one PDF before they are made, approved or not; nothing is written', async () => {
  const acts = (await api.as('read').get('/api/v1/acts')).json().acts
  await api.as('write').post(`/api/v1/acts/${acts[0].id}/cancellation`, { reason: 'à part' })
  await api.as('write').post('/api/v1/acts/approvals/undo', { ids: [acts[1].id] })
  const before = await statuses()
  const read = await api.as('read').get('/api/v1/departures/letters')
  expect([read.statusCode, read.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(await statuses()).toEqual(before)
  const { pages } = await readPdf(read.rawPayload)
  expect(pages).toHaveLength(4)
  expect(pageText(pages[0])).toContain(money(LONG.reduce((sum, one) => sum + one, 0)))
  expect(pageText(pages[2])).toContain('999,00')
  for (const page of [0, 1, 2]) expect(pageText(pages[page])).toMatch(/Aperçu\s: ne pas poster/)
})

test('where no letter would leave there is nothing to read, and it is said', async () => {
  await make()
  const none = await api.as('read').get('/api/v1/departures/letters')
  expect([none.statusCode, none.json().detail]).toEqual([
    404,
    'Aucune lettre ne partirait aujourd’hui : aucune n’est prévue, ou leurs pièces ont été réglées depuis.',
  ])
})

test('each letter of a batch begins on a sheet of its own and says every amount', async () => {
  const { batch } = await make()
  expect(batch.figures).toMatchObject({ letters: 3, registered: 0, abroad: 1 })
  const { pages } = await readPdf(await pdfOf(batch.id))
  expect(pages).toHaveLength(2 * batch.figures.sheets)
  const [a, b, c] = batch.letters
  expect([a, b, c].map(({ firstPage }) => firstPage % 2)).toEqual([1, 1, 1])
  expect([a.pages, b.pages, c.pages]).toEqual([1, 2, 1])
  expect(pageText(pages[0])).toContain(`${a.reference}`)
  expect(pageText(pages[0])).not.toContain('ne pas poster')
  for (const amount of [120_050, 30_000, 150_050]) expect(pageText(pages[0])).toContain(money(amount))
  expect(pages[1]).toEqual([])
  const long = pages
    .slice(b.firstPage - 1, b.firstPage + 1)
    .map(pageText)
    .join(' ')
  for (const amount of LONG) expect(long).toContain(money(amount))
  expect(long).toContain(money(LONG.reduce((sum, amount) => sum + amount)))
  expect(pageText(pages[c.firstPage - 1])).toContain('999,00 €')
})

test('what is bound are the archived letters, byte for byte', async () => {
  const { batch } = await make()
  for (const { actId } of batch.letters) {
    const letter = await api.as('read').get(`/api/v1/acts/${actId}/documents/letter`)
    const { documents } = (await api.as('read').get(`/api/v1/acts/${actId}`)).json()
    expect(createHash('sha256').update(letter.rawPayload).digest('hex')).toBe(documents[0].sha256)
  }
})

test('the list says who receives what, on which pages, and no name is a formula', async () => {
  await database.current.owner.query(
    `update customer set name = '=HYPERLINK("x")' where organisation_id = ${api.organisationId} and number = 'A'`,
  )
  const { batch } = await make()
  const [heading = [], ...rows] = await listOf(batch.id)
  const column = (name: string) => rows.map((row) => row[heading.indexOf(name)])
  expect(column('Compte')).toEqual(['A', 'B', 'C'])
  expect(column('Montant')[0]).toBe('1500,50')
  expect(column('Client')[0]).toBe('\'=HYPERLINK("x")')
  expect(column('Première page')).toEqual(
    batch.letters.map((one: { firstPage: number }) => `${one.firstPage}`),
  )
  expect(column('Destinataire')[1]).toBe('Client B, 1 rue Exemple, 69003 Lyon')
})

test('confirming takes the steps on the day of posting, once', async () => {
  const { batch } = await make()
  expect(await statuses()).toEqual(['claimed', 'claimed', 'claimed'])
  const write = api.as('write')
  const path = `/api/v1/print-batches/${batch.id}/confirmation`
  expect((await write.post(path, { on: '2026-06-14' })).json()).toMatchObject({ errors: [{ path: 'on' }] })
  expect((await write.post(path, { on: '2026-06-17' })).statusCode).toBe(400)
  expect((await write.post(path, { on: MADE_ON })).json()).toMatchObject({
    state: 'posted',
    postedOn: MADE_ON,
  })
  expect(await statuses()).toEqual(['sent', 'sent', 'sent'])
  const { rows } = await database.current.owner.query(
    `select distinct on_date::text, outcome from step_record where organisation_id = ${api.organisationId}`,
  )
  expect(rows).toEqual([{ on_date: MADE_ON, outcome: 'sent' }])
  for (const again of [path, `/api/v1/print-batches/${batch.id}/discard`])
    expect((await write.post(again, { on: MADE_ON })).json().code).toBe('not-allowed-now')
})

test('a discarded batch gives its letters back, and the next one takes them', async () => {
  const { batch } = await make()
  const discarded = await api.as('write').post(`/api/v1/print-batches/${batch.id}/discard`, {})
  expect(discarded.json()).toEqual({ givenBack: 3 })
  expect(await statuses()).toEqual(['approved', 'approved', 'approved'])
  const again = await make()
  expect(again.batch.figures.letters).toBe(3)
  const { batches } = (await api.as('read').get('/api/v1/print-batches')).json()
  expect(batches.map(({ state }: { state: string }) => state)).toEqual(['to-post', 'discarded'])
})

test('a letter that is taken out is in neither PDF nor list, and is not posted with the others', async () => {
  const { batch } = await make()
  const [first] = batch.letters
  const path = `/api/v1/print-batches/${batch.id}/letters/${first.actId}`
  const thinner = (await api.as('write').delete(path)).json()
  expect(thinner.figures.letters).toBe(2)
  const { pages } = await readPdf(await pdfOf(batch.id))
  expect(pages.map(pageText).join(' ')).not.toContain(first.reference)
  expect((await listOf(batch.id)).slice(1).map((row) => row[5])).toEqual(['B', 'C'])
  await api.as('write').post(`/api/v1/print-batches/${batch.id}/confirmation`, { on: MADE_ON })
  expect(await statuses()).toEqual(['approved', 'sent', 'sent'])
  expect((await api.as('write').delete(path)).statusCode).toBe(409)
})

test('the batch that loses its last letter is discarded', async () => {
  const { batch } = await make({ limit: 1 })
  const path = `/api/v1/print-batches/${batch.id}/letters/${batch.letters[0].actId}`
  expect((await api.as('write').delete(path)).json()).toMatchObject({ state: 'discarded', letters: [] })
})

test('a batch holds as many letters as it was asked for; the others wait for the next', async () => {
  expect((await make({ limit: 2 })).batch.figures.letters).toBe(2)
  expect((await make()).batch.figures.letters).toBe(1)
  expect(await make()).toEqual({ batch: null, cancelled: 0, waiting: [] })
  expect((await api.as('write').post('/api/v1/print-batches', { limit: 501 })).statusCode).toBe(400)
})

test('a letter that lies in a batch is not cancelled behind its back', async () => {
  const { batch } = await make()
  const path = `/api/v1/acts/${batch.letters[0].actId}/cancellation`
  const refused = (await api.as('write').post(path, { reason: 'erreur' })).json()
  expect(refused.detail).toContain(`lot d’impression ${batch.id}`)
})

test('a batch whose making was interrupted is neither posted nor printed, and gives its letters back', async () => {
  const { batch } = await make()
  await database.current.owner.query(
    `update print_batch set pdf_sha256 = null, list_sha256 = null where organisation_id = ${api.organisationId}`,
  )
  const path = `/api/v1/print-batches/${batch.id}`
  expect((await api.as('read').get(path)).json().state).toBe('interrupted')
  expect((await api.as('read').get(`${path}/pdf`)).statusCode).toBe(409)
  expect((await api.as('write').post(`${path}/confirmation`, { on: MADE_ON })).statusCode).toBe(409)
  expect((await api.as('write').post(`${path}/discard`, {})).json()).toEqual({ givenBack: 3 })
})

test('a letter that comes back does not take its step, and its address is not used again', async () => {
  const { batch } = await make()
  await api.as('write').post(`/api/v1/print-batches/${batch.id}/confirmation`, { on: MADE_ON })
  const [{ actId, customer }] = batch.letters
  const bounced = (await api.as('write').post(`/api/v1/acts/${actId}/bounce`, { answer: 'NPAI' })).json()
  expect(bounced).toMatchObject({ status: { code: 'bounced' }, reason: { fr: 'NPAI' } })
  const { contacts } = (await api.as('read').get(`/api/v1/customers/${customer.id}`)).json()
  expect(contacts.find((one: { channel: string }) => one.channel === 'letter')).toMatchObject({
    value: '1 rue Exemple, 69003 Lyon',
    unusableReason: 'NPAI',
  })
  const { tasks } = (await api.as('read').get('/api/v1/tasks?kind=fix-contact')).json()
  expect(tasks[0].reason.fr).toContain('NPAI')
})

test('the whole life leaves an audit chain that holds', async () => {
  const { batch } = await make()
  await api.as('write').delete(`/api/v1/print-batches/${batch.id}/letters/${batch.letters[0].actId}`)
  await api.as('write').post(`/api/v1/print-batches/${batch.id}/confirmation`, { on: MADE_ON })
  const delivery = `/api/v1/acts/${batch.letters[1].actId}/delivery`
  expect((await api.as('write').post(delivery, { on: '2026-06-14' })).statusCode).toBe(400)
  expect((await api.as('write').post(delivery, { on: '2199-01-01' })).statusCode).toBe(400)
  await api.as('write').post(delivery, { on: '2026-06-18', proof: 'AR 1A' })
  const verified = await inOrganisation(database.current.pool, api.organisationId, verifyAudit)
  expect(verified).toMatchObject({ brokenAt: null })
  const { entries } = (await api.as('read').get('/api/v1/audit?limit=500')).json()
  const actions = new Set(entries.map(({ action }: { action: string }) => action))
  expect([...actions]).toEqual(
    expect.arrayContaining([
      'act.approved',
      'act.claimed',
      'act.released',
      'act.sent',
      'act.delivered',
      'print-batch.made',
      'print-batch.letter-taken-out',
      'print-batch.posted',
    ]),
  )
})

test('another organisation sees and changes none of it; who may only read changes nothing', async () => {
  const { batch } = await make()
  const path = `/api/v1/print-batches/${batch.id}`
  const letter = `${path}/letters/${batch.letters[0].actId}`
  for (const url of [path, `${path}/pdf`, `${path}/list`])
    expect((await api.stranger.get(url)).statusCode, url).toBe(404)
  expect((await api.stranger.get('/api/v1/print-batches')).json().batches).toEqual([])
  expect((await api.stranger.post(`${path}/confirmation`, { on: MADE_ON })).statusCode).toBe(404)
  expect((await api.stranger.post(`${path}/discard`, {})).statusCode).toBe(404)
  expect((await api.stranger.delete(letter)).statusCode).toBe(404)
  expect((await api.as('read').post('/api/v1/print-batches', {})).statusCode).toBe(403)
  expect((await api.as('read').post(`${path}/confirmation`, { on: MADE_ON })).statusCode).toBe(403)
  expect((await api.as('read').post(`${path}/discard`, {})).statusCode).toBe(403)
  expect((await api.as('read').delete(letter)).statusCode).toBe(403)
  expect(await statuses()).toEqual(['claimed', 'claimed', 'claimed'])
})

test('registered letters keep their number, and the list shows it once known', async () => {
  const registered = await buildActsApi(
    database.current,
    [
      { number: 'R', invoices: [500_000] },
      { number: 'S', invoices: [70_000] },
    ],
    oneStep('registered-letter', 'formal-notice', 'formal'),
  )
  api = registered
  const write = registered.as('write')
  await write.post('/api/v1/acts/approvals', { all: true })
  expect((await make({ channels: ['letter'] })).batch).toBeNull()
  const { batch } = await make()
  expect(batch.figures).toMatchObject({ letters: 2, registered: 2 })
  const [{ actId }] = batch.letters
  const path = `/api/v1/print-batches/${batch.id}/confirmation`
  const strange = { on: MADE_ON, registeredNumbers: [{ actId: '999999', number: '1A 2' }] }
  expect((await write.post(path, strange)).statusCode).toBe(404)
  const posted = { on: MADE_ON, registeredNumbers: [{ actId, number: '1A 234 567 8901 2' }] }
  expect((await write.post(path, posted)).json()).toMatchObject({ state: 'posted' })
  const act = (await registered.as('read').get(`/api/v1/acts/${actId}`)).json()
  expect(act).toMatchObject({ status: { code: 'sent' }, providerReference: '1A 234 567 8901 2' })
  expect((await listOf(batch.id)).slice(1).map((row) => row[4])).toEqual(['1A 234 567 8901 2', ''])
})

test('the number of a registered letter is not given to a plain one', async () => {
  const { batch } = await make()
  const [{ actId }] = batch.letters
  const body = { on: MADE_ON, registeredNumbers: [{ actId, number: '1A' }] }
  const refused = await api.as('write').post(`/api/v1/print-batches/${batch.id}/confirmation`, body)
  expect(refused.json()).toMatchObject({ status: 400, errors: [{ code: 'not-registered' }] })
})

test('a letter whose invoices were paid, or in part, is shown before it is posted and told when it is', async () => {
  const { batch } = await make()
  expect(batch.letters.map(({ overtaken }: { overtaken: unknown }) => overtaken)).toEqual([null, null, null])
  const pay = (set: string, number: string) =>
    database.current.owner.query(
      `update item set open_minor = ${set} where organisation_id = ${api.organisationId} and number = '${number}'`,
    )
  await pay('0', 'F-A-1')
  await pay('0', 'F-A-2')
  await pay('50_000', 'F-C-1')
  const path = `/api/v1/print-batches/${batch.id}`
  const codes = (answer: { letters: { overtaken: { code: string } | null }[] }) =>
    answer.letters.map(({ overtaken }) => overtaken?.code ?? null)
  const shown = (await api.as('read').get(path)).json()
  expect(codes(shown)).toEqual(['settled', null, 'amount-changed'])
  expect(shown.letters[2].overtaken.fr).toContain('500,00')
  expect(await statuses()).toEqual(['claimed', 'claimed', 'claimed'])

  const [first] = batch.letters
  const thinner = (await api.as('write').delete(`${path}/letters/${first.actId}`)).json()
  expect(codes(thinner)).toEqual([null, 'amount-changed'])
  const posted = (await api.as('write').post(`${path}/confirmation`, { on: MADE_ON })).json()
  expect(posted.state).toBe('posted')
  expect(codes(posted)).toEqual([null, 'amount-changed'])
  expect(codes((await api.as('read').get(path)).json())).toEqual([null, null])
})

test('a corrected address receives letters again; the one that letters came back from stays known', async () => {
  const { batch } = await make()
  const write = api.as('write')
  await write.post(`/api/v1/print-batches/${batch.id}/confirmation`, { on: MADE_ON })
  const [{ actId, customer }] = batch.letters
  const planAgain = async (asOf = '2026-06-19') =>
    (await write.post('/api/v1/planning/run', { asOf, scope: 'all' })).json()
  await planAgain('2026-06-18')
  await write.post(`/api/v1/acts/${actId}/bounce`, { answer: 'NPAI' })
  expect(await planAgain()).toMatchObject({ acts: 0 })
  const path = `/api/v1/customers/${customer.id}`
  const changed = await write.patch(path, { addressLines: ['2 place Neuve'] })
  expect(changed.statusCode, changed.body).toBeLessThan(300)
  expect(await planAgain()).toMatchObject({ acts: 1 })
  await write.patch(path, { addressLines: ['1 rue Exemple'] })
  expect(await planAgain()).toMatchObject({ acts: 0, cancelled: 1 })
  const list = 'Code client;Raison sociale;Adresse;Code postal;Ville\nA;Client A;3 rue Haute;69003;Lyon\n'
  await importContent(database.current, api.organisationId, list)
  expect(await planAgain()).toMatchObject({ acts: 1 })
})
