import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../packages/server/src/platform/free-port.ts'
import { codeOf } from '../packages/server/src/testing/totp.ts'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse } from './house.ts'

/**
 * A collector protects her account with codes, then with a passkey, signs in with each, and loses her telephone. The
 * authenticator is the browser's own.
 */
const EMAIL = 'anne@maison.example'
let house: House
let anne: Seat
let password: string
let secret: string
let backupCode: string

beforeAll(async () => {
  const port = String(await freePort())
  // Passkeys are made for a name, not for 127.0.0.1.
  house = await openHouse({ url: `http://localhost:${port}`, environment: { PORT: port } })
  password = await house.employ('collector', EMAIL)
  anne = await house.sit()
}, 60_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

async function givePassword(page: Page): Promise<void> {
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(EMAIL)
  await page.getByLabel('Mot de passe').first().fill(password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Compte de/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('heading', { name: 'Connexion' }).waitFor()
}

it('adds an application for codes: password, picture, first code, codes for paper', async () => {
  const { page } = anne
  await givePassword(page)
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
  await page.goto('/mon-compte')
  await page.getByText('n’est protégé que par un mot de passe').waitFor()
  await expectAccessible(page, 'own account')
  await page.getByRole('button', { name: 'Ajouter une application de codes' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mot de passe actuel').fill('faux mot de passe')
  await dialog.getByRole('button', { name: 'Continuer' }).click()
  await dialog.getByText(/pas votre mot de passe actuel/).waitFor()
  await dialog.getByLabel('Mot de passe actuel').fill(password)
  await dialog.getByRole('button', { name: 'Continuer' }).click()
  await dialog.getByRole('img', { name: 'Code QR à scanner' }).waitFor()
  await expectAccessibleNow(page, 'picture to scan')
  secret = await dialog.getByLabel('Clé à saisir à la main').inputValue()
  await dialog.getByLabel('Code affiché').fill('000000')
  await dialog.getByRole('button', { name: 'Activer' }).click()
  await dialog.getByText(/pas le code du moment/).waitFor()
  await dialog.getByLabel('Code affiché').fill(codeOf(secret))
  await dialog.getByRole('button', { name: 'Activer' }).click()
  await page.getByText('Gardez-les en lieu sûr').waitFor()
  await expectAccessibleNow(page, 'codes for paper')
  backupCode = (await page.getByRole('dialog').getByRole('listitem').first().textContent()) ?? ''
  await page.getByRole('button', { name: 'Je les ai gardés' }).click()
  await page.getByText('10 codes de secours restants').waitFor()
  expect(backupCode).toMatch(/^\w{5}-\w{5}$/)
})

it('asks for a code at sign-in, and takes one of those on paper when the telephone is missing', async () => {
  const { page } = anne
  await signOut(page)
  await givePassword(page)
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill('123456')
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByText('code incorrect').waitFor()
  await expectAccessibleNow(page, 'second factor at sign-in')
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(codeOf(secret, 1))
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
  await signOut(page)
  await givePassword(page)
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill(backupCode)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
  await page.goto('/mon-compte')
  await page.getByText('9 codes de secours restants').waitFor()
  expect(await page.getByRole('button', { name: 'Nouveaux codes de secours' }).count()).toBe(1)
})

it('makes a passkey and signs in with it alone; what it said cannot be said again', async () => {
  const { page, context } = anne
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessibleNow(page, 'a new passkey')
  await dialog.getByLabel('Nom').fill('Ordinateur du bureau')
  await dialog.getByLabel('Mot de passe actuel').fill(password)
  await dialog.getByRole('button', { name: 'Continuer' }).click()
  await page.getByText('La clé d’accès est prête.').waitFor()
  await page.getByText('Clé d’accès « Ordinateur du bureau »').waitFor()
  await expectAccessible(page, 'own account with factors')

  await signOut(page)
  const said = page.waitForRequest((request) => request.url().endsWith('/api/v1/session/passkey'))
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click()
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
  const replayed = await (
    await fetch(`${house.url}/api/v1/session/passkey`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: (await said).postData(),
    })
  ).status
  expect(replayed).toBe(401)
})

it('removes both with the password, and the password alone opens again', async () => {
  const { page } = anne
  await page.goto('/mon-compte')
  for (const name of ['Retirer « Application de codes »', 'Retirer « Ordinateur du bureau »']) {
    await page.getByRole('button', { name }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Mot de passe actuel').fill(password)
    await dialog.getByRole('button', { name: 'Retirer' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await page.getByText('n’est protégé que par un mot de passe').waitFor()
  await signOut(page)
  await givePassword(page)
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Code', exact: true }).count()).toBe(0)
})

it('made the browser complain of nothing', () => {
  expect(anne.complaints).toEqual([])
})
