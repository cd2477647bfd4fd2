import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, describe, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { aCustomer, aPayment } from '../testing/accounts.ts'
import { buildGovernedApi, type GovernedApi } from '../testing/governed-account.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { listWaivers } from './list-waivers.ts'
import { refuseForbiddenWaiver } from './waiver-refusals.ts'

const database = useTestDatabase()
let on: GovernedApi

beforeAll(async () => {
  on = await buildGovernedApi(database.current)
})

type Debtor = Awaited<ReturnType<GovernedApi['debtor']>>

const post = (url: string, body: object) => on.api.as('manage').post(`/api/v1${url}`, body)

async function grant(body: object): Promise<string> {
  const response = await post('/waivers', { grantedOn: '2026-06-01', reason: 'geste commercial', ...body })
  if (response.statusCode !== 201) throw new Error(response.body)
  return response.json().id
}

const accountOf = async ({ customerId }: Debtor, asOf: string) =>
  (await on.get(`/customers/${customerId}/account-statement?asOf=${asOf}`)).accounts[0]

const BOTH = ['interest', 'compensation']

describe('a waiver', () => {
  test('of all that is due is a line of its own with who, when and why; what runs afterwards is owed', async () => {
    const debtor = await on.debtor({ A1: { minor: 1_000_000 } })
    const before = await accountOf(debtor, '2026-06-01')
    const id = await grant({ itemIds: [debtor.id('A1')], parts: BOTH })
    const after = await accountOf(debtor, '2026-06-01')
    const gross = ['principalDue', 'interestDue', 'recoveryCompensation'] as const
    for (const part of gross) expect(after[part]).toBe(before[part])
    expect(after).toMatchObject({
      waived: (Number(before.interestDue) + 40).toFixed(2),
      totalDue: '10000.00',
      waivers: [
        {
          id,
          state: 'in-force',
          interest: before.interestDue,
          compensation: '40.00',
          grantedOn: '2026-06-01',
          reason: 'geste commercial',
          author: 'key:manage',
        },
      ],
      waiverLaw: { allowed: true, warning: { code: 'waiver-ban-pending' } },
    })
    const later = await accountOf(debtor, '2026-06-11')
    expect(Number(later.totalDue) - 10_000).toBeGreaterThan(0)
    expect(later.waived).toBe(after.waived)
  })

  test('that is reversed restores the account to the cent from that day on, and says why', async () => {
    const debtor = await on.debtor({ A1: { minor: 123_457 } })
    const bare = await accountOf(debtor, '2026-07-01')
    const id = await grant({ itemIds: [debtor.id('A1')], parts: BOTH })
    expect((await accountOf(debtor, '2026-06-19')).waivers).toHaveLength(1)
    const reversal = { on: '2026-06-20', reason: 'saisie par erreur' }
    expect((await post(`/waivers/${id}/reversal`, reversal)).statusCode).toBe(204)
    expect((await accountOf(debtor, '2026-06-19')).waivers).toHaveLength(1)
    expect(await accountOf(debtor, '2026-07-01')).toEqual(bare)
    expect((await on.lastAudit()).action).toBe('waiver.reversed')
    const { waivers } = await on.get(`/waivers?customerId=${debtor.customerId}`)
    expect(waivers).toMatchObject([{ state: 'reversed', reversalReason: 'saisie par erreur' }])
    const again = await post(`/waivers/${id}/reversal`, reversal)
    expect([again.statusCode, again.json().code]).toEqual([409, 'not-allowed-now'])
  })

  test('up to an amount takes the invoices in order, interest first, and never more than is due', async () => {
    const debtor = await on.debtor({ A1: { minor: 1_000_000 }, A2: { minor: 1_000_000 } })
    const { debts } = await accountOf(debtor, '2026-06-01')
    const interest = Number(debts[0].claim.interestDue)
    const itemIds = [debtor.id('A1'), debtor.id('A2')]
    const beyond = await post('/waivers', {
      itemIds,
      parts: ['interest'],
      amount: (2 * interest + 0.01).toFixed(2),
      grantedOn: '2026-06-01',
      reason: 'geste',
    })
    expect([beyond.statusCode, beyond.json().errors[0].path]).toEqual([409, 'amount'])
    await grant({ itemIds, parts: ['interest'], amount: (interest + 5).toFixed(2) })
    const after = await accountOf(debtor, '2026-06-15')
    expect(after.debts.map(({ waived }: { waived: string }) => waived)).toEqual([interest.toFixed(2), '5.00'])
  })

  test('on payment by a day stands once it is paid in time, and then payments went to principal', async () => {
    const debtor = await on.debtor({ A1: { minor: 500_000 }, A2: { minor: 100_000 } })
    const { customerId, creditorId, id } = debtor
    await grant({
      itemIds: [id('A1'), id('A2')],
      parts: BOTH,
      condition: { paidBy: '2026-06-15', amount: '5000.00' },
    })
    expect(await accountOf(debtor, '2026-06-10')).toMatchObject({
      waived: '0.00',
      waivers: [{ state: 'pending', settleBy: '2026-06-15' }],
    })
    await on.work(async (tx) => {
      const receivedOn = civilDate('2026-06-15')
      const payment = await aPayment(tx, { customerId, creditorId, amountMinor: 500_000, receivedOn })
      // The books match it a week later: it came in time all the same.
      await matchItems(tx, 'test', civilDate('2026-06-22'), [
        { itemId: payment, takenMinor: 500_000 },
        { itemId: Number(id('A1')), takenMinor: 500_000 },
      ])
    })
    const [waiver] = await on.work((tx) => listWaivers(tx, customerId, civilDate('2026-06-30')))
    expect([waiver?.state, waiver?.settledMinor]).toEqual(['in-force', 500_000])
    const after = await accountOf(debtor, '2026-06-15')
    expect(after.debts).toMatchObject([{ number: 'A1' }, { number: 'A2' }])
    const settled = await accountOf(debtor, '2026-06-22')
    expect(settled.debts).toMatchObject([{ number: 'A2' }])
    expect(Number(settled.waived)).toBeGreaterThan(40)
  })

  test.each([
    ['2026-06-15', 'in-force'],
    ['2026-06-16', 'lapsed'],
  ])('paid on %s of the 15th: %s', async (day, state) => {
    const debtor = await on.debtor({ A1: { minor: 500_000 }, A2: { minor: 100_000 } })
    const { customerId, creditorId, id } = debtor
    await grant({
      itemIds: [id('A1')],
      parts: BOTH,
      condition: { paidBy: '2026-06-15' },
    })
    await on.work(async (tx) => {
      const receivedOn = civilDate(day)
      const payment = await aPayment(tx, { customerId, creditorId, amountMinor: 500_000, receivedOn })
      await matchItems(tx, 'test', receivedOn, [
        { itemId: payment, takenMinor: 500_000 },
        { itemId: Number(id('A1')), takenMinor: 500_000 },
      ])
    })
    const [waiver] = await on.work((tx) => listWaivers(tx, customerId, civilDate('2026-06-20')))
    expect(waiver?.state).toBe(state)
  })

  test('is printed in the statement with who, when and why', async () => {
    const debtor = await on.debtor({ A1: { minor: 1_000_000 } })
    await grant({ itemIds: [debtor.id('A1')], parts: ['compensation'] })
    const pdf = await on.api
      .as('read')
      .get(`/api/v1/customers/${debtor.customerId}/account-statement.pdf?asOf=2026-06-01`)
    const { pages } = await readPdf(pdf.rawPayload)
    const text = pages
      .flat()
      .map((part) => part.text)
      .join(' ')
      .replaceAll(/\s/g, '')
    expect(text).toMatch(/Remiseaccordéele01\/06\/2026parLacléd’API«manage»:gestecommercial[−-]40,00€/)
    expect(text).toContain('moins40,00€remis')
  })
})

