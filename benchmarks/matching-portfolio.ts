import { type CivilDate, civilDate, fromEpochDay, toEpochDay } from '@recouvrance/core/calendar/civil-date'
import { currencyOf } from '@recouvrance/core/money/currency'
import type {
  MatchableCreditor,
  MatchableCustomer,
  MatchableItem,
} from '@recouvrance/core/reconciliation/matching'
import { companyName } from './company-names.ts'
import { type Draws, drawsOf } from './draws.ts'

export const EUR = currencyOf('EUR')

/** Invoices of eighteen months; the bank year is the last twelve. */
export const FIRST_ISSUED = toEpochDay(civilDate('2024-07-01'))
export const ISSUED_DAYS = 549

/** How six accounting programs number: by year, by month, without end, with and without letters. */
const FORMATS: readonly ((sequence: Sequence, day: CivilDate) => string)[] = [
  ({ ofYear }, day) => `FA-${day.slice(0, 4)}-${padded(ofYear, 6)}`,
  ({ overall }) => `FAC${padded(overall, 8)}`,
  ({ ofYear }, day) => `${day.slice(0, 4)}/${padded(ofYear, 5)}`,
  ({ overall }) => padded(30_000_000 + overall, 8),
  ({ ofMonth }, day) => `FA${day.slice(2, 4)}${day.slice(5, 7)}-${padded(ofMonth, 5)}`,
  ({ ofMonth }, day) => `VE/${day.slice(0, 4)}/${day.slice(5, 7)}/${padded(ofMonth, 5)}`,
]

type Sequence = { readonly overall: number; readonly ofYear: number; readonly ofMonth: number }

/** Everything about an item or customer is drawn anew from its place, so that a million of them take no memory. */
export type Portfolio = {
  readonly seed: number
  readonly itemCount: number
  readonly customerCount: number
  readonly creditors: readonly MatchableCreditor[]
  customer(place: number): MatchableCustomer
  item(place: number): MatchableItem
  /** Item of that entity that was issued when that share of the eighteen months was over. */
  itemAt(creditor: number, when: number): number
  creditorOf(item: number): number
  customerOf(item: number): number
  itemsOf(customer: number): { readonly from: number; readonly until: number }
  /** Account from which the customer pays, whether we know it or not. */
  ibanOf(customer: number): string
  /** The head of the group the customer belongs to in truth, or the customer itself. */
  headOf(customer: number): number
}

export function portfolioOf(seed: number, itemCount: number): Portfolio {
  // Each legal entity has a share of the customers and a series of numbers without gaps.
  const share = Math.floor(itemCount / FORMATS.length)
  const starts = customerStarts(seed, share * FORMATS.length)
  const customerCount = starts.length - 1
  const factor = coprimeNear(share, 0.618)
  const inverse = inverseOf(factor, share)
  const creditorOf = (item: number): number => Math.min(FORMATS.length - 1, Math.floor(item / share))
  const customerOf = ownerOf(starts)
  const headOf = (customer: number): number => {
    const block = Math.floor(customer / GROUP_BLOCK) * GROUP_BLOCK
    const size = groupSize(seed, block)
    return customer < block + size ? block : customer
  }
  const ibanOf = (customer: number): string => ibanFrom(drawsOf(seed, 3, customer))
  return {
    seed,
    itemCount: share * FORMATS.length,
    customerCount,
    creditors: FORMATS.map((_, place) => ({ id: `C${place}`, accounts: [accountOf(place)] })),
    customer: (place) => customerAt(seed, place, headOf(place), ibanOf(place)),
    item: (place) => {
      const creditor = creditorOf(place)
      const position = (((place - creditor * share) % share) * factor) % share
      return itemAt(seed, place, customerOf(place), { creditor, position, count: share })
    },
    itemAt: (creditor, when) => creditor * share + ((Math.floor(when * share) * inverse) % share),
    creditorOf,
    customerOf,
    itemsOf: (customer) => ({ from: starts[customer] ?? 0, until: starts[customer + 1] ?? 0 }),
    ibanOf,
    headOf,
  }
}

export function accountOf(creditor: number): string {
  return `FR761234512345${padded(creditor, 13)}`
}

/** In each hundred customers the first few may be branches of one group. */
const GROUP_BLOCK = 100

function groupSize(seed: number, block: number): number {
  const draws = drawsOf(seed, 4, block)
  return draws.chance(0.8) ? draws.between(3, 12) : 0
}

