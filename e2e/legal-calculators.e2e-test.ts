import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse } from './house.ts'

/** Somebody without an account asks what the law gives, and sends the answer on. */
let house: House
let lawyer: Seat

beforeAll(async () => {
  house = await openHouse()
  lawyer = await house.sit()
}, 60_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

it('computes interest with its segments, its formula and its texts, and what is wrong is said', async () => {
  const { page } = lawyer
  await page.goto('/calculs')
  await page.getByLabel('Montant TTC').fill('douze mille')
  await page.getByLabel('Échéance').fill('2024-05-31')
  await page.getByLabel('Calculé jusqu’au').fill('2025-02-10')
  await page.getByRole('button', { name: 'Calculer' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('Montant TTC').inputValue()).toBe('douze mille')
  await page.getByLabel('Montant TTC').fill('12 000,00')
  await page.getByRole('button', { name: 'Ajouter un paiement' }).click()
  const payments = page.getByRole('group', { name: 'Paiements reçus' })
  await payments.getByLabel('Date').fill('2024-08-10')
  await payments.getByLabel('Montant').fill('100')
  await page.getByRole('button', { name: 'Calculer' }).click()
  const answer = page.getByRole('region', { name: 'Réponse' })
  await answer.getByText(/13\s122,29\s€/).waitFor()
  expect(await answer.getByRole('row').count()).toBe(5)
  await answer.getByRole('link', { name: 'C. com. L441-10' }).waitFor()
  await expectAccessibleNow(page, 'interest with its reasons')
})

it('opens the same answer for whoever has the address, in their language', async () => {
  const colleague = await house.sit()
  await colleague.page.addInitScript(() => localStorage.setItem('recouvrance.language', 'en'))
  await colleague.page.goto(lawyer.page.url())
  await colleague.page.getByRole('region', { name: 'Answer' }).getByText('€13,122.29').waitFor()
  expect(colleague.complaints).toEqual([])
})

it.each([
  ['prescription', 'dueOn=2024-05-31&debtor=consumer', '31 mai 2026'],
  ['delai', 'issuedOn=2026-01-10&term=net-days&days=60', '11 mars 2026'],
  ['procedure', 'kind=order-for-payment&orderOn=2026-03-02&servedOn=2026-03-20', '20 avr. 2026'],
  [
    'imputation',
    'paidOn=2026-03-02&amount=500&invoices=[{"id":"F1","principal":"300","dueOn":"2026-02-28"}]',
    '300,00 €0,00 €0,00 €',
  ],
])('answers %s', async (calculator, facts, expected) => {
  const { page } = lawyer
  await page.goto(`/calculs?calcul=${calculator}&${facts}`)
  const answer = page.getByRole('region', { name: 'Réponse' })
  await answer.waitFor()
  expect((await answer.textContent())?.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(expected)
  await expectAccessibleNow(page, calculator)
})

it('takes the rates that a house has added, which are asked for from then on and can be reversed', async () => {
  const administrator = await house.someone('administrator', 'anne@maison.example')
  const { page } = administrator
  await page.goto('/veille')
  const add = async (semester: string, value: string) => {
    await page.getByRole('button', { name: 'Ajouter un taux' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Taux', { exact: true }).selectOption('gb-base-rate')
    await dialog.getByLabel('Semestre').selectOption(semester)
    await dialog.getByLabel('Valeur publiée').fill(value)
    await dialog.getByRole('textbox', { name: /^Source/ }).fill('Bank of England, Bank Rate')
    await dialog.getByLabel('Adresse de la source').fill('https://rates.example/boe')
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click()
    return dialog
  }
  const dialog = await add('2026-S1', 'trois')
  await dialog
    .getByText(/^Valeur|must be a percent/)
    .first()
    .waitFor()
  await dialog.getByLabel('Valeur publiée').fill('3,75')
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click()
  // The house has begun this series: the half-year in force is missing now, over every screen.
  await page.getByText('Appliqué').waitFor()
  await expectAccessibleNow(page, 'rates of the house')
  await page.goto(
    '/calculs?calcul=interets&law=GB-EAW&principal=1000&currency=GBP&dueOn=2026-01-31&asOf=2026-03-31',
  )
  await page.getByRole('complementary', { name: /manque/ }).waitFor()
  const answer = page.getByRole('region', { name: 'Réponse' })
  await answer.getByRole('link', { name: 'Bank of England, Bank Rate' }).waitFor()
  await expectAccessibleNow(page, 'interest at a rate of the house')
  await page.goto('/veille')
  await page.getByRole('button', { name: /^Annuler ce taux/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler ce taux' }).click()
  await page.getByText('Annulé', { exact: true }).waitFor()
  expect(administrator.complaints).toEqual([])
})

it('made the browser complain of nothing but what was refused', () => {
  expect(lawyer.complaints).toEqual([])
})
