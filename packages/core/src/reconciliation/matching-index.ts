import { type CivilDate, toEpochDay } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import {
  addToChain,
  type ChainedTable,
  chainedTable,
  chainOf,
  hashOfNumber,
  hashOfText,
} from './chained-table.ts'
import { numberForms, searchForms } from './document-number.ts'
import type { MatchableCreditor, MatchableCustomer, MatchableItem } from './matching.ts'
import { nameWords } from './payer-name.ts'

/**
 * Open items and customers as matching looks them up: by number however written, amount, account, name. Columns instead
 * of objects: 1,000,000 items of 60,000 customers take about 300 MB. Items and customers are their places in the columns.
 */
export type MatchingIndex = {
  readonly items: ItemColumns
  readonly customers: CustomerColumns
  readonly creditorOfAccount: ReadonlyMap<string, number>
  readonly byForm: ChainedTable
  readonly byAmount: ChainedTable
  /** Letters with which our document numbers begin. */
  readonly prefixes: ReadonlySet<string>
  readonly byIban: ReadonlyMap<string, readonly number[]>
  readonly byMandate: ReadonlyMap<string, readonly number[]>
  readonly byCreditorReference: ReadonlyMap<string, readonly number[]>
  readonly byEndToEndId: ReadonlyMap<string, readonly number[]>
  readonly byNameWord: ReadonlyMap<string, readonly number[]>
  readonly byGroup: ReadonlyMap<string, readonly number[]>
  readonly placeOfItem: (id: string) => number | undefined
}

export type ItemColumns = {
  readonly ids: string[]
  readonly numbers: string[]
  readonly creditor: number[]
  readonly customer: number[]
  readonly openMinor: MinorUnits[]
  readonly currency: Currency[]
  readonly issuedDay: number[]
  readonly dueDay: number[]
}

export type CustomerColumns = {
  readonly ids: string[]
  readonly names: (readonly (readonly string[])[])[]
  readonly group: (string | null)[]
  readonly items: number[][]
}

const SEED_OF_FORMS = 17
const SEED_OF_AMOUNTS = 29
const SEED_OF_IDS = 43

/** @throws RangeError when an item names a customer or creditor that is not given */
export function buildMatchingIndex(
  creditors: Iterable<MatchableCreditor>,
  customers: Iterable<MatchableCustomer>,
  items: Iterable<MatchableItem>,
): MatchingIndex {
  const creditorPlaces = new Map<string, number>()
  const creditorOfAccount = new Map<string, number>()
  for (const { id, accounts } of creditors) {
    for (const account of accounts) creditorOfAccount.set(account, creditorPlaces.size)
    creditorPlaces.set(id, creditorPlaces.size)
  }
  const people = indexCustomers(customers)
  const columns = itemColumns()
  const byEndToEndId = new Map<string, number[]>()
  for (const item of items) {
    const place = columns.ids.length
    const customer = placeOf(people.places, item.customerId)
    columns.ids.push(item.id)
    columns.numbers.push(item.number)
    columns.creditor.push(placeOf(creditorPlaces, item.creditorId))
    columns.customer.push(customer)
    columns.openMinor.push(item.openMinor)
    columns.currency.push(item.currency)
    columns.issuedDay.push(toEpochDay(item.issuedOn))
    columns.dueDay.push(toEpochDay(item.dueOn ?? item.issuedOn))
    people.customers.items[customer]?.push(place)
    for (const id of item.endToEndIds) addTo(byEndToEndId, id, place)
  }
  const tables = lookUpTables(columns)
  return { items: columns, creditorOfAccount, byEndToEndId, ...people, ...tables }
}

function itemColumns(): ItemColumns {
  return {
    ids: [],
    numbers: [],
    creditor: [],
    customer: [],
    openMinor: [],
    currency: [],
    issuedDay: [],
    dueDay: [],
  }
}

