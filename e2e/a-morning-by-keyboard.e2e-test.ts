import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, loadDemonstration, openHouse } from './house.ts'

/** The morning of a collector over the demonstration portfolio. The mouse is never touched. */
const PASSWORD = 'quatre mots bien choisis'
// A Monday without a holiday near: calls are allowed on it, whatever day it is.
const MONDAY = '2026-06-15'
let house: House
let helene: Seat

beforeAll(async () => {
  house = await openHouse()
  helene = await house.sit()
  await helene.page.goto('/')
  const creditor = { name: 'Maison Exemple', siren: '732829320', iban: 'FR7630006000011234567890189' }
  const person = { name: 'Hélène Marchand', email: 'helene@maison.example', password: PASSWORD, creditor }
  const status = await helene.page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/v1/setup', { method: 'POST', headers, body: JSON.stringify(body) })).status
  }, person)
  expect(status).toBeLessThan(300)
  await loadDemonstration(house.environment, '--as-of', MONDAY)
}, 120_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** How many lines the lane that is shown has. */
function linesOf(page: Page): Promise<number> {
  return page.locator('.day-line').count()
}

/** The keys are in a field of this type. */
async function expectFocusIn(page: Page, type: string): Promise<void> {
  await expect.poll(() => page.locator(':focus').getAttribute('type')).toBe(type)
}

/** Who is at the line that the keys are on. */
async function currentName(page: Page): Promise<string> {
  return (await page.locator('.day-line-button:focus .day-line-name').textContent()) ?? ''
}

