import type { Colleague } from '../access/colleagues.ts'

/** Whom a text calls: everybody whose name stands in it after an @. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): string[] {
  const folded = fold(text)
  const called = colleagues.filter(({ name }) => startsOf(folded, `@${fold(name)}`).length > 0)
  // "@Anne Leroy" does not call "Anne" as well.
  const longer = (one: Colleague) =>
    called.filter(({ name }) => name !== one.name && fold(name).startsWith(fold(one.name)))
  return called
    .filter((one) => {
      const starts = startsOf(folded, `@${fold(one.name)}`)
      const others = longer(one).flatMap(({ name }) => startsOf(folded, `@${fold(name)}`))
      return starts.some((start) => !others.includes(start))
    })
    .map(({ id }) => id)
}

/** What is being typed after an @ just before the caret; null: no name is. */
export function nameBegun(
  text: string,
  caret: number,
): { readonly from: number; readonly begun: string } | null {
  const match = /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(text.slice(0, caret))
  if (!match) return null
  const begun = match[1] ?? ''
  return { from: caret - begun.length - 1, begun }
}

const MOST_SUGGESTIONS = 6

/** Colleagues of whose name a word begins like that, or whose name does. */
export function suggestionsFor(begun: string, colleagues: readonly Colleague[]): Colleague[] {
  const wanted = fold(begun)
  return colleagues
    .filter(({ name }) => {
      const folded = fold(name)
      return folded.startsWith(wanted) || folded.split(' ').some((word) => word.startsWith(wanted))
    })
    .filter(({ name }) => fold(name) !== wanted)
    .slice(0, MOST_SUGGESTIONS)
}

function startsOf(text: string, part: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + part.length))) starts.push(at)
  return starts
}

/** Without accents and capitals, letter for letter: places in it are those of the text. */
function fold(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) =>
      letter
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .padEnd(letter.length)
        .slice(0, letter.length),
    )
    .join('')
}

type Part = { readonly at: number; readonly text: string; readonly called: boolean }

/** A text in pieces: those that call somebody, and the rest. The longest name that fits is the one that is called. */
export function partsOf(text: string, names: readonly string[]): Part[] {
  const folded = fold(text)
  const calls = names
    .toSorted((one, other) => other.length - one.length)
    .flatMap((name) => startsOf(folded, `@${fold(name)}`).map((at) => ({ at, to: at + name.length + 1 })))
    .filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index)
    .toSorted((one, other) => one.at - other.at)
  const parts: Part[] = []
  let done = 0
  for (const { at, to } of calls) {
    parts.push({ at: done, text: text.slice(done, at), called: false })
    parts.push({ at, text: text.slice(at, to), called: true })
    done = to
  }
  parts.push({ at: done, text: text.slice(done), called: false })
  return parts.filter((part) => part.text !== '')
}
