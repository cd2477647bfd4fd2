import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse, spaced } from './house.ts'

/**
 * From an empty house.folder to the first reminder that left, as a new user does it: what one sees, and not how it is made.
 * Later a colleague who may only read sees the same and can do nothing.
 */
const PASSWORD = 'quatre mots bien choisis'
let house: House
let helene: Seat

beforeAll(async () => {
  house = await openHouse()
  helene = await house.sit()
}, 60_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

it('asks who one is and to whom is owed, and says of a SIREN as it is typed that it cannot be one', async () => {
  const { page } = helene
  await page.goto('/')
  await page.getByRole('heading', { name: 'Bienvenue dans Recouvrance' }).waitFor()
  await expectAccessible(page, 'first start')
  await page.getByLabel('Prénom et nom').fill('Hélène Marchand')
  await page.getByLabel('Adresse électronique').fill('helene@maison.example')
  await page.getByLabel('Mot de passe').first().fill('trop court')
  await page.getByLabel('Raison sociale').fill('Maison Exemple')
  await page.getByLabel('SIREN').fill('732829321')
  await page.getByText('Sa clé est fausse').waitFor()
  await page.getByLabel('SIREN').fill('732 829 320')
  await page.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 189')
  await page.getByText('✓ Bien formé').nth(1).waitFor()
  await page.getByRole('button', { name: 'Créer mon espace' }).click()
  await page.getByText('Ce mot de passe ne convient pas').waitFor()
  expect(await page.getByLabel('Raison sociale').inputValue()).toBe('Maison Exemple')
  await page.getByLabel('Mot de passe').first().fill(PASSWORD)
  await page.getByRole('button', { name: 'Créer mon espace' }).click()
  await page.getByRole('heading', { name: 'Premiers pas' }).waitFor()
  await page.getByRole('link', { name: 'Portefeuille' }).first().click()
  await page.getByRole('heading', { name: 'Votre portefeuille est encore vide' }).waitFor()
  await expectAccessible(page, 'empty portfolio')
})

it('reads the export of an accounting program, and says who owes what', async () => {
  const { page } = helene
  await importFile(page, 'clients.csv', CUSTOMERS)
  await importFile(page, 'creances.csv', openItems())
  const first = page.getByRole('row').filter({ hasText: 'Ateliers du Pont' })
  await first.waitFor()
  expect(spaced((await first.textContent()) ?? '')).toContain('3 450,00 €')
  await page.getByLabel('Chercher dans le portefeuille').fill('verger')
  await page.getByRole('link', { name: 'Verger Martin' }).waitFor()
  await first.waitFor({ state: 'detached' })
  await page.getByLabel('Chercher dans le portefeuille').fill('personne')
  await page.getByRole('heading', { name: 'Rien ne correspond à ces filtres' }).waitFor()
  await page.getByRole('button', { name: 'Tout effacer' }).last().click()
  await first.waitFor()
  await expectAccessible(page, 'portfolio')
})

it('explains each item of a customer', async () => {
  const { page } = helene
  await page.getByRole('link', { name: 'Ateliers du Pont' }).click()
  await page.getByText(/Ateliers du Pont vous doit 3\s450,00\s€ net, tout est échu\./).waitFor()
  const item = page.getByRole('row').filter({ hasText: 'F-101' })
  await item.getByText(/étape/).waitFor()
  expect(await page.getByRole('row').count()).toBe(3)
  await expectAccessible(page, 'customer')
})

it('prepares the reminders, shows the exact message, approves and sends', async () => {
  const { page } = helene
  await page.getByRole('link', { name: 'Départs du jour' }).first().click()
  await page.getByRole('button', { name: 'Préparer les relances du jour' }).click()
  await page.getByRole('button', { name: /^Aperçu Ateliers du Pont/ }).click()
  const message = page.frameLocator('iframe.message-frame')
  await message.getByText('F-101').first().waitFor()
  await message.getByText('Maison Exemple').first().waitFor()
  await expectAccessibleNow(page, 'an act with its message')
  await expectAccessible(page, 'acts to approve')

  await page.getByRole('button', { name: /^Aperçu Verger Martin/ }).click()
  await page.getByRole('button', { name: 'Retirer…' }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessibleNow(page, 'why an act is taken out')
  await dialog.getByLabel('Motif').fill('Règlement annoncé par téléphone')
  await dialog.getByRole('button', { name: 'Retirer la relance' }).click()
  await page.getByText('La relance est retirée du départ.').waitFor()

  await page.getByRole('checkbox', { name: /Sélectionner la relance de Ateliers du Pont/ }).check()
  await page.getByRole('button', { name: 'Approuver 1 relance' }).click()
  await page.getByText('1 relance approuvée').waitFor()
  await page.getByRole('tab', { name: /Prêtes à partir/ }).click()
  await page.getByRole('button', { name: 'Tout envoyer…' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByText('les e-mails vont dans la boîte d’envoi').waitFor()
  await expectAccessibleNow(page, 'what would leave, and what stays')
  await asked.getByRole('button', { name: 'Envoyer 1 relance' }).click()
  const report = page.getByRole('region', { name: 'Envoi' })
  await report.getByText(/Envoi du/).waitFor()
  await expectAccessibleNow(page, 'report of the sending')
  const said = await report.textContent()
  // By night, on Sundays and on public holidays the gate holds it back, and says so.
  const left = readdirSync(house.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.eml'),
  ).length
  expect(said).toMatch(left > 0 ? /E-mails écrits dans le dossier/ : /En attente|Rien n’était à envoyer/)
  await expectAccessible(page, 'ready to leave')
  await page.getByRole('tab', { name: 'Boîte d’envoi' }).click()
  await page.getByText(left > 0 ? 'Lire le message' : 'La boîte d’envoi est vide').waitFor()
  await expectAccessible(page, 'outbox')
  await page.getByRole('tab', { name: 'Retenues' }).click()
  await page.getByRole('button', { name: /^Une suspension est en cours/ }).click()
  await page
    .getByText(/Verger Martin/)
    .first()
    .waitFor()
})

it('keeps what happened to a customer, and where one is signed in', async () => {
  const { page } = helene
  await page.getByRole('link', { name: 'Verger Martin' }).first().click()
  await page.getByRole('button', { name: /Détails de la relance/ }).click()
  await page.getByRole('dialog').getByText('Historique').waitFor()
  await expectAccessibleNow(page, 'details of an act')
  expect(await page.getByRole('dialog').textContent()).toContain('helene@maison.example')
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await page.getByRole('button', { name: 'Compte de Hélène Marchand' }).click()
  await expectAccessibleNow(page, 'menu of the account')
  await page.getByRole('link', { name: 'Mon compte' }).click()
  await page.getByText('Cette connexion').waitFor()
  await expectAccessible(page, 'own account')
})

it('lets a reader see, and do nothing, by the screen or past it', async () => {
  const password = await house.employ('reader', 'luc@maison.example')
  const luc = await house.sit()
  const { page } = luc
  await page.goto('/departs')
  await page.getByRole('heading', { name: 'Connexion' }).waitFor()
  await expectAccessible(page, 'sign-in')
  await page.getByLabel('Adresse électronique').fill('luc@maison.example')
  await page.getByLabel('Mot de passe').first().fill('faux mot de passe')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByText('Adresse ou mot de passe incorrect').waitFor()
  await page.getByLabel('Mot de passe').first().fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { name: 'Départs du jour' }).waitFor()
  await page.getByText('Votre rôle permet de consulter, pas d’agir.').waitFor()
  expect(await page.getByRole('button', { name: /Préparer|Approuver|[Ee]nvoyer|Retirer/ }).count()).toBe(0)
  expect(await page.getByRole('checkbox').count()).toBe(0)
  const refused = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/planning/run', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    return answer.status
  })
  expect(refused).toBe(403)
  await page.getByRole('button', { name: 'Compte de luc@maison.example' }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('heading', { name: 'Connexion' }).waitFor()
  expect(luc.complaints).toEqual([])
})

it('made the browser complain of nothing', () => {
  expect(helene.complaints).toEqual([])
})

const CUSTOMERS = [
  'Numéro client;Nom du client;E-mail',
  'C1;Ateliers du Pont;compta@ateliers.example',
  'C2;Verger Martin;compta@verger.example',
  'C3;Menuiserie Aubin;compta@aubin.example',
].join('\r\n')

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/imports')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Importer pour de bon' }).click()
  await page.getByText(`${name} est importé`).waitFor()
  await page.getByRole('link', { name: 'Voir qui doit quoi' }).click()
}

/** Due so many days ago: reminders come by age, whatever day it is. */
function openItems(): string {
  const due = (days: number) => Temporal.Now.plainDateISO().subtract({ days }).toString()
  return [
    'Numéro client;Nom du client;Numéro de facture;Date de facture;Échéance;Solde',
    `C1;Ateliers du Pont;F-101;${due(50)};${due(20)};2400,00`,
    `C1;Ateliers du Pont;F-102;${due(45)};${due(15)};1050,00`,
    `C2;Verger Martin;F-103;${due(40)};${due(10)};800,00`,
    `C3;Menuiserie Aubin;F-104;${due(10)};${due(-20)};640,00`,
  ].join('\r\n')
}
