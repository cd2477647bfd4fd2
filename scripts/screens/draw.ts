import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, sitDown } from '../../e2e/browser.ts'
import { PROJECT, ready, runCommand, startServer, stop } from '../../packages/server/src/testing/processes.ts'
import { SCREENS, type Screen, type Stage } from './screens.ts'

/**
 * `npm run screens [-- NAME…]`: draws the screens into docs/screens/, in French and light, on a desk and on a
 * telephone, from a fresh installation up to the demonstration portfolio.
 */
const FOLDER = join(PROJECT, 'docs/screens')
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const HELENE = { email: 'helene@exemple.example', password: 'quatre mots bien choisis' }

async function drawScreens(chosen: readonly Screen[]): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'recouvrance-screens-'))
  // Without a worker: what waits stays where it is while it is drawn.
  const environment = { RECOUVRANCE_DATA: data, RECOUVRANCE_ROLE: 'api' }
  const server = startServer(environment)
  const browser = await openBrowser()
  try {
    const url = await ready(server, 60)
    const { page } = await sitDown(browser, url)
    const stages: Record<Stage, () => Promise<void>> = {
      fresh: async () => {},
      empty: () => setUp(page),
      'lived-in': () => loadDemo(environment),
    }
    for (const [stage, prepare] of Object.entries(stages)) {
      await prepare()
      for (const screen of chosen.filter((one) => one.stage === stage)) await draw(page, screen)
    }
  } finally {
    await browser.close()
    await stop(server)
    rmSync(data, { recursive: true, force: true })
  }
}

async function draw(page: Page, screen: Screen): Promise<void> {
  for (const [device, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    if (screen.show) await screen.show(page)
    else await page.goto(screen.path)
    await settled(page)
    await page.screenshot({ path: join(FOLDER, `${screen.name}-${device}.png`) })
    process.stdout.write(`${screen.name}-${device}.png\n`)
  }
}

/** Nothing on the screen is still being fetched or drawn. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction("document.querySelectorAll('[aria-busy=true]').length === 0")
}

async function setUp(page: Page): Promise<void> {
  await post(page, '/api/v1/setup', {
    ...HELENE,
    name: 'Hélène Marchand',
    creditor: { name: 'Maison Exemple', siren: '732829320', iban: 'FR7630006000011234567890189' },
  })
}

async function loadDemo(environment: NodeJS.ProcessEnv): Promise<void> {
  const { exit, output } = await runCommand(environment, 'demo')
  if (exit !== 0) throw new Error(output)
}

async function post(page: Page, path: string, body: object): Promise<void> {
  const refused = await page.evaluate(
    async ({ path, body }) => {
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return answer.ok ? null : await answer.text()
    },
    { path, body },
  )
  if (refused !== null) throw new Error(`${path}: ${refused}`)
}

/** The page of the documentation that holds them all. */
function writePage(): void {
  const sections = SCREENS.map(
    ({ name, caption }) =>
      `## ${caption}\n\n<img src="${name}-desk.png" width="720" alt="${caption}, on a desk">\n<img src="${name}-phone.png" width="200" alt="${caption}, on a telephone">\n`,
  )
  const head =
    '# Screens\n\nDrawn by `npm run screens` over the demonstration portfolio. Do not edit by hand.\n'
  writeFileSync(join(FOLDER, 'README.md'), [head, ...sections].join('\n'))
}

const names = process.argv.slice(2)
const unknown = names.filter((name) => !SCREENS.some((screen) => screen.name === name))
if (unknown.length > 0) throw new Error(`no such screen: ${unknown.join(', ')}`)
mkdirSync(FOLDER, { recursive: true })
await drawScreens(names.length > 0 ? SCREENS.filter(({ name }) => names.includes(name)) : SCREENS)
writePage()
