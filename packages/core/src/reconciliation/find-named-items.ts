import type { BankLine } from './bank-line.ts'
import { type NumberForms, numberForms, withoutLeadingZeros } from './document-number.ts'
import { itemsByForm, type MatchingIndex, mayPay } from './matching-index.ts'
import type { Piece, ReferenceText } from './reference-text.ts'
import { lastTwoDigits, textAt } from './text-column.ts'

export type NumberReason =
  | 'reference-identified'
  | 'number-complete'
  | 'number-digits'
  | 'number-part'
  | 'number-hint'

/** From the weakest. */
const STRENGTHS: readonly NumberReason[] = [
  'number-hint',
  'number-part',
  'number-digits',
  'number-complete',
  'reference-identified',
]

export function strengthOf(reason: NumberReason | undefined): number {
  return reason === undefined ? -1 : STRENGTHS.indexOf(reason)
}

export function atLeast(reason: NumberReason | undefined, least: NumberReason): boolean {
  return strengthOf(reason) >= strengthOf(least)
}

export type NamedItems = Map<number, NumberReason>

/** Words before a number that say it is an invoice, and words that say it is something else. */
const DOCUMENT_WORDS = new Set(
  'F FA FAC FACT FACTURE FACTURES FCT FT INV INVOICE INVOICES N NO NR NUM NUMERO REF'.split(' '),
)
const OTHER_WORDS = new Set(
  `BC BL BDC CDE CMD COMMANDE COMMANDES DEVIS DOSSIER CLIENT CLT CODE TEL SIREN SIRET TVA RCS CONTRAT CT CHANTIER PO
   LOT DU AU LE EUR EUROS`.split(/\s+/),
)

/** Digits that are looked up among all items: shorter ones are too often something else. */
const LEAST_GLOBAL_DIGITS = 4
const MOST_PER_FORM = 200

/** Items whose number stands in the text, whoever the customer is. */
export function findNamedItems(index: MatchingIndex, line: BankLine, text: ReferenceText): NamedItems {
  const named: NamedItems = new Map()
  for (const id of [line.endToEndId ?? '', ...text.creditorReferences])
    for (const place of index.byEndToEndId.get(id) ?? [])
      if (mayPay(index, place, line)) named.set(place, 'reference-identified')
  const readings: Reading[] = []
  for (const piece of [...text.pieces, ...text.creditorReferences.map(pieceOfReference)]) {
    for (const digits of new Set([piece.significant, piece.lean])) {
      if (digits.length < LEAST_GLOBAL_DIGITS) continue
      for (const place of itemsByForm(index, digits, MOST_PER_FORM)) {
        if (!mayPay(index, place, line)) continue
        const reason = numberReason(piece, numberForms(textAt(index.items.numbers, place)))
        if (reason !== null) readings.push({ place, piece, reason })
      }
    }
  }
  for (const reading of readings)
    if (!readings.some((other) => reads(other, reading))) nameItem(named, reading.place, reading.reason)
  return named
}

type Reading = { readonly place: number; readonly piece: Piece; readonly reason: NumberReason }

/** "FA-2024-00397 9" is 3979 and not 397: the longer number is meant where both are read. */
function reads(longer: Reading, shorter: Reading): boolean {
  const { at, groups } = longer.piece
  const within = shorter.piece.at >= at && shorter.piece.at + shorter.piece.groups <= at + groups
  return within && groups > shorter.piece.groups && atLeast(longer.reason, 'number-digits')
}

function pieceOfReference(reference: string): Piece {
  const content = reference.slice(4)
  const digits = content.replaceAll(/[^0-9]/g, '')
  const before = `RF${content.replaceAll(/[0-9]/g, '')}`
  return {
    digits,
    significant: withoutLeadingZeros(digits),
    lean: digits,
    before,
    groups: 1,
    at: 0,
    endsText: false,
  }
}

function nameItem(named: NamedItems, place: number, reason: NumberReason | null): void {
  if (reason !== null && strengthOf(reason) > strengthOf(named.get(place))) named.set(place, reason)
}

