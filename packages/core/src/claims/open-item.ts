import type { CivilDate } from '../calendar/civil-date.ts'
import type { MinorUnits } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { ClockEvent } from './clock-event.ts'

/** `payment` is money received that no invoice has taken yet; `instalment` is one part of a payment plan. */
export type ItemKind = 'invoice' | 'credit-note' | 'payment' | 'instalment'

export const ITEM_KINDS: readonly ItemKind[] = ['invoice', 'credit-note', 'payment', 'instalment']

/** An open line of a customer account, as it stands on the day of the question. */
export type OpenItem = {
  id: string
  creditorId: string
  kind: ItemKind
  /** The number printed on the document. */
  number: string
  issuedOn: CivilDate
  dueOn: CivilDate | null
  /** Nothing was agreed: the date is the law's. */
  dueByLaw?: boolean
  /** What is still owed: above zero for an invoice or instalment, below zero for a credit note or payment. */
  openMinor: MinorUnits
  /** The contested part of `openMinor`, zero or more. */
  disputedMinor: MinorUnits
  currency: Currency
  /** Last day of the limitation period where the file knows it (interruptions and suspensions counted). */
  limitationOn?: CivilDate
  /** What somebody recorded as having moved it, where the file does not give the day. */
  limitationEvents?: readonly ClockEvent[]
  /** Day on which the item came into our hands; decides whether it entered the scenario as an old debt. */
  enteredOn?: CivilDate
}

/** Credit notes and unallocated payments: they reduce what is owed and are never reminded. */
export function isCredit(item: OpenItem): boolean {
  return item.kind === 'credit-note' || item.kind === 'payment'
}