function customerAt(seed: number, place: number, head: number, iban: string): MatchableCustomer {
  const draws = drawsOf(seed, 2, place)
  const grouped = head !== place || groupSize(seed, place - (place % GROUP_BLOCK)) > place % GROUP_BLOCK
  return {
    id: `K${place}`,
    names: [companyName(seed, place, grouped ? head : null)],
    ibans: draws.chance(0.75) ? [iban] : [],
    // Seven groups in ten are on file.
    groupId: grouped && drawsOf(seed, 5, head).chance(0.7) ? `G${head}` : null,
    mandates: hasMandate(seed, place) ? [`RUM${padded(place, 8)}`] : [],
    creditorReferences: [],
  }
}

type InSeries = { readonly creditor: number; readonly position: number; readonly count: number }

function itemAt(seed: number, place: number, customer: number, series: InSeries): MatchableItem {
  const draws = drawsOf(seed, 1, place)
  const { creditor, position, count } = series
  const issued = FIRST_ISSUED + Math.floor((position * ISSUED_DAYS) / count)
  const issuedOn = fromEpochDay(issued)
  const isCredit = draws.chance(0.03)
  const number = FORMATS[creditor]?.(sequenceOf(position, issuedOn, count), issuedOn) ?? ''
  // A billing run invoices one price to many in a row: whoever mistypes a digit names a neighbour of the same amount.
  const run = drawsOf(seed, 10, Math.floor(position / 25) * FORMATS.length + creditor)
  const amount = run.chance(0.25) ? run.pick(PRICES) : amountOf(drawsOf(seed, 6, customer), draws)
  const term = drawsOf(seed, 7, customer).pick([30, 30, 30, 45, 60])
  return {
    id: String(place),
    creditorId: `C${creditor}`,
    customerId: `K${customer}`,
    number: isCredit ? `AV${number.replace(/^[A-Z]+/, '')}` : number,
    openMinor: isCredit ? -Math.ceil(amount / 4) : amount,
    currency: EUR,
    issuedOn,
    dueOn: fromEpochDay(issued + term),
    endToEndIds: hasMandate(seed, customer) ? [endToEndIdOf(place)] : [],
  }
}

function hasMandate(seed: number, customer: number): boolean {
  return drawsOf(seed, 9, customer).chance(0.07)
}

export function endToEndIdOf(item: number): string {
  return `COLL-${padded(item, 9)}`
}

/** Some pay the same subscription each month, some round amounts; price lists make amounts equal between customers. */
function amountOf(ofCustomer: Draws, draws: Draws): number {
  const habit = ofCustomer.next()
  if (habit < 0.12) return ofCustomer.pick(PRICES) * ofCustomer.between(1, 3)
  if (habit < 0.4) return draws.pick(PRICES) * draws.between(1, 12)
  if (habit < 0.5) return draws.between(1, 80) * 5000
  return Math.round(Math.exp(7 + 5 * draws.next()) * 1.2)
}

const PRICES = [2990, 4990, 5988, 7900, 11_880, 14_280, 17_940, 23_880, 29_880, 35_760, 47_880, 59_880]

function sequenceOf(position: number, issuedOn: CivilDate, count: number): Sequence {
  const since = (day: string): number =>
    position -
    Math.ceil(((Math.max(FIRST_ISSUED, toEpochDay(civilDate(day))) - FIRST_ISSUED) * count) / ISSUED_DAYS)
  const share = (value: number): number => value + 1
  return {
    overall: share(position),
    ofYear: share(since(`${issuedOn.slice(0, 4)}-01-01`)),
    ofMonth: share(since(`${issuedOn.slice(0, 7)}-01`)),
  }
}

function customerStarts(seed: number, itemCount: number): number[] {
  const starts = [0]
  let used = 0
  while (used < itemCount) {
    const draws = drawsOf(seed, 8, starts.length)
    const size = draws.next()
    used += size < 0.7 ? draws.between(1, 8) : size < 0.95 ? draws.between(9, 40) : draws.between(41, 300)
    starts.push(Math.min(used, itemCount))
  }
  return starts
}

function ownerOf(starts: readonly number[]): (item: number) => number {
  return (item) => {
    let low = 0
    let high = starts.length - 2
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= item) low = middle
      else high = middle - 1
    }
    return low
  }
}

function ibanFrom(draws: Draws): string {
  return `FR76${padded(draws.between(10_000, 99_999), 5)}${padded(draws.between(0, 999_999_999), 9)}${padded(draws.between(0, 999_999_999), 9)}`
}

function coprimeNear(count: number, share: number): number {
  let factor = Math.max(1, Math.floor(count * share))
  while (greatestDivisor(factor, count) !== 1) factor++
  return factor
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

function inverseOf(factor: number, modulus: number): number {
  let [r, next] = [modulus, factor]
  let [t, nextT] = [0, 1]
  while (next !== 0) {
    const quotient = Math.floor(r / next)
    ;[r, next] = [next, r - quotient * next]
    ;[t, nextT] = [nextT, t - quotient * nextT]
  }
  return ((t % modulus) + modulus) % modulus
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
