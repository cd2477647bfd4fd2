import type { CivilDate } from '../calendar/civil-date.ts'
import type { Language } from '../language/language.ts'

/** Who owes, in the eye of the law: a trader, a natural person outside any trade, or a public buyer. */
/** What was opened of a debtor who cannot pay. */
export const INSOLVENCY_KINDS = ['safeguard', 'reorganisation', 'liquidation'] as const
export type InsolvencyKind = (typeof INSOLVENCY_KINDS)[number]

export type CustomerKind = 'business' | 'consumer' | 'public'

export const CUSTOMER_KINDS: readonly CustomerKind[] = ['business', 'consumer', 'public']

export type ContactChannel = 'email' | 'sms' | 'phone' | 'letter'

export const CONTACT_CHANNELS: readonly ContactChannel[] = ['email', 'sms', 'phone', 'letter']

export type Contact = {
  channel: ContactChannel
  /** E-mail address, E.164 number or postal address on one line. */
  value: string
  /** 'accounting', 'management', 'legal'...: what this person does at the customer's. */
  role?: string
  /** False once a bounce or a returned letter proved that it does not arrive: as good as absent. Default true. */
  usable?: boolean
  /** True for an employer, a neighbour, a relative: kept to be told apart, never written to about a debt. */
  isThirdParty?: boolean
  /** Day on which it was entered or confirmed: a bounce before that day says nothing about it. */
  verifiedOn?: CivilDate
}

export type Customer = {
  id: string
  kind: CustomerKind
  /** ISO 3166-1 alpha-2 of the customer's address: its public holidays are respected. */
  country: string
  /** ISO 3166-2 code when the region has holidays of its own, such as `FR-67`, `FR-68` and `FR-57`. */
  region?: string
  language: Language
  contacts: readonly Contact[]
}
