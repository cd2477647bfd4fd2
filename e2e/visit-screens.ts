import type { Page } from 'playwright-core'
import { freePort } from '../packages/server/src/platform/free-port.ts'
import { type Seat, settle } from './browser.ts'
import { loadDemonstration, openHouse } from './house.ts'
import type { Screen, Stage } from './screens.ts'

const HELENE = {
  name: 'Hélène Marchand',
  email: 'helene@exemple.example',
  password: 'quatre mots bien choisis',
}

/**
 * Goes through screens as an administrator, from a fresh installation up to the demonstration portfolio, in one
 * browser. `visit` opens each as often as it wants.
 * @returns the seat from which they were seen, whose browser is closed
 */
export async function visitScreens(
  screens: readonly Screen[],
  visit: (page: Page, screen: Screen) => Promise<void>,
): Promise<Seat> {
  // The page of the account names the address at which keys of access work.
  const house = await openHouse({ environment: { PORT: String(await freePort()) } })
  try {
    const seat = await house.sit()
    const stages: Record<Stage, () => Promise<void>> = {
      fresh: () => seat.page.goto('/').then(() => undefined),
      empty: () => setUp(seat.page),
      'lived-in': () => loadDemonstration(house.environment),
    }
    for (const [stage, prepare] of Object.entries(stages)) {
      await prepare()
      for (const screen of screens.filter((one) => one.stage === stage)) await visit(seat.page, screen)
    }
    return seat
  } finally {
    await house.close()
  }
}

/** Opens a screen and waits until nothing on it is still being fetched or drawn. */
export async function openScreen(page: Page, screen: Screen): Promise<void> {
  if (screen.show) await screen.show(page)
  else await page.goto(screen.path)
  await page.locator('h1').first().waitFor()
  await settle(page)
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
}

async function setUp(page: Page): Promise<void> {
  const creditor = { name: 'Maison Exemple', siren: '732829320', iban: 'FR7630006000011234567890189' }
  const refused = await page.evaluate(
    async (body) => {
      const answer = await fetch('/api/v1/setup', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return answer.ok ? null : await answer.text()
    },
    { ...HELENE, creditor },
  )
  if (refused !== null) throw new Error(refused)
}
