import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import { currencyOf } from '@recouvrance/core/money/currency'
import { issueItem } from '../claims/issue-item.ts'
import { recordPayment } from '../claims/record-payment.ts'
import { findCreditor } from '../creditors/creditors.queries.ts'
import { setCreditor } from '../creditors/set-creditor.ts'
import { createCustomer } from '../customers/create-customer.ts'
import type { CustomerValues } from '../customers/customers.queries.ts'
import type { Tx } from '../platform/postgres.ts'

let lastNumber = 0

/** A creditor of that key, made at the first call. */
export async function aCreditor(tx: Tx, key = 'principal'): Promise<number> {
  const known = await findCreditor(tx, key)
  if (known) return known.id
  await setCreditor(tx, 'test', key, { name: `Société ${key}` })
  return aCreditor(tx, key)
}

/** A customer of its own number. */
export async function aCustomer(tx: Tx, values: CustomerValues = {}): Promise<number> {
  lastNumber += 1
  return createCustomer(tx, 'test', { number: `T${lastNumber}`, name: `Client ${lastNumber}`, ...values })
}

type Invoice = {
  readonly customerId: number
  readonly creditorId: number
  readonly amountMinor: number
  readonly kind?: 'invoice' | 'credit-note'
  readonly currency?: string
  readonly issuedOn?: CivilDate
  readonly dueOn?: CivilDate | null
  readonly number?: string
}

/** An invoice of 1 March 2026 due on 31 March, unless something else is wanted. */
export async function anInvoice(tx: Tx, wanted: Invoice): Promise<number> {
  lastNumber += 1
  return issueItem(tx, 'test', {
    customerId: wanted.customerId,
    creditorId: wanted.creditorId,
    kind: wanted.kind ?? 'invoice',
    number: wanted.number ?? `F${lastNumber}`,
    currency: currencyOf(wanted.currency ?? 'EUR'),
    issuedOn: wanted.issuedOn ?? civilDate('2026-03-01'),
    dueOn: wanted.dueOn === undefined ? civilDate('2026-03-31') : wanted.dueOn,
    amountMinor: wanted.amountMinor,
  })
}

/** Money received on 10 March 2026, in euros unless something else is wanted. */
export async function aPayment(
  tx: Tx,
  wanted: {
    customerId: number
    creditorId: number
    amountMinor: number
    receivedOn?: CivilDate
    currency?: string
  },
): Promise<number> {
  return recordPayment(tx, 'test', {
    customerId: wanted.customerId,
    creditorId: wanted.creditorId,
    currency: currencyOf(wanted.currency ?? 'EUR'),
    receivedOn: wanted.receivedOn ?? civilDate('2026-03-10'),
    amountMinor: wanted.amountMinor,
    reference: 'VIR CLIENT',
  })
}