describe('a waiver may not', () => {
  test('be granted or reversed by who does not manage', async () => {
    const debtor = await on.debtor({ A1: { minor: 100_000 } })
    const body = { itemIds: [debtor.id('A1')], parts: BOTH, reason: 'geste', grantedOn: '2026-06-01' }
    expect((await on.post('/waivers', body)).statusCode).toBe(403)
    const id = await grant(body)
    expect((await on.post(`/waivers/${id}/reversal`, { reason: 'erreur' })).statusCode).toBe(403)
  })

  test('be without a reason, of something that is not late, twice of the same, or of another organisation', async () => {
    const debtor = await on.debtor({ A1: { minor: 100_000 }, B1: { minor: 100_000, dueOn: '2026-06-01' } })
    const body = { itemIds: [debtor.id('A1')], parts: BOTH, reason: 'geste', grantedOn: '2026-06-01' }
    expect((await post('/waivers', { ...body, reason: ' ' })).statusCode).toBe(400)
    expect((await post('/waivers', { ...body, itemIds: [debtor.id('B1')] })).statusCode).toBe(409)
    await grant(body)
    expect((await post('/waivers', body)).statusCode).toBe(409)
    const foreign = await on.stranger((tx) => aCustomer(tx))
    expect((await on.get(`/waivers?customerId=${foreign}`)).waivers).toEqual([])
    expect((await post('/waivers/999999/reversal', { reason: 'x' })).statusCode).toBe(404)
  })

  test('be granted once the law forbids it: the article is named', () => {
    const article = {
      id: 'C. com. L441-17',
      title: { fr: 'Interdiction', en: 'Ban' },
      url: 'https://law.example',
      checkedOn: civilDate('2026-11-22'),
      sourced: true,
      validatedByLawyer: false,
    }
    const forbid = (allowed: boolean) => () =>
      refuseForbiddenWaiver({ allowed, article, warning: null }, civilDate('2027-01-01'))
    expect(forbid(false)).toThrow(/C\. com\. L441-17 \(Ban\)/)
    expect(forbid(true)).not.toThrow()
  })
})
