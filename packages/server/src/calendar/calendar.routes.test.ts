import { beforeEach, describe, expect, test } from 'vitest'
import { runPlanning } from '../planning/run-planning.ts'
import { type ActsApi, buildActsApi } from '../testing/acts-api.ts'
import { MONDAY } from '../testing/sendable.ts'
import { useTestDatabase } from '../testing/test-database.ts'

const database = useTestDatabase()
let api: ActsApi

beforeEach(async () => {
  api = await buildActsApi(database.current, [
    { number: 'A', invoices: [120_050] },
    { number: 'B', invoices: [30_000] },
    { number: 'D', invoices: [5_000], country: 'DE' },
  ])
})

// MONDAY is 15 June 2026.
const WEEK = { label: 'Inventaire', from: '2026-06-15', until: '2026-06-19' }

const close = (body: object, scope: 'write' | 'manage' = 'manage') =>
  api.as(scope).post('/api/v1/closings', body)
const calendar = async (query = 'year=2026') => (await api.as('read').get(`/api/v1/calendar?${query}`)).json()
const days = async (): Promise<string[]> =>
  (await api.as('read').get('/api/v1/acts'))
    .json()
    .acts.map(({ on }: { on: string }) => on)
    .toSorted()

describe('closings of the house', () => {
  test('what would move is told, and nothing moves by telling it', async () => {
    const preview = await api.as('manage').post('/api/v1/closings/preview', WEEK)
    expect(preview.json()).toEqual({
      shifts: [{ channel: 'email', from: MONDAY, to: '2026-06-20', acts: 3 }],
    })
    expect(await days()).toEqual([MONDAY, MONDAY, MONDAY])
    expect((await calendar()).closings).toEqual([])
  })

  test('what waits for those days moves to the first open one, and the trail says who closed', async () => {
    expect((await close(WEEK)).statusCode).toBe(201)
    expect(await days()).toEqual(['2026-06-20', '2026-06-20', '2026-06-20'])
    const [closing] = (await calendar()).closings
    expect(closing).toMatchObject(WEEK)
    const { entries } = (await api.as('read').get('/api/v1/audit?action=closing.added')).json()
    expect(entries).toMatchObject([{ subject: `closing:${closing.id}`, detail: { ...WEEK, acts: 3 } }])
  })

  test('a plan made while it is closed leaves on the day it opens again, and says why', async () => {
    await close(WEEK)
    await runPlanning(database.current.pool, api.organisationId, MONDAY, 'test', { scope: 'all' })
    expect(await days()).toEqual(['2026-06-20', '2026-06-20', '2026-06-20'])
    const { explanations } = (await api.as('read').get(`/api/v1/planning?asOf=${MONDAY}`)).json()
    expect(explanations[0].message.fr).toContain('ni jour de fermeture')
  })

  test('once it is taken back, the next run plans on those days again', async () => {
    await close(WEEK)
    const [{ id }] = (await calendar()).closings
    expect((await api.as('manage').delete(`/api/v1/closings/${id}`)).statusCode).toBe(204)
    await runPlanning(database.current.pool, api.organisationId, MONDAY, 'test')
    expect(await days()).toEqual([MONDAY, MONDAY, MONDAY])
    expect((await api.as('manage').delete(`/api/v1/closings/${id}`)).statusCode).toBe(404)
  })

  test('on such a day the gate lets nothing leave, until the house opens', async () => {
    const { acts } = (await api.as('read').get('/api/v1/acts')).json()
    await api.as('write').post('/api/v1/acts/approvals', { ids: [acts[0].id] })
    await close({ ...WEEK, from: '2026-06-15', until: '2026-06-15' })
    const shown = (await api.as('read').get(`/api/v1/acts/${acts[0].id}/preview`)).json()
    expect(shown.gate).toMatchObject({ allowed: false, findings: [{ code: 'closing-day', basis: 'policy' }] })
  })
})

describe('what is refused', () => {
  test.each([
    ['2026-06-19', '2026-06-18', 400],
    ['2026-06-19', '2026-06-19', 201],
    // 92 days, and 93.
    ['2026-07-01', '2026-09-30', 201],
    ['2026-07-01', '2026-10-01', 400],
  ])('from %s to %s: %i', async (from, until, status) => {
    expect((await close({ label: 'Été', from, until })).statusCode).toBe(status)
  })

  test.each([
    ['2026-06-14', '2026-06-14', 201],
    ['2026-06-14', '2026-06-15', 400],
    ['2026-06-19', '2026-06-25', 400],
    ['2026-06-20', '2026-06-25', 201],
  ])('two closings share no day: %s to %s beside 15 to 19 June: %i', async (from, until, status) => {
    await close(WEEK)
    expect((await close({ label: 'Autre', from, until })).statusCode).toBe(status)
  })

  test('who only writes reads the calendar and closes nothing; another house sees none of it', async () => {
    await close(WEEK)
    const [{ id }] = (await calendar()).closings
    expect((await close({ ...WEEK, from: '2026-08-03' }, 'write')).statusCode).toBe(403)
    expect((await api.as('write').post('/api/v1/closings/preview', WEEK)).statusCode).toBe(403)
    expect((await api.as('write').delete(`/api/v1/closings/${id}`)).statusCode).toBe(403)
    expect((await api.stranger.get('/api/v1/calendar?year=2026')).json().closings).toEqual([])
    expect((await api.stranger.delete(`/api/v1/closings/${id}`)).statusCode).toBe(404)
  })
})

test('public holidays are told for the places where customers are', async () => {
  const shown = await calendar('year=2027')
  expect(shown.places).toEqual([
    { country: 'FR', region: null, customers: 2 },
    { country: 'DE', region: null, customers: 1 },
  ])
  expect(shown.holidays).toHaveLength(11)
  const alsace = await calendar('year=2027&country=FR&region=FR-67')
  expect(alsace.holidays.map(({ on }: { on: string }) => on)).toContain('2027-03-26')
})
