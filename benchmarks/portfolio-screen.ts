import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { Page } from 'playwright-core'
import { openBrowser, sitDown } from '../e2e/browser.ts'
import { makeAccount, signIn } from '../e2e/house.ts'
import { refreshStandings } from '../packages/server/src/customers/refresh-standings.ts'
import { inOrganisation } from '../packages/server/src/platform/postgres.ts'
import { ready, startServer, stop } from '../packages/server/src/testing/processes.ts'
import { vacuum, withBenchDatabase } from './bench-database.ts'
import { type BenchResult, result } from './measure.ts'
import { loadPortfolio } from './portfolio.ts'
import { type Painting, recordPainting, recordScrolling, type Scrolling } from './screen-recorder.ts'

const ITEMS_PER_CUSTOMER = 2
const LOADS = 9
const ROWS = 2000
const EVENTS_PER_SECOND = 60
// What a notch of a wheel scrolls.
const WHEEL_PX = 120
const AT = { x: 640, y: 600, deltaX: 0 }
const EMAIL = 'bench@banc.example'

/**
 * The portfolio of that many customers as somebody sees it, in the browser of the journeys, of a server in a process of
 * its own. `seconds` is the median, over several loads of the page, of the time from the last byte of the answer of
 * `GET /customers` until its first rows are painted. The floor is the time that the same browser takes to put the HTML
 * of the very same table into the page at once and to paint it: what is left is the work of the screen.
 *
 * Then a wheel is turned over two thousand rows, sixty times a second. A frame is blank when a part of the list in sight
 * shows no customer: neither a row that is missing nor one that is still waiting for its page. It is looked at when the
 * browser has scrolled and the screen has not answered yet, which is what was on show until then, and again when the
 * frame is drawn.
 */
export async function portfolioScreenBenchmark(size: number): Promise<BenchResult> {
  return withBenchDatabase(async (database) => {
    const asOf = civilDate(Temporal.Now.plainDateISO('Europe/Paris').toString())
    await loadPortfolio(database, database.organisationId, {
      customers: size,
      itemsPerCustomer: ITEMS_PER_CUSTOMER,
      asOf,
    })
    await inOrganisation(database.pool, database.organisationId, (tx) => refreshStandings(tx, asOf))
    await vacuum(database)
    const folder = mkdtempSync(join(tmpdir(), 'recouvrance-bench-screen-'))
    const environment = {
      DATABASE_URL: database.ownerUrl,
      RECOUVRANCE_DATA: folder,
      RECOUVRANCE_SECRET: database.secret,
      RECOUVRANCE_ROLE: 'api',
    }
    const password = await makeAccount(environment, 'collector', EMAIL, 'Bench')
    const server = startServer(environment)
    const browser = await openBrowser()
    try {
      const { page } = await sitDown(browser, await ready(server, 60))
      await page.addInitScript(recordPainting)
      await page.addInitScript(recordScrolling)
      await signIn({ page }, EMAIL, password)
      return await measure(page, size)
    } finally {
      await browser.close()
      await stop(server)
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

async function measure(page: Page, size: number): Promise<BenchResult> {
  const shown: number[] = []
  const bare: number[] = []
  // The first one compiles.
  await open(page)
  for (let load = 0; load < LOADS; load += 1) {
    await open(page)
    shown.push(await page.evaluate(() => painting.msToRows()))
    bare.push(await page.evaluate(() => painting.msOfBareTable()))
  }
  await open(page)
  const scrolled = await turnWheel(page)
  return result('portfolio-screen', size, median(shown) / 1000, median(bare) / 1000, {
    firstRowsMs: Math.round(median(shown)),
    slowestMs: Math.round(Math.max(...shown)),
    loads: LOADS,
    ...scrolled,
  })
}

async function open(page: Page): Promise<void> {
  await page.goto('/portefeuille')
  await page.waitForFunction(() => painting.isDone())
  await page.waitForLoadState('networkidle')
}

// What the recorders left in the page, where these functions run.
declare const painting: Painting
declare const scrolling: Scrolling

async function turnWheel(page: Page) {
  const mouse = await page.context().newCDPSession(page)
  await page.evaluate(() => scrolling.start())
  const started = performance.now()
  const turns: Promise<unknown>[] = []
  for (let due = started, passed = 0; passed < ROWS; due += 1000 / EVENTS_PER_SECOND) {
    await sleep(Math.max(0, due - performance.now()))
    // As a wheel does, without waiting for the screen.
    turns.push(mouse.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...AT, deltaY: WHEEL_PX }))
    // The question takes time of the page: once a second is enough.
    if (turns.length % EVENTS_PER_SECOND === 0) passed = await page.evaluate(() => scrolling.rowsPassed())
  }
  const seconds = (performance.now() - started) / 1000
  await Promise.all(turns)
  const frames = await page.evaluate(() => scrolling.stop())
  return { ...frames, eventsPerSecond: Math.round(turns.length / seconds) }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