function lookUpTables(items: ItemColumns) {
  const count = items.ids.length
  const byForm = chainedTable(count * 4)
  const byAmount = chainedTable(count)
  const byId = chainedTable(count)
  const prefixes = new Set<string>()
  for (let place = 0; place < count; place++) {
    const forms = numberForms(items.numbers[place] ?? '')
    if (forms.prefix !== '') prefixes.add(forms.prefix)
    for (const form of searchForms(forms)) addToChain(byForm, hashOfText(form, SEED_OF_FORMS), place)
    addToChain(byAmount, hashOfNumber(items.openMinor[place] ?? 0, SEED_OF_AMOUNTS), place)
    addToChain(byId, hashOfText(items.ids[place] ?? '', SEED_OF_IDS), place)
  }
  const placeOfItem = (id: string): number | undefined => {
    for (const place of chainOf(byId, hashOfText(id, SEED_OF_IDS))) if (items.ids[place] === id) return place
    return undefined
  }
  return { byForm, byAmount, prefixes, placeOfItem }
}

function indexCustomers(customers: Iterable<MatchableCustomer>) {
  const columns: CustomerColumns = { ids: [], names: [], group: [], items: [] }
  const places = new Map<string, number>()
  const maps = {
    byIban: new Map<string, number[]>(),
    byMandate: new Map<string, number[]>(),
    byCreditorReference: new Map<string, number[]>(),
    byNameWord: new Map<string, number[]>(),
    byGroup: new Map<string, number[]>(),
  }
  for (const customer of customers) {
    const place = columns.ids.length
    places.set(customer.id, place)
    const names = customer.names.map(nameWords)
    columns.ids.push(customer.id)
    columns.names.push(names)
    columns.group.push(customer.groupId)
    columns.items.push([])
    for (const iban of customer.ibans) addTo(maps.byIban, iban, place)
    for (const mandate of customer.mandates) addTo(maps.byMandate, mandate, place)
    for (const reference of customer.creditorReferences) addTo(maps.byCreditorReference, reference, place)
    for (const word of new Set(names.flatMap((words) => [...words, words.join('')])))
      addTo(maps.byNameWord, word, place)
    if (customer.groupId !== null) addTo(maps.byGroup, customer.groupId, place)
  }
  return { customers: columns, places, ...maps }
}

/** Items whose number may be written so; some that share only the hash are among them. */
export function itemsByForm(index: MatchingIndex, digits: string): Iterable<number> {
  return chainOf(index.byForm, hashOfText(digits, SEED_OF_FORMS))
}

/** Open items of exactly that amount. */
export function* itemsByAmount(index: MatchingIndex, amountMinor: MinorUnits): Generator<number> {
  for (const place of chainOf(index.byAmount, hashOfNumber(amountMinor, SEED_OF_AMOUNTS)))
    if (index.items.openMinor[place] === amountMinor) yield place
}

/**
 * An allocation was booked: the item is open for less, and for nothing once all is paid.
 * @throws RangeError when the item is not in the index or is open for less than that
 */
export function settleItem(index: MatchingIndex, itemId: string, amountMinor: MinorUnits): void {
  const place = index.placeOfItem(itemId)
  const open = place === undefined ? undefined : index.items.openMinor[place]
  if (place === undefined || open === undefined) throw new RangeError(`no such item: ${itemId}`)
  const rest = open - amountMinor
  if (rest !== 0 && (Math.sign(rest) !== Math.sign(open) || Math.abs(rest) > Math.abs(open)))
    throw new RangeError(`item ${itemId} is open for ${open}, not for ${amountMinor}`)
  index.items.openMinor[place] = rest
  if (rest !== 0) addToChain(index.byAmount, hashOfNumber(rest, SEED_OF_AMOUNTS), place)
}

/** Whether the line may pay the item at all: something is open, of its currency, of the legal entity that was paid. */
export function mayPay(
  index: MatchingIndex,
  place: number,
  currency: Currency,
  creditor: number | undefined,
): boolean {
  const { openMinor, creditor: creditors, currency: currencies } = index.items
  return (
    openMinor[place] !== 0 &&
    currencies[place] === currency &&
    (creditor === undefined || creditors[place] === creditor)
  )
}

export function dayOf(day: CivilDate): number {
  return toEpochDay(day)
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id)
  if (place === undefined) throw new RangeError(`an item names ${id}, which is not given`)
  return place
}

function addTo(map: Map<string, number[]>, key: string, place: number): void {
  const places = map.get(key)
  if (places) places.push(place)
  else map.set(key, [place])
}
