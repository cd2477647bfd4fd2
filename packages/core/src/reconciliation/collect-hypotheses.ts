import { toEpochDay } from '../calendar/civil-date.ts'
import type { BankLine } from './bank-line.ts'
import { atLeast, findShortlyNamed, type NamedItems, strengthOf } from './find-named-items.ts'
import { findSubsets } from './find-subsets.ts'
import { nameAgreement, type Payer } from './identify-payer.ts'
import { itemsByAmount, itemsOfCustomer, type MatchingIndex, mayPay } from './matching-index.ts'
import type { ReferenceText } from './reference-text.ts'
import type { AmountReason } from './score-proposal.ts'
import { textAt } from './text-column.ts'
import { usualShortfall } from './usual-shortfall.ts'

/** Items that the line may pay, and how its amount agrees with them. */
export type Hypothesis = { readonly places: readonly number[]; readonly amount: AmountReason }

export type Question = {
  readonly index: MatchingIndex
  readonly line: BankLine
  readonly text: ReferenceText
  readonly payer: Payer
  /** Grows by what is found named in short among the items of a likely customer. */
  readonly named: NamedItems
}

export type Hypotheses = { readonly found: readonly Hypothesis[]; readonly complete: boolean }

/** Customers looked at for one line, members of one group, and open items of these: beyond, the search says so. */
const MOST_FAMILIES = 12
const MOST_MEMBERS = 200
const MOST_ITEMS = 500
const MOST_OF_ONE_AMOUNT = 300

/**
 * First what the text names, in the family of each customer named; where that does not explain the amount to the cent,
 * what else is open there; last, items of that very amount whose customer has a name close to the payer's.
 */
export function collectHypotheses(question: Question): Hypotheses {
  const families = familiesOf(question)
  const byNumber = families.flatMap(({ strong }) => exactly(question, strong))
  if (
    byNumber.some(({ places }) =>
      places.every((place) => atLeast(question.named.get(place), 'number-digits')),
    )
  )
    return { found: byNumber, complete: true }
  const found = [...byNumber]
  let searched = families.length <= MOST_FAMILIES
  for (const { members, strong } of families.slice(0, MOST_FAMILIES)) {
    const payers = members.filter((member) => question.payer.reasons.has(member))
    // Order and telephone numbers hit somebody's invoice by chance: only a complete number opens a stranger's account.
    const complete = strong.some((place) => atLeast(question.named.get(place), 'number-complete'))
    if (payers.length === 0 && !complete) continue
    const open = openItems(question, members)
    found.push(...explainedByNumbers(question, open))
    const further = payers.length > 0 ? explainedByAmount(question, members, open) : NONE
    found.push(...further.found)
    searched &&= further.complete && open.length < MOST_ITEMS
  }
  if (!question.payer.known && !found.some(({ amount }) => isExact(amount)))
    found.push(...byAmountAndName(question))
  return { found, complete: searched }
}

const NONE: Hypotheses = { found: [], complete: true }

type Family = {
  readonly members: readonly number[]
  /** Items of theirs that the text names well enough, in order. */
  readonly strong: readonly number[]
}

/** Customers whose items are named and who may have paid, each with the group they pay for; best named first. */
function familiesOf({ index, payer, named }: Question): Family[] {
  const strong = new Map<string, number[]>()
  const heads = new Map<string, number>()
  const byStrength = [...named].toSorted(([, a], [, b]) => strengthOf(b) - strengthOf(a))
  for (const customer of payer.reasons.keys()) heads.set(familyOf(index, customer), customer)
  for (const [place, reason] of byStrength) {
    if (!atLeast(reason, 'number-part')) continue
    const customer = index.items.customer[place] ?? 0
    const family = familyOf(index, customer)
    if (!heads.has(family)) heads.set(family, customer)
    strong.set(family, [...(strong.get(family) ?? []), place])
  }
  return [...heads].map(([family, customer]) => ({
    members: membersOf(index, customer),
    strong: inOrder(index, strong.get(family) ?? []),
  }))
}

export function isExact(amount: AmountReason): boolean {
  return amount === 'amount-exact' || amount === 'amount-sum'
}

function familyOf(index: MatchingIndex, customer: number): string {
  const group = index.customers.group[customer]
  return group === null || group === undefined ? `customer ${customer}` : `group ${group}`
}

function membersOf(index: MatchingIndex, customer: number): readonly number[] {
  const group = index.customers.group[customer]
  if (group === null || group === undefined) return [customer]
  return (index.byGroup.get(group) ?? [customer]).slice(0, MOST_MEMBERS)
}

function openItems({ index, line }: Question, members: readonly number[]): number[] {
  const places = members
    .flatMap((member) => itemsOfCustomer(index, member))
    .filter((place) => mayPay(index, place, line))
  return inOrder(index, places).slice(0, MOST_ITEMS)
}

