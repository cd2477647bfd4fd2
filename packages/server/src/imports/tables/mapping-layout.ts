import type { ContactChannel } from '@recouvrance/core/customers/customer'
import { columnsTwice, headerMissing, tooManyColumns } from '../reading/file-refusals.ts'
import { plainName } from '../reading/header-names.ts'
import { filledWidth, type TableRow, textOf } from '../reading/table-rows.ts'
import { isReasonColumn } from '../reporting/reason-column.ts'
import type { Mapping, TableKind } from './mapping.ts'
import { type Bucket, bucketsIn } from './table-buckets.ts'
import { type Field, knownHeaders, recognise } from './table-fields.ts'
import { incompleteMapping, unknownColumn, unknownKind } from './table-refusals.ts'

export type ContactColumn = {
  readonly position: number
  readonly channel: ContactChannel
  readonly role: string | null
}

/** Where everything stands in a table. */
export type TableLayout = {
  readonly kind: TableKind
  readonly headerLine: number
  readonly names: readonly string[]
  /** Cells of the header, empty ones at its end included. */
  readonly width: number
  /** Positions of each field; several are joined. */
  readonly columns: ReadonlyMap<Field, readonly number[]>
  readonly buckets: readonly Bucket[]
  readonly contacts: readonly ContactColumn[]
  /** The file is one of rejected lines that this program wrote: nothing follows from what it lacks. */
  readonly rejectedLines: boolean
}

/** Titles and dates stand above the header of many exports. */
export const HEADER_WITHIN_ROWS = 30

const MAX_COLUMNS = 500

const CUSTOMER_FIELDS: readonly Field[] = ['customer', 'customerName']
const ITEM_FIELDS: readonly Field[] = [
  ...CUSTOMER_FIELDS,
  ...(['number', 'issuedOn', 'dueOn', 'amount', 'openAmount', 'debit', 'credit', 'side'] as const),
  ...(['currency', 'itemKind', 'paymentTerm', 'agreedRate'] as const),
]

const DETAIL_FIELDS: readonly Field[] = [
  ...(['siren', 'vatNumber', 'email', 'phone', 'mobile', 'address', 'postcode', 'city'] as const),
  ...(['paymentTerm', 'parent', 'language', 'country'] as const),
  ...(['insolvencyOpenedOn', 'insolvencyPublishedOn', 'insolvencyKind', 'insolvencyOffice'] as const),
]

const FIELDS_OF: Readonly<Record<TableKind, ReadonlySet<Field>>> = {
  'open-items': new Set(ITEM_FIELDS),
  invoices: new Set<Field>([...ITEM_FIELDS, 'paidAmount', 'paidOn']),
  customers: new Set<Field>([
    ...CUSTOMER_FIELDS,
    ...DETAIL_FIELDS,
    ...(['customerKind', 'contactName', 'contactRole', 'address2', 'address3'] as const),
  ]),
  'aged-balance': new Set<Field>([...CUSTOMER_FIELDS, 'currency', 'total']),
}

/** What the first rows of a table say of its columns, before it is asked whether that is enough. */
export type FoundColumns = {
  readonly header: TableRow
  readonly names: readonly string[]
  readonly found: ReadonlyMap<Field, readonly number[]>
  readonly buckets: readonly Bucket[]
  readonly contacts: readonly ContactColumn[]
  /** Null: the columns do not tell. */
  readonly kind: TableKind | null
}

/**
 * Finds the header among the first rows and what each column is: what the mapping says, the dictionary for the rest.
 * @throws FileRefusal when there is no header or a mapped column is not there
 */
export function findColumns(
  first: readonly TableRow[],
  mapping: Mapping | null,
  asked: TableKind | undefined,
): FoundColumns {
  const header = headerAmong(first, mapping)
  const names = header.cells.slice(0, filledWidth(header.cells)).map(textOf)
  if (names.length > MAX_COLUMNS) throw tooManyColumns(names.length, MAX_COLUMNS)
  const positions = new PositionsByName(names)
  const taken = new Set<number>()
  const mapped = new Map<Field, readonly number[]>()
  const absent = new Set<Field>()
  for (const [field, wanted] of Object.entries(mapping?.columns ?? {}) as [
    Field,
    string | string[] | null,
  ][]) {
    if (wanted === null) absent.add(field)
    else
      mapped.set(
        field,
        [wanted].flat().map((name) => positions.of(field, name)),
      )
  }
  for (const column of [...mapped.values()].flat()) taken.add(column)
  const contacts = (mapping?.contacts ?? []).map(({ column, channel, role }) => ({
    position: positions.of('contacts', column),
    channel,
    role,
  }))
  const found = new Map<Field, readonly number[]>(mapped)
  for (const [field, position] of recognise(names, taken))
    if (!found.has(field) && !absent.has(field)) found.set(field, [position])
  const buckets = mapping?.buckets ? bucketsSaid(mapping.buckets, positions) : bucketsIn(names)
  const kind = asked ?? mapping?.kind ?? kindOf(found, buckets)
  if (kind === 'customers') numberOfCustomer(found, names)
  return { header, names, found, buckets, contacts, kind }
}

/**
 * Where everything stands in a table.
 * @throws FileRefusal when there is no header, a mapped column is not there, or what the kind needs is missing
 */
export function layoutOf(
  first: readonly TableRow[],
  mapping: Mapping | null,
  asked: TableKind | undefined,
): TableLayout {
  const { header, names, found, buckets, contacts, kind } = findColumns(first, mapping, asked)
  if (!kind) throw unknownKind(names, fieldNames(found, names))
  const columns = new Map([...found].filter(([field]) => FIELDS_OF[kind].has(field)))
  const missing = missingFields(kind, columns, buckets)
  if (missing.length > 0) throw incompleteMapping(kind, names, fieldNames(columns, names), missing)
  return {
    kind,
    headerLine: header.line,
    names,
    width: header.cells.length,
    columns,
    buckets: kind === 'aged-balance' ? buckets : [],
    contacts: kind === 'customers' ? [...contacts, ...channelColumns(columns)] : [],
    rejectedLines: names.some(isReasonColumn),
  }
}

