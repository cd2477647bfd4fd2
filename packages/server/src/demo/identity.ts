import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { PaymentTerm } from '@recouvrance/core/customers/payment-term'
import type { Language } from '@recouvrance/core/language/language'
import {
  inventedMobile,
  inventedPhone,
  inventedSiren,
  type PhoneArea,
  vatNumberOf,
} from './invented-identifiers.ts'
import type { DemoContact, DemoCustomer, PayingHabit, StoryEvent } from './story.ts'

/** What is told of a customer; the rest of its identity is made from it. */
type Told = {
  readonly number: string
  readonly name: string
  /** Lines separated by a semicolon; absent: we do not know where it is. */
  readonly address?: string
  readonly place?: readonly [postcode: string, city: string]
  /** Absent: it has no e-mail address on file. */
  readonly domain?: string
  readonly country?: string
  readonly region?: string
  readonly language?: Language
  readonly phone?: PhoneArea | `+${string}`
  readonly parent?: string
  readonly term?: PaymentTerm
  /** Absent: the scenario of its kind. */
  readonly scenario?: string
  readonly vatNumber?: string
  readonly contacts?: readonly DemoContact[]
  readonly habit?: PayingHabit
  readonly story?: readonly StoryEvent[]
}

const ACCOUNTS_OFFICE: Readonly<Record<Language, string>> = {
  fr: 'compta',
  en: 'accounts',
  de: 'buchhaltung',
  es: 'administracion',
  it: 'amministrazione',
}

/** Overseas departments have a country code of their own, and the SIREN and VAT number of France. */
const FRENCH_PLACES: ReadonlySet<string> = new Set(['FR', 'MQ', 'RE'])

/** A company; French ones have a SIREN and a VAT number. */
export function business(told: Told): DemoCustomer {
  return legalEntity('business', told)
}

/** A public body: a SIREN, mostly no VAT number. */
export function publicBody(told: Told): DemoCustomer {
  return { ...legalEntity('public', told), vatNumber: null }
}

/** A private person, with a mobile number instead of a switchboard. */
export function consumer(told: Told & { readonly mailbox?: string }): DemoCustomer {
  const rank = rankOf(told)
  const contacts: DemoContact[] = [
    ...(told.mailbox
      ? [{ channel: 'email' as const, value: `${told.mailbox}@courrier.example`, role: 'private' }]
      : []),
    {
      channel: 'phone',
      value: told.phone?.startsWith('+') ? told.phone : inventedMobile(rank),
      role: 'private',
    },
    ...(told.contacts ?? []),
  ]
  return { ...common('consumer', told), siren: null, vatNumber: null, contacts }
}

function legalEntity(kind: CustomerKind, told: Told): DemoCustomer {
  const siren = FRENCH_PLACES.has(told.country ?? 'FR') ? inventedSiren(rankOf(told)) : null
  const office = ACCOUNTS_OFFICE[told.language ?? 'fr']
  const contacts: DemoContact[] = [
    ...(told.domain
      ? [{ channel: 'email' as const, value: `${office}@${told.domain}.example`, role: 'accounting' }]
      : []),
    ...(told.phone
      ? [{ channel: 'phone' as const, value: phoneOf(told.phone, rankOf(told)), role: 'accounting' }]
      : []),
    ...(told.contacts ?? []),
  ]
  const vatNumber = siren ? vatNumberOf(siren) : (told.vatNumber ?? null)
  return { ...common(kind, told), siren, vatNumber, contacts }
}

function common(kind: CustomerKind, told: Told): Omit<DemoCustomer, 'siren' | 'vatNumber' | 'contacts'> {
  return {
    number: told.number,
    name: told.name,
    kind,
    address: told.address?.split(';').map((line) => line.trim()) ?? [],
    postcode: told.place?.[0] ?? null,
    city: told.place?.[1] ?? null,
    country: told.country ?? 'FR',
    region: told.region ?? null,
    language: told.language ?? 'fr',
    parent: told.parent ?? null,
    paymentTerm: told.term ?? null,
    scenarioKey: told.scenario ?? null,
    habit: told.habit ?? null,
    story: told.story ?? [],
  }
}

function phoneOf(phone: PhoneArea | `+${string}`, rank: number): string {
  return phone.startsWith('+') ? phone : inventedPhone(phone as PhoneArea, rank)
}

/** The digits of its number: what is made up for a customer depends on nobody else. */
function rankOf({ number }: Told): number {
  return Number(number.replaceAll(/\D/g, ''))
}
