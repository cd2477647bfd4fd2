import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../packages/server/src/platform/free-port.ts'
import {
  type OpenIdProvider,
  openOpenIdProvider,
  settingsFor,
} from '../packages/server/src/testing/openid-provider.ts'
import { expectAccessible, expectAccessibleNow } from './accessibility.ts'
import type { Seat } from './browser.ts'
import { type House, openHouse } from './house.ts'

/** People sign in by way of a real OpenID Connect provider: known ones, new ones, and those who are not let in. */
let provider: OpenIdProvider
let house: House
const seats: Seat[] = []

beforeAll(async () => {
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  provider = await openOpenIdProvider(await freePort(), `${url}/connexion/retour`)
  const environment = { ...settingsFor(provider.issuer), OIDC_NEW_USERS: 'reader', PORT: port }
  house = await openHouse({ url, environment })
  for (const name of ['anne@maison.example', 'known@unverified.example'])
    await house.employ('collector', name)
}, 60_000)
afterAll(async () => {
  await house?.close()
  await provider.close()
}, 60_000)

async function anybody(): Promise<Page> {
  const seat = await house.sit()
  seats.push(seat)
  // The page of the provider asks for a font from elsewhere.
  await seat.context.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.fulfill({ body: '' }),
  )
  return seat.page
}

/** At the page of the provider, which takes any password, and says yes. */
async function vouchFor(page: Page, email: string): Promise<void> {
  await page.goto('/connexion')
  await page.getByRole('button', { name: 'Se connecter avec Maison' }).click()
  await page.locator('input[name=login]').fill(email)
  await page.locator('input[name=password]').fill('anything')
  await page.locator('button[type=submit]').click()
  await page
    .locator('button[type=submit]')
    .filter({ hasText: /continue/i })
    .click()
}

async function whoIsIn(page: Page) {
  return page.evaluate(async () => {
    type Session = { user: { email: string; role: string } | null }
    const { user } = (await (await fetch('/api/v1/session')).json()) as Session
    return user && { email: user.email, role: user.role }
  })
}

it('lets in who has an account under the address that the provider has verified, as what they are', async () => {
  const page = await anybody()
  await page.goto('/connexion')
  await page.getByRole('button', { name: 'Se connecter avec Maison' }).waitFor()
  await expectAccessible(page, 'sign-in with a provider')
  await vouchFor(page, 'anne@maison.example')
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
  expect(await whoIsIn(page)).toEqual({ email: 'anne@maison.example', role: 'collector' })
})

it('lets in somebody new, as what the installation says', async () => {
  const page = await anybody()
  await vouchFor(page, 'nouveau@maison.example')
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
  expect(await whoIsIn(page)).toEqual({ email: 'nouveau@maison.example', role: 'reader' })
})

it.each(['known@unverified.example', 'new@unverified.example'])(
  'does not let in %s, whose address the provider has not verified',
  async (email) => {
    const page = await anybody()
    await vouchFor(page, email)
    await page.getByText('n’a pas vérifié votre adresse').waitFor()
    await expectAccessibleNow(page, 'refused by way of a provider')
    expect(await whoIsIn(page)).toBeNull()
  },
)

it('takes what the provider sent back once, and only from the browser that asked', async () => {
  const page = await anybody()
  const answered = page.waitForRequest((request) => request.url().endsWith('/single-sign-on/answer'))
  await vouchFor(page, 'anne@maison.example')
  await page.getByRole('button', { name: /^Compte de/ }).waitFor()
  const body = (await answered).postData()
  const answer = (from: Page) =>
    from.evaluate(
      async (sent) =>
        (
          await fetch('/api/v1/session/single-sign-on/answer', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: sent,
          })
        ).status,
      body,
    )
  expect(await answer(page)).toBe(401)
  const stranger = await anybody()
  await stranger.goto('/connexion')
  await stranger.getByRole('button', { name: 'Se connecter avec Maison' }).click()
  await stranger.locator('input[name=login]').waitFor()
  await stranger.goto('/connexion')
  expect(await answer(stranger)).toBe(401)
  expect(await whoIsIn(stranger)).toBeNull()
})

it('made the browsers complain of nothing', () => {
  for (const { complaints } of seats) expect(complaints).toEqual([])
})
