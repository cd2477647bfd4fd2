import { addDays, type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { openOn } from '@recouvrance/core/claims/open-on'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertOrganisation } from '../access/organisations.queries.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { appendEntries, entriesOf, openItemsOn } from './claims.queries.ts'
import { correctItem } from './correct-item.ts'
import { matchItems } from './match-items.ts'
import { reverseEntry, reverseMatch } from './reverse-entries.ts'
import { writeOffItem } from './write-off-item.ts'

const database = useTestDatabase()
const DAY = civilDate('2026-03-20')
let organisationId: number

const work = <T>(what: (tx: Tx) => Promise<T>) => inOrganisation(database.current.pool, organisationId, what)

beforeAll(async () => {
  organisationId = (await insertOrganisation(database.current.ownerUrl, 'claims')).id
})

async function openOf(tx: Tx, itemId: number): Promise<number> {
  const row = await tx
    .selectFrom('item')
    .select('open_minor')
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  return row.open_minor
}

async function reviewOf(tx: Tx, customerId: number): Promise<string | null | undefined> {
  const row = await tx
    .selectFrom('review')
    .select('review_on')
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  return row?.review_on
}

/** An account with an invoice of 100.00 and a payment of 60.00, reviewed since. */
async function account(tx: Tx) {
  const creditorId = await aCreditor(tx)
  const customerId = await aCustomer(tx)
  const invoice = await anInvoice(tx, { customerId, creditorId, amountMinor: 10_000 })
  const payment = await aPayment(tx, { customerId, creditorId, amountMinor: 6_000 })
  await tx
    .updateTable('review')
    .set({ review_on: '2026-12-01' })
    .where('customer_id', '=', customerId)
    .execute()
  return { creditorId, customerId, invoice, payment }
}

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code }) as unknown as Refusal

describe('a payment matched with an invoice', () => {
  test('takes the same off both, in entries that add up to zero, and has the customer reviewed', async () => {
    await work(async (tx) => {
      const { customerId, invoice, payment } = await account(tx)
      const matchId = await matchItems(tx, 'test', DAY, [
        { itemId: invoice, takenMinor: 6_000 },
        { itemId: payment, takenMinor: 6_000 },
      ])
      expect([await openOf(tx, invoice), await openOf(tx, payment)]).toEqual([4_000, 0])
      const entries = (await entriesOf(tx, [invoice, payment])).filter((entry) => entry.match_id === matchId)
      expect(entries.map((entry) => entry.amount_minor)).toEqual([-6_000, 6_000])
      expect(await reviewOf(tx, customerId)).toBe('-infinity')
    })
  })

  test('reversed, opens both again, once', async () => {
    await work(async (tx) => {
      const { invoice, payment } = await account(tx)
      const matchId = await matchItems(tx, 'test', DAY, [
        { itemId: invoice, takenMinor: 6_000 },
        { itemId: payment, takenMinor: 6_000 },
      ])
      const reversal = { on: DAY, reason: 'rejet SEPA' }
      expect(await reverseMatch(tx, 'test', matchId, reversal)).toHaveLength(2)
      expect([await openOf(tx, invoice), await openOf(tx, payment)]).toEqual([10_000, -6_000])
      await expect(reverseMatch(tx, 'test', matchId, reversal)).rejects.toEqual(refused('conflict'))
    })
  })

  test('one of its entries reversed takes the whole match back', async () => {
    await work(async (tx) => {
      const { invoice, payment } = await account(tx)
      await matchItems(tx, 'test', DAY, [
        { itemId: invoice, takenMinor: 5_000 },
        { itemId: payment, takenMinor: 5_000 },
      ])
      const entry = (await entriesOf(tx, [invoice])).find(({ kind }) => kind === 'match')
      await reverseEntry(tx, 'test', entry?.id ?? 0, { on: DAY, reason: 'erreur' })
      expect([await openOf(tx, invoice), await openOf(tx, payment)]).toEqual([10_000, -6_000])
    })
  })

  test.each([
    ['more than the payment holds', 6_001, 6_001, 'not-allowed-now'],
    ['different amounts on both sides', 6_000, 5_999, 'invalid-request'],
  ])('is refused for %s, and nothing is written', async (_, ofInvoice, ofPayment, code) => {
    const { invoice, payment } = await work(account)
    const matching = work((tx) =>
      matchItems(tx, 'test', DAY, [
        { itemId: invoice, takenMinor: ofInvoice },
        { itemId: payment, takenMinor: ofPayment },
      ]),
    )
    await expect(matching).rejects.toEqual(refused(code))
    await work(async (tx) => {
      expect([await openOf(tx, invoice), await openOf(tx, payment)]).toEqual([10_000, -6_000])
    })
  })

  test('is refused across customers, and across currencies', async () => {
    await work(async (tx) => {
      const { customerId, creditorId, invoice } = await account(tx)
      const other = await account(tx)
      const dollars = await aPayment(tx, { customerId, creditorId, amountMinor: 100, currency: 'USD' })
      for (const itemId of [other.payment, dollars])
        await expect(
          matchItems(tx, 'test', DAY, [
            { itemId: invoice, takenMinor: 100 },
            { itemId, takenMinor: 100 },
          ]),
        ).rejects.toEqual(refused('invalid-request'))
    })
  })

  test('twice at the same moment, is taken once', async () => {
    const { invoice, payment } = await work(account)
    const match = () =>
      work((tx) =>
        matchItems(tx, 'test', DAY, [
          { itemId: invoice, takenMinor: 6_000 },
          { itemId: payment, takenMinor: 6_000 },
        ]),
      )
    const outcomes = await Promise.allSettled([match(), match(), match()])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await work(async (tx) => {
      expect([await openOf(tx, invoice), await openOf(tx, payment)]).toEqual([4_000, 0])
    })
  })
})

