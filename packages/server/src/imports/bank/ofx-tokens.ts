import { xmlTextTooLong } from './bank-refusals.ts'

export type OfxToken =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly place: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'doctype'; readonly place: number }

const MAX_TOKEN = 64 * 1024
const CDATA = '<![CDATA['
const CDATA_END = ']]>'

/** Tags and texts of a document that comes in pieces; what lies before `<OFX>` is skipped as text without an owner. */
export function ofxTokens(onToken: (token: OfxToken) => void) {
  let rest = ''
  let place = 1
  const passed = (text: string): void => {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) place++
  }
  /** @returns characters taken; 0: it is not whole yet */
  const tokenAt = (text: string, at: number): number => {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      if (end < 0) return 0
      onToken({ kind: 'text', text: unescaped(text.slice(at, end)) })
      return end - at
    }
    if (CDATA.startsWith(text.slice(at, at + CDATA.length)) && text.length - at < CDATA.length) return 0
    if (text.startsWith(CDATA, at)) {
      const end = text.indexOf(CDATA_END, at)
      if (end < 0) return 0
      onToken({ kind: 'text', text: text.slice(at + CDATA.length, end) })
      return end + CDATA_END.length - at
    }
    const end = text.indexOf('>', at)
    if (end < 0) return 0
    giveTag(text.slice(at + 1, end))
    return end + 1 - at
  }
  const giveTag = (inside: string): void => {
    if (/^!(DOCTYPE|ENTITY)/i.test(inside)) onToken({ kind: 'doctype', place })
    const [, slash, name] = /^(\/?)([A-Za-z][\w.]*)/.exec(inside) ?? []
    if (name === undefined) return
    onToken({ kind: slash === '/' ? 'close' : 'open', name: name.toUpperCase(), place })
    if (inside.endsWith('/')) onToken({ kind: 'close', name: name.toUpperCase(), place })
  }
  return {
    push(text: string): void {
      const all = rest + text
      let at = 0
      while (at < all.length) {
        const taken = tokenAt(all, at)
        if (taken === 0) break
        passed(all.slice(at, at + taken))
        at += taken
      }
      rest = all.slice(at)
      if (rest.length > MAX_TOKEN) throw xmlTextTooLong(place)
    },
    /** @returns the last line */
    end(): number {
      if (rest.trim() !== '') onToken({ kind: 'text', text: unescaped(rest) })
      rest = ''
      return place
    },
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Only the entities that stand for one character: nothing expands. */
function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|#x([\dA-Fa-f]{1,5})|(\w{2,6}));/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return ENTITIES[String(name)] ?? whole
  })
}
