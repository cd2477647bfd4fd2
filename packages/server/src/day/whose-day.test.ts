import { beforeEach, expect, test } from 'vitest'
import { type ActsApi, buildActsApi } from '../testing/acts-api.ts'
import { aPerson, signedIn, type TestBrowser } from '../testing/people.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: ActsApi
let anne: TestBrowser
let luc: TestBrowser
let zoe: TestBrowser
let annesId: string

beforeEach(async () => {
  api = await buildActsApi(database.current, [
    { number: 'ANNES', invoices: [60_000] },
    { number: 'LUCS', invoices: [70_000] },
    { number: 'NOBODYS', invoices: [80_000] },
    { number: 'ANNES-TOO', invoices: [90_000], email: null },
  ])
  const come = async (name: string) => {
    const email = emailOf(name)
    await aPerson(database.current, api.organisationId, email, name === 'zoe' ? 'reader' : 'collector')
    return signedIn(api.app, email)
  }
  anne = await come('anne')
  luc = await come('luc')
  zoe = await come('zoe')
  annesId = await idOf('anne')
})

// A person of the test before would come back into its organisation.
function emailOf(name: string): string {
  return `${name}-${api.organisationId}@maison.example`
}

async function idOf(name: string): Promise<string> {
  const { colleagues } = (await anne.ask('GET', '/colleagues')).json()
  return colleagues.find((one: { email: string }) => one.email === emailOf(name)).id
}

async function customerId(number: string): Promise<string> {
  const { rows } = await database.current.owner.query<{ id: string }>(
    'select id::text from customer where organisation_id = $1 and number = $2',
    [api.organisationId, number],
  )
  return rows[0]?.id ?? ''
}

async function give(number: string, assigneeId: string): Promise<void> {
  const answer = await anne.ask('PATCH', `/customers/${await customerId(number)}`, { assigneeId })
  expect(answer.statusCode).toBeLessThan(300)
}

async function numbersOf(browser: TestBrowser, lane: string, query = ''): Promise<string[]> {
  const { lines } = (await browser.ask('GET', `/day/${lane}${query}`)).json()
  type Line = Record<'act' | 'task' | 'note', { customer: { number: string } } | null>
  return lines.map(({ act, task, note }: Line) => (act ?? task ?? note)?.customer.number)
}

async function summaryOf(browser: TestBrowser, query = '') {
  const { lanes, assignee, shared } = (await browser.ask('GET', `/day${query}`)).json()
  return { assignee, shared, lines: lanes.map(({ lines }: { lines: number }) => lines) }
}

test('before customers are given to anybody the day is everybody’s', async () => {
  expect(await summaryOf(anne)).toEqual({ assignee: 'all', shared: false, lines: [3, 0, 1, 0] })
})

test('who looks after customers begins with their own; lines and counts follow what is asked', async () => {
  await give('ANNES', annesId)
  await give('ANNES-TOO', annesId)
  await give('LUCS', await idOf('luc'))
  expect(await summaryOf(anne)).toEqual({ assignee: 'me', shared: true, lines: [1, 0, 1, 0] })
  expect(await numbersOf(anne, 'to-approve')).toEqual(['ANNES'])
  expect(await numbersOf(anne, 'to-answer')).toEqual(['ANNES-TOO'])
  expect(await numbersOf(luc, 'to-answer')).toEqual([])
  expect(await numbersOf(anne, 'to-approve', '?assignee=none')).toEqual(['NOBODYS'])
  expect(await summaryOf(anne, '?assignee=none')).toMatchObject({ assignee: 'none', lines: [1, 0, 0, 0] })
  expect(await numbersOf(anne, 'to-approve', '?assignee=all')).toEqual(['NOBODYS', 'LUCS', 'ANNES'])
  expect(await summaryOf(zoe)).toMatchObject({ assignee: 'all', lines: [3, 0, 1, 0] })
  expect((await anne.ask('GET', '/day?assignee=luc')).statusCode).toBe(400)
})

test('a machine has no customers of its own, and no note calls it', async () => {
  const { lines } = (await api.as('read').get('/api/v1/day/to-approve?assignee=me')).json()
  expect(lines).toEqual([])
  expect((await api.as('read').get('/api/v1/day/for-me')).json()).toEqual({ lines: [], next: null })
})

async function write(text: string, mentions: string[]): Promise<string> {
  const body = { customerId: await customerId('LUCS'), text, mentions }
  const answer = await luc.ask('POST', '/notes', body)
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

test('a note waits for each of those whom it calls, page by page, until they say that they have treated it', async () => {
  const first = await write('@anne rappelle-le', [annesId])
  const second = await write('@anne et @zoe', [annesId, await idOf('zoe')])
  await write('Pour personne', [])
  const page = (await anne.ask('GET', '/day/for-me?limit=1')).json()
  expect(page.lines).toMatchObject([
    { act: null, task: null, note: { id: second, customer: { number: 'LUCS' } } },
  ])
  const rest = (await anne.ask('GET', `/day/for-me?limit=1&after=${page.next}`)).json()
  expect(rest).toMatchObject({ lines: [{ note: { id: first } }], next: null })
  expect((await summaryOf(anne)).lines[3]).toBe(2)
  const treat = (browser: TestBrowser, treated: boolean) =>
    browser.ask('PUT', `/notes/${second}/treatment`, { treated })
  expect((await treat(anne, true)).statusCode).toBe(204)
  expect((await treat(anne, true)).statusCode).toBe(204)
  expect((await summaryOf(anne)).lines[3]).toBe(1)
  // A reader treats what calls them, and nothing else.
  expect((await summaryOf(zoe)).lines[3]).toBe(1)
  expect((await treat(zoe, true)).statusCode).toBe(204)
  expect((await treat(zoe, false)).statusCode).toBe(204)
  expect((await summaryOf(zoe)).lines[3]).toBe(1)
  const { entries } = (await api.as('read').get(`/api/v1/audit?subject=note:${second}`)).json()
  expect(entries.filter(({ action }: { action: string }) => action === 'note.treated')).toHaveLength(2)
})

test('who corrects a note calls nobody anew who has treated it, and only those it still names', async () => {
  const zoes = await idOf('zoe')
  const id = await write('@anne @zoe rappellez-le', [annesId, zoes])
  const before = (await summaryOf(anne)).lines[3]
  await anne.ask('PUT', `/notes/${id}/treatment`, { treated: true })
  const corrected = await luc.ask('PATCH', `/notes/${id}`, {
    text: '@anne @zoe rappelez-le',
    mentions: [annesId, zoes],
  })
  expect(corrected.statusCode).toBeLessThan(300)
  expect((await summaryOf(anne)).lines[3]).toBe(before - 1)
  const zoesBefore = (await summaryOf(zoe)).lines[3]
  await luc.ask('PATCH', `/notes/${id}`, { text: '@anne rappelle-le', mentions: [annesId] })
  expect((await summaryOf(zoe)).lines[3]).toBe(zoesBefore - 1)
})

test('nobody treats what does not call them, and a machine nothing at all', async () => {
  const id = await write('@anne', [annesId])
  expect((await luc.ask('PUT', `/notes/${id}/treatment`, { treated: true })).statusCode).toBe(404)
  expect((await api.as('admin').put(`/api/v1/notes/${id}/treatment`, { treated: true })).statusCode).toBe(404)
  expect((await anne.ask('PUT', '/notes/999999/treatment', { treated: true })).statusCode).toBe(404)
  expect((await numbersOf(luc, 'for-me')).length).toBe(0)
})
