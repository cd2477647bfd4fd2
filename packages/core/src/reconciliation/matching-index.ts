import { toEpochDay } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { BankLine } from './bank-line.ts'
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
import { addText, type TextColumn, textAt, textColumn, twice } from './text-column.ts'

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
  readonly byId: ChainedTable
  readonly byCustomer: ChainedTable
  readonly currencies: ReadonlyMap<Currency, number>
  /** Letters with which our document numbers begin. */
  readonly prefixes: ReadonlySet<string>
  /** Creditor and count of digits of the numbers without letters. */
  readonly bareLengths: ReadonlySet<string>
  readonly byIban: ReadonlyMap<string, readonly number[]>
  readonly byMandate: ReadonlyMap<string, readonly number[]>
  readonly byCreditorReference: ReadonlyMap<string, readonly number[]>
  readonly byEndToEndId: ReadonlyMap<string, readonly number[]>
  readonly byNameWord: ReadonlyMap<string, readonly number[]>
  readonly byGroup: ReadonlyMap<string, readonly number[]>
}

export type ItemColumns = {
  count: number
  readonly ids: TextColumn
  readonly numbers: TextColumn
  creditor: Int32Array
  customer: Int32Array
  currency: Int32Array
  openMinor: Float64Array
  issuedDay: Int32Array
  dueDay: Int32Array
}

export type CustomerColumns = {
  readonly ids: string[]
  readonly names: (readonly (readonly string[])[])[]
  readonly group: (string | null)[]
}

const SEED_OF_FORMS = 17
const SEED_OF_AMOUNTS = 29
const SEED_OF_IDS = 43
const SEED_OF_CUSTOMERS = 61

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
  const currencies = new Map<Currency, number>()
  const byEndToEndId = new Map<string, number[]>()
  for (const item of items) {
    for (const id of item.endToEndIds) addTo(byEndToEndId, id, columns.count)
    if (!currencies.has(item.currency)) currencies.set(item.currency, currencies.size)
    addItem(columns, item, {
      customer: placeOf(people.places, item.customerId),
      creditor: placeOf(creditorPlaces, item.creditorId),
      currency: currencies.get(item.currency) ?? 0,
    })
  }
  return {
    items: columns,
    creditorOfAccount,
    currencies,
    byEndToEndId,
    ...people.maps,
    customers: people.columns,
    ...lookUpTables(columns),
  }
}

function itemColumns(): ItemColumns {
  const room = 1024
  return {
    count: 0,
    ids: textColumn(),
    numbers: textColumn(),
    creditor: new Int32Array(room),
    customer: new Int32Array(room),
    currency: new Int32Array(room),
    openMinor: new Float64Array(room),
    issuedDay: new Int32Array(room),
    dueDay: new Int32Array(room),
  }
}

function addItem(
  columns: ItemColumns,
  item: MatchableItem,
  places: { readonly customer: number; readonly creditor: number; readonly currency: number },
): void {
  if (columns.count === columns.openMinor.length) {
    columns.openMinor = twice(columns.openMinor, Float64Array)
    for (const name of ['creditor', 'customer', 'currency', 'issuedDay', 'dueDay'] as const)
      columns[name] = twice(columns[name], Int32Array)
  }
  const place = columns.count++
  addText(columns.ids, item.id)
  addText(columns.numbers, item.number)
  columns.customer[place] = places.customer
  columns.creditor[place] = places.creditor
  columns.currency[place] = places.currency
  columns.openMinor[place] = item.openMinor
  columns.issuedDay[place] = toEpochDay(item.issuedOn)
  columns.dueDay[place] = toEpochDay(item.dueOn ?? item.issuedOn)
}

