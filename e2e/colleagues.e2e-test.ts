import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf } from '../packages/server/src/testing/totp.ts'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import { type Seat, settle } from './browser.ts'
import { type House, openHouse, signIn } from './house.ts'
import { SCREENS } from './screens.ts'

/**
 * An administrator invites a reader and a collector, who come in by the links of their mails and get nowhere else than
 * their roles reach, by screen, by address or by API; one of them forgets a password; both are let go again.
 */
const PASSWORD = 'quatre mots bien choisis'
const NEW_PASSWORD = 'cinq autres mots bien choisis'
const PEOPLE = { luc: 'Lecteur', chloe: 'Chargé de recouvrement' } as const
let house: House
let admin: Seat
let adminPassword: string
const seats = new Map<string, Seat>()

beforeAll(async () => {
  house = await openHouse({ environment: { RECOUVRANCE_ROLE: 'all' } })
  admin = await house.sit()
  adminPassword = await house.employ('administrator', 'helene@maison.example')
  await signIn(admin, 'helene@maison.example', adminPassword)
}, 60_000)
afterAll(async () => {
  await house?.close()
}, 60_000)

/** Path and token of the link in the last mail to an address, once it lies in the outbox. */
async function linkTo(address: string, path: string): Promise<string> {
  for (let tries = 0; tries < 150; tries += 1) {
    for (const name of readdirSync(house.folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.eml')) continue
      const { to, text } = await simpleParser(readFileSync(join(house.folder, name)))
      const link = new RegExp(`${path}#[\\w-]+`).exec(text ?? '')?.[0]
      if (link && !Array.isArray(to) && to?.text === address) return link
    }
    await sleep(100)
  }
  throw new Error(`no mail with ${path} went to ${address}`)
}

it('invites by mail, and shows whom', async () => {
  const { page } = admin
  await page.goto('/reglages/utilisateurs')
  await page.getByText('helene@maison.example').last().waitFor()
  for (const [name, role] of Object.entries(PEOPLE)) {
    await page.getByRole('button', { name: 'Inviter une personne' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Adresse électronique').fill(`${name}@maison.example`)
    await dialog.getByRole('radio', { name: role }).check()
    await expectAccessibleNow(page, 'invitation')
    await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await page.getByText(`L’invitation pour ${name}@maison.example`).waitFor()
  }
  await expectAccessible(page, 'users')
  const takeBack = page.getByRole('button', { name: /^Retirer l’invitation/ })
  await expect.poll(() => takeBack.count()).toBe(2)
})

it('lets in by the link, once, with a name and a good password', async () => {
  for (const name of Object.keys(PEOPLE)) {
    const seat = await house.sit()
    seats.set(name, seat)
    const { page } = seat
    const link = await linkTo(`${name}@maison.example`, '/invitation')
    await page.goto(link)
    await page.getByLabel('Prénom et nom').fill(name === 'luc' ? 'Luc Petit' : 'Chloé Marin')
    await page.getByLabel('Mot de passe').first().fill('azertyuiop2026')
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page
      .getByText(/suit le clavier/)
      .first()
      .waitFor()
    await expectAccessibleNow(page, 'accepting an invitation')
    await page.getByLabel('Mot de passe').first().fill(PASSWORD)
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page.getByRole('button', { name: /^Compte de/ }).waitFor()
    const other = await house.sit()
    await other.page.goto(link)
    await other.page.getByText('Cette invitation ne sert plus').waitFor()
    await other.context.close()
  }
  expect(seats.size).toBe(2)
})

type Operation = { readonly method: string; readonly path: string; readonly scope: string }

type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { security?: { apiKey: string[] }[] }>>>>
}

const RANKS = ['read', 'write', 'manage', 'admin']

async function operations(): Promise<Operation[]> {
  const document = (await (await fetch(`${house.url}/api/openapi.json`)).json()) as OpenApi
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, '1'),
      scope: security?.[0]?.apiKey[0] ?? '',
    })),
  )
}

it.each([
  ['luc', 'read'],
  ['chloe', 'write'],
] as const)('%s is refused every route above "%s" with the session of a browser', async (name, own) => {
  const page = seats.get(name)?.page
  const above = (await operations()).filter(({ scope }) => RANKS.indexOf(scope) > RANKS.indexOf(own))
  expect(above.length).toBeGreaterThan(10)
  const letIn = await page?.evaluate(async (asked) => {
    const open: string[] = []
    for (const { method, path } of asked) {
      const body =
        method === 'GET' || method === 'DELETE'
          ? {}
          : { body: '{}', headers: { 'content-type': 'application/json' } }
      const { status } = await fetch(path, { method, ...body })
      if (status !== 403) open.push(`${method} ${path}: ${status}`)
    }
    return open
  }, above)
  expect(letIn).toEqual([])
})

it.each(['luc', 'chloe'])(
  '%s, who opens every screen by its address, is shown or told gently',
  async (name) => {
    const page = seats.get(name)?.page
    if (!page) throw new Error(`${name} does not sit here`)
    const paths = SCREENS.map(({ path }) => path).filter((path) => !path.includes('$'))
    for (const path of [...new Set(paths)]) {
      await page.goto(path)
      await page.getByRole('heading').first().waitFor()
      await settle(page)
      expect(await page.getByText('Cela n’a pas fonctionné').count(), path).toBe(0)
    }
    for (const path of ['/reglages/utilisateurs', '/reglages/cles']) {
      await page.goto(path)
      await page.getByRole('heading', { name: 'Cette page est réservée à d’autres rôles' }).waitFor()
    }
    await expectAccessibleNow(page, 'a page of others')
  },
  60_000,
)