describe('a write-off', () => {
  test.each([
    [null, 0],
    [3_000, 7_000],
    [10_000, 0],
  ])('of %s leaves %i', async (amountMinor, left) => {
    await work(async (tx) => {
      const { invoice } = await account(tx)
      await writeOffItem(tx, 'test', invoice, { on: DAY, amountMinor, reason: 'irrécouvrable' })
      expect(await openOf(tx, invoice)).toBe(left)
    })
  })

  test('of more than is open is refused; of a settled item too', async () => {
    await work(async (tx) => {
      const { invoice } = await account(tx)
      const writeOff = { on: DAY, amountMinor: 10_001, reason: 'x' }
      await expect(writeOffItem(tx, 'test', invoice, writeOff)).rejects.toEqual(refused('not-allowed-now'))
      await writeOffItem(tx, 'test', invoice, { ...writeOff, amountMinor: null })
      await expect(writeOffItem(tx, 'test', invoice, { ...writeOff, amountMinor: null })).rejects.toEqual(
        refused('not-allowed-now'),
      )
    })
  })

  test('is taken back by a reversal, not before its day', async () => {
    await work(async (tx) => {
      const { invoice } = await account(tx)
      const entryId = await writeOffItem(tx, 'test', invoice, { on: DAY, amountMinor: null, reason: 'x' })
      await expect(
        reverseEntry(tx, 'test', entryId, { on: addDays(DAY, -1), reason: 'payé' }),
      ).rejects.toEqual(refused('invalid-request'))
      const [reversal] = await reverseEntry(tx, 'test', entryId, { on: DAY, reason: 'payé' })
      expect(await openOf(tx, invoice)).toBe(10_000)
      await expect(reverseEntry(tx, 'test', reversal ?? 0, { on: DAY, reason: 'x' })).rejects.toEqual(
        refused('invalid-request'),
      )
    })
  })
})

describe('a correction', () => {
  test.each([
    [-10_000, 0],
    [-4_000, 6_000],
    [500, 10_500],
  ])('of %i leaves %i open', async (differenceMinor, left) => {
    await work(async (tx) => {
      const { invoice } = await account(tx)
      await correctItem(tx, 'test', invoice, { on: DAY, differenceMinor, reason: 'saisie' })
      expect(await openOf(tx, invoice)).toBe(left)
    })
  })

  test('never turns an invoice into something to pay back', async () => {
    await work(async (tx) => {
      const { invoice } = await account(tx)
      await expect(
        correctItem(tx, 'test', invoice, { on: DAY, differenceMinor: -10_001, reason: 'saisie' }),
      ).rejects.toEqual(refused('not-allowed-now'))
    })
  })

  test('makes a payment larger or smaller by its size', async () => {
    await work(async (tx) => {
      const { payment } = await account(tx)
      await correctItem(tx, 'test', payment, { on: DAY, differenceMinor: 500, reason: 'saisie' })
      expect(await openOf(tx, payment)).toBe(-6_500)
    })
  })
})

test('an issue that was partly paid is not reversed before its match', async () => {
  await work(async (tx) => {
    const { invoice, payment } = await account(tx)
    await matchItems(tx, 'test', DAY, [
      { itemId: invoice, takenMinor: 1 },
      { itemId: payment, takenMinor: 1 },
    ])
    const issue = (await entriesOf(tx, [invoice])).find(({ kind }) => kind === 'issue')
    await expect(reverseEntry(tx, 'test', issue?.id ?? 0, { on: DAY, reason: 'annulée' })).rejects.toEqual(
      refused('not-allowed-now'),
    )
  })
})

test.each(['update item_entry set amount_minor = 0', 'delete from item_entry'])(
  'the application may not %s',
  async (statement) => {
    await expect(work((tx) => sql.raw(statement).execute(tx))).rejects.toThrow('permission denied')
  },
)

type Step = {
  readonly kind: string
  readonly a: number
  readonly b: number
  readonly share: number
  readonly on: number
}

const STEPS = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(
      'issue',
      'payment',
      'match',
      'match',
      'write-off',
      'correction',
      'reverse',
      'reverse',
    ),
    a: fc.nat(7),
    b: fc.nat(7),
    share: fc.integer({ min: 1, max: 9_000 }),
    on: fc.nat(40),
  }),
  { minLength: 20, maxLength: 50 },
)

