import { source as axeSource } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settle } from './browser.ts'

type Look = { readonly language: 'fr' | 'en'; readonly theme: 'light' | 'dark'; readonly width: number }

/** Each language and each theme, on a desk and on a telephone, without asking every question four times over. */
const LOOKS: readonly Look[] = [
  { language: 'fr', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 360 },
]

type Axe = {
  run(options: { iframes: boolean; resultTypes: ['violations'] }): Promise<{ violations: Violation[] }>
}
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** Nothing that axe finds stands on the screen, with what is open on it; messages in frames are documents of others. */
export async function expectAccessibleNow(page: Page, look: string): Promise<void> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async (): Promise<Violation[]> => {
    const { axe } = globalThis as unknown as { axe: Axe }
    return (await axe.run({ iframes: false, resultTypes: ['violations'] })).violations
  })
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    look,
  ).toEqual([])
}

/** The screen as it stands is accessible in every look, and nothing of it goes over the edge of a telephone. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const { language, theme, width } of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.evaluate((chosen) => localStorage.setItem('recouvrance.language', chosen), language)
    await page.reload()
    await page.locator('h1').waitFor()
    await settle(page)
    await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 10_000 }).toBe(0)
    const look = `${screen}, ${language}, ${theme}, ${width} px`
    await expectAccessibleNow(page, look)
    expect(await page.evaluate('document.documentElement.scrollWidth'), look).toBe(width)
  }
  await page.evaluate(() => localStorage.setItem('recouvrance.language', 'fr'))
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.reload()
  await page.locator('h1').waitFor()
}
