import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse, spaced } from './house.ts'

/**
 * A manager makes the first reminder come later and the letter sooner, reads what that changes, sees who would leave
 * today and the past year, and publishes. A collector sees the same and can do nothing of it.
 */
let house: House
let anne: Seat

beforeAll(async () => {
  house = await openHouse({ demonstration: true })
  anne = await house.someone('manager', 'anne@maison.example')
}, 120_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

it('moves a step with the arrows and another one with the mouse, and hears where they are', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Scénarios' }).first().click()
  await page.getByText(/42 clients le suivent · .*ouverts/).waitFor()
  await page.getByRole('link', { name: 'Entreprises' }).click()
  const reminder = page.getByRole('button', { name: 'Déplacer « Première relance »' })
  await reminder.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByText('Première relance, 5 jours après l’échéance').waitFor({ state: 'attached' })
  await expectFocused(page, 'Déplacer « Première relance »')
  const letter = page.getByRole('button', { name: 'Déplacer « Dernier avis par lettre »' })
  await letter.scrollIntoViewIfNeeded()
  const box = await letter.boundingBox()
  if (!box) throw new Error('the handle is not on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - 24, { steps: 4 })
  await page.getByText('J+23', { exact: true }).waitFor()
  await page.mouse.up()
  await page.getByText('23 jours après l’échéance').first().waitFor()
  await page.getByText('Brouillon : rien ne change pour les clients').waitFor()
  await expectAccessibleNow(page, 'a draft')
  expect(await page.locator('.timeline-day').allTextContents()).toEqual([
    'J−5',
    'J+5',
    'J+10',
    'J+18',
    'J+23',
    'J+35',
  ])
})

it('changes the tone of a step in its window, and leaves another one out', async () => {
  const { page } = anne
  await page.getByRole('button', { name: 'Première relance', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessibleNow(page, 'a step')
  await dialog.getByLabel('Ton').selectOption('firm')
  await dialog.getByRole('button', { name: 'Garder' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Retirer l’étape « Appel téléphonique »' }).click()
  await page.getByRole('button', { name: 'Appel téléphonique', exact: true }).waitFor({ state: 'detached' })
  await page.getByText(/L’étape «\sPremière relance\s» passe de J\+3 à J\+5\./).waitFor()
  await page.getByRole('tab', { name: 'Règles' }).click()
  await expectAccessibleNow(page, 'rules of a scenario')
  await page.getByLabel('Jours au moins entre deux relances').fill('6')
  expect(await page.getByRole('radio', { name: 'Par un relevé de compte' }).isChecked()).toBe(true)
  const name = page.getByLabel('Nom en anglais')
  await name.fill('')
  await page.getByText('Ce brouillon ne peut pas être publié ainsi').waitFor()
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByRole('button', { name: 'Publier' }).isDisabled()).toBe(true)
  await name.fill('Businesses')
  await page.getByText('Ce brouillon ne peut pas être publié ainsi').waitFor({ state: 'detached' })
})

it('sees who would leave today, and the past year', async () => {
  const { page } = anne
  await page.getByRole('tab', { name: 'Simuler' }).click()
  const fewer = page.getByRole('button', { name: /^En moins\s*[1-9]/ })
  await fewer.waitFor()
  await page
    .getByText(/l’étape suivante n’est pas encore atteinte/)
    .first()
    .waitFor()
  await fewer.click()
  expect(await page.locator('.difference').filter({ hasText: 'Autrement' }).count()).toBe(0)
  await expectAccessibleNow(page, 'simulation')
  await page.getByRole('tab', { name: 'Rejouer' }).click()
  await page.getByRole('button', { name: 'Rejouer l’année' }).click()
  await page.getByRole('heading', { name: 'Étape par étape' }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: 'Mise en demeure' }).count()).toBe(1)
  await page
    .getByText(/en vigueur\s:\s\d/)
    .first()
    .waitFor()
  const call = page.getByRole('row').filter({ hasText: 'Appel téléphonique' })
  expect(await call.getByRole('cell').nth(1).textContent()).toBe('0')
  await page.getByText('L’effet des relances').waitFor()
  await expectAccessibleNow(page, 'replay')
})

it('finds the draft again after having been elsewhere, reads what it changes and publishes', async () => {
  const { page } = anne
  await page.getByRole('link', { name: 'Portefeuille' }).first().click()
  await page.getByRole('dialog').getByText('Il vous attendra ici').waitFor()
  await expectAccessibleNow(page, 'leaving a draft')
  await page.getByRole('button', { name: 'Partir et le garder' }).click()
  await page.getByRole('heading', { name: 'Portefeuille' }).waitFor()
  await page.getByRole('link', { name: 'Scénarios' }).first().click()
  await page.getByText('Brouillon', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Entreprises' }).click()
  await page.getByRole('button', { name: 'Publier' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/Première relance.*courtois → ferme/).waitFor()
  await dialog.getByLabel('Pourquoi ce changement').fill('Les appels venaient trop tôt')
  await expectAccessibleNow(page, 'what a version changes')
  const changes = (await dialog.getByRole('listitem').allTextContents()).map(spaced)
  expect(changes).toEqual(
    [
      'L’intervalle minimal entre deux relances passe de 5 à 6 jours.',
      'L’étape « Appel téléphonique » est retirée (J+18, appel).',
      'L’étape « Première relance » passe de J+3 à J+5.',
      'L’étape « Première relance » change de ton : courtois → ferme.',
      'L’étape « Dernier avis par lettre » passe de J+25 à J+23.',
    ].map(spaced),
  )
  await dialog.getByRole('button', { name: 'Publier' }).click()
  await page.getByText('Version 2 en vigueur').waitFor()
  await page.getByText('Brouillon : rien').waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByText(/Les appels venaient trop tôt/).waitFor()
})

it('takes an old version up again, and compares any two', async () => {
  const { page } = anne
  await page.getByRole('button', { name: /^Reprendre/ }).click()
  const call = page.getByRole('button', { name: 'Appel téléphonique', exact: true })
  await call.waitFor()
  await page.getByRole('button', { name: 'Publier' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
  await page.getByText('Version 3 en vigueur').waitFor()
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByText('Ces deux versions disent la même chose.').waitFor()
  await page.getByLabel('De', { exact: true }).selectOption('2')
  const compared = page.getByRole('region', { name: 'Comparer deux versions' })
  await compared.getByText(/Nouvelle étape «\sAppel téléphonique\s»\s: J\+18, appel, ton ferme\./).waitFor()
  expect(await compared.getByRole('listitem').count()).toBe(4 + 1)
  await expectAccessibleNow(page, 'versions')
})

it('makes a scenario without action, tried on the customers of another one', async () => {
  const { page } = anne
  await page.goto('/scenarios')
  await page.getByRole('button', { name: 'Copier Particuliers', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom en français').fill('Public')
  await dialog.getByText('Un scénario porte déjà ce nom.').waitFor()
  await dialog.getByLabel('Nom en français').fill('Comptes à ménager')
  await dialog.getByLabel('Partir de').selectOption({ label: 'Sans action' })
  await expectAccessibleNow(page, 'a new scenario')
  await dialog.getByRole('button', { name: 'Créer le brouillon' }).click()
  await page.getByText('Jamais publié', { exact: true }).waitFor()
  await page.getByText(/Aucune étape\s: rien ne part/).waitFor()
  await page.getByRole('tab', { name: 'Simuler' }).click()
  await page.getByLabel('Essayer sur les clients de').selectOption({ label: 'Particuliers' })
  await page.getByText('c’est un choix').first().waitFor()
  await page.getByRole('button', { name: 'Publier' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
  await page.getByText('Version 1 en vigueur').waitFor()
  expect(page.url()).toContain('/scenarios/comptes-a-menager')
})

it('lets a collector see, and do nothing, by the screen or past it', async () => {
  const { page, complaints } = await house.someone('collector', 'paul@maison.example')
  await page.goto('/scenarios/business')
  await page.getByText('Version 3 en vigueur').waitFor()
  expect(await page.getByRole('button', { name: /Déplacer|Retirer|Copier|Ajouter|Publier/ }).count()).toBe(0)
  await page.getByRole('tab', { name: 'Règles' }).click()
  expect(await page.getByLabel('Jours au moins entre deux relances').isDisabled()).toBe(true)
  const status = await page.evaluate(async () => {
    const read = await fetch('/api/v1/scenarios/business')
    const { scenario } = (await read.json()) as { scenario: object }
    const answer = await fetch('/api/v1/scenarios/business', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...scenario, minDaysBetweenActs: 9 }),
    })
    return answer.status
  })
  expect(status).toBe(403)
  expect(complaints).toEqual([])
})

it('made the browser complain of nothing', () => {
  expect(anne.complaints).toEqual([])
})

async function expectFocused(page: Page, name: string): Promise<void> {
  expect(spaced((await page.locator(':focus').getAttribute('aria-label')) ?? '')).toBe(name)
}