/** One step through the use cases; what they refuse leaves no trace. */
async function play(tx: Tx, ids: number[], account: { customerId: number; creditorId: number }, step: Step) {
  const on = addDays(civilDate('2026-01-01'), step.on)
  const a = ids[step.a % Math.max(1, ids.length)] ?? 0
  const b = ids[step.b % Math.max(1, ids.length)] ?? 0
  const reason = 'x'
  switch (step.kind) {
    case 'issue':
      return ids.push(await anInvoice(tx, { ...account, amountMinor: step.share, issuedOn: on, dueOn: on }))
    case 'payment':
      return ids.push(await aPayment(tx, { ...account, amountMinor: step.share, receivedOn: on }))
    case 'match':
      return matchItems(tx, 'test', on, [
        { itemId: a, takenMinor: step.share % 3_000 || 1 },
        { itemId: b, takenMinor: step.share % 3_000 || 1 },
      ])
    case 'write-off':
      return writeOffItem(tx, 'test', a, { on, amountMinor: step.b % 2 ? null : step.share, reason })
    case 'correction':
      return correctItem(tx, 'test', a, { on, differenceMinor: step.share - 4_500, reason })
    default: {
      const entries = await entriesOf(tx, ids)
      const entry = entries[step.share % Math.max(1, entries.length)]
      return entry ? reverseEntry(tx, 'test', entry.id, { on, reason }) : null
    }
  }
}

async function openByDatabase(tx: Tx, customerId: number, asOf: CivilDate): Promise<Map<number, number>> {
  const { rows } = await openItemsOn(asOf, [customerId]).execute(tx)
  return new Map(rows.map((row) => [row.id, row.open_minor]))
}

test('whatever happens, the facts add up to what is open: in the row, in SQL on any day and in core', async () => {
  let written = 0
  await fc.assert(
    fc.asyncProperty(STEPS, fc.integer({ min: -2, max: 45 }), async (steps, day) => {
      await work(async (tx) => {
        const creditorId = await aCreditor(tx)
        const customerId = await aCustomer(tx)
        const ids: number[] = []
        const start = { a: 0, b: 0, share: 5_000, on: 0 }
        for (const kind of ['issue', 'payment', 'issue', 'payment'])
          await play(tx, ids, { customerId, creditorId }, { ...start, kind })
        for (const step of steps)
          await sql`savepoint step`.execute(tx).then(() =>
            play(tx, ids, { customerId, creditorId }, step).catch(async (error: unknown) => {
              if (!(error instanceof Refusal)) throw error
              await sql`rollback to savepoint step`.execute(tx)
            }),
          )
        const entries = await entriesOf(tx, ids)
        written += entries.length
        const asOf = addDays(civilDate('2026-01-01'), day)
        const bySql = await openByDatabase(tx, customerId, asOf)
        const wholly = await openByDatabase(tx, customerId, civilDate('2199-12-31'))
        for (const id of ids) {
          const facts = entries
            .filter((entry) => entry.item_id === id)
            .map((entry) => ({ kind: entry.kind, on: entry.on_date, amountMinor: entry.amount_minor }))
          expect(bySql.get(id) ?? 0).toBe(openOn(facts, asOf))
          expect(wholly.get(id) ?? 0).toBe(await openOf(tx, id))
          expect(openOn(facts, civilDate('2199-12-31'))).toBe(await openOf(tx, id))
        }
      })
    }),
    { numRuns: 25 },
  )
  expect(written).toBeGreaterThan(250)
})

test('the SQL twin of openOn holds for the whole portfolio too, and leaves instalments out', async () => {
  await work(async (tx) => {
    const creditorId = await aCreditor(tx)
    const customerId = await aCustomer(tx)
    const invoice = await anInvoice(tx, { customerId, creditorId, amountMinor: 100 })
    await sql`update item set kind = 'instalment' where id = ${invoice}`.execute(tx)
    for (const asOf of ['2026-01-15', '2026-02-10', '2199-12-31'].map(civilDate)) {
      const { rows } = await openItemsOn(asOf, null).execute(tx)
      const bySql = new Map(rows.map((row) => [row.id, row.open_minor]))
      const { rows: facts } = await sql<{ id: number; open: number }>`
        select e.item_id as id, sum(e.amount_minor)::bigint as open from item_entry e join item i on i.id = e.item_id
         where e.on_date <= ${asOf}::date and i.kind <> 'instalment'
         group by e.item_id having sum(e.amount_minor) <> 0`.execute(tx)
      expect(bySql).toEqual(new Map(facts.map((row) => [row.id, row.open])))
    }
  })
})

test('several entries of one item in one statement are all counted', async () => {
  await work(async (tx) => {
    const { invoice } = await account(tx)
    const ids = await appendEntries(tx, [
      { itemId: invoice, kind: 'correction', on: DAY, amountMinor: 100 },
      { itemId: invoice, kind: 'correction', on: DAY, amountMinor: 23 },
    ])
    expect(new Set(ids).size).toBe(2)
    expect(await openOf(tx, invoice)).toBe(10_123)
    const entries = await entriesOf(tx, [invoice])
    expect(ids.map((id) => entries.find((entry) => entry.id === id)?.amount_minor)).toEqual([100, 23])
  })
})
