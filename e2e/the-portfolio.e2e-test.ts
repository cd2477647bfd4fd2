import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '../packages/server/src/testing/processes.ts'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import { type Seat, settle } from './browser.ts'
import { type House, openHouse, spaced } from './house.ts'

/**
 * A collector looks at seven hundred customers as she likes to, keeps it as a view, gives many to a colleague and takes
 * it back, and takes a file along; a colleague who reads sees the same and can do nothing.
 */
let house: House
let chloe: Seat
let page: Page

beforeAll(async () => {
  house = await openHouse({ prepare: owingSevenHundred })
  await house.employ('collector', 'luc@maison.example', 'Luc Petit')
  chloe = await house.someone('collector', 'chloe@maison.example')
  page = chloe.page
}, 120_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

const day = (offset: number) => Temporal.Now.plainDateISO('Europe/Paris').add({ days: offset }).toString()

/** Customer n owes n euros; those with an odd number since forty days. */
async function owingSevenHundred(environment: NodeJS.ProcessEnv, folder: string): Promise<void> {
  const items = ['Numéro client;Nom;Numéro de facture;Date de facture;Échéance;Solde']
  for (let number = 1; number <= 700; number += 1) {
    const three = String(number).padStart(3, '0')
    const due = day(number % 2 === 1 ? -40 : 20)
    items.push(`C${three};Atelier ${three};FA-${three};${day(-70)};${due};${number},00`)
  }
  const file = join(folder, 'creances.csv')
  writeFileSync(file, items.join('\r\n'))
  for (const words of [
    ['creditor', 'set', 'maison', '--name', 'Maison Exemple', '--siren', '732829320'],
    ['import', file, '--creditor', 'maison'],
  ]) {
    const { exit, output } = await runCommand(environment, ...words)
    if (exit !== 0) throw new Error(`${words.join(' ')}: ${output}`)
  }
}

const rows = () => page.locator('tbody tr[data-index]')
const row = (text: string) => page.getByRole('row').filter({ hasText: text })
const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
const bar = () => page.locator('.bulk-bar')

/** On a machine that does other things too. */
const PATIENTLY = { timeout: 10_000 }

async function says(text: string): Promise<void> {
  await expect
    .poll(async () => spaced((await page.locator('h1 + p').textContent()) ?? ''), PATIENTLY)
    .toBe(text)
}

async function firstIs(text: string): Promise<void> {
  await expect.poll(() => rows().first().textContent(), PATIENTLY).toContain(text)
}

it('shows who owes most at once, and only the rows in sight', async () => {
  await page.goto('/portefeuille')
  await firstIs('Atelier 699')
  await says('700 clients · 245 350,00 € net (dont 122 500,00 € échus)')
  expect(await rows().count()).toBeLessThan(100)
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('701')
  await page.mouse.move(600, 600)
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 800)
  await expect.poll(() => rows().last().getAttribute('aria-rowindex'), PATIENTLY).toBe('701')
  await page.getByText('Fin de la liste : 700.').waitFor()
  await page.evaluate('window.scrollTo(0, 0)')
})

it('narrows and sorts in the address, in both languages and on a telephone', async () => {
  await button('En retard').click()
  await says('350 clients · 122 500,00 € échus')
  await button('Solde net').click()
  await firstIs('Atelier 699')
  const head = page.getByRole('columnheader', { name: 'Solde net' })
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  await button('Solde net').click()
  await firstIs('Atelier 001')
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    late: 'any',
    sort: 'net',
    order: 'asc',
  })
  await button('Filtres').click()
  await page.getByLabel('Montant minimal').fill('600,00')
  await page.getByLabel('Montant maximal').fill('six cents')
  await page.getByText('Un montant au-dessus de zéro').waitFor()
  await page.getByLabel('Montant maximal').fill('640')
  await page.keyboard.press('Enter')
  await says('20 clients · 12 400,00 € échus')
  await expectAccessibleNow(page, 'filters')
  await button(/^Retirer le filtre « Montant maximal/).click()
  await firstIs('Atelier 601')
  await expectAccessible(page, 'portfolio with filters')
  await button('Tout effacer').click()
  await says('700 clients · 245 350,00 € net (dont 122 500,00 € échus)')
})

