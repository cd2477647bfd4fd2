import fc from 'fast-check'
import type { Schema } from './operations.ts'

/** What a row of the database may be called by: of every table together, and of nobody. */
export type Names = {
  readonly ids: readonly string[]
  /** Ends of the names of properties, and what stands there. */
  readonly byName: Readonly<Record<string, readonly string[]>>
}

const EDGES = ['1900-01-01', '1950-01-01', '2149-12-31', '2199-12-31']
const USUAL = ['2024-02-29', '2026-05-31', '2026-06-15', '2026-06-30', '2027-01-01']
const DAYS = [...EDGES, ...USUAL, ...USUAL]
const OTHER_DAYS = ['1899-12-31', '2026-02-29', '2200-01-01', '9999-12-31', '2026-13-01', '2026-6-1', '']
const AMOUNTS = [
  '0',
  '0.00',
  '0.01',
  '1.00',
  '50.00',
  '1182.29',
  '9999999999999',
  '9999999999999.99',
  '-1.00',
]
const ODD_AMOUNTS = ['0.001', '0.000001', '1e3', '1,00', 'NaN', '90071992547409.91', '99999999999999.99']
const NOBODYS_IDS = ['1', '0', '-1', '2147483648', '999999999999999', '9223372036854775808', '1e3', '01']
/** Ends of the names of properties whose values have a form of their own. */
const WELL_FORMED: Readonly<Record<string, readonly string[]>> = {
  urrency: ['EUR', 'EUR', 'EUR', 'JPY', 'KWD', 'XAF'],
  law: ['FR', 'FR', 'DE', 'AT', 'GB-SCT', 'toString'],
  country: ['FR', 'DE', 'GB'],
  region: ['FR-67', 'FR-971', 'DE-BY'],
  siren: ['732829320'],
  iban: ['FR7630006000011234567890189'],
  bic: ['AGRIFRPP'],
  mail: ['a@b.example'],
  after: [[1], [0], [null], ['a'], ['a', 1], ['2026-06-16', 1], ['\u0000', 1], [2 ** 53], [-1e300], {}].map(
    (place) => Buffer.from(JSON.stringify(place)).toString('base64url'),
  ),
}

const NUMBERS = [0, 1, 2, 30, -1, 0.5, 365, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1]
const LARGE_NUMBERS = [Number.MAX_SAFE_INTEGER, 2 ** 53, 2 ** 63, 1e308, -1e308]

/** Texts that are to be kept as they are, however they look. */
const STORABLE = [
  'texte',
  'FR',
  '10:00',
  '\u202egnp.exe',
  'e\u0301',
  '👩‍👩‍👧‍👦',
  "'; drop table customer; --",
  '%',
  '\\',
  '=1+1',
  '</html><script>alert(1)</script>',
  '#read("/etc/passwd")',
  '../../etc/passwd',
  '__proto__',
  'null',
]

/** What breaks programs that take a text for harmless. */
const BREAKING = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00a',
  '\ufeff',
  'x'.repeat(40_000),
  '\u{1f600}'.repeat(60),
  '{{ act }}{% for %}',
  'a\r\nBcc: b@c.example',
]
const TEXTS = [...STORABLE, ...BREAKING]

const odd = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS),
  fc.constantFrom<unknown>(null, true, [], {}, [null], { toString: 1 }, ...NUMBERS, ...LARGE_NUMBERS),
  fc.constant(nested(2000)),
  fc.string({ unit: 'binary', maxLength: 50 }),
)

/**
 * Values for a schema, most of them fit: what is wrong with one is mostly one thing, so that the rest of the request
 * is looked at too.
 */
export function hostileTo(schema: Schema, names: Names, name = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 150, arbitrary: fittingTo(schema, names, name) }, { weight: 1, arbitrary: odd })
}

function fittingTo(schema: Schema, names: Names, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => hostileTo(choice, names, name)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, names)
    case 'array':
      return arrayOf(schema, names, name)
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return textOf(schema, names, name)
  }
}

function objectOf({ properties = {}, required = [] }: Schema, names: Names): fc.Arbitrary<unknown> {
  const values: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(properties).map(([name, of]) => [name, hostileTo(of, names, name)]),
  )
  const whole = fc.record(values, { requiredKeys: [...required] })
  return fc.oneof(
    { weight: 60, arbitrary: whole },
    { weight: 1, arbitrary: fc.tuple(whole, odd).map(([object, value]) => ({ ...object, unknown: value })) },
    { weight: 1, arbitrary: fc.record(values, { requiredKeys: [] }) },
  )
}

function arrayOf({ items = {}, minItems = 0 }: Schema, names: Names, name: string): fc.Arbitrary<unknown> {
  const item = hostileTo(items, names, name)
  const plain = fc.array(item, { minLength: minItems, maxLength: minItems + 2 })
  return fc.oneof(
    { weight: 20, arbitrary: plain },
    { weight: 1, arbitrary: plain.map((list) => [...list, ...list]) },
    { weight: 1, arbitrary: fc.constant([]) },
  )
}

function numberOf({ type, minimum, maximum }: Schema): fc.Arbitrary<unknown> {
  const low = minimum ?? 0
  const high = maximum ?? 1000
  const edges = [low, high, low - 1, high + 1]
  return fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: low, max: Math.min(high, low + 60) }) },
    { weight: 2, arbitrary: fc.constantFrom(...edges) },
    { weight: 1, arbitrary: fc.constantFrom(...NUMBERS, ...LARGE_NUMBERS) },
    { weight: type === 'integer' ? 0 : 2, arbitrary: fc.double({ min: low, max: high }) },
  )
}

function textOf(schema: Schema, names: Names, name: string): fc.Arbitrary<unknown> {
  if (schema.format === 'date') return mostly(DAYS, OTHER_DAYS)
  if (/(^id|Id|^ids|Ids)$/.test(name) || schema.pattern?.startsWith('^[1-9]'))
    return mostly(names.ids, NOBODYS_IDS)
  if (schema.pattern?.includes('\\d{1,13}')) return mostly(AMOUNTS, ODD_AMOUNTS)
  const known = Object.entries({ ...WELL_FORMED, ...names.byName }).find(([part]) => name.endsWith(part))
  if (known) return mostly(known[1], TEXTS)
  if (schema.pattern !== undefined)
    return fc.oneof({ weight: 40, arbitrary: fc.stringMatching(new RegExp(schema.pattern)) }, anyText)
  return mostly(STORABLE, BREAKING)
}

const anyText = fc.constantFrom(...TEXTS)

function mostly(fit: readonly string[], others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...fit) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}
