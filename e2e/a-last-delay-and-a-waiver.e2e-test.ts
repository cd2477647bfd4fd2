import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessibleNow } from './accessibility.ts'
import { type Seat, settle } from './browser.ts'
import { type House, openHouse, spaced } from './house.ts'

/**
 * Before the formal notice a manager offers a last delay, with the penalties waived on payment in time, and gives up the
 * compensation; a collector offers delays but waives nothing.
 */
let house: House
let anne: Seat
let page: Page
let address: string

beforeAll(async () => {
  house = await openHouse({ demonstration: true })
  anne = await house.someone('manager', 'anne@maison.example')
  page = anne.page
  // Who is late, and owes penalties for it.
  await page.goto('/portefeuille?late=any')
  await page.locator('.customer-link').first().click()
  await page.waitForURL(/\/clients\//)
  await page.locator('.legal-line').waitFor()
  address = page.url()
}, 90_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

const dialog = () => page.getByRole('dialog')
const governing = () => page.getByRole('region', { name: 'Ce qui décide des relances' })
const timeline = () => page.getByRole('region', { name: 'Historique' })

async function grant(what: string): Promise<void> {
  await page.getByRole('button', { name: 'Accorder', exact: true }).click()
  await page.getByRole('menuitem', { name: what }).click()
  await dialog().waitFor()
  await settle(page)
}

it('a last delay says what it suspends and what goes on, and gives the words for the customer', async () => {
  await grant('Délai de régularisation')
  await dialog().getByText('Suspend la mise en demeure et l’examen juridique, rien d’autre.').waitFor()
  await dialog().getByRole('button', { name: 'Dans 15 jours' }).click()
  await dialog().getByLabel('Remettre les pénalités si c’est réglé à temps').check()
  await dialog()
    .getByText(/adoptée par le Sénat/)
    .waitFor()
  await expectAccessibleNow(page, 'the window of a cure period')
  await dialog().getByRole('button', { name: 'Enregistrer le délai' }).click()
  const words = dialog().locator('.cure-wording')
  await words.waitFor()
  const told = spaced((await words.textContent()) ?? '')
  expect(told).toContain('nous renonçons aux pénalités de retard')
  expect(told).toContain('la prescription continuent de courir')
  expect(told).not.toMatch(/droit à l.erreur/i)
  await expectAccessibleNow(page, 'the words of a cure period')
  await dialog().getByRole('button', { name: 'Terminé' }).click()
  await governing()
    .getByText(/ni mise en demeure ni examen juridique jusqu’au/)
    .waitFor()
  await timeline()
    .getByText(/^Délai de régularisation/)
    .first()
    .waitFor()
})

it('the compensation that is given up is a line of its own, with who and why', async () => {
  await grant('Remise de pénalités')
  await dialog()
    .getByRole('checkbox', { name: /^Intérêts de retard/ })
    .uncheck()
  await dialog().getByLabel('Motif').fill('Geste commercial')
  await expectAccessibleNow(page, 'the window of a waiver')
  await dialog().getByRole('button', { name: 'Accorder la remise' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.locator('.legal-line').filter({ hasText: 'remis' }).click()
  await page.getByRole('row', { name: /Remise du .* Geste commercial/ }).waitFor()
  await expectAccessibleNow(page, 'the law with a waiver')
  const pdf = await page.request.get(
    `${address.replace('/clients/', '/api/v1/customers/')}/account-statement.pdf`,
  )
  expect(pdf.headers()['content-type']).toBe('application/pdf')
})

it('both are taken back, never edited', async () => {
  await governing().getByRole('button', { name: 'Retirer la remise' }).click()
  await dialog().getByLabel('Motif').fill('Saisie par erreur')
  await expectAccessibleNow(page, 'the window that takes a waiver back')
  await dialog().getByRole('button', { name: 'Retirer la remise' }).click()
  await dialog().waitFor({ state: 'detached' })
  await timeline()
    .getByText(/^Retirée/)
    .waitFor()
  await governing().getByRole('button', { name: 'Retirer', exact: true }).click()
  await dialog().getByRole('button', { name: 'Retirer dès aujourd’hui' }).click()
  await dialog().waitFor({ state: 'detached' })
  await timeline()
    .getByText(/^Délai retiré/)
    .waitFor()
  expect(
    await governing()
      .getByRole('button', { name: /^Retirer/ })
      .count(),
  ).toBe(0)
})

it('a step of a scenario offers one', async () => {
  await page.goto('/scenarios')
  await page.locator('a[href*="/scenarios/"]').first().click()
  await page.locator('.timeline-name').nth(2).click()
  await dialog().getByLabel('Offrir un délai de régularisation').check()
  await dialog()
    .getByLabel(/^Jours pour régler/)
    .fill('12')
  await expectAccessibleNow(page, 'a step that offers a cure period')
  await dialog().getByRole('button', { name: 'Garder' }).click()
  const badge = page.getByText('délai de régularisation de 12 jours')
  await badge.waitFor()
  expect(await badge.count()).toBe(1)
})

it('a collector offers a delay, and waives nothing', async () => {
  const paul = await house.someone('collector', 'paul@maison.example')
  page = paul.page
  await page.goto(address)
  await page.getByRole('button', { name: 'Accorder', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Délai de régularisation' }).waitFor()
  expect(await page.getByRole('menuitem', { name: 'Remise de pénalités' }).count()).toBe(0)
  await page.getByRole('menuitem', { name: 'Délai de régularisation' }).click()
  await dialog()
    .getByLabel(/^Dernier jour pour régler/)
    .waitFor()
  expect(await dialog().getByLabel('Remettre les pénalités si c’est réglé à temps').count()).toBe(0)
  expect([...anne.complaints, ...paul.complaints]).toEqual([])
})
