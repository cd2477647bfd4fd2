import type { Page } from 'playwright-core'
import { spaced } from './house.ts'

/** What a new user does, from the first page to the first reminders that are approved: on the screen and nowhere else. */
const HELENE = {
  name: 'Hélène Marchand',
  email: 'helene@maison.example',
  password: 'quatre mots bien choisis',
}

export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export async function createAccount(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Prénom et nom').fill(HELENE.name)
  await page.getByLabel('Adresse électronique').fill(HELENE.email)
  await page.getByLabel('Mot de passe').first().fill(HELENE.password)
  await page.getByLabel('Raison sociale').fill('Maison Exemple')
  await page.getByLabel('SIREN').fill('732 829 320')
  await page.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 189')
  await page.getByRole('button', { name: 'Créer mon espace' }).click()
  await page.getByRole('heading', { name: 'Premiers pas' }).waitFor()
}

export async function completeLetterhead(page: Page): Promise<void> {
  await page.getByLabel(/^Adresse/).fill('12 rue des Lilas')
  await page.getByLabel('Code postal').fill('75011')
  await page.getByLabel('Ville').fill('Paris')
  await page.getByLabel('Qui signe les lettres').fill(HELENE.name)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('L’en-tête de vos lettres est complet.').waitFor()
}

/** Dropped in the step that is open: read as a trial, and its report is shown. */
export async function giveFile(page: Page, file: GivenFile | string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers' }).click(),
  ])
  await chooser.setFiles(file)
  await page.getByText('Lu à l’essai : rien n’est encore enregistré').waitFor({ timeout: 60_000 })
}

export async function importForGood(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Importer pour de bon' }).click()
  await page.getByText('est importé').first().waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Étape suivante' }).click()
  await page.getByRole('heading', { name: 'Premiers pas' }).waitFor()
}

/** The list that the step hands out, completed as a person would in a spreadsheet. */
export async function completedCustomerList(
  page: Page,
  complete: (index: number) => { readonly email: string; readonly address: string },
): Promise<GivenFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Télécharger la liste de mes clients/ }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const [header, ...rows] = Buffer.concat(chunks).toString().trimEnd().split('\r\n')
  const completed = rows.map((row, index) => {
    const { email, address } = complete(index)
    return `${row.replace(/;;;;;$/, '')};${email};;${address}`
  })
  const text = [header, ...completed].join('\r\n')
  return { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}

/** @returns what the page says would leave under a policy for old debts */
export async function foreseen(page: Page, policy: string): Promise<string> {
  await page.getByLabel(policy).check()
  const title = page.getByText('Ce qui partirait aujourd’hui')
  await title.waitFor()
  return spaced((await title.locator('..').textContent()) ?? '')
}

export async function prepareReminders(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Préparer ces relances' }).click()
  await page.getByText('Vous êtes en mode d’essai').waitFor({ timeout: 60_000 })
}

export async function approveEverything(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lire et approuver les relances' }).click()
  const groups = page.getByRole('checkbox', { name: /^Tout sélectionner/ })
  await groups.first().waitFor()
  for (const group of await groups.all()) await group.check()
  await page.getByRole('button', { name: /^Approuver \d+ relances?$/ }).click()
  await page.getByText(/relances? approuvées?/).waitFor()
}

export async function startSending(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Premiers pas' }).first().click()
  await page.getByRole('button', { name: 'Démarrer les départs' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Démarrer les départs' }).click()
  await page.getByText('Les départs sont démarrés.').first().waitFor()
}
