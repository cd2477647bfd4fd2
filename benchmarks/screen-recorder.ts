/** What the browser is asked of the first rows of its list. */
export type Painting = {
  isDone(): boolean
  /** From the end of the answer that brought them until they were painted. */
  msToRows(): number
  /** From giving the browser the HTML of the table until it is painted. */
  msOfBareTable(): Promise<number>
}

/** What it is asked of the list while it is scrolled. */
export type Scrolling = {
  rowsPassed(): number
  start(): void
  stop(): {
    readonly rowsPassed: number
    readonly frames: number
    readonly blankFrames: number
    /** Of the blank ones, those that came to the end of what was fetched. */
    readonly waitingFrames: number
    readonly longFrames: number
    readonly slowestFrameMs: number
  }
}

type Rect = { readonly top: number; readonly bottom: number; readonly height: number }
type Element = {
  outerHTML: string
  getBoundingClientRect(): Rect
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
  replaceWith(other: Element): void
  cloneNode(deep: boolean): Element
}
type Browser = {
  document: Element & { body: Element; createElement(name: string): Element & { innerHTML: string } }
  innerHeight: number
  scrollY: number
  requestAnimationFrame(callback: (at: number) => void): void
  addEventListener(type: string, listener: () => void, options: { capture: boolean }): void
  MutationObserver: new (
    callback: () => void,
  ) => { observe(target: unknown, what: { childList: true; subtree: true }): void; disconnect(): void }
  painting?: Painting
  scrolling?: Scrolling
}

/** Runs in the page before anything else does, and must stand alone. */
export function recordPainting(): void {
  const browser = globalThis as unknown as Browser
  const { document } = browser
  let paintedAt: number | null = null

  /** The frame is on show when the browser comes to what waits behind it. */
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      browser.requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
    })

  const watch = new browser.MutationObserver(() => {
    if (!document.querySelector('tbody tr[data-index]')) return
    watch.disconnect()
    void painted().then((at) => {
      paintedAt = at
    })
  })
  watch.observe(document, { childList: true, subtree: true })

  browser.painting = {
    isDone: () => paintedAt !== null,
    msToRows: () => {
      const [answer] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/api/v1/customers?'))
      const { responseEnd } = answer as unknown as { responseEnd: number }
      return (paintedAt ?? Number.NaN) - responseEnd
    },
    msOfBareTable: async () => {
      const table = document.querySelector('table')
      if (!table) return Number.NaN
      const html = table.outerHTML
      const place = document.createElement('div')
      table.replaceWith(place)
      await painted()
      const started = performance.now()
      place.innerHTML = html
      return (await painted()) - started
    },
  }
}

/** The same of this one. */
export function recordScrolling(): void {
  const browser = globalThis as unknown as Browser
  const { document } = browser
  const longMs = 50
  let counting = false
  let from = 0
  const counts = { frames: 0, blankFrames: 0, waitingFrames: 0, longFrames: 0, slowestFrameMs: 0 }

  /** A part of the list in sight has no row of a customer. */
  const isBlank = (): boolean => {
    const body = document.querySelector('tbody')
    const head = document.querySelector('thead')
    if (!body || !head) return true
    const list = body.getBoundingClientRect()
    const top = Math.max(list.top, head.getBoundingClientRect().bottom)
    const bottom = Math.min(list.bottom, browser.innerHeight)
    // By their places: two rows that lie over each other cover one.
    const tops = new Map<number, number>()
    for (const row of body.querySelectorAll('tr[data-index]')) {
      const rect = row.getBoundingClientRect()
      const inSight = Math.max(0, Math.min(rect.bottom, bottom) - Math.max(rect.top, top))
      tops.set(Math.round(rect.top), inSight)
    }
    const covered = [...tops.values()].reduce((sum, height) => sum + height, 0)
    return covered < bottom - top - 1
  }

  /** What is in sight waits for its page. */
  const isWaiting = (): boolean => {
    for (const row of document.querySelectorAll('.portfolio-waiting')) {
      const rect = row.getBoundingClientRect()
      if (rect.bottom > 0 && rect.top < browser.innerHeight) return true
    }
    return false
  }

  // Before the screen hears of it: until now this was on show.
  let blankSinceFrame = false
  const look = () => {
    if (counting && isBlank()) blankSinceFrame = true
  }
  browser.addEventListener('scroll', look, { capture: true })

  const frame = (before: number) => (at: number) => {
    if (!counting) return
    counts.frames += 1
    if (blankSinceFrame || isBlank()) {
      counts.blankFrames += 1
      if (isWaiting()) counts.waitingFrames += 1
    }
    if (at - before > longMs) counts.longFrames += 1
    counts.slowestFrameMs = Math.max(counts.slowestFrameMs, Math.round(at - before))
    blankSinceFrame = false
    browser.requestAnimationFrame(frame(at))
  }

  const rowsPassed = (): number => {
    const row = document.querySelector('tbody tr[data-index]')
    const height = row?.getBoundingClientRect().height ?? Number.POSITIVE_INFINITY
    return Math.floor((browser.scrollY - from) / height)
  }

  browser.scrolling = {
    rowsPassed,
    start: () => {
      counting = true
      from = browser.scrollY
      browser.requestAnimationFrame((at) => browser.requestAnimationFrame(frame(at)))
    },
    stop: () => {
      counting = false
      return { rowsPassed: rowsPassed(), ...counts }
    },
  }
}
