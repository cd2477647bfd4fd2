import type { ImportFile, Preview } from './imports.ts'

export const TABLE_KINDS = ['open-items', 'invoices', 'customers', 'aged-balance', 'bank-statement'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

export type Field = NonNullable<Preview['columns'][number]['field']>

const CUSTOMER: readonly Field[] = ['customer', 'customerName']
const ITEM: readonly Field[] = [
  ...CUSTOMER,
  'number',
  'issuedOn',
  'dueOn',
  'amount',
  'openAmount',
  'debit',
  'credit',
  'side',
  'currency',
  'itemKind',
  'paymentTerm',
  'agreedRate',
]

/** What a table of each kind is read for, the most needed first. */
export const FIELDS_OF: Readonly<Record<TableKind, readonly Field[]>> = {
  'open-items': ITEM,
  invoices: [...ITEM, 'paidAmount', 'paidOn'],
  customers: [
    ...CUSTOMER,
    'email',
    'phone',
    'mobile',
    'contactName',
    'contactRole',
    'address',
    'address2',
    'address3',
    'postcode',
    'city',
    'country',
    'language',
    'customerKind',
    'siren',
    'vatNumber',
    'paymentTerm',
    'parent',
    'insolvencyOpenedOn',
    'insolvencyPublishedOn',
    'insolvencyKind',
    'insolvencyOffice',
  ],
  'aged-balance': [...CUSTOMER, 'currency', 'total'],
  'bank-statement': [],
}

export const DATE_FORMATS = ['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD', 'YYYYMMDD', 'excel-serial'] as const
export const DECIMALS = ['comma', 'point'] as const

/** '' is nothing: the column is not read. */
export type Meaning = Field | 'bucket' | ''

/** How a person says that a file is to be read; '' is left to what the content tells. */
export type Draft = {
  readonly creditor: string
  readonly source: string
  readonly kind: TableKind | ''
  readonly sheet: string
  readonly dateFormat: (typeof DATE_FORMATS)[number] | ''
  readonly decimal: (typeof DECIMALS)[number] | ''
  readonly currency: string
  readonly asOf: string
  readonly reversed: boolean
  readonly rounding: boolean
  readonly complete: boolean
  readonly extract: boolean
  readonly columns: readonly { readonly meaning: Meaning; readonly fromDays: string }[]
}

type Asked = ImportFile['asked']

/** The draft that says what the file was read as. */
export function draftOf(preview: Preview | null, asked: Asked): Draft {
  const { mapping } = asked
  const kind = asked.kind ?? mapping?.kind ?? preview?.kind
  return {
    creditor: asked.creditor ?? '',
    source: asked.source ?? '',
    kind: kind === undefined || kind === null || kind === 'fec' ? '' : kind,
    sheet: asked.sheet ?? mapping?.sheet ?? preview?.sheet ?? '',
    dateFormat: mapping?.dateFormat ?? '',
    decimal: mapping?.decimal ?? '',
    currency: mapping?.currency ?? '',
    asOf: asked.asOf ?? '',
    reversed: mapping?.sign === 'reversed',
    rounding: mapping?.rounding === 'half-up',
    complete: asked.complete ?? false,
    extract: asked.extract ?? false,
    columns: (preview?.columns ?? []).map(({ field, bucketFromDays }) => ({
      meaning: bucketFromDays === undefined ? (field ?? '') : 'bucket',
      fromDays: bucketFromDays === undefined || bucketFromDays === null ? '' : String(bucketFromDays),
    })),
  }
}

/** A column can be named in a mapping when it has a name of its own. */
export function canBeMapped({ columns }: Preview, position: number): boolean {
  const name = columns[position]?.name ?? ''
  return name !== '' && columns.filter((column) => column.name === name).length === 1
}

/** What the API is told; of books there is no mapping. */
export function saidOf(preview: Preview | null, asked: Asked, draft: Draft): Asked {
  const { creditor, source, kind, sheet, asOf, complete, extract } = draft
  const said: Asked = {
    ...(creditor === '' ? {} : { creditor }),
    ...(source === '' ? {} : { source }),
    ...(extract ? { extract } : {}),
  }
  if (preview === null || preview.layout === 'fec') return said
  if (kind === 'bank-statement') return { ...said, kind }
  return {
    ...said,
    ...(kind === '' ? {} : { kind }),
    ...(sheet === '' || preview.layout !== 'xlsx' ? {} : { sheet }),
    ...(asOf === '' ? {} : { asOf }),
    ...(complete ? { complete } : {}),
    // Another sheet has other columns: they are looked at first.
    ...(sheet === (preview.sheet ?? '') ? { mapping: mappingOf(preview, asked, { ...draft, kind }) } : {}),
  }
}

/** A bank’s file has none: its columns are known. */
type Mapped = Omit<Draft, 'kind'> & { readonly kind: Exclude<TableKind, 'bank-statement'> | '' }

function mappingOf(preview: Preview, asked: Asked, draft: Mapped): NonNullable<Asked['mapping']> {
  const { dateFormat, decimal, currency, reversed, rounding, kind } = draft
  const chosen = Map.groupBy(
    preview.columns.flatMap(({ name }, at) => {
      const meaning = draft.columns[at]?.meaning ?? ''
      return canBeMapped(preview, at) && meaning !== '' && meaning !== 'bucket' ? [{ name, meaning }] : []
    }),
    ({ meaning }) => meaning,
  )
  const columns: NonNullable<Asked['mapping']>['columns'] = {}
  // What was known and is not wanted must be said, or the dictionary finds it again.
  for (const { field } of preview.columns) if (field) columns[field] = null
  for (const [field, name] of Object.entries(asked.mapping?.columns ?? {}))
    if (name === null) columns[field as Field] = null
  for (const [field, named] of chosen) {
    const names = named.map(({ name }) => name)
    columns[field] = names.length === 1 && names[0] !== undefined ? names[0] : names
  }
  return {
    ...(kind === '' ? {} : { kind }),
    columns,
    contacts: asked.mapping?.contacts ?? [],
    ...(kind === 'aged-balance' ? { buckets: bucketsOf(preview, draft) } : {}),
    ...(dateFormat === '' ? {} : { dateFormat }),
    ...(decimal === '' ? {} : { decimal }),
    ...(currency === '' ? {} : { currency }),
    ...(reversed ? { sign: 'reversed' as const } : {}),
    ...(rounding ? { rounding: 'half-up' as const } : {}),
  }
}

function bucketsOf({ columns }: Preview, draft: Mapped): Record<string, number | null> {
  return Object.fromEntries(
    columns.flatMap(({ name }, at) => {
      const { meaning, fromDays } = draft.columns[at] ?? { meaning: '', fromDays: '' }
      return meaning === 'bucket' && name !== '' ? [[name, fromDays === '' ? null : Number(fromDays)]] : []
    }),
  )
}
