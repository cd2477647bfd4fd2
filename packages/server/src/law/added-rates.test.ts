import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, addMonths, civilDate } from '@recouvrance/core/calendar/civil-date'
import { semesterOf } from '@recouvrance/core/calendar/semester'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '../platform/postgres.ts'
import { runCommand } from '../testing/processes.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: TestApi

beforeAll(async () => {
  api = await buildTestApi(database.current)
})

const today = civilDate(Temporal.Now.plainDateISO('Europe/Paris').toString())
const source = {
  title: 'Bank of England, official Bank Rate',
  url: 'https://rates.example/boe',
  readOn: today,
}
const given = (semester: string, value: string, series = 'gb-base-rate', from: object = source) => ({
  rates: [{ series, source: from, values: { [semester]: value } }],
})
const add = (body: object, client = api.as('admin')) => client.post('/api/v1/law/rates', body)

type Listed = {
  rates: { id: string; semester: string; value: string; state: string; shippedValue: string | null }[]
  missing: { series: string; semester: string; inForce: boolean }[]
}
const list = async () => (await api.as('read').get('/api/v1/law/rates')).json() as Listed

const LATE_IN_BRITAIN = {
  law: 'GB',
  creditor: 'business',
  debtor: 'business',
  principal: '1000.00',
  currency: 'GBP',
  dueOn: '2025-01-31',
  asOf: '2025-03-31',
}

describe('a house adds rates', () => {
  it('with their source, and they are listed and in the trail', async () => {
    const answer = await add(given('2025-S1', '4.75'))
    expect([answer.statusCode, answer.json()]).toEqual([201, { added: 1, alreadyKnown: 0 }])
    expect((await list()).rates).toMatchObject([{ semester: '2025-S1', value: '4.75', state: 'used' }])
    const { entries } = (await api.as('read').get('/api/v1/audit')).json()
    expect(entries.at(-1)).toMatchObject({ action: 'rate.added', detail: { value: '4.75', source } })
  })

  it('twice the same is known already; another value for the same half-year is refused', async () => {
    expect((await add(given('2025-S1', '4.750'))).json()).toEqual({ added: 0, alreadyKnown: 1 })
    const refused = await add(given('2025-S1', '4.50'))
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({ errors: [{ path: 'rates.0.values.2025-S1' }] })
    expect(refused.json().detail).toContain('4,75')
  })

  it('not against a shipped value, which always wins', async () => {
    expect((await add(given('2026-S2', '2.4', 'ecb-refinancing'))).json()).toEqual({
      added: 0,
      alreadyKnown: 1,
    })
    const refused = await add(given('2026-S2', '2.65', 'ecb-refinancing'))
    expect(refused.statusCode).toBe(409)
    expect(refused.json().detail).toContain('2,40')
  })

  it('not without a source, read by today at the latest', async () => {
    const { title, url } = source
    for (const from of [{}, { title, readOn: today }, { ...source, title: ' ' }, { ...source, url: 'boe' }])
      expect((await add(given('2025-S2', '4.25', 'gb-base-rate', from))).statusCode).toBe(400)
    expect(
      (await add(given('2025-S2', '4.25', 'gb-base-rate', { title, url, readOn: 'now' }))).statusCode,
    ).toBe(400)
    const tomorrow = { ...source, readOn: addDays(today, 1) }
    expect((await add(given('2025-S2', '4.25', 'gb-base-rate', tomorrow))).statusCode).toBe(400)
    const script = { ...source, url: 'javascript:alert(1)' }
    expect((await add(given('2025-S2', '4.25', 'gb-base-rate', script))).statusCode).toBe(400)
  })

  it('not of an unknown series, a half-year beyond the next one, or no percent; and then none of the file', async () => {
    expect((await add(given('2025-S2', '4.25', 'moon-rate'))).statusCode).toBe(400)
    const next = semesterOf(addMonths(today, 6))
    const later = semesterOf(addMonths(today, 12))
    expect((await add(given(later, '4.25'))).statusCode).toBe(400)
    for (const value of ['4,25', '-1', '1e3', '', '1000'])
      expect((await add(given('2025-S2', value))).statusCode).toBe(400)
    const mixed = {
      rates: [{ series: 'gb-base-rate', source, values: { '2025-S2': '4.25', [later]: '4.00' } }],
    }
    expect((await add(mixed)).statusCode).toBe(400)
    expect((await list()).rates).toHaveLength(1)
    expect((await add(given(next, '3.75', 'at-base-rate'))).statusCode).toBe(201)
  })

  it('only as an administrator', async () => {
    for (const scope of ['read', 'write', 'manage'] as const)
      expect((await add(given('2025-S2', '4.25'), api.as(scope))).statusCode).toBe(403)
    const [{ id = '' } = {}] = (await list()).rates
    const reversal = await api.as('manage').post(`/api/v1/law/rates/${id}/reversal`, {})
    expect(reversal.statusCode).toBe(403)
  })
})

