import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { camtEntry, camtFile } from '../packages/server/src/testing/bank-files.ts'
import { runCommand } from '../packages/server/src/testing/processes.ts'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse, spaced } from './house.ts'

/** The bank says who has paid: its statements come in, each movement once, and what is missing is said. */
const IBAN = 'FR7630006000011234567890189'
let house: House
let nadia: Seat

beforeAll(async () => {
  house = await openHouse({
    prepare: async (environment) => {
      const creditor = ['creditor', 'set', 'principal', '--name', 'Maison Exemple', '--iban', IBAN]
      expect((await runCommand(environment, ...creditor)).exit).toBe(0)
    },
  })
  nadia = await house.someone('manager', 'nadia@maison.example')
}, 60_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

const statement = (id: string, opening: string, closing: string, on: string, entries: string[]) =>
  camtFile({ iban: IBAN, id, opening: [opening, '2026-01-05'], closing: [closing, on], entries })

const MONDAY = statement('R-0106', '12500.00', '14980.40', '2026-01-06', [
  camtEntry({
    amount: '1980.40',
    on: '2026-01-06',
    reference: 'B1',
    name: 'Fleurs du Quai SARL',
    text: 'FA-1201 et FA-1202',
  }),
  camtEntry({
    amount: '500.00',
    on: '2026-01-06',
    reference: 'B2',
    parts: [
      { amount: '200.00', name: 'Garage du Port', endToEndId: 'E1' },
      { amount: '300.00', name: 'Café des Arts', endToEndId: 'E2' },
    ],
  }),
])

async function give(page: Page, name: string, content: string): Promise<void> {
  await page.goto('/imports')
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(content) })
  await page.waitForURL(/\/imports\/fichiers\/\d+$/)
  await page.getByText('C’est un fichier de la banque').waitFor()
}

const row = async (page: Page, name: string) =>
  spaced((await page.getByRole('row').filter({ hasText: name }).first().textContent()) ?? '')

it('reads a statement as a trial: balances, movements, and whether it adds up', async () => {
  const { page } = nadia
  await give(page, 'releve-06-01.xml', MONDAY)
  expect(await row(page, 'Nouveaux')).toContain('2')
  const line = await row(page, 'FR76 3000')
  expect(line).toContain('12 500,00 €')
  expect(line).toContain('14 980,40 €')
  expect(line).toContain('Juste')
  await expectAccessible(page, 'trial of a statement')
  await page.getByRole('button', { name: 'Importer pour de bon' }).click()
  await page.getByText('releve-06-01.xml est importé').waitFor()
})

it('knows the same movements when the bank sends them again', async () => {
  const { page } = nadia
  await give(page, 'releve-06-01-bis.xml', MONDAY.replace('<Id>R-0106</Id>', '<Id>R-0106-BIS</Id>'))
  expect(await row(page, 'Déjà connus')).toContain('2')
  await page.getByText('tous connus').waitFor()
  await page.getByRole('button', { name: 'Retirer ce fichier' }).click()
})

it('says by how much a statement does not add up, and refuses one that is cut', async () => {
  const { page } = nadia
  const entry = camtEntry({ amount: '100.00', on: '2026-01-08', reference: 'B9' })
  await give(page, 'releve-08-01.xml', statement('R-0108', '15000.00', '15150.00', '2026-01-08', [entry]))
  await page.getByText('ne tombe pas juste').waitFor()
  expect(await row(page, 'FR76 3000')).toContain('Écart -50,00 €')
  await expectAccessible(page, 'a statement that does not add up')
  await page.getByRole('button', { name: 'Retirer ce fichier' }).click()
  await give(page, 'coupe.xml', MONDAY.slice(0, -60))
  await page.getByText('Le XML de ce relevé est coupé ou abîmé').waitFor()
  await expectAccessible(page, 'a statement that is cut')
  await page.getByRole('button', { name: 'Retirer ce fichier' }).click()
})

it('takes an import back with its movements', async () => {
  const { page } = nadia
  await page.goto('/imports')
  await page.getByRole('link', { name: 'releve-06-01.xml' }).click()
  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  await page.getByText('1 relevé bancaire est retiré. 2 mouvements bancaires sont retirés.').waitFor()
  await expectAccessibleNow(page, 'undoing a statement')
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click()
  await page.getByText(/^Annulé le/).waitFor()
  expect(nadia.complaints).toEqual([])
})
