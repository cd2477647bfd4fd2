import { beforeAll, expect, it } from 'vitest'
import type { Role } from '../access/roles.ts'
import { aPerson, signedIn, type TestBrowser } from '../testing/people.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi
let anne: TestBrowser
let paul: TestBrowser
let chief: TestBrowser
let reader: TestBrowser

beforeAll(async () => {
  api = await buildTestApi(database.current)
  const member = async (name: string, role: Role) => {
    await aPerson(database.current, api.organisationId, `${name}@maison.example`, role)
    return signedIn(api.app, `${name}@maison.example`)
  }
  anne = await member('anne', 'collector')
  paul = await member('paul', 'collector')
  chief = await member('chief', 'manager')
  reader = await member('reader', 'reader')
})

const save = (browser: TestBrowser, name: string, shared = false) =>
  browser.ask('POST', '/portfolio-views', { name, search: 'late=90%2B&sort=net', shared })
const views = async (browser: TestBrowser) =>
  (await browser.ask('GET', '/portfolio-views')).json().views.map((one: { name: string }) => one.name)

it('a view is seen by who saved it; one of the team by everybody', async () => {
  expect((await save(anne, 'Les miens')).statusCode).toBe(201)
  expect((await save(anne, 'Plus de 90 jours', true)).statusCode).toBe(201)
  expect(await views(anne)).toEqual(['Les miens', 'Plus de 90 jours'])
  expect(await views(paul)).toEqual(['Plus de 90 jours'])
  expect(await views(reader)).toEqual(['Plus de 90 jours'])
  const other = await buildTestApi(database.current)
  expect((await other.as('admin').get('/api/v1/portfolio-views')).json().views).toEqual([])
})

it('a name is given once, to each and to the team', async () => {
  await save(paul, 'Paul')
  const again = await save(paul, 'Paul')
  expect(again.statusCode).toBe(409)
  expect(again.json()).toMatchObject({ errors: [{ path: 'name' }] })
  expect((await save(anne, 'Paul')).statusCode).toBe(201)
  expect((await save(paul, 'Paul', true)).statusCode).toBe(201)
})

it('a reader saves for themselves and not for the team; a key has no views of its own', async () => {
  expect((await save(reader, 'Lecture')).statusCode).toBe(201)
  expect((await save(reader, 'Lecture', true)).statusCode).toBe(403)
  const byKey = await api.as('admin').post('/api/v1/portfolio-views', { name: 'K', search: '' })
  expect(byKey.statusCode).toBe(404)
})

it('one of the team is changed by who saved it and by who manages, one’s own by oneself only', async () => {
  const { id } = (await save(anne, 'Commune', true)).json()
  const rename = (browser: TestBrowser, view: string, name: string) =>
    browser.ask('PATCH', `/portfolio-views/${view}`, { name })
  expect((await rename(paul, id, 'De Paul')).statusCode).toBe(403)
  expect((await rename(reader, id, 'De personne')).statusCode).toBe(403)
  expect((await rename(anne, id, 'D’Anne')).statusCode).toBe(204)
  expect((await rename(chief, id, 'De la cheffe')).statusCode).toBe(204)
  expect((await rename(chief, id, 'Plus de 90 jours')).statusCode).toBe(409)
  const own = (await save(anne, 'Privée')).json().id
  expect((await rename(chief, own, 'Vue')).statusCode).toBe(404)
  expect((await chief.ask('DELETE', `/portfolio-views/${own}`)).statusCode).toBe(404)
  expect((await anne.ask('DELETE', `/portfolio-views/${own}`)).statusCode).toBe(204)
  expect((await chief.ask('DELETE', `/portfolio-views/${id}`)).statusCode).toBe(204)
  expect(await views(anne)).not.toContain('De la cheffe')
})

it('the portfolio opens with the view that one chose, as long as it is there', async () => {
  const { id } = (await save(anne, 'Le matin', true)).json()
  const opening = async (browser: TestBrowser) =>
    (await browser.ask('GET', '/portfolio-views')).json().opening
  const choose = (browser: TestBrowser, view: string | null) =>
    browser.ask('PUT', '/portfolio-views/opening', { id: view })
  expect(await opening(reader)).toBe(null)
  expect((await choose(reader, id)).statusCode).toBe(204)
  expect(await opening(reader)).toBe(id)
  expect(await opening(anne)).toBe(null)
  const own = (await save(anne, 'Le soir')).json().id
  expect((await choose(reader, own)).statusCode).toBe(404)
  expect((await choose(reader, null)).statusCode).toBe(204)
  expect(await opening(reader)).toBe(null)
  await choose(paul, id)
  await anne.ask('DELETE', `/portfolio-views/${id}`)
  expect(await opening(paul)).toBe(null)
})
