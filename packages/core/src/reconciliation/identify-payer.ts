import type { BankLine } from './bank-line.ts'
import type { MatchingIndex } from './matching-index.ts'
import { compareNames, type NameAgreement, nameWords } from './payer-name.ts'
import type { ReferenceText } from './reference-text.ts'

export type PayerReason =
  | 'payer-reference'
  | 'payer-mandate'
  | 'payer-iban'
  | 'payer-name'
  | 'payer-group'
  | 'payer-near-name'
  | 'payer-unknown'
  | 'payer-differs'

export type Payer = {
  /** Customers who may have paid, with the strongest reason for each. */
  readonly reasons: ReadonlyMap<number, PayerReason>
  /** An account, a mandate or a reference says who it is: another customer would surprise. */
  readonly known: boolean
  readonly words: readonly string[]
}

/** A name borne by more customers than this names nobody; a common word alone neither. */
const MOST_NAMESAKES = 12
const MOST_OF_ONE_WORD = 40
const WORDS_LOOKED_UP = 4

export function identifyPayer(index: MatchingIndex, line: BankLine, text: ReferenceText): Payer {
  const reasons = new Map<number, PayerReason>()
  const add = (places: readonly number[] | undefined, reason: PayerReason): void => {
    for (const place of places ?? []) if (!reasons.has(place)) reasons.set(place, reason)
  }
  for (const reference of text.creditorReferences)
    add(index.byCreditorReference.get(reference), 'payer-reference')
  if (line.mandateId !== null) add(index.byMandate.get(line.mandateId), 'payer-mandate')
  if (line.counterpartyIban !== null) add(index.byIban.get(line.counterpartyIban), 'payer-iban')
  const known = reasons.size > 0
  const words = nameWords(line.counterpartyName ?? line.references.join(' ').slice(0, 140))
  if (!known) for (const [place, reason] of byName(index, words)) reasons.set(place, reason)
  return { reasons, known, words }
}

/** What the line says about that customer as payer, also where the search by name did not find it. */
export function payerReason(index: MatchingIndex, payer: Payer, customer: number): PayerReason {
  const reason = payer.reasons.get(customer)
  if (reason !== undefined) return reason
  const group = index.customers.group[customer]
  if (group !== null && [...payer.reasons.keys()].some((other) => index.customers.group[other] === group))
    return 'payer-group'
  const agreement = nameAgreement(index, payer.words, customer)
  if (agreement !== null) return agreement === 'same' ? 'payer-name' : 'payer-near-name'
  return payer.reasons.size > 0 ? 'payer-differs' : 'payer-unknown'
}

export function nameAgreement(
  index: MatchingIndex,
  words: readonly string[],
  customer: number,
): NameAgreement {
  const agreements = (index.customers.names[customer] ?? []).map((name) => compareNames(words, name))
  return agreements.includes('same') ? 'same' : agreements.includes('close') ? 'close' : null
}

function byName(index: MatchingIndex, words: readonly string[]): Map<number, PayerReason> {
  const same: number[] = []
  const close: number[] = []
  for (const customer of namesakes(index, words)) {
    const agreement = nameAgreement(index, words, customer)
    if (agreement !== null) (agreement === 'same' ? same : close).push(customer)
  }
  const chosen = same.length > 0 ? same : close
  const reason = same.length > 0 ? 'payer-name' : 'payer-near-name'
  return new Map(chosen.length > MOST_NAMESAKES ? [] : chosen.map((customer) => [customer, reason]))
}

/** Customers who share the rarest word, or two words, or the whole name written as one. */
function namesakes(index: MatchingIndex, words: readonly string[]): Set<number> {
  const found = new Set(index.byNameWord.get(words.join('')) ?? [])
  const postings = words
    .map((word) => index.byNameWord.get(word) ?? [])
    .filter((places) => places.length > 0)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, WORDS_LOOKED_UP)
  for (const [rank, places] of postings.entries()) {
    if (places.length <= MOST_OF_ONE_WORD) for (const place of places) found.add(place)
    for (const other of postings.slice(rank + 1)) for (const place of shared(places, other)) found.add(place)
  }
  return found
}

/** Both ascending. */
function* shared(a: readonly number[], b: readonly number[]): Generator<number> {
  let at = 0
  for (const place of a) {
    while (at < b.length && (b[at] ?? 0) < place) at++
    if (b[at] === place) yield place
  }
}