/** By due date: the same whatever the order in which the items were given. */
function inOrder(index: MatchingIndex, places: readonly number[]): number[] {
  const { dueDay, openMinor, numbers, ids } = index.items
  const text = (place: number): string => `${textAt(numbers, place)} ${textAt(ids, place)}`
  return places.toSorted(
    (a, b) =>
      (dueDay[a] ?? 0) - (dueDay[b] ?? 0) ||
      (openMinor[a] ?? 0) - (openMinor[b] ?? 0) ||
      (text(a) < text(b) ? -1 : 1),
  )
}

function sumOf(index: MatchingIndex, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (index.items.openMinor[place] ?? 0), 0)
}

function exactly({ index, line }: Question, places: readonly number[]): Hypothesis[] {
  const amounts = places.map((place) => index.items.openMinor[place] ?? 0)
  return findSubsets(amounts, line.amountMinor).subsets.map((subset) =>
    hypothesis(subset.map((at) => places[at] ?? 0)),
  )
}

function hypothesis(places: readonly number[]): Hypothesis {
  return { places, amount: places.length === 1 ? 'amount-exact' : 'amount-sum' }
}

/** What the text names among these, in full or in short; the named ones less their credit notes, a fee, or in part. */
function explainedByNumbers(question: Question, open: readonly number[]): Hypothesis[] {
  const { index, line, text, named } = question
  for (const [place, reason] of findShortlyNamed(index, line, open, text, named)) named.set(place, reason)
  const all = open.filter((place) => named.has(place))
  const strong = all.filter((place) => atLeast(named.get(place), 'number-part'))
  const exact = [...exactly(question, strong), ...exactly(question, all)]
  if (strong.length === 0 || exact.length > 0) return exact
  const credits = open.filter((place) => (index.items.openMinor[place] ?? 0) < 0 && !named.has(place))
  const due = sumOf(index, strong)
  const netted = findSubsets(
    credits.map((place) => index.items.openMinor[place] ?? 0),
    line.amountMinor - due,
  ).subsets.map((subset) => hypothesis([...strong, ...subset.map((at) => credits[at] ?? 0)]))
  const single = strong.filter((place) => (index.items.openMinor[place] ?? 0) > 0).map((place) => [place])
  const sets = strong.length > 1 ? [strong, ...single] : [strong]
  const short = sets.flatMap((places) => withShortfall(question, places))
  return [...netted, ...short, ...(due > 0 ? [inPartOrExcess(line, due, strong)] : [])]
}

function inPartOrExcess(line: BankLine, due: number, places: readonly number[]): Hypothesis {
  return { places, amount: line.amountMinor < due ? 'amount-in-part' : 'amount-in-excess' }
}

function withShortfall({ index, line }: Question, places: readonly number[]): Hypothesis[] {
  const lastDay = Math.min(...places.map((place) => index.items.dueDay[place] ?? 0))
  const amount = usualShortfall(sumOf(index, places), line.amountMinor, toEpochDay(line.bookedOn) <= lastDay)
  return amount === null ? [] : [{ places, amount }]
}

/** What the payer's open items make of the amount without any number. Not yet issued, an invoice is paid by nobody. */
function explainedByAmount(
  question: Question,
  members: readonly number[],
  open: readonly number[],
): Hypotheses {
  const { index, line, payer } = question
  const booked = toEpochDay(line.bookedOn)
  const issued = open.filter((place) => (index.items.issuedDay[place] ?? 0) <= booked)
  const found: Hypothesis[] = []
  let complete = true
  const scopes = members
    .filter((member) => payer.reasons.has(member))
    .map((member) => issued.filter((place) => index.items.customer[place] === member))
  if (members.length > 1) scopes.push(issued)
  for (const scope of scopes) {
    const amounts = scope.map((place) => index.items.openMinor[place] ?? 0)
    const search = findSubsets(amounts, line.amountMinor)
    complete &&= search.complete
    found.push(...search.subsets.map((subset) => hypothesis(subset.map((at) => scope[at] ?? 0))))
    if (search.subsets.length > 0) continue
    const debts = scope.filter((place) => (index.items.openMinor[place] ?? 0) > 0)
    found.push(...debts.flatMap((place) => withShortfall(question, [place])))
    const only = debts.length === 1 ? sumOf(index, debts) : 0
    if (only > line.amountMinor) found.push({ places: debts, amount: 'amount-in-part' })
  }
  return { found, complete }
}

function byAmountAndName({ index, line, payer }: Question): Hypothesis[] {
  return itemsByAmount(index, line.amountMinor, MOST_OF_ONE_AMOUNT)
    .filter((place) => mayPay(index, place, line))
    .filter((place) => nameAgreement(index, payer.words, index.items.customer[place] ?? 0) !== null)
    .map((place) => ({ places: [place], amount: 'amount-exact' }))
}