describe('an added rate', () => {
  it('is not seen from another organisation', async () => {
    const other = await buildTestApi(database.current)
    expect((await other.as('read').get('/api/v1/law/rates')).json().rates).toEqual([])
    const [{ id = '' } = {}] = (await list()).rates
    expect((await other.as('admin').post(`/api/v1/law/rates/${id}/reversal`, {})).statusCode).toBe(404)
  })

  it('computes with calculators that are given it, which cite its source', async () => {
    const ask = (addedRates: object[]) =>
      api.app.inject({
        method: 'POST',
        url: '/api/v1/law/late-interest',
        payload: { ...LATE_IN_BRITAIN, addedRates },
      })
    expect((await ask([])).json()).toMatchObject({ code: 'missing-rate' })
    const answer = (
      await ask([{ series: 'gb-base-rate', semester: '2025-S1', value: '4.75', source }])
    ).json()
    // 59 days at 12.75 % on 1,000.00.
    expect(answer).toMatchObject({ interestDue: '20.61', segments: [{ days: 59, rate: '12.75' }] })
    expect(answer.articles.map(({ id }: { id: string }) => id)).toContain(source.title)
    expect(answer.warnings.map(({ code }: { code: string }) => code)).toContain('rate-added-here')
  })

  it('never displaces a shipped one', async () => {
    const question = { ...LATE_IN_BRITAIN, law: 'FR', currency: 'EUR' }
    const ask = (addedRates: object[]) =>
      api.app.inject({
        method: 'POST',
        url: '/api/v1/law/late-interest',
        payload: { ...question, addedRates },
      })
    const shipped = (await ask([])).json()
    const wrong = { series: 'ecb-refinancing', semester: '2025-S1', value: '9.00', source }
    expect((await ask([wrong])).json()).toEqual(shipped)
  })

  it('is asked for from then on; reversed, it stays on record and is used no more', async () => {
    const asked = (await list()).missing.filter(({ series }) => series === 'gb-base-rate')
    expect(asked[0]).toMatchObject({ semester: semesterOf(today), inForce: true })
    const [rate] = (await list()).rates.filter(({ semester }) => semester === '2025-S1')
    const reverse = () => api.as('admin').post(`/api/v1/law/rates/${rate?.id}/reversal`, {})
    expect((await reverse()).statusCode).toBe(204)
    expect((await reverse()).statusCode).toBe(404)
    const { rates, missing } = await list()
    expect(rates.find(({ id }) => id === rate?.id)?.state).toBe('reversed')
    expect(missing.filter(({ series }) => series === 'gb-base-rate')).toEqual([])
    expect((await add(given('2025-S1', '4.50'))).json()).toEqual({ added: 1, alreadyKnown: 0 })
  })

  it('that the program ships otherwise by now is a conflict', async () => {
    await inOrganisation(database.current.pool, api.organisationId, (tx) =>
      tx
        .insertInto('added_rate')
        .values({
          series: 'ecb-refinancing',
          semester: '2026-S2',
          value: '2.65',
          source_title: source.title,
          source_url: source.url,
          read_on: today,
          added_by: 'test',
        })
        .execute(),
    )
    const conflict = (await list()).rates.find(({ state }) => state === 'conflict')
    expect(conflict).toMatchObject({ value: '2.65', shippedValue: '2.40' })
  })
})

describe('the commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recouvrance-rates-'))
  const environment = { RECOUVRANCE_DATA: join(folder, 'data') }
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'rates.json')
  const check = (day: string) => runCommand(environment, 'rates', 'check', '--as-of', day, '--lang', 'en')

  it('check fails where a rate in force is missing and warns of the next; import adds it', async () => {
    const fine = await check('2026-12-16')
    expect([fine.exit, fine.output.includes('Warning')]).toEqual([0, false])
    const soon = await check('2026-12-17')
    expect([soon.exit, soon.output.includes('will be missing from 2027-01-01')]).toEqual([0, true])
    const missing = await check('2027-01-01')
    expect([missing.exit, missing.output.includes('German base rate 2027-S1')]).toEqual([1, true])

    writeFileSync(file, JSON.stringify(given('2025-S1', '4.75', 'gb-base-rate', { title: 'no address' })))
    const refused = await runCommand(environment, 'rates', 'import', file, '--lang', 'en')
    expect([refused.exit, refused.output.includes('source.url')]).toEqual([1, true])
    writeFileSync(
      file,
      JSON.stringify(given('2025-S1', '4.75', 'gb-base-rate', { ...source, readOn: '2026-01-05' })),
    )
    const added = await runCommand(environment, 'rates', 'import', file, '--lang', 'en')
    expect([added.exit, added.output.includes('Rates added: 1')]).toEqual([0, true])
    expect((await check('2026-12-16')).output).toContain('Bank of England base rate 2026-S2')
  })
})