it('chooses a forgotten password anew by mail, and ends what was open', async () => {
  const old = seats.get('luc')
  const seat = await house.sit()
  const { page } = seat
  await page.goto('/connexion')
  await page.getByRole('link', { name: 'Mot de passe oublié ?' }).click()
  await page.getByRole('heading', { name: 'Mot de passe oublié' }).waitFor()
  await expectAccessible(page, 'forgotten password')
  await page.getByLabel('Adresse électronique').fill('luc@maison.example')
  await page.getByRole('button', { name: 'Recevoir un lien' }).click()
  await page.getByText('Si luc@maison.example a un compte ici').waitFor()
  await page.goto(await linkTo('luc@maison.example', '/mot-de-passe'))
  await page.getByLabel('Nouveau mot de passe').first().fill(NEW_PASSWORD)
  await expectAccessibleNow(page, 'a new password')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Votre mot de passe est changé').waitFor()
  await signIn({ page }, 'luc@maison.example', NEW_PASSWORD)
  await old?.page.goto('/portefeuille')
  await old?.page.getByRole('heading', { name: 'Connexion' }).waitFor()
  expect(seat.complaints).toEqual([])
  seats.set('luc', seat)
})

it('asks everybody for a second factor: who has none sees their own account only', async () => {
  const { page } = admin
  const chloe = seats.get('chloe')?.page
  await page.goto('/reglages/utilisateurs')
  const policy = page.getByRole('switch', { name: 'Exiger la double authentification de tous' })
  await policy.click()
  await page.getByText('Ajoutez d’abord la double authentification à votre propre compte').waitFor()
  await addCodes(page)
  await policy.click()
  await page.getByText('La double authentification est exigée de tous.').waitFor()
  await chloe?.goto('/portefeuille')
  await chloe?.getByRole('heading', { name: 'Mon compte' }).waitFor()
  await chloe?.getByText(/demande une double authentification/).waitFor()
  await policy.click()
  await page.getByText('La double authentification n’est plus exigée.').waitFor()
  expect(await policy.isChecked()).toBe(false)
})

/** What the journey of the second factor does at the screen. */
async function addCodes(page: Page): Promise<void> {
  const post = (path: string, body: object) =>
    page.evaluate(
      async ([to, sent]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(to ?? '', { method: 'POST', headers, body: sent ?? '' })
        return answer.status === 200 ? answer.json() : null
      },
      [`/api/v1/account/${path}`, JSON.stringify(body)],
    )
  const { secret } = (await post('totp', { currentPassword: adminPassword })) as { secret: string }
  await post('totp/confirmation', { code: codeOf(secret) })
}

it('gives another role, takes somebody’s access away, and keeps one administrator', async () => {
  const { page } = admin
  await page.reload()
  await page.getByLabel('Rôle de Luc Petit').selectOption('manager')
  await page.getByText('Luc Petit est maintenant responsable.').waitFor()
  await page.getByRole('button', { name: 'Autres actions pour Chloé Marin' }).click()
  await page.getByRole('menuitem', { name: 'Retirer de l’organisation' }).click()
  await expectAccessibleNow(page, 'removing somebody')
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer de l’organisation' }).click()
  await page.getByText('Chloé Marin n’a plus accès.').waitFor()
  const chloe = seats.get('chloe')?.page
  await chloe?.goto('/portefeuille')
  await chloe?.getByRole('heading', { name: 'Connexion' }).waitFor()
  await page.getByLabel('Rôle de helene@maison.example').selectOption('reader')
  await page.getByText('C’est le dernier administrateur').waitFor()
  expect(await page.getByLabel('Rôle de helene@maison.example').inputValue()).toBe('administrator')
})

it('makes a key for a program, shows it once, and revokes it', async () => {
  const { page } = admin
  await page.goto('/reglages/cles')
  await page.getByRole('button', { name: 'Créer une clé' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom du programme').fill('Logiciel de gestion')
  await expectAccessibleNow(page, 'a new key')
  await dialog.getByRole('button', { name: 'Créer une clé' }).click()
  const key = await dialog.getByLabel('Clé « Logiciel de gestion »').inputValue()
  await expectAccessibleNow(page, 'the key, once')
  const ask = async () =>
    (await fetch(`${house.url}/api/v1/customers`, { headers: { authorization: `Bearer ${key}` } })).status
  expect(await ask()).toBe(200)
  await dialog.getByRole('button', { name: 'Je l’ai copiée' }).click()
  expect(await page.getByText(key).count()).toBe(0)
  await page.getByText(/dernière utilisation/).waitFor()
  await expectAccessible(page, 'keys')
  await page.getByRole('button', { name: 'Révoquer la clé « Logiciel de gestion »' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click()
  await page.getByText('La clé « Logiciel de gestion » est révoquée.').waitFor()
  expect(await ask()).toBe(401)
})

it('made the browsers complain of nothing', () => {
  for (const { complaints } of [admin, ...seats.values()]) expect(complaints).toEqual([])
})