it('begins with the day, and says why the first line is the first', async () => {
  const { page } = helene
  await page.goto('/')
  await page.getByRole('heading', { name: 'Ma journée' }).waitFor()
  await page.locator('.day-line').first().waitFor()
  await expectAccessible(page, 'day')
  await page.locator('.day-line').first().waitFor()
  await press(page, 'j', 'Enter')
  await page.getByText(/Priorité \d+/).waitFor()
  const reasons = await page.locator('.day-line').first().getByRole('list').textContent()
  expect(reasons).toMatch(/jours? de retard|Promesse non tenue|Prescription/)
  await press(page, '?')
  await page.getByRole('heading', { name: 'Toutes les touches' }).waitFor()
  await expectAccessibleNow(page, 'help sheet')
  await press(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

it('edits the message in place, within what it must say', async () => {
  const { page } = helene
  await press(page, 'j', 'k')
  const text = page.getByRole('textbox', { name: 'Texte' })
  await text.waitFor()
  await press(page, 'e')
  const before = await text.inputValue()
  expect(before).toContain('{{ items }}')
  await press(page, 'ControlOrMeta+a')
  await page.keyboard.type('Payez, s’il vous plaît.')
  await page.getByText(/ne cite pas/).waitFor()
  await expectAccessibleNow(page, 'a message that lacks what it must say')
  await press(page, 'ControlOrMeta+Enter')
  await page
    .getByText(/ne cite pas/)
    .nth(1)
    .waitFor()
  await press(page, 'ControlOrMeta+a')
  await page.keyboard.insertText(`Comme convenu ce matin avec vous.\n\n${before}`)
  await page.locator('.message-view').getByText('Comme convenu ce matin avec vous.').waitFor()
  await press(page, 'ControlOrMeta+Enter')
  await page.getByText('Le texte est enregistré pour cette relance.').waitFor()
  await page.getByText(/Modifié par helene@maison.example/).waitFor()
  await expectAccessibleNow(page, 'an edited message')
  await press(page, 'Escape')
})

it('approves it, changes its mind within ten seconds, and approves it again', async () => {
  const { page } = helene
  const before = await linesOf(page)
  const name = await currentName(page)
  expect(name).not.toBe('')
  await press(page, 's')
  await page.getByText('1 relance approuvée.').waitFor()
  await expectAccessibleNow(page, 'what can be taken back')
  await expect.poll(() => linesOf(page)).toBe(before - 1)
  await press(page, 'u')
  await page.getByText('1 relance attend à nouveau votre accord.').waitFor()
  await expect.poll(() => linesOf(page)).toBe(before)
  await page.locator('.day-line-name', { hasText: name }).first().waitFor()
})

it('makes a call that becomes a promise, and one that nobody answers', async () => {
  const { page } = helene
  await press(page, '2')
  await page.getByRole('tab', { name: /À appeler/, selected: true }).waitFor()
  await page.locator('.day-line').first().waitFor()
  const calls = await linesOf(page)
  expect(calls).toBeGreaterThan(1)
  await press(page, 'j', 'p')
  await page.getByLabel('Paiement promis pour le').waitFor()
  await expectAccessibleNow(page, 'a call that becomes a promise')
  await expectFocusIn(page, 'date')
  await press(page, 'ControlOrMeta+Enter')
  await page.getByText('L’appel est noté, et la promesse enregistrée.').waitFor()
  await expect.poll(() => linesOf(page)).toBe(calls - 1)

  await press(page, 'Enter')
  await expectFocusIn(page, 'radio')
  await press(page, 'Space', 'ArrowRight', 'ArrowRight')
  await page.getByLabel('Rappeler le').waitFor()
  await press(page, 'ControlOrMeta+Enter')
  await page.getByText('L’appel reviendra au jour dit.').waitFor()
  await expect.poll(() => linesOf(page)).toBe(calls - 2)
  await finishCalls(page, calls - 2)
  await page.getByRole('heading', { name: 'Rien d’autre dans cette liste' }).waitFor()
  await expectAccessibleNow(page, 'the end of a lane')
})

async function finishCalls(page: Page, calls: number): Promise<void> {
  for (let left = calls; left > 0; left -= 1) {
    await press(page, 'Enter')
    await expectFocusIn(page, 'radio')
    await press(page, 'Space', 'ControlOrMeta+Enter')
    await expect.poll(() => linesOf(page)).toBe(left - 1)
  }
}

it('treats what is left, and writes a note on the way', async () => {
  const { page } = helene
  await press(page, '3')
  await page.locator('.day-line').first().waitFor()
  await press(page, 'j', 'Enter')
  await page.getByRole('link', { name: 'Ouvrir la fiche du client' }).waitFor()
  await expectAccessible(page, 'what is to be treated')
  await page.locator('.day-line').first().waitFor()
  await press(page, 'j', 'n')
  await page.getByRole('dialog').getByLabel('Note').waitFor()
  await page.keyboard.type('Vu avec la comptable : rien de plus à faire.')
  await press(page, 'ControlOrMeta+Enter')
  await page.getByText('Note enregistrée.').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (let left = await linesOf(page); left > 0; left -= 1) {
    await press(page, 's')
    await expect.poll(() => linesOf(page)).toBe(left - 1)
  }
  await page.getByRole('heading', { name: 'Rien d’autre dans cette liste' }).waitFor()
})

it('lets a reader look at the day and do nothing in it', async () => {
  const password = await house.employ('reader', 'luc@maison.example')
  const { page, complaints } = await house.sit()
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill('luc@maison.example')
  await page.getByLabel('Mot de passe').first().fill(password)
  await press(page, 'Enter')
  await page.getByRole('heading', { name: 'Portefeuille' }).waitFor()
  await press(page, 'g', 'j')
  await page.locator('.day-line').first().waitFor()
  await press(page, 'j', 'Enter')
  await page.locator('.message-view, canvas').first().waitFor()
  await press(page, 's', 'i', 'n', 'x')
  expect(await page.getByRole('button', { name: /Approuver|Ignorer|Note/ }).count()).toBe(0)
  expect(await page.getByRole('checkbox').count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
  const refused = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/v1/acts/approvals', { method: 'POST', headers, body: '{"all":true}' })).status
  })
  expect(refused).toBe(403)
  expect(complaints).toEqual([])
})

it('reads the note that calls her, treats it, takes that back, and treats it for good', async () => {
  const { page } = helene
  await press(page, '3')
  await page.getByRole('tab', { name: /Pour moi/ }).waitFor()
  await press(page, '1')
  await page.locator('.day-line').first().waitFor()
  await press(page, 'j', 'n')
  await page.getByRole('dialog').getByLabel('Note').waitFor()
  await expect.poll(() => page.locator(':focus').evaluate((field) => field.tagName)).toBe('TEXTAREA')
  await page.keyboard.type('À revoir jeudi @Hél')
  await page.getByRole('option', { name: /Hélène Marchand/ }).waitFor()
  await press(page, 'Enter', 'ControlOrMeta+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await press(page, '4')
  await page.getByRole('tab', { name: /Pour moi\s*1/, selected: true }).waitFor()
  await page.locator('.day-line').getByText('À revoir jeudi').waitFor()
  await press(page, 'j', 'Enter')
  await page.getByRole('link', { name: 'Ouvrir la fiche du client' }).waitFor()
  await expectAccessible(page, 'a note that calls')
  await page.locator('.day-line').first().waitFor()
  await press(page, 'j', 's')
  await page.getByText('La note est traitée.').waitFor()
  await expect.poll(() => linesOf(page)).toBe(0)
  await press(page, 'u')
  await expect.poll(() => linesOf(page)).toBe(1)
  await press(page, 's')
  await expect.poll(() => linesOf(page)).toBe(0)
})

it('approves the rest in one go, and is at the end of the day', async () => {
  const { page } = helene
  await press(page, '1')
  await page.locator('.day-line').first().waitFor()
  const lines = await linesOf(page)
  await press(page, 'j')
  for (let line = 0; line < lines; line += 1) await press(page, 'x', 'j')
  await page.getByRole('button', { name: `Approuver ${lines} relances` }).waitFor()
  await press(page, 's')
  await page.getByRole('heading', { name: 'Rien d’autre pour aujourd’hui' }).waitFor()
  const said = ((await page.locator('.card').first().textContent()) ?? '').replaceAll(/\s/gu, ' ')
  expect(said).toMatch(/Fait aujourd’hui : \d+ relances approuvées, \d+ appels passés, \d+ tâches traitées/)
  await expectAccessible(page, 'the end of the day')
})

it('begins with the customers that one looks after, once there are any, and looks at those of all', async () => {
  const { page } = helene
  expect(await page.getByRole('radiogroup', { name: 'Clients de qui' }).count()).toBe(0)
  const status = await page.evaluate(async () => {
    type Known = { readonly id: string; readonly email?: string }
    const ask = async (path: string): Promise<Record<string, Known[]>> =>
      (await fetch(`/api/v1/${path}`)).json() as Promise<Record<string, Known[]>>
    const { colleagues = [] } = await ask('colleagues')
    const { customers = [] } = await ask('customers?limit=1')
    const own = colleagues.find(({ email }) => email === 'helene@maison.example')
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ assigneeId: own?.id })
    return (await fetch(`/api/v1/customers/${customers[0]?.id}`, { method: 'PATCH', headers, body })).status
  })
  expect(status).toBeLessThan(300)
  await page.goto('/journee')
  await page.getByRole('radio', { name: 'Mes clients', checked: true }).waitFor({ state: 'attached' })
  await expectAccessible(page, 'the day of one’s own customers')
  await page.getByRole('heading', { name: 'Ma journée' }).waitFor()
  await page.getByRole('radio', { name: 'Mes clients', checked: true }).waitFor({ state: 'attached' })
  await press(page, 'r')
  await page.waitForURL(/assignee=all/)
  await press(page, '2')
  await page.waitForURL(/assignee=all.*lane=to-call|lane=to-call.*assignee=all/)
  await press(page, 'r')
  await page.getByRole('radio', { name: 'Sans gestionnaire', checked: true }).waitFor({ state: 'attached' })
})

it('goes anywhere by letters, and never while one is typing', async () => {
  const { page } = helene
  await press(page, 'ControlOrMeta+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('combobox').waitFor()
  await page.keyboard.type('clin')
  await palette.getByRole('option', { name: /Clinique/ }).waitFor()
  await expectAccessibleNow(page, 'palette')
  await press(page, 'Enter')
  await page.getByRole('heading', { level: 1, name: /Clinique/ }).waitFor()
  await press(page, 'g', 'p')
  await page.getByRole('heading', { name: 'Portefeuille' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await press(page, 'g', 'j')
  await page.getByRole('heading', { name: 'Ma journée' }).waitFor()
})

it('made the browser complain of nothing', () => {
  expect(helene.complaints).toEqual([])
})
