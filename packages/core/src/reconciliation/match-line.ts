import { toEpochDay } from '../calendar/civil-date.ts'
import type { BankLine } from './bank-line.ts'
import { collectHypotheses, type Hypothesis, isExact, type Question } from './collect-hypotheses.ts'
import {
  atLeast,
  findNamedItems,
  type NumberReason,
  namesUnknownDocument,
  strengthOf,
} from './find-named-items.ts'
import { identifyPayer, type PayerReason, payerReason } from './identify-payer.ts'
import type { Matching, Proposal } from './matching.ts'
import type { MatchingIndex } from './matching-index.ts'
import type { Reason } from './reason-words.ts'
import { readReferences } from './reference-text.ts'
import { AUTOMATIC_FROM, PROPOSED_FROM, scoreOf, scoreOnAccount } from './score-proposal.ts'
import { spreadAmount } from './spread-amount.ts'
import { textAt } from './text-column.ts'

/** A hypothesis with its points. */
type Judged = Hypothesis & {
  readonly score: number
  readonly payer: PayerReason
  readonly numbers: readonly (NumberReason | undefined)[]
  /** The weakest of `numbers`. */
  readonly number: NumberReason | undefined
}

const MOST_PROPOSALS = 5

/**
 * Proposes which items a line pays, best first, each with its exact allocation and its reasons. Only money received is
 * matched: a line of zero or less has no proposals.
 * @param automaticFrom points from which a certain match is automatic; another value only to measure it
 */
export function matchLine(index: MatchingIndex, line: BankLine, automaticFrom = AUTOMATIC_FROM): Matching {
  if (line.amountMinor <= 0) return { lineId: line.id, automatic: false, proposals: [] }
  const text = readReferences(line.references)
  const payer = identifyPayer(index, line, text)
  const named = findNamedItems(index, line, text)
  const question: Question = { index, line, text, payer, named }
  const { found, complete } = collectHypotheses(question)
  const namesAnother = namesUnknownDocument(index, line, text, named)
  const judged = distinct(found)
    .map((hypothesis) => judge(question, hypothesis, namesAnother))
    .filter(({ score }) => score >= PROPOSED_FROM)
    .toSorted((a, b) => b.score - a.score || compareAge(index, a, b))
  const doubts = new Map(judged.map((one) => [one, doubtsOf(question, one, judged, namesAnother)]))
  const best = judged[0]
  const automatic =
    best !== undefined && best.score >= automaticFrom && isCertain(best) && doubts.get(best)?.length === 0
  const proposals = judged
    .map((one) => proposalOf(question, one, [...(doubts.get(one) ?? []), ...(complete ? [] : BOUNDED)]))
    .concat(onAccount(question))
    .toSorted((a, b) => b.score - a.score)
  return { lineId: line.id, automatic, proposals: proposals.slice(0, MOST_PROPOSALS) }
}

const BOUNDED: readonly Reason[] = ['search-bounded']

/** Reference and amount agree; whether anything else fits is what `doubtsOf` tells. */
function isCertain({ amount, number }: Judged): boolean {
  return isExact(amount) && number !== undefined
}

function doubtsOf(question: Question, one: Judged, all: readonly Judged[], namesAnother: boolean): Reason[] {
  const { index, line, named } = question
  const weak = !isWellNamed(one)
  const rival = all.some(
    (other) =>
      other !== one &&
      isExact(other.amount) &&
      (weak || (other.number !== undefined && other.score > one.score - 250)),
  )
  const leastOther = atLeast(one.number, 'number-digits') ? 'number-digits' : 'number-part'
  const leftOut = [...named].some(
    ([place, reason]) => atLeast(reason, leastOther) && !one.places.includes(place),
  )
  const booked = toEpochDay(line.bookedOn)
  const early = one.places.some((place) => (index.items.issuedDay[place] ?? 0) > booked)
  const doubts: Reason[] = []
  if (rival) doubts.push('another-fits')
  if (leftOut || (namesAnother && weak)) doubts.push('names-another-document')
  if (early) doubts.push('not-yet-issued')
  return doubts
}

