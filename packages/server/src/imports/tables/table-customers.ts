import { contactValue } from '@recouvrance/core/customers/contact-value'
import {
  type ContactChannel,
  CUSTOMER_KINDS,
  type CustomerKind,
  type InsolvencyKind,
} from '@recouvrance/core/customers/customer'
import { checkSiren, checkVatNumber } from '@recouvrance/core/customers/identifiers'
import type { RowCopy } from '../applying/copy-rows.ts'
import type { ContactColumn } from './mapping-layout.ts'
import { countryNamed, languageNamed } from './table-countries.ts'
import { termNamed } from './table-terms.ts'
import { RowProblem, type RowReader } from './table-values.ts'

export const CUSTOMER_COLUMNS = [
  'line',
  'number',
  'name',
  'kind',
  'siren',
  'vat_number',
  'address_lines',
  'postcode',
  'city',
  'country',
  'language',
  'payment_term',
  'parent',
  'insolvency_opened_on',
  'insolvency_published_on',
  'insolvency_kind',
  'insolvency_office',
] as const

/** Telephone numbers that cannot be dialled as they are written. */
export type UnusableNumbers = { numbers: number }

/** A contact of the row's customer. */
export type RowContact = {
  readonly channel: ContactChannel
  readonly value: string
  readonly role: string
  readonly name: string | null
}

/**
 * Reads the customer of a row into the copy of `staged_customer`. What is empty in the file says nothing: it erases
 * nothing.
 * @returns the contacts of the row
 * @throws RowProblem when a value cannot be used
 */
export function stageCustomer(
  reader: RowReader,
  prefix: string,
  customers: RowCopy,
  unusable: UnusableNumbers,
): RowContact[] {
  const number = reader.text('customer')
  const name = reader.text('customerName')
  if (number === '' && name === '') throw new RowProblem('missing-value', reader.nameOf('customerName'))
  const country = named(reader, 'country', countryNamed)
  const values = [
    number === '' ? null : prefix + number,
    orNull(name),
    named(reader, 'customerKind', kindNamed),
    sirenOf(reader),
    vatNumberOf(reader),
    addressOf(reader),
    orNull(reader.text('postcode')),
    orNull(reader.text('city')),
    country,
    named(reader, 'language', languageNamed),
    termOf(reader),
    reader.text('parent') === '' ? null : prefix + reader.text('parent'),
    ...insolvencyOf(reader),
  ]
  // All is read before anything is added: a rejected row leaves nothing behind.
  const found = contactsOf(reader, country ?? 'FR', unusable)
  customers.add([reader.line, ...values])
  return found
}

const PROCEDURES: readonly (readonly [InsolvencyKind, RegExp])[] = [
  ['safeguard', /sauvegarde|safeguard/i],
  ['reorganisation', /redressement|reorgani[sz]ation|^rj$/i],
  ['liquidation', /liquidation|^lj$/i],
]