function lookUpTables(items: ItemColumns) {
  const { count } = items
  const byForm = chainedTable(count * 4)
  const byAmount = chainedTable(count)
  const byId = chainedTable(count)
  const byCustomer = chainedTable(count)
  const prefixes = new Set<string>()
  const bareLengths = new Set<string>()
  for (let place = 0; place < count; place++) {
    const forms = numberForms(textAt(items.numbers, place))
    if (forms.prefix !== '') prefixes.add(forms.prefix)
    else if (forms.whole.length >= 6) bareLengths.add(`${items.creditor[place]} ${forms.whole.length}`)
    for (const form of searchForms(forms)) addToChain(byForm, hashOfText(form, SEED_OF_FORMS), place)
    addToChain(byAmount, hashOfNumber(items.openMinor[place] ?? 0, SEED_OF_AMOUNTS), place)
    addToChain(byId, hashOfText(textAt(items.ids, place), SEED_OF_IDS), place)
    addToChain(byCustomer, hashOfNumber(items.customer[place] ?? 0, SEED_OF_CUSTOMERS), place)
  }
  return { byForm, byAmount, byId, byCustomer, prefixes, bareLengths }
}

function indexCustomers(customers: Iterable<MatchableCustomer>) {
  const columns: CustomerColumns = { ids: [], names: [], group: [] }
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
    for (const iban of customer.ibans) addTo(maps.byIban, iban, place)
    for (const mandate of customer.mandates) addTo(maps.byMandate, mandate, place)
    for (const reference of customer.creditorReferences) addTo(maps.byCreditorReference, reference, place)
    for (const word of new Set(names.flatMap((words) => [...words, words.join('')])))
      addTo(maps.byNameWord, word, place)
    if (customer.groupId !== null) addTo(maps.byGroup, customer.groupId, place)
  }
  return { columns, places, maps }
}

/** Items whose number may be written so; some that share only the hash are among them. */
export function itemsByForm(index: MatchingIndex, digits: string, most: number): number[] {
  return chainOf(index.byForm, hashOfText(digits, SEED_OF_FORMS), most)
}

/** Open items of exactly that amount. */
export function itemsByAmount(index: MatchingIndex, amountMinor: MinorUnits, most: number): number[] {
  const places = chainOf(index.byAmount, hashOfNumber(amountMinor, SEED_OF_AMOUNTS), most)
  return [...new Set(places)].filter((place) => index.items.openMinor[place] === amountMinor)
}

export function itemsOfCustomer(index: MatchingIndex, customer: number): number[] {
  const places = chainOf(index.byCustomer, hashOfNumber(customer, SEED_OF_CUSTOMERS))
  return places.filter((place) => index.items.customer[place] === customer)
}

/**
 * An allocation was booked: the item is open for less, and for nothing once all is paid.
 * @throws RangeError when the item is not in the index or is open for less than that
 */
export function settleItem(index: MatchingIndex, itemId: string, amountMinor: MinorUnits): void {
  const place = chainOf(index.byId, hashOfText(itemId, SEED_OF_IDS)).find(
    (one) => textAt(index.items.ids, one) === itemId,
  )
  const open = place === undefined ? undefined : index.items.openMinor[place]
  if (place === undefined || open === undefined) throw new RangeError(`no such item: ${itemId}`)
  const rest = open - amountMinor
  if (rest !== 0 && (Math.sign(rest) !== Math.sign(open) || Math.abs(rest) > Math.abs(open)))
    throw new RangeError(`item ${itemId} is open for ${open}, not for ${amountMinor}`)
  index.items.openMinor[place] = rest
  if (rest !== 0) addToChain(index.byAmount, hashOfNumber(rest, SEED_OF_AMOUNTS), place)
}

/** Whether the line may pay the item at all: something is open, of its currency, of the legal entity that was paid. */
export function mayPay(index: MatchingIndex, place: number, line: BankLine): boolean {
  const { openMinor, creditor, currency } = index.items
  const paid = index.creditorOfAccount.get(line.creditorAccount)
  return (
    openMinor[place] !== 0 &&
    currency[place] === index.currencies.get(line.currency) &&
    (paid === undefined || creditor[place] === paid)
  )
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
