import chromiumBinary from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** The browser that `npm ci` brought. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    // Dates are typed as the browser's own language has them.
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, LANGUAGE: 'fr_FR' },
  })
}

export type Seat = { readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] }

/** A person in front of a browser of their own, and what the browser complains about. */
export async function sitDown(browser: Browser, url: string): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // That nobody is signed in, or may not, is an answer like another.
    const expected = /origin-keyed agent cluster|status of 40[0139]/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text())
  })
  return { context, page, complaints }
}