/** How well those digits name that number. */
function numberReason(piece: Piece, forms: NumberForms): NumberReason | null {
  const digits = piece.significant
  const bears = (form: string): boolean => form === digits || form === piece.lean
  const prefixed = forms.prefix !== '' && piece.before.endsWith(forms.prefix)
  const labelled = prefixed || DOCUMENT_WORDS.has(piece.before)
  if (!prefixed && OTHER_WORDS.has(piece.before)) return null
  if (bears(forms.whole) || bears(forms.lean)) {
    if (piece.before === `RF${forms.prefix}`) return 'reference-identified'
    const complete = forms.prefix === '' ? labelled || digits.length >= 8 : prefixed
    if (complete && digits.length >= 5) return 'number-complete'
    return digits.length >= 6 || (labelled && digits.length >= 5) ? 'number-digits' : 'number-part'
  }
  if (forms.short.some(bears)) return labelled || digits.length >= 6 ? 'number-part' : 'number-hint'
  if (!bears(forms.tail)) return null
  if (piece.digits === forms.printedTail && piece.digits.length >= 4) return 'number-part'
  return labelled && digits.length >= 4 ? 'number-part' : digits.length >= 3 ? 'number-hint' : null
}

/**
 * Items of these customers that the text names in short: the end of a number, one that the bank cut, the second number
 * of "FA-2025-1234/35", those between the ends of "1234 à 1240".
 */
export function findShortlyNamed(
  index: MatchingIndex,
  line: BankLine,
  places: readonly number[],
  text: ReferenceText,
  named: NamedItems,
): NamedItems {
  const found: NamedItems = new Map()
  if (text.pieces.length === 0) return found
  const endings = endingsOf(text.pieces)
  const short = shortForms(index, places, text, named)
  const several = short.continued.size > 0 || short.span !== null
  for (const place of places) {
    const ending = lastTwoDigits(index.items.numbers, place)
    const ends = ending < 0 || endings[ending] === 1
    // A number cut or mistyped is believed of an item of that very amount only.
    const near = short.nearly && index.items.openMinor[place] === line.amountMinor
    if (!ends && !several && !near) continue
    const form = numberForms(textAt(index.items.numbers, place))
    if (ends) for (const piece of text.pieces) nameItem(found, place, numberReason(piece, form))
    if (several || near) nameItem(found, place, shortReason(short, form, near))
  }
  for (const place of places) nameItem(found, place, named.get(place) ?? null)
  return found
}

/** What the text may hold beside whole numbers. */
type ShortForms = {
  readonly continued: ReadonlySet<string>
  readonly span: Span | null
  readonly cut: readonly Piece[]
  readonly mistyped: readonly Piece[]
  readonly nearly: boolean
}

function shortForms(
  index: MatchingIndex,
  places: readonly number[],
  text: ReferenceText,
  named: NamedItems,
): ShortForms {
  const anchors = places
    .filter((place) => atLeast(named.get(place), 'number-part'))
    .map((place) => numberForms(textAt(index.items.numbers, place)))
  const singles = text.pieces.filter(({ groups }) => groups === 1)
  const unread = unreadPieces(index, text, named)
  const continued = anchors.flatMap((anchor) => singles.map((piece) => continuedNumber(anchor, piece)))
  const cut = unread.filter(({ endsText, significant }) => endsText && significant.length >= 5)
  const mistyped = unread.filter(({ before, digits }) => digits.length >= 6 && !OTHER_WORDS.has(before))
  return {
    continued: new Set(continued.filter((number) => number !== null)),
    span: text.hasRange ? spanOf(anchors) : null,
    cut,
    mistyped,
    nearly: cut.length + mistyped.length > 0,
  }
}

