import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Seat } from './browser.ts'
import {
  approveEverything,
  completedCustomerList,
  completeLetterhead,
  createAccount,
  foreseen,
  giveFile,
  importForGood,
  prepareReminders,
} from './first-quarter.ts'
import { type House, openHouse, spaced } from './house.ts'

/** The first quarter of an hour with real, anonymised books of 5,422 lines. */
const DATA = process.env.RECOUVRANCE_TEST_DATA
if (!DATA) throw new Error('RECOUVRANCE_TEST_DATA must name the folder of real files')
const BOOKS = join(DATA, 'fec/neolegal/0000000001FEC20220831.txt')

let house: House
let helene: Seat

beforeAll(async () => {
  house = await openHouse()
  helene = await house.sit()
}, 60_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

it('ends with approved reminders', async () => {
  const { page } = helene
  await createAccount(page)
  await completeLetterhead(page)
  await giveFile(page, BOOKS)
  const rows = page.getByRole('row')
  expect(spaced((await rows.filter({ hasText: 'Lignes du fichier' }).textContent()) ?? '')).toContain('5 422')
  await importForGood(page)
  await page.getByText('Les plus en retard').waitFor()
  await giveFile(
    page,
    await completedCustomerList(page, (index) => ({
      email: `compta${index}@client.example`,
      address: `${index + 1} rue des Clients;75002;Paris`,
    })),
  )
  await importForGood(page)
  expect(await foreseen(page, 'Un relevé de compte d’abord')).toMatch(/par e-mail, pour [\d ]+,\d\d €/)
  await prepareReminders(page)
  await approveEverything(page)
  expect(helene.complaints).toEqual([])
}, 120_000)