/** Digits enough for the number; or for one of several, parts of the others, and their exact sum. */
function isWellNamed({ numbers, number, amount }: Judged): boolean {
  const best = numbers.some((reason) => atLeast(reason, 'number-digits'))
  return atLeast(number, amount === 'amount-sum' && best ? 'number-part' : 'number-digits')
}

function judge(question: Question, hypothesis: Hypothesis, namesAnother: boolean): Judged {
  const { index, payer, named } = question
  const numbers = hypothesis.places.map((place) => named.get(place))
  // A credit note that nobody names is deducted all the same: it takes nothing from the invoices that are named.
  const debts = numbers.filter((_, at) => (index.items.openMinor[hypothesis.places[at] ?? 0] ?? 0) > 0)
  const counted = debts.length > 0 && debts.every((number) => number !== undefined) ? debts : numbers
  const customers = new Set(hypothesis.places.map((place) => index.items.customer[place] ?? 0))
  const judged = [...customers].map((customer) => {
    const reason = payerReason(index, payer, customer)
    return {
      reason,
      score: scoreOf({ numbers: counted, amount: hypothesis.amount, payer: reason, namesAnother }),
    }
  })
  const weakest = judged.reduce((a, b) => (b.score < a.score ? b : a))
  const number = numbers.reduce((a, b) => (strengthOf(b) < strengthOf(a) ? b : a))
  return { ...hypothesis, score: weakest.score, payer: weakest.reason, numbers, number }
}

function proposalOf({ index, line }: Question, one: Judged, doubts: readonly Reason[]): Proposal {
  const { ids, openMinor, customer } = index.items
  const parts = one.places.map((place) => ({ place, openMinor: openMinor[place] ?? 0 }))
  const spread = spreadAmount(line.amountMinor, parts, one.amount)
  const idOf = (place: number): string => textAt(ids, place)
  const kind = one.amount === 'amount-less-discount' ? 'discount' : 'bank-fee'
  const reasons: Reason[] = [
    ...(one.number === undefined ? [] : [one.number]),
    one.amount,
    ...(parts.some((part) => part.openMinor < 0) ? (['credits-netted'] as const) : []),
    one.payer,
    ...doubts,
  ]
  return {
    customerId: index.customers.ids[customer[one.places[0] ?? 0] ?? 0] ?? '',
    allocations: spread.parts.map(({ place, amountMinor }) => ({ itemId: idOf(place), amountMinor })),
    shortfalls:
      spread.shortfall === null
        ? []
        : [{ itemId: idOf(spread.shortfall.place), amountMinor: spread.shortfall.amountMinor, kind }],
    unallocatedMinor: spread.unallocatedMinor,
    score: one.score,
    reasons,
  }
}

/** Whoever is known to have paid, without an item: the money is theirs all the same. */
function onAccount({ index, line, payer }: Question): Proposal[] {
  return [...payer.reasons]
    .filter(([, reason]) => reason !== 'payer-near-name')
    .map(([customer, reason]) => ({
      customerId: index.customers.ids[customer] ?? '',
      allocations: [],
      shortfalls: [],
      unallocatedMinor: line.amountMinor,
      score: scoreOnAccount(reason),
      reasons: ['on-account', reason] as const,
    }))
}

function distinct(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const kept = new Map<string, Hypothesis>()
  for (const one of hypotheses) {
    const key = one.places.toSorted((a, b) => a - b).join()
    if (!kept.has(key)) kept.set(key, one)
  }
  return [...kept.values()]
}

/** Equal points: the oldest debt is proposed first. */
function compareAge(index: MatchingIndex, a: Judged, b: Judged): number {
  const oldest = ({ places }: Judged): number =>
    Math.min(...places.map((place) => index.items.dueDay[place] ?? 0))
  return (
    oldest(a) - oldest(b) || a.places.length - b.places.length || (keyOf(index, a) < keyOf(index, b) ? -1 : 1)
  )
}

function keyOf(index: MatchingIndex, { places }: Judged): string {
  return places.map((place) => textAt(index.items.ids, place)).join()
}