function shortReason(
  { continued, span, cut, mistyped }: ShortForms,
  form: NumberForms,
  near: boolean,
): NumberReason | null {
  if (continued.size > 0 && continued.has(`${stemOf(form)} ${form.tail}`)) return 'number-part'
  if (span !== null && isWithin(form, span)) return 'number-part'
  if (!near) return null
  const nearly = cut.some((piece) => wasCut(piece, form)) || mistyped.some((piece) => isMistyped(piece, form))
  return nearly ? 'number-hint' : null
}

/** Two last digits of the pieces: all forms of a number end alike, so that most of a large account need no comparison. */
function endingsOf(pieces: readonly Piece[]): Uint8Array {
  const endings = new Uint8Array(100)
  for (const { significant } of pieces) endings[endingOf(significant)] = 1
  return endings
}

function endingOf(digits: string): number {
  return Number(digits.slice(-2))
}

/** The bank cut up to four digits at the end of the text. */
function wasCut(piece: Piece, { whole, lean }: NumberForms): boolean {
  const digits = piece.significant
  return [whole, lean].some((form) => form.length <= digits.length + 4 && form.startsWith(digits))
}

/** `35` after a number that ends in 1234 is read as 1235. */
function continuedNumber(anchor: NumberForms, { digits }: Piece): string | null {
  if (digits.length < 2 || digits.length >= anchor.tail.length) return null
  return `${stemOf(anchor)} ${anchor.tail.slice(0, -digits.length)}${digits}`
}

function stemOf({ prefix, whole, tail }: NumberForms): string {
  return prefix + whole.slice(0, -tail.length).replace(/0+$/, '')
}

/** Of the customer's numbers those from the first to the last that the text names; null without two of one series. */
function spanOf(anchors: readonly NumberForms[]): Span | null {
  const [first, ...others] = anchors
  if (first === undefined || others.length === 0) return null
  const { prefix, whole } = first
  if (others.some((other) => other.prefix !== prefix || other.whole.length !== whole.length)) return null
  const numbers = anchors.map((anchor) => Number(anchor.whole))
  return { prefix, first: Math.min(...numbers), last: Math.max(...numbers) }
}

/** One digit of the whole number differs. */
function isMistyped({ significant, lean }: Piece, { whole, lean: leanNumber }: NumberForms): boolean {
  return (
    (whole.length >= 6 && differInOneDigit(significant, whole)) ||
    (leanNumber.length >= 6 && differInOneDigit(lean, leanNumber))
  )
}

function differInOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let different = 0
  for (let at = 0; at < a.length && different < 2; at++) if (a[at] !== b[at]) different++
  return different === 1
}

type Span = { readonly prefix: string; readonly first: number; readonly last: number }

function isWithin({ prefix, whole }: NumberForms, span: Span): boolean {
  return prefix === span.prefix && Number(whole) >= span.first && Number(whole) <= span.last
}

/** Pieces that are no form of the number of a named item. */
function unreadPieces(index: MatchingIndex, text: ReferenceText, named: NamedItems): Piece[] {
  const known = [...named.keys()].map((place) => numberForms(textAt(index.items.numbers, place)))
  return text.pieces.filter((piece) => !known.some((forms) => isPartOf(piece, forms)))
}

function isPartOf(piece: Piece, forms: NumberForms): boolean {
  const digits = piece.significant
  return (
    numberReason(piece, forms) !== null || forms.whole.startsWith(digits) || forms.lean.startsWith(digits)
  )
}

/** Whether a number that is called an invoice is none of the open ones: one paid already, or not ours. */
export function namesUnknownDocument(
  index: MatchingIndex,
  line: BankLine,
  text: ReferenceText,
  named: NamedItems,
): boolean {
  const creditor = index.creditorOfAccount.get(line.creditorAccount)
  return unreadPieces(index, text, named).some(
    ({ digits, before }) =>
      digits.length >= LEAST_GLOBAL_DIGITS &&
      (DOCUMENT_WORDS.has(before) ||
        index.prefixes.has(before) ||
        (!OTHER_WORDS.has(before) && index.bareLengths.has(`${creditor} ${digits.length}`))),
  )
}