/** The judgment and what its notice says; a publication without a judgment, or before it, is a mistake in the file. */
function insolvencyOf(reader: RowReader): (string | null)[] {
  const opened = reader.date('insolvencyOpenedOn')
  const published = reader.date('insolvencyPublishedOn')
  const kind = PROCEDURES.find(([, known]) => known.test(reader.text('insolvencyKind')))?.[0] ?? null
  const office = orNull(reader.text('insolvencyOffice'))
  if (opened === null && (published ?? kind ?? office) !== null)
    throw new RowProblem('missing-value', reader.nameOf('insolvencyOpenedOn'))
  if (opened !== null && published !== null && published < opened)
    throw new RowProblem('published-before-judgment', `${published} / ${opened}`)
  return [opened, published, kind, office]
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

function named<T extends string>(
  reader: RowReader,
  field: 'country' | 'customerKind' | 'language',
  find: (text: string) => T | null,
): T | null {
  const text = reader.text(field)
  if (text === '') return null
  const found = find(text)
  if (found === null) throw new RowProblem('invalid-kind', text)
  return found
}

const KIND_WORDS: Readonly<Record<CustomerKind, RegExp>> = {
  consumer: /particulier|consommateur|consumer|individual|priv(é|e)$|b2c/i,
  public: /public|collectivit|administration|mairie|commune|[ée]tat|b2g/i,
  business: /professionnel|entreprise|soci[ée]t[ée]|business|company|b2b|^pro$/i,
}

function kindNamed(text: string): CustomerKind | null {
  return (
    CUSTOMER_KINDS.find((kind) => kind === text.toLowerCase()) ??
    (['consumer', 'public', 'business'] as const).find((kind) => KIND_WORDS[kind].test(text)) ??
    null
  )
}

/** A SIRET begins with the SIREN of its company. */
function sirenOf(reader: RowReader): string | null {
  const text = reader.text('siren')
  if (text === '') return null
  const compact = text.replaceAll(/[\s.-]/g, '')
  const check = checkSiren(/^\d{14}$/.test(compact) ? compact.slice(0, 9) : compact)
  if (!check.valid) throw new RowProblem('invalid-identifier', text)
  return check.normalized
}

function vatNumberOf(reader: RowReader): string | null {
  const text = reader.text('vatNumber')
  if (text === '') return null
  const check = checkVatNumber(text)
  if (!check.valid) throw new RowProblem('invalid-identifier', text)
  return check.normalized
}

/** An array of PostgreSQL, or null when the row has no address. */
function addressOf(reader: RowReader): string | null {
  const lines = (['address', 'address2', 'address3'] as const).map((field) => reader.text(field))
  const filled = lines.filter((line) => line !== '')
  if (filled.length === 0) return null
  return `{${filled.map((line) => `"${line.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`
}

function termOf(reader: RowReader): string | null {
  const text = reader.text('paymentTerm')
  if (text === '') return null
  const term = termNamed(text)
  if (!term) throw new RowProblem('invalid-kind', text)
  return JSON.stringify(term)
}

function contactsOf(reader: RowReader, country: string, unusable: UnusableNumbers): RowContact[] {
  return reader.layout.contacts.flatMap((column) => contactsIn(reader, column, country, unusable))
}

// Several addresses in one cell; a comma is none of them.
const BETWEEN_CONTACTS = /[;,\n]| \/ |\s+(?=\S+@)/

function contactsIn(
  reader: RowReader,
  { position, channel, role }: ContactColumn,
  country: string,
  unusable: UnusableNumbers,
): RowContact[] {
  const text = reader.textAt(position)
  if (text === '') return []
  const parts =
    channel === 'letter' ? [text] : text.split(BETWEEN_CONTACTS).filter((part) => part.trim() !== '')
  return parts.flatMap((part): RowContact[] => {
    const value = contactValue(channel, part.trim(), country)
    // Numbers without their country are in most lists; they must not keep the addresses out.
    if (value === null && (channel === 'phone' || channel === 'sms')) {
      unusable.numbers++
      return []
    }
    if (value === null) throw new RowProblem('invalid-contact', part.trim())
    const named = role ?? roleNamed(reader.text('contactRole'))
    return [{ channel, value, role: named, name: orNull(reader.text('contactName')) }]
  })
}

const ROLE_WORDS: readonly { readonly role: string; readonly words: RegExp }[] = [
  { role: 'accounting', words: /compta|account|factur|billing|finance|r[èe]glement|fournisseur/i },
  { role: 'management', words: /direct|g[ée]rant|manag|pr[ée]sident|ceo|dirigeant/i },
  { role: 'legal', words: /juridi|legal|conten/i },
]

/** The roles that the engine knows; another one is kept as it is written. */
function roleNamed(text: string): string {
  if (text === '') return 'accounting'
  return ROLE_WORDS.find(({ words }) => words.test(text))?.role ?? text.toLowerCase()
}
