import type { Debtor } from './debtor.ts'

export const TERMS = ['none', 'net-days', 'days-then-month-end', 'month-end-then-days'] as const

type Kind = 'business' | 'consumer' | 'public'
type Language = 'fr' | 'en' | 'de' | 'es' | 'it'

/** A customer as a form holds it: no field is absent. */
export type Edited = {
  readonly name: string
  readonly kind: Kind
  readonly language: Language
  readonly siren: string
  readonly vatNumber: string
  readonly addressLines: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly region: string
  readonly term: (typeof TERMS)[number]
  readonly days: number
  readonly insolvencyOpenedOn: string
}

export function editedOf(debtor: Debtor): Edited {
  const { paymentTerm: term } = debtor
  return {
    name: debtor.name,
    kind: debtor.kind,
    language: debtor.language as Language,
    siren: debtor.siren ?? '',
    vatNumber: debtor.vatNumber ?? '',
    addressLines: debtor.addressLines.join('\n'),
    postcode: debtor.postcode ?? '',
    city: debtor.city ?? '',
    country: debtor.country,
    region: debtor.region ?? '',
    term: term === null ? 'none' : term.kind === 'net-days' ? 'net-days' : term.method,
    days: term?.days ?? 30,
    insolvencyOpenedOn: debtor.insolvencyOpenedOn ?? '',
  }
}

/** Only what was changed: what another one changed meanwhile in another field stays. */
export function patchOf(debtor: Debtor, typed: Edited) {
  const before = valuesOf(editedOf(debtor))
  const after = valuesOf(typed)
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
    ),
  ) as Partial<typeof after>
}

function valuesOf(typed: Edited) {
  const orNull = (text: string) => text.trim() || null
  return {
    name: typed.name.trim(),
    kind: typed.kind,
    language: typed.language,
    siren: orNull(typed.siren),
    vatNumber: orNull(typed.vatNumber),
    addressLines: typed.addressLines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    postcode: orNull(typed.postcode),
    city: orNull(typed.city),
    country: typed.country.trim().toUpperCase(),
    region: orNull(typed.region.toUpperCase()),
    paymentTerm: termOf(typed),
    insolvencyOpenedOn: orNull(typed.insolvencyOpenedOn),
  }
}

function termOf({ term, days }: Edited) {
  if (term === 'none') return null
  if (term === 'net-days') return { kind: term, days }
  return { kind: 'end-of-month' as const, days, method: term }
}
