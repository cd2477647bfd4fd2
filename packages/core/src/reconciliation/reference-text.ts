import { checkCreditorReference } from '../customers/identifiers.ts'
import { readAsNumbers, withoutLeadingZeros } from './document-number.ts'

/** Digits that stand together, or that only signs part, with the letters before them. */
export type Piece = {
  /** As written, joined. */
  readonly digits: string
  /** The same without filling zeros. */
  readonly significant: string
  /** Each group without its filling zeros, joined. */
  readonly lean: string
  /** Letters right before, signs left out. */
  readonly before: string
  readonly groups: number
  /** Place of the first group among the groups of the text. */
  readonly at: number
  readonly endsText: boolean
}

export type ReferenceText = {
  readonly pieces: readonly Piece[]
  /** Structured references (`RF…`) that stand in the text and whose check digits fit. */
  readonly creditorReferences: readonly string[]
  /** Two numbers are the first and the last of several: "1234 à 1240". */
  readonly hasRange: boolean
  /** The text that was read, in capitals. */
  readonly text: string
}

/** More is no remittance: a line of megabytes costs no more than this. */
const LONGEST_TEXT = 1000
const MOST_GROUPS = 40
const JOINED_GROUPS = 4
const JOINED_DIGITS = 20

export function readReferences(texts: readonly string[]): ReferenceText {
  const written = texts.join(' ').slice(0, LONGEST_TEXT)
  const text = readAsNumbers(written)
  const groups = [...text.matchAll(/\d+/g)].slice(0, MOST_GROUPS)
  const pieces: Piece[] = []
  let hasRange = false
  for (const [at, group] of groups.entries()) {
    const between = at === 0 ? '' : text.slice(endOf(groups[at - 1]), group.index)
    hasRange ||= at > 0 && RANGE.test(between)
    pieces.push(pieceOf(text, groups, at, at))
    for (let last = at + 1; last < groups.length && last < at + JOINED_GROUPS; last++) {
      if (!/^[^A-Z]{1,3}$/.test(text.slice(endOf(groups[last - 1]), groups[last]?.index))) break
      const joined = pieceOf(text, groups, at, last)
      if (joined.digits.length > JOINED_DIGITS) break
      pieces.push(joined)
    }
  }
  return { pieces, hasRange, text, creditorReferences: structuredReferences(written) }
}

/** "1234 à 1240", "de 1234 jusqu’à FA1240", "1234 -> 1240", "1234-1240". */
const RANGE = /^\s*(?:A|AU|JUSQU\W?A|->|-|>|TO)\s*(?:[A-Z]{1,4}\W?)?$/

function pieceOf(text: string, groups: readonly RegExpExecArray[], first: number, last: number): Piece {
  const parts = groups.slice(first, last + 1).map(([digits]) => digits)
  const start = groups[first]?.index ?? 0
  const digits = parts.join('')
  return {
    digits,
    significant: withoutLeadingZeros(digits),
    lean: parts.map(withoutLeadingZeros).join(''),
    before: lettersBefore(text, start),
    groups: parts.length,
    at: first,
    endsText: endOf(groups[last]) >= text.trimEnd().length,
  }
}

function lettersBefore(text: string, start: number): string {
  const found = /([A-Z][A-Z./-]*)[^A-Z0-9]{0,4}$/.exec(text.slice(Math.max(0, start - 16), start))
  return found?.[1]?.replaceAll(/[^A-Z]/g, '') ?? ''
}

function endOf(group: RegExpExecArray | undefined): number {
  return group === undefined ? 0 : group.index + group[0].length
}

/** Valid ones only: where the payer went on after a blank, the check digits tell where the reference ends. */
function structuredReferences(text: string): string[] {
  return [...text.toUpperCase().matchAll(/(?<![A-Z0-9])RF\d\d(?: ?[A-Z0-9]{1,21}){1,7}/g)].flatMap(
    ([found]) => {
      const words = found.split(' ')
      const ends = words.map((_, index) => words.slice(0, index + 1).join(''))
      return ends.filter((end) => checkCreditorReference(end).valid)
    },
  )
}
