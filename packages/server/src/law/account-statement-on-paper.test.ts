import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { beforeAll, expect, test } from 'vitest'
import { matchItems } from '../claims/match-items.ts'
import { setCreditor } from '../creditors/set-creditor.ts'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { aCreditor, aCustomer, anInvoice, aPayment } from '../testing/accounts.ts'
import { pageLines, pageText, readPdf } from '../testing/read-pdf.ts'
import { buildTestApi, type TestApi } from '../testing/test-api.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { PAPER_LANGUAGES } from './statement-words.ts'

const database = useTestDatabase()
let api: TestApi
let customerId: number
let spaniardId: number

const day = civilDate

async function prepare(tx: Tx) {
  await setCreditor(tx, 'test', 'principal', {
    name: 'Atelier Garance',
    siren: '732829320',
    address_lines: ['18 quai de la Pêcherie'],
    postcode: '69001',
    city: 'Lyon',
  })
  const creditorId = await aCreditor(tx)
  customerId = await aCustomer(tx, {
    number: 'C00417',
    name: 'Müller & Söhne Großhandel GmbH',
    address_lines: ['Königstraße 12'],
    postcode: '70173',
    city: 'STUTTGART',
    country: 'DE',
    language: 'de',
  })
  spaniardId = await aCustomer(tx, { language: 'es' })
  const account = { customerId, creditorId }
  const bill = async (number: string, amountMinor: number, issuedOn: string, dueOn: string) =>
    anInvoice(tx, { ...account, number, amountMinor, issuedOn: day(issuedOn), dueOn: day(dueOn) })
  const pay = async (invoice: number, amountMinor: number, on: string) => {
    const payment = await aPayment(tx, { ...account, amountMinor, receivedOn: day(on) })
    await matchItems(tx, 'test', day(on), [
      { itemId: payment, takenMinor: amountMinor },
      { itemId: invoice, takenMinor: amountMinor },
    ])
  }
  const first = await bill('FA-2024-0117', 1_248_000, '2024-01-01', '2024-01-31')
  const second = await bill('FA-2024-0298', 360_000, '2024-04-30', '2024-06-14')
  await bill('FA-2025-0021', 96_540, '2025-01-15', '2025-02-14')
  await pay(first, 400_000, '2024-04-30')
  await pay(second, 150_000, '2024-12-20')
  await pay(first, 250_000, '2025-03-31')
  await anInvoice(tx, { ...account, customerId: spaniardId, amountMinor: 50_000 })
}

beforeAll(async () => {
  api = await buildTestApi(database.current)
  await inOrganisation(database.current.pool, api.organisationId, prepare)
})

const paper = (query: string, id = customerId) =>
  api.as('read').get(`/api/v1/customers/${id}/account-statement.pdf?${query}`)

test.each(PAPER_LANGUAGES)(
  'a statement in %s of three invoices with part payments over four half-years reads the same as the one that was kept',
  async (language) => {
    const { rawPayload } = await paper(`asOf=2025-10-31&language=${language}`)
    const { pages, language: said, roles } = await readPdf(rawPayload)
    expect(said?.slice(0, 2)).toBe(language)
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'L']))
    const lines = pages.flatMap((page, index) => [`--- ${index + 1}`, ...pageLines(page)])
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/account-statement.${language}.txt`)
  },
)

test('it is in the language of the customer unless another is asked for, and in English where we have none', async () => {
  const titleOf = async (response: ReturnType<typeof paper>) => {
    const { pages } = await readPdf((await response).rawPayload)
    return pageText(pages[0]?.slice(0, 2))
  }
  expect(await titleOf(paper('asOf=2025-10-31'))).toContain('Forderungsaufstellung zum 31. Oktober 2025')
  expect(await titleOf(paper('asOf=2025-10-31&language=fr'))).toContain('Décompte au 31 octobre 2025')
  expect(await titleOf(paper('asOf=2026-05-31', spaniardId))).toContain('Statement of what is owed')
})

test('a German statement has no word of another language than in names and citations', async () => {
  const { pages } = await readPdf((await paper('asOf=2025-10-31')).rawPayload)
  const text = pages.map(pageText).join(' ')
  expect(text).toContain('12.480,00 €')
  expect(text).not.toMatch(/\b(?:du|au|jours|intérêts|the|interest|principal)\b/i)
})
