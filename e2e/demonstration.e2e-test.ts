import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { completeLetterhead, createAccount } from './first-quarter.ts'
import { type House, openHouse } from './house.ts'

/** Somebody without a file at hand tries the demonstration, and then begins for real. */
let house: House
let helene: Seat

beforeAll(async () => {
  house = await openHouse()
  helene = await house.sit()
}, 60_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

it('is taken with one button, lives its two years meanwhile, and is marked on every screen', async () => {
  const { page } = helene
  await createAccount(page)
  await completeLetterhead(page)
  await page.getByRole('button', { name: 'Prendre la démonstration' }).click()
  await page.getByRole('progressbar', { name: /La démonstration vit/ }).waitFor()
  await page.getByRole('button', { name: 'Recommencer avec mes données' }).waitFor({ timeout: 90_000 })
  await page.getByRole('link', { name: 'Portefeuille' }).first().click()
  await page.getByText('Démonstration : ces clients et ces sommes sont inventés.').waitFor()
  await page.getByRole('row').nth(5).waitFor()
  expect(await page.getByText('Votre portefeuille est encore vide').count()).toBe(0)
  await expectAccessible(page, 'portfolio of the demonstration')
}, 120_000)

it('goes with all that is in it when its name is typed, and leaves the way free', async () => {
  const { page } = helene
  await page.getByRole('button', { name: 'Recommencer avec mes données' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tapez le nom').fill('Une autre')
  await dialog.getByRole('button', { name: 'Tout effacer' }).click()
  await dialog.getByText('ce n’est pas son nom').waitFor()
  await expectAccessibleNow(page, 'another name')
  await dialog.getByLabel('Tapez le nom').fill('Maison Exemple')
  await dialog.getByRole('button', { name: 'Tout effacer' }).click()
  await page.getByText('La démonstration est effacée. À vous.').waitFor()
  await page.getByText('Déposez vos fichiers ici').waitFor()
  expect(await page.getByText('sont inventés').count()).toBe(0)
  expect(helene.complaints).toEqual([])
})
