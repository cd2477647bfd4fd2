import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { en } from '../packages/web/src/i18n/en.ts'
import { fr } from '../packages/web/src/i18n/fr.ts'
import { expectAccessibleNow } from './accessibility.ts'
import { SCREENS, type Screen } from './screens.ts'
import { openScreen, visitScreens } from './visit-screens.ts'

/** Every screen, as it looks over the demonstration portfolio. */
const ROUTES = join(import.meta.dirname, '../packages/web/src/back-office/routes.tsx')

/** They lead elsewhere, or are opened by the link of a mail or of another server, in journeys of their own. */
const REDIRECTS = ['/', '/reglages', '/connexion/retour', '/invitation', '/mot-de-passe']

const LOOKS = [
  { language: 'fr', theme: 'light', width: 1280 },
  { language: 'fr', theme: 'dark', width: 360 },
  { language: 'en', theme: 'light', width: 360 },
  { language: 'en', theme: 'dark', width: 1280 },
] as const
type Look = (typeof LOOKS)[number]

it('every address of the back office is among them', () => {
  const source = readFileSync(ROUTES, 'utf8')
  const paths = [...source.matchAll(/^ {2}path: '([^']+)',$/gm)].map(([, path]) => path ?? '')
  expect(paths.length).toBeGreaterThan(3)
  const known = new Set([...SCREENS.map(({ path }) => path), ...REDIRECTS])
  expect(paths.filter((path) => !known.has(path))).toEqual([])
})

it('no two are drawn into the same file', () => {
  const names = SCREENS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

it('is accessible, fits and speaks one language, in each language and theme', async () => {
  const { complaints } = await visitScreens(SCREENS, async (page, screen) => {
    for (const look of LOOKS) await expectGood(page, screen, look)
  })
  expect(complaints).toEqual([])
}, 300_000)

async function expectGood(page: Page, screen: Screen, { language, theme, width }: Look): Promise<void> {
  const name = `${screen.name}, ${language}, ${theme}, ${width} px`
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.evaluate((chosen) => localStorage.setItem('recouvrance.language', chosen), language)
  await openScreen(page, screen)
  await expectAccessibleNow(page, name)
  expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(width)
  const texts = await page.evaluate(textsOfPage)
  expect(
    texts.filter((text) => isForeign(text, language)),
    name,
  ).toEqual([])
}

type Element = { closest(selector: string): Element | null; readonly lang: string }
type Node = { readonly nodeValue: string | null; readonly parentElement: Element | null }
type Browser = {
  document: {
    body: unknown
    documentElement: Element
    createTreeWalker(root: unknown, what: number): { nextNode(): Node | null }
  }
}

/** What stands on the page in its language, piece by piece: neither names of programs nor what is marked as foreign. */
function textsOfPage(): string[] {
  const { document } = globalThis as unknown as Browser
  const walker = document.createTreeWalker(document.body, 4)
  const texts: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const marked = node.parentElement?.closest('code, [lang]')
    if (marked?.lang === document.documentElement.lang) texts.push(node.nodeValue?.trim() ?? '')
  }
  return texts
}

type Tree = { readonly [key: string]: string | Tree }

function textsOf(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))
}

const OF = { fr: new Set(textsOf(fr)), en: new Set(textsOf(en)) }
/** Languages are named in themselves, and so are those who speak them. */
const EVERYWHERE = new Set(['Français', 'English'])

/** A text of the other catalogue that this one has not, or the key of one. */
function isForeign(text: string, language: Look['language']): boolean {
  const other = language === 'fr' ? 'en' : 'fr'
  if (EVERYWHERE.has(text)) return false
  return (OF[other].has(text) && !OF[language].has(text)) || /^[a-z]\w+\.[a-z]\w+(\.\w+)*$/.test(text)
}
