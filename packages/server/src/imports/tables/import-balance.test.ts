import { expect, test } from 'vitest'
import { insertOrganisation } from '../../access/organisations.queries.ts'
import { brokenSums, importContent, knownItems } from '../../testing/imports.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import type { ImportRequest } from '../import-request.ts'

const database = useTestDatabase()

async function books() {
  const { id } = await insertOrganisation(database.current.ownerUrl, 'Test SARL')
  return {
    take: (lines: readonly string[], request: Omit<Partial<ImportRequest>, 'path'> = {}) =>
      importContent(database.current, id, `${lines.join('\n')}\n`, request),
    items: async () =>
      (await knownItems(database.current, id)).map(
        ({ customer, number, due, source, open }) => `${customer} ${number} ${due} ${source} ${open}`,
      ),
    open: async () =>
      (await knownItems(database.current, id)).flatMap(({ customer, open }) =>
        open === 0 ? [] : [`${customer} ${open}`],
      ),
    broken: () => brokenSums(database.current, id),
  }
}

const HEADER = 'Code client;Client;Total;Non échu;1-30;31-60;> 60'
const BALANCE = [
  'Balance âgée au 31/12/2025',
  '',
  HEADER,
  'C1;Dupont;1 000,00;400,00;300,00;200,00;100,00',
  'C2;Martin;-50,00;;-50,00;;',
  'Total;;950,00;400,00;250,00;200,00;100,00',
]

test('each bucket becomes an item that is never later than the bucket proves', async () => {
  const { take, items, broken } = await books()
  const { report } = await take(BALANCE)
  expect(await items()).toEqual([
    'C1 Balance du 31/12/2025 : 1-30 2025-12-30 aged-balance 30000',
    'C1 Balance du 31/12/2025 : 31-60 2025-11-30 aged-balance 20000',
    'C1 Balance du 31/12/2025 : > 60 2025-10-31 aged-balance 10000',
    'C1 Balance du 31/12/2025 : Non échu null aged-balance 40000',
    'C2 Balance du 31/12/2025 : 1-30 null aged-balance -5000',
  ])
  expect(await broken()).toEqual([])
  expect(report).toMatchObject({ kind: 'aged-balance', period: { from: '2025-12-31', to: '2025-12-31' } })
  expect(report.warnings.map(({ code }) => code)).toContain('derived-from-balance')
  expect(report.controlTotals).toMatchObject({
    lines: 2,
    amounts: [{ currency: 'EUR', count: 5, amount: '950.00' }],
    openItems: [{ currency: 'EUR', count: 5, amount: '950.00' }],
  })
})

test('the same balance twice changes nothing', async () => {
  const { take } = await books()
  await take(BALANCE)
  const { report } = await take(BALANCE)
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 5, closed: 0 })
})

test('the next balance takes the place of the one before', async () => {
  const { take, open, broken } = await books()
  await take(BALANCE)
  await take([
    'Balance âgée au 31/01/2026',
    HEADER,
    'C1;Dupont;450,00;;400,00;50,00;',
    'C3;Durand;20,00;20,00;;;',
  ])
  expect(await open()).toEqual(['C1 40000', 'C1 5000', 'C3 2000'].toSorted())
  expect(await broken()).toEqual([])
})

test('the day of the balance is asked for when its title does not name it', async () => {
  const { take, items } = await books()
  await expect(take(BALANCE.slice(2))).rejects.toMatchObject({ reason: 'no-day' })
  await take(BALANCE.slice(2), { asOf: '2025-11-30' as ImportRequest['asOf'] })
  expect((await items())[0]).toContain('2025-11-29')
})

test('a line whose buckets do not add up to its total is rejected', async () => {
  const { take, open } = await books()
  const { report } = await take([
    'Balance au 31/12/2025',
    HEADER,
    'C1;Dupont;1 000,00;400,00;300,00;200,00;99,99',
    'C2;Martin;1,00;1,00;;;',
  ])
  expect(report.rejectedLines.map(({ line, code }) => [line, code])).toEqual([[3, 'amounts-disagree']])
  expect(await open()).toEqual(['C2 100'])
})

test('currencies of one customer stay apart', async () => {
  const { take, open } = await books()
  await take([
    'Aged balance 2025-12-31',
    'Customer ID,Current,1-30 days,31-60 days,Currency',
    'C1,1.00,2.00,0.00,EUR',
    'C1,1.00,,3.50,USD',
  ])
  expect((await open()).toSorted()).toEqual(['C1 100', 'C1 100', 'C1 200', 'C1 350'])
})
