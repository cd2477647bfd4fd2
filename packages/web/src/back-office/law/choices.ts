import type { ParseKeys } from 'i18next'

/** One of a few; `text` where it is the same in every language. */
export type Choice = { readonly value: string } & (
  | { readonly label: ParseKeys; readonly text?: never }
  | { readonly text: string; readonly label?: never }
)

export const LAWS: readonly Choice[] = [
  { value: 'FR', label: 'calculators.laws.FR' },
  { value: 'DE', label: 'calculators.laws.DE' },
  { value: 'AT', label: 'calculators.laws.AT' },
  { value: 'BE', label: 'calculators.laws.BE' },
  { value: 'NL', label: 'calculators.laws.NL' },
  { value: 'LU', label: 'calculators.laws.LU' },
  { value: 'ES', label: 'calculators.laws.ES' },
  { value: 'IT', label: 'calculators.laws.IT' },
  { value: 'PT', label: 'calculators.laws.PT' },
  { value: 'PL', label: 'calculators.laws.PL' },
  { value: 'CH', label: 'calculators.laws.CH' },
  { value: 'GB-EAW', label: 'calculators.laws.GB-EAW' },
  { value: 'GB-SCT', label: 'calculators.laws.GB-SCT' },
]

export const DEBTORS: readonly Choice[] = [
  { value: 'business', label: 'calculators.debtors.business' },
  { value: 'consumer', label: 'calculators.debtors.consumer' },
  { value: 'public', label: 'calculators.debtors.public' },
]

export const CREDITORS: readonly Choice[] = [
  { value: 'business', label: 'calculators.creditors.business' },
  { value: 'individual', label: 'calculators.creditors.individual' },
]

export const CLAIMS: readonly Choice[] = [
  { value: 'goods-or-services', label: 'calculators.claims.goods-or-services' },
  { value: 'goods', label: 'calculators.claims.goods' },
  { value: 'services', label: 'calculators.claims.services' },
  { value: 'carriage', label: 'calculators.claims.carriage' },
  { value: 'residential-rent', label: 'calculators.claims.residential-rent' },
  { value: 'commercial-rent', label: 'calculators.claims.commercial-rent' },
  { value: 'telecom', label: 'calculators.claims.telecom' },
  { value: 'judgment', label: 'calculators.claims.judgment' },
]

export const EVENTS: readonly Choice[] = [
  { value: 'acknowledgement', label: 'calculators.events.acknowledgement' },
  { value: 'partial-payment', label: 'calculators.events.partial-payment' },
  { value: 'lawsuit', label: 'calculators.events.lawsuit' },
  { value: 'enforcement', label: 'calculators.events.enforcement' },
  { value: 'mediation', label: 'calculators.events.mediation' },
  { value: 'formal-notice', label: 'calculators.events.formal-notice' },
]

export const TERMS: readonly Choice[] = [
  { value: 'net-days', label: 'calculators.terms.net-days' },
  { value: 'end-of-month', label: 'calculators.terms.end-of-month' },
  { value: 'none', label: 'calculators.terms.none' },
]

export const METHODS: readonly Choice[] = [
  { value: 'days-then-month-end', label: 'calculators.methods.days-then-month-end' },
  { value: 'month-end-then-days', label: 'calculators.methods.month-end-then-days' },
]

export const SECTORS: readonly Choice[] = [
  { value: 'periodic-invoice', label: 'calculators.sectors.periodic-invoice' },
  { value: 'perishable', label: 'calculators.sectors.perishable' },
  { value: 'perishable-periodic', label: 'calculators.sectors.perishable-periodic' },
  { value: 'livestock', label: 'calculators.sectors.livestock' },
  { value: 'alcohol', label: 'calculators.sectors.alcohol' },
  { value: 'wine', label: 'calculators.sectors.wine' },
  { value: 'transport', label: 'calculators.sectors.transport' },
  { value: 'green-space-equipment', label: 'calculators.sectors.green-space-equipment' },
  { value: 'farm-machinery', label: 'calculators.sectors.farm-machinery' },
  { value: 'leather', label: 'calculators.sectors.leather' },
  { value: 'watchmaking', label: 'calculators.sectors.watchmaking' },
  { value: 'export', label: 'calculators.sectors.export' },
]

export const PROCEDURES: readonly Choice[] = [
  { value: 'order-for-payment', label: 'calculators.procedures.order-for-payment' },
  { value: 'insolvency-claim', label: 'calculators.procedures.insolvency-claim' },
  { value: 'uncontested-claim', label: 'calculators.procedures.uncontested-claim' },
]

export const ORDERS: readonly Choice[] = [
  { value: 'legal', label: 'calculators.orders.legal' },
  { value: 'oldest-first', label: 'calculators.orders.oldest-first' },
]

export const CURRENCIES: readonly Choice[] = ['EUR', 'CHF', 'GBP', 'PLN', 'USD'].map((code) => ({
  value: code,
  text: code,
}))