/** In a list of customers a column that is only called *Number* or *Reference* is the customer's. */
function numberOfCustomer(found: Map<Field, readonly number[]>, names: readonly string[]): void {
  const number = found.get('number')
  const plain = plainName(names[number?.[0] ?? -1] ?? '')
  if (number && !found.has('customer') && /^(numero|number|n|no|reference|ref|id)$/.test(plain))
    found.set('customer', number)
}

/** Whether every column that the mapping names is in the file. */
export function mappingFits(first: readonly TableRow[], mapping: Mapping): boolean {
  return first.some((row) => mappedIn(row, mapping) === 0)
}

function headerAmong(first: readonly TableRow[], mapping: Mapping | null): TableRow {
  let best: { row: TableRow; weight: number } | null = null
  for (const row of first) {
    const names = row.cells.map(textOf)
    const filled = names.filter((name) => name !== '')
    if (filled.length < 2) continue
    const buckets = bucketsIn(names).length
    const unmapped = mapping ? mappedIn(row, mapping) : 0
    const weight = 1 + knownHeaders(filled) + (buckets > 1 ? buckets : 0) - 1000 * unmapped
    if (!best || weight > best.weight) best = { row, weight }
  }
  if (!best) throw headerMissing()
  return best.row
}

/** Columns of the mapping that a row does not name. */
function mappedIn(row: TableRow, mapping: Mapping): number {
  const plain = new Set(row.cells.map((cell) => plainName(textOf(cell))))
  const wanted = Object.values(mapping.columns).flatMap((column) => (column === null ? [] : [column].flat()))
  const all = [
    ...wanted,
    ...mapping.contacts.map(({ column }) => column),
    ...Object.keys(mapping.buckets ?? {}),
  ]
  return all.filter((name) => !plain.has(plainName(name))).length
}

class PositionsByName {
  private readonly names: readonly string[]

  constructor(names: readonly string[]) {
    this.names = names
  }

  /** The same text first; then the same name but for accents, case and punctuation. */
  of(field: string, wanted: string): number {
    const exact = this.all((name) => name === wanted)
    const found = exact.length > 0 ? exact : this.all((name) => plainName(name) === plainName(wanted))
    const [position, ...more] = found
    if (position === undefined) throw unknownColumn(field, wanted, this.names)
    if (more.length > 0) throw columnsTwice(wanted)
    return position
  }

  private all(matches: (name: string) => boolean): number[] {
    return this.names.flatMap((name, position) => (matches(name) ? [position] : []))
  }
}

function bucketsSaid(said: NonNullable<Mapping['buckets']>, positions: PositionsByName): Bucket[] {
  return Object.entries(said).map(([name, fromDays]) => ({
    position: positions.of('buckets', name),
    name,
    fromDays,
  }))
}

function channelColumns(columns: ReadonlyMap<Field, readonly number[]>): ContactColumn[] {
  const channels = { email: 'email', phone: 'phone', mobile: 'sms' } as const
  return (['email', 'phone', 'mobile'] as const).flatMap((field) => {
    const [position] = columns.get(field) ?? []
    return position === undefined ? [] : [{ position, channel: channels[field], role: null }]
  })
}

function kindOf(found: ReadonlyMap<Field, unknown>, buckets: readonly Bucket[]): TableKind | null {
  const has = (...fields: Field[]): boolean => fields.some((field) => found.has(field))
  if (buckets.length > 1 && !has('issuedOn', 'dueOn')) return 'aged-balance'
  if (has('amount', 'debit') && has('paidOn', 'paidAmount')) return 'invoices'
  if (has('number') && has('openAmount')) return 'open-items'
  if (has('amount', 'debit', 'credit', 'openAmount', 'issuedOn', 'dueOn')) return null
  return has('customer', 'customerName') && has(...DETAIL_FIELDS) ? 'customers' : null
}

/** What the kind cannot do without; alternatives are joined by `|`. */
function missingFields(
  kind: TableKind,
  columns: ReadonlyMap<Field, unknown>,
  buckets: readonly Bucket[],
): string[] {
  const needs: Field[][] = [['customer', 'customerName']]
  if (kind === 'open-items') needs.push(['number'], ['issuedOn'], ['openAmount', 'amount', 'debit'])
  if (kind === 'invoices')
    needs.push(['number'], ['issuedOn'], ['amount', 'debit'], ['paidAmount', 'paidOn', 'openAmount'])
  const missing = needs.filter((fields) => !fields.some((field) => columns.has(field)))
  const names = missing.map((fields) => fields.join(' | '))
  if (kind === 'aged-balance' && buckets.length === 0) names.push('buckets')
  return names
}

/** Which column was read as what, for people. */
/** Titles of columns that are read as nothing: said, so that what a file holds is not dropped in silence. */
export function unreadNames({
  names,
  columns,
  buckets,
  contacts,
}: Pick<TableLayout, 'names' | 'columns' | 'buckets' | 'contacts'>): string[] {
  const read = new Set([...columns.values()].flat())
  for (const { position } of [...buckets, ...contacts]) read.add(position)
  return names.filter((name, at) => name.trim() !== '' && !read.has(at) && !isReasonColumn(name))
}

export function fieldNames(
  columns: ReadonlyMap<Field, readonly number[]>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    [...columns].map(([field, positions]) => [field, positions.map((at) => names[at] ?? '').join(' - ')]),
  )
}
