import chromiumBinary from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'

/** The browser that `npm ci` brought. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    // Dates are typed as the browser's own language has them.
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, LANGUAGE: 'fr_FR' },
  })
}

/** What each page has asked for and not got yet. */
const underWay = new WeakMap<Page, Set<Request>>()

function watchRequests(page: Page): void {
  const open = new Set<Request>()
  underWay.set(page, open)
  page.on('request', (request) => {
    // What the page that is left had asked for is nobody's any more.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) open.clear()
    // A stream of events stays open, and says nothing of what is still to come.
    if (request.resourceType() !== 'eventsource') open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

// An answer is drawn, and asks for what follows from it, within two frames.
const TWO_FRAMES = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))'

/**
 * Nothing is being fetched, and what came has been drawn. "networkidle" says the same half a second later, which over
 * all screens is a minute.
 */
export async function settle(page: Page): Promise<void> {
  const open = underWay.get(page)
  if (!open) throw new Error('nobody sat down in front of this page')
  for (let quiet = 0; quiet < 2; quiet = open.size === 0 ? quiet + 1 : 0) await page.evaluate(TWO_FRAMES)
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
  watchRequests(page)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // That nobody is signed in, or may not, is an answer like another.
    const expected = /origin-keyed agent cluster|status of 40[0139]/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text())
  })
  return { context, page, complaints }
}
