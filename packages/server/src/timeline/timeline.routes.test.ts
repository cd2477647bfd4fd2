import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { aPayment } from '../testing/accounts.ts'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { aRichOrganisation } from '../testing/rich-organisation.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { readTimeline } from './read-timeline.ts'
import { KINDS } from './timeline.schema.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

type Event = {
  kind: string
  side: string
  on: string
  title: { fr: string }
  text: { fr: string } | null
  id: string
}

async function timelineOf(
  customerId: number,
  filter = '',
): Promise<{ events: Event[]; next: string | null }> {
  return on.get(`/customers/${customerId}/timeline?limit=100${filter}`)
}

/** Without the spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

/** A customer with something of every kind that a person records. */
async function aLivedAccount() {
  const debtor = await on.debtor({ T1: { minor: 10_000 }, T2: { minor: 5_000 } })
  const [T1, T2] = [debtor.id('T1'), debtor.id('T2')]
  const customerId = String(debtor.customerId)
  const promise = await on.make('/promises', { itemIds: [T2], madeOn: '2026-05-04', dueOn: '2026-05-20' })
  await on.post(`/promises/${promise}/withdrawal`, { on: '2026-05-05' })
  const dispute = await on.make('/disputes', {
    itemId: T1,
    amount: '30.00',
    reason: 'Casse',
    openedOn: '2026-05-06',
  })
  await on.post(`/disputes/${dispute}/settlement`, { outcome: 'rejected', on: '2026-05-08' })
  const hold = await on.make('/holds', { scope: 'customer', customerId, from: '2026-05-07', reason: 'Audit' })
  await on.post(`/holds/${hold}/end`, { on: '2026-05-09' })
  const entry = { on: '2026-05-10', reason: 'Geste' }
  await on.api.as('manage').post(`/api/v1/items/${T1}/write-offs`, { ...entry, amount: '1.00' })
  await on.post(`/items/${T1}/corrections`, { ...entry, change: 'increase', amount: '2.00' })
  await on.make('/notes', { customerId, text: 'Bon payeur', itemId: T1 })
  await on.make('/payment-plans', {
    itemIds: [T2],
    agreedOn: '2026-05-11',
    instalments: [{ dueOn: '2026-06-30', amount: '50.00' }],
  })
  await on.work(async (tx) => {
    const receivedOn = civilDate('2026-05-12')
    const payment = await aPayment(tx, { ...debtor, amountMinor: 4_000, receivedOn })
    await matchItems(tx, 'test', receivedOn, [
      { itemId: payment, takenMinor: 4_000 },
      { itemId: Number(T1), takenMinor: 4_000 },
    ])
  })
  return debtor
}

test('what the customer did stands on its side and what we did on ours, newest first', async () => {
  const { customerId } = await aLivedAccount()
  const { events } = await timelineOf(customerId)
  const dated = events.filter(({ on: day }) => day < '2026-06-01')
  expect(dated.map(({ on: day, side, title }) => plain(`${day} ${side} ${title.fr}`))).toEqual(
    [
      '2026-05-12 theirs Paiement de 40,00 €',
      '2026-05-11 ours Échéancier : 50,00 € en 1 fois',
      '2026-05-10 ours T1 corrigée : 2,00 € de plus',
      '2026-05-10 ours 1,00 € abandonnés sur T1',
      '2026-05-09 ours Fin de la suspension',
      '2026-05-08 ours Litige sur T1 rejeté',
      '2026-05-06 theirs Conteste 30,00 € sur T1',
      '2026-05-05 theirs Promesse de 50,00 € retirée',
      '2026-05-04 theirs Promet 50,00 € pour le 20/05/2026',
      '2026-04-01 ours 2 pièces émises',
    ].map(plain),
  )
  const recorded = events.filter(({ on: day }) => day >= '2026-06-01')
  expect(recorded.map(({ kind, text }) => `${kind} ${text?.fr}`)).toEqual(['note Bon payeur', 'hold Audit'])
})

test('it is read page by page, and each page goes on where the one before ended', async () => {
  const { customerId } = await aLivedAccount()
  const { events } = await timelineOf(customerId)
  const small: Event[] = []
  let next: string | null = null
  do {
    const page: { events: Event[]; next: string | null } = await on.get(
      `/customers/${customerId}/timeline?limit=2${next ? `&after=${next}` : ''}`,
    )
    small.push(...page.events)
    next = page.next
  } while (next)
  expect(small.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
})

test('one kind of it can be asked for', async () => {
  const { customerId } = await aLivedAccount()
  const counts: Record<string, number> = {}
  for (const kind of KINDS) {
    const { events } = await timelineOf(customerId, `&kind=${kind}`)
    expect(events.every((event) => event.kind === kind)).toBe(true)
    counts[kind] = events.length
  }
  const some = { payment: 1, promise: 2, dispute: 2, hold: 2, note: 1, plan: 1, correction: 2, item: 1 }
  expect(counts).toEqual({
    ...some,
    reminder: 0,
    call: 0,
    delivery: 0,
    limitation: 0,
    insolvency: 0,
    protection: 0,
    cure: 0,
    waiver: 0,
  })
})

test('what left stands there with its documents, what was imported with its file', async () => {
  const { id } = await aRichOrganisation(database.current, 'charlie')
  await inOrganisation(database.current.pool, id, async (tx) => {
    const customers = await tx.selectFrom('customer').select(['id', 'number']).orderBy('id').execute()
    const read = async (number: string) => {
      const customer = customers.find((one) => one.number === `charlie-${number}`)
      const page = { kind: null, before: null, limit: 50 }
      return (await readTimeline(tx, customer?.id ?? 0, civilDate('2026-06-15'), page)).events
    }
    expect((await read('1')).find(({ kind }) => kind === 'reminder')).toMatchObject({
      side: 'ours',
      act: { status: { code: 'sent' }, documents: ['email'] },
    })
    expect((await read('4')).map(({ kind, text, importId }) => [kind, text?.fr, importId !== null])).toEqual([
      ['item', 'charlie.txt', true],
    ])
  })
})

test('nobody’s timeline, and one asked with another’s place, are refused', async () => {
  const asked = (path: string) => on.api.as('read').get(`/api/v1/customers/${path}`)
  expect((await asked('999999/timeline')).statusCode).toBe(404)
  const { customerId } = await on.debtor({})
  expect((await asked(`${customerId}/timeline?after=x`)).statusCode).toBe(400)
  expect((await asked(`${customerId}/timeline?kind=x`)).statusCode).toBe(400)
  expect(await on.get(`/customers/${customerId}/timeline`)).toEqual({ events: [], next: null })
})
