import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import { currencyOf } from '@recouvrance/core/money/currency'
import { urgencyOf } from '@recouvrance/core/scenarios/urgency'
import { beforeEach, describe, expect, test } from 'vitest'
import { inOrganisation } from '../platform/postgres.ts'
import { type ActsApi, buildActsApi, oneStep } from '../testing/acts-api.ts'
import { MONDAY } from '../testing/sendable.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { renewUrgencies } from './renew-urgencies.ts'

const database = useTestDatabase()

type Line = {
  interest: string | null
  urgency: { points: number; reasons: { code: string; fr: string }[] }
  act: { id: string; customer: { number: string }; status: { code: string } } | null
  task: { id: string; kind: string; customer: { number: string }; amount: string } | null
}

async function lane(api: ActsApi, name: string, query = ''): Promise<{ lines: Line[]; next: string | null }> {
  return (await api.as('read').get(`/api/v1/day/${name}?${query}`)).json()
}

function numbers({ lines }: { lines: readonly Line[] }): (string | undefined)[] {
  return lines.map(({ act, task }) => (act ?? task)?.customer.number)
}

describe('what is to be approved', () => {
  let api: ActsApi

  beforeEach(async () => {
    api = await buildActsApi(database.current, [
      { number: 'SMALL', invoices: [5_000] },
      { number: 'LARGE', invoices: [1_200_000, 100] },
      { number: 'SAME1', invoices: [60_000] },
      { number: 'SAME2', invoices: [70_000] },
      { number: 'NOBODY', invoices: [60_000], email: null },
    ])
  })

  test('stands in the order of its urgency, with the reasons in words', async () => {
    const page = await lane(api, 'to-approve')
    expect(numbers(page)).toEqual(['LARGE', 'SAME2', 'SAME1', 'SMALL'])
    const [first] = page.lines
    expect(first?.urgency.points).toBe(30 + 5)
    expect(first?.urgency.reasons.map(({ code }) => code)).toEqual(['amount', 'age'])
    expect(first?.urgency.reasons[1]?.fr).toBe('12\u00a0jours de retard')
  })

  test('says the interest due on each line where it is asked for', async () => {
    const plain = (await lane(api, 'to-approve')).lines
    expect(plain.map(({ interest }) => interest)).toEqual([null, null, null, null])
    const [first, , , last] = (await lane(api, 'to-approve', 'law=true')).lines
    expect(Number(first?.interest)).toBeGreaterThan(Number(last?.interest))
    expect(Number(last?.interest)).toBeGreaterThan(0)
  })

  test('is read page by page without losing or repeating a line', async () => {
    const seen: (string | undefined)[] = []
    let after = ''
    for (let pages = 0; pages < 10; pages += 1) {
      const page = await lane(api, 'to-approve', `limit=1${after}`)
      seen.push(...numbers(page))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(seen).toEqual(['LARGE', 'SAME2', 'SAME1', 'SMALL'])
  })

  test('is counted, with the tasks, and so is what somebody has done today', async () => {
    const before = (await api.as('read').get('/api/v1/day')).json()
    expect(before.lanes).toEqual([
      { lane: 'to-approve', lines: 4, more: false },
      { lane: 'to-call', lines: 0, more: false },
      { lane: 'to-answer', lines: 1, more: false },
      { lane: 'for-me', lines: 0, more: false },
    ])
    expect(before.done).toEqual({ approved: 0, calls: 0, answered: 0 })
    const answer = await lane(api, 'to-answer')
    expect(answer.lines).toMatchObject([
      { act: null, task: { kind: 'fix-contact', customer: { number: 'NOBODY' }, amount: '600.00' } },
    ])
  })

  test('is nobody else’s', async () => {
    expect((await api.stranger.get('/api/v1/day/to-approve')).json().lines).toEqual([])
    expect((await api.stranger.get('/api/v1/day')).json().lanes[0].lines).toBe(0)
  })

  test('refuses a lane that is none and a place of another list', async () => {
    expect((await api.as('read').get('/api/v1/day/later')).statusCode).toBe(400)
    expect((await api.as('read').get('/api/v1/day/to-call?after=xyz')).statusCode).toBe(400)
  })
})

test('whom to call stands in its own lane, before and after the call was given to people', async () => {
  const api = await buildActsApi(
    database.current,
    [{ number: 'A', invoices: [80_000], phone: '+33 1 02 03 04 05' }],
    oneStep('call', 'call-script'),
  )
  expect(numbers(await lane(api, 'to-approve'))).toEqual([])
  const { lines } = await lane(api, 'to-call')
  expect(lines).toMatchObject([{ act: { status: { code: 'planned' } } }])
  await api.as('write').post('/api/v1/acts/approvals', { all: true })
  expect(await lane(api, 'to-call')).toMatchObject({ lines: [{ act: { status: { code: 'approved' } } }] })
  await api.as('write').post('/api/v1/sending/run', {})
  expect(await lane(api, 'to-call')).toMatchObject({ lines: [{ act: { status: { code: 'claimed' } } }] })
  // The task that goes with it is no second line.
  expect(numbers(await lane(api, 'to-answer'))).toEqual([])
})

test('the order in SQL is the order of core, on every day and for every kind of stake', async () => {
  const api = await buildActsApi(database.current, [{ number: 'A', invoices: [80_000] }])
  const amounts = [
    9_999, 10_000, 49_999, 50_000, 99_999, 100_000, 499_999, 500_000, 999_999, 1_000_000, 5_000_000,
  ]
  const ages = [-1, 0, 1, 30, 31, 60, 61, 90, 91, null]
  const left = [-1, 0, 30, 31, 90, 91, 180, 181, null]
  const cases = amounts.flatMap((amountMinor, index) =>
    ages.flatMap((age) =>
      left.map((days) => ({
        amountMinor,
        currency: currencyOf(['EUR', 'JPY', 'TND'][index % 3] ?? 'EUR'),
        dueOn: age === null ? null : addDays(MONDAY, -age),
        limitationOn: days === null ? null : addDays(MONDAY, days),
        declareBefore: days === null ? null : addDays(MONDAY, 60 - days),
        promiseBroken: index % 2 === 0,
      })),
    ),
  )
  await database.current.owner.query(
    `insert into task (organisation_id, kind, customer_id, item_set, reason, created_on,
                       amount_minor, currency, due_on, limitation_on, promise_broken, declare_before)
     select $1, 'check-sending', (select id from customer where organisation_id = $1 limit 1),
            gen_random_uuid(), 'never-accepted', '2026-06-15', s.*
       from unnest($2::bigint[], $3::text[], $4::date[], $5::date[], $6::boolean[], $7::date[]) as s`,
    [
      api.organisationId,
      cases.map(({ amountMinor }) => amountMinor),
      cases.map(({ currency }) => currency),
      cases.map(({ dueOn }) => dueOn),
      cases.map(({ limitationOn }) => limitationOn),
      cases.map(({ promiseBroken }) => promiseBroken),
      cases.map(({ declareBefore }) => declareBefore),
    ],
  )
  for (const on of [MONDAY, addDays(MONDAY, 1), addDays(MONDAY, 45)]) {
    const rows = await inOrganisation(database.current.pool, api.organisationId, async (tx) => {
      await renewUrgencies(tx, on)
      return tx.selectFrom('task').selectAll().where('reason', '=', 'never-accepted').execute()
    })
    expect(rows.length).toBe(cases.length)
    const differing = rows.filter(
      (row) =>
        row.urgency !==
        urgencyOf(
          {
            amountMinor: row.amount_minor,
            currency: currencyOf(row.currency ?? ''),
            dueOn: row.due_on === null ? null : civilDate(row.due_on),
            limitationOn: row.limitation_on === null ? null : civilDate(row.limitation_on),
            declareBefore: row.declare_before === null ? null : civilDate(row.declare_before),
            promiseBroken: row.promise_broken,
          },
          on,
        ).points,
    )
    expect(differing).toEqual([])
  }
})

test('the next run moves what waits to the points of its own day', async () => {
  const api = await buildActsApi(database.current, [{ number: 'A', invoices: [80_000] }])
  expect((await lane(api, 'to-approve')).lines[0]?.urgency.points).toBe(10 + 5)
  await api.as('write').post('/api/v1/planning/run', { asOf: addDays(MONDAY, 19), scope: 'due' })
  const [line] = (await lane(api, 'to-approve')).lines
  expect(line?.urgency.points).toBe(10 + 15)
  expect(line?.urgency.reasons.map(({ fr }) => fr)).toContain('31\u00a0jours de retard')
})
