import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCREENS } from '../e2e/screens.ts'
import { openScreen, visitScreens } from '../e2e/visit-screens.ts'

/**
 * `npm run screens [-- NAME…]`: draws the screens into docs/screens/, in French and light, on a desk and on a
 * telephone.
 */
const FOLDER = join(import.meta.dirname, '../docs/screens')
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

async function drawScreens(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !SCREENS.some((screen) => screen.name === name))
  if (unknown.length > 0) throw new Error(`no such screen: ${unknown.join(', ')}`)
  const chosen = names.length > 0 ? SCREENS.filter(({ name }) => names.includes(name)) : SCREENS
  mkdirSync(FOLDER, { recursive: true })
  await visitScreens(chosen, async (page, screen) => {
    for (const [device, size] of Object.entries(SIZES)) {
      await page.setViewportSize(size)
      await openScreen(page, screen)
      const file = `${screen.name}-${device}.png`
      await page.screenshot({ path: join(FOLDER, file) })
      process.stdout.write(`${file}\n`)
    }
  })
  writeFileSync(join(FOLDER, 'README.md'), pageOfAll())
}

/** The page of the documentation that holds them all. */
function pageOfAll(): string {
  const sections = SCREENS.map(
    ({ name, caption }) =>
      `## ${caption}\n\n<img src="${name}-desk.png" width="720" alt="${caption}, on a desk">\n<img src="${name}-phone.png" width="200" alt="${caption}, on a telephone">\n`,
  )
  const head =
    '# Screens\n\nDrawn by `npm run screens` over the demonstration portfolio. Do not edit by hand.\n'
  return [head, ...sections].join('\n')
}

await drawScreens(process.argv.slice(2))