it('finds a customer by a part of its name, an invoice or an amount', async () => {
  const search = page.getByLabel('Chercher dans le portefeuille')
  for (const [typed, found] of [
    ['elier 123', 'Atelier 123'],
    ['FA-456', 'Atelier 456'],
    ['321,00', 'Atelier 321'],
  ] as const) {
    await page.keyboard.press('/')
    await search.fill(typed)
    await firstIs(found)
    await expect.poll(() => rows().count(), PATIENTLY).toBe(1)
    await button('Effacer la recherche').click()
    await search.blur()
  }
  await page.keyboard.press('/')
  await search.fill('personne de ce nom')
  await page.getByRole('heading', { name: 'Rien ne correspond à ces filtres' }).waitFor()
  await button('Tout effacer').last().click()
  await firstIs('Atelier 001')
})

it('keeps how she looks at it as a view, which opens first from then on', async () => {
  await button('En retard').click()
  await button('Échu').click()
  await button('Colonnes').click()
  await page.getByRole('menuitemcheckbox', { name: 'Ancienneté' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Nature' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: 'Nature' }).waitFor()
  await button('Enregistrer la vue…').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom de la vue').fill('Les gros retards')
  await dialog.getByLabel('La partager avec l’équipe').check()
  await expectAccessibleNow(page, 'saving a view')
  await button('Enregistrer', dialog).click()
  await dialog.waitFor({ state: 'detached' })
  const tab = page.getByRole('link', { name: 'Les gros retards' })
  await expect.poll(() => tab.getAttribute('aria-current'), PATIENTLY).toBe('page')
  await button('Actions sur la vue « Les gros retards »').click()
  await expectAccessibleNow(page, 'what can be done with a view')
  await page.getByRole('menuitem', { name: 'L’ouvrir en premier' }).click()
  await page.getByText('Le portefeuille s’ouvre sur « Les gros retards ».').waitFor()
  await page.goto('/portefeuille')
  await says('350 clients · 122 500,00 € échus')
  await page.getByRole('columnheader', { name: 'Nature' }).waitFor()
  expect(await page.getByRole('columnheader', { name: 'Ancienneté' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Tout', exact: true }).click()
  await says('700 clients · 245 350,00 € net (dont 122 500,00 € échus)')
})

it('changes a view and calls it otherwise', async () => {
  await page.getByRole('link', { name: 'Les gros retards' }).click()
  await page.getByRole('columnheader', { name: 'Nature' }).waitFor()
  await button('Sans gestionnaire').click()
  await button('Actions sur la vue « Les gros retards »').click()
  await page.getByRole('menuitem', { name: 'Enregistrer les changements' }).click()
  await page.getByText('La vue « Les gros retards » garde vos changements.').waitFor()
  await button('Actions sur la vue « Les gros retards »').click()
  await page.getByRole('menuitem', { name: 'Renommer…' }).click()
  await page.getByRole('dialog').getByLabel('Nom de la vue').fill('Retards à affecter')
  await button('Enregistrer', page.getByRole('dialog')).click()
  await page.getByRole('link', { name: 'Retards à affecter' }).waitFor()
  await page.reload()
  await expect.poll(() => button('Sans gestionnaire').getAttribute('aria-pressed'), PATIENTLY).toBe('true')
})

it('gives all of a filter to a colleague after one look at who they are, and takes it back', async () => {
  await page.goto('/portefeuille?view=all')
  await firstIs('Atelier 699')
  await settle(page)
  await page.getByLabel('Choisir les clients affichés').check()
  await button('Choisir les 700 clients de ce filtre').click()
  await bar().getByText('700 clients choisis').waitFor()
  await button('Affecter…', bar()).click()
  const dialog = page.getByRole('dialog')
  await expect
    .poll(async () => spaced((await dialog.textContent()) ?? ''), PATIENTLY)
    .toMatch(/700 clients · 245 350,00 € netAtelier 001, Atelier 002, .* et 692 autres/)
  await dialog.getByLabel('Gestionnaire').selectOption({ label: 'Luc Petit' })
  await expectAccessibleNow(page, 'assigning many')
  await button('Affecter 700 clients', dialog).click()
  await bar().getByText('Le gestionnaire de 700 clients a changé.').waitFor()
  await row('Atelier 699').getByText('Luc Petit').waitFor()
  await expectAccessibleNow(page, 'undo')
  await page.keyboard.press('u')
  await page.getByText('Annulé pour 700 clients.').waitFor()
  await row('Atelier 699').getByText('Sans gestionnaire').waitFor()
})

it('ticks a range with the keyboard, holds it, and takes one customer to herself', async () => {
  await page.getByRole('link', { name: 'Atelier 699' }).focus()
  await page.keyboard.press('Space')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowDown')
  await bar().getByText('3 clients choisis').waitFor()
  await page.getByLabel('Choisir Atelier 687').click({ modifiers: ['Shift'] })
  await bar().getByText('7 clients choisis').waitFor()
  await page.getByLabel('Choisir Atelier 687').click()
  await button('Suspendre…', bar()).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Motif').fill('Fermeture annuelle')
  await button('Suspendre 6 clients', dialog).click()
  await bar().getByText('Les relances de 6 clients sont suspendues.').waitFor()
  await row('Atelier 689').getByText('Suspendu').waitFor()
  await button('Suspendu').click()
  await says('6 clients · 4 164,00 € échus')
  await page.getByRole('link', { name: 'Atelier 697' }).click()
  await button('Me l’affecter').click()
  await button('Gestionnaire : chloe@maison.example').waitFor()
  await page.goBack()
  await row('Atelier 697').getByText('chloe@maison.example').waitFor()
  expect(await rows().count()).toBe(6)
})

it('writes a note for many', async () => {
  await page.getByLabel('Choisir les clients affichés').check()
  await button('Note…', bar()).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Note').fill('Rappeler le siège en septembre')
  await button('Noter pour 6 clients', dialog).click()
  await bar().getByText('Note écrite pour 6 clients.').waitFor()
  await button(/^Revenir en arrière/, bar()).click()
  await page.getByText('Annulé pour 6 clients.').waitFor()
  expect(await bar().count()).toBe(0)
})

it('flips to the items, and takes along what it shows', async () => {
  await button('Tout effacer').click()
  await page.getByText('Pièces', { exact: true }).click()
  await says('700 pièces ouvertes · 245 350,00 € net (dont 122 500,00 € échus)')
  await button('Reste dû').click()
  await firstIs('FA-700')
  await page.getByLabel('Chercher dans le portefeuille').fill('elier 70')
  await expect.poll(() => rows().count(), PATIENTLY).toBe(1)
  await expectAccessible(page, 'open items')
  await button('Exporter').click()
  const address = await page.getByRole('menuitem', { name: 'CSV' }).getAttribute('href')
  const csv = await (await page.request.get(address ?? '')).text()
  expect(csv.trim().split('\r\n')).toHaveLength(2)
  expect(csv).toContain(';FA-700;')
  expect(csv).toContain('700,00')
  const sheet = (await page.getByRole('menuitem', { name: 'Excel' }).getAttribute('href')) ?? ''
  const file = await page.request.get(sheet)
  expect(file.headers()['content-disposition']).toBe('attachment; filename="pieces-ouvertes.xlsx"')
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
})

it('shows a reader the same, who can look as they like and change nothing', async () => {
  const seat = await house.someone('reader', 'paul@maison.example')
  await seat.page.goto('/portefeuille?view=all')
  await seat.page.getByRole('row').filter({ hasText: 'Atelier 699' }).waitFor()
  expect(await seat.page.getByRole('checkbox').count()).toBe(0)
  await seat.page.getByRole('link', { name: /Retards à affecter/ }).click()
  await button(/^Actions sur la vue/, seat.page).click()
  await seat.page.getByRole('menuitem', { name: 'L’ouvrir en premier' }).waitFor()
  expect(await seat.page.getByRole('menuitem', { name: 'Supprimer…' }).count()).toBe(0)
  await seat.page.keyboard.press('Escape')
  await button('Promesse', seat.page).click()
  await button('Enregistrer la vue…', seat.page).click()
  const dialog = seat.page.getByRole('dialog')
  expect(await dialog.getByRole('checkbox').count()).toBe(0)
  await dialog.getByLabel('Nom de la vue').fill('La mienne')
  await button('Enregistrer', dialog).click()
  await button('Actions sur la vue « La mienne »', seat.page).click()
  await seat.page.getByRole('menuitem', { name: 'Supprimer…' }).click()
  await button('Supprimer', seat.page.getByRole('dialog')).click()
  await seat.page.getByRole('link', { name: 'La mienne' }).waitFor({ state: 'detached' })
  await seat.page.goto('/portefeuille?view=all&state=held')
  await seat.page.getByRole('link', { name: 'Atelier 697' }).click()
  await seat.page.getByText('Gestionnaire : chloe@maison.example').waitFor()
  expect(await button('Me l’affecter', seat.page).count()).toBe(0)
  expect([...seat.complaints, ...chloe.complaints]).toEqual([])
})
