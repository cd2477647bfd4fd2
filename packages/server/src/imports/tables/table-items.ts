import { type CivilDate, daysBetween } from '@recouvrance/core/calendar/civil-date'
import { dueOnByTerm } from '@recouvrance/core/customers/payment-term'
import { formatAmount } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import type { DueDates } from '../applying/due-dates.ts'
import type { StagedRow } from '../applying/staged-row.ts'
import { readSide } from '../fec/fec-fields.ts'
import { ITEM_JOURNAL, PAYMENT_JOURNAL, paymentKeyOf } from './table-keys.ts'
import { termNamed } from './table-terms.ts'
import { RowProblem, type RowReader } from './table-values.ts'

export type ItemContext = {
  /** Beginning of the keys of this source. */
  readonly keyPrefix: string
  readonly customerPrefix: string
  readonly dueDates: DueDates
  /** What customers owe is written below zero. */
  readonly reversed: boolean
}

/** An item as its row gives it, with the payment that settles it. */
export type TableItem = {
  readonly item: StagedRow
  readonly payment: StagedRow | null
  /** The payment has no date in the file. */
  readonly undatedPayment: boolean
}

/** @returns null when the row moves nothing: its amount is zero */
export function itemOfRow(reader: RowReader, context: ItemContext): TableItem | null {
  const currency = reader.currency(['openAmount', 'amount', 'paidAmount', 'debit', 'credit'])
  const sides = signOf(reader, context)
  const amounts = reader.layout.kind === 'invoices' ? invoiceAmounts : openItemAmounts
  const { amount, open, given } = amounts(reader, currency, sides)
  if (amount === 0) return null
  const item = stagedItem(reader, context, { currency, amount, open, given })
  const paid = reader.layout.kind === 'invoices' ? amount - (open ?? amount) : 0
  if (paid === 0) return { item, payment: null, undatedPayment: false }
  const paidOn = reader.date('paidOn')
  return { item, payment: stagedPayment(item, paid, paidOn), undatedPayment: paidOn === null }
}

type Amounts = { readonly amount: number; readonly open: number | null; readonly given: boolean }

/** +1 or -1 for every amount of the row, from its side and the sign of the table. */
function signOf(reader: RowReader, { reversed }: ItemContext): 1 | -1 {
  const text = reader.text('side')
  if (text === '') return reversed ? -1 : 1
  // S and H are the Soll and Haben of German books.
  const side = /^s/i.test(text) ? 1 : /^h/i.test(text) ? -1 : readSide(text)
  if (side === 0) throw new RowProblem('invalid-side', text)
  return reversed ? (side === 1 ? -1 : 1) : side
}

function documentAmount(reader: RowReader, currency: Currency, sign: 1 | -1): number | null {
  if (reader.has('amount')) {
    const amount = reader.amount('amount', currency)
    return amount === null ? null : creditedAmount(reader, amount * sign)
  }
  const debit = reader.amount('debit', currency)
  const credit = reader.amount('credit', currency)
  return debit === null && credit === null ? null : ((debit ?? 0) - (credit ?? 0)) * sign
}

/** Programs that tell credit notes by their kind write them above zero or below: they reduce what is owed either way. */
function creditedAmount(reader: RowReader, amount: number): number {
  return !reader.has('side') && isCredit(reader.text('itemKind')) ? -Math.abs(amount) : amount
}

function openItemAmounts(reader: RowReader, currency: Currency, sign: 1 | -1): Amounts {
  const amount = documentAmount(reader, currency, sign)
  const given = reader.has('openAmount') ? reader.amount('openAmount', currency) : null
  const open = given === null ? null : creditedAmount(reader, given * sign)
  if (open === null && amount === null) throw new RowProblem('missing-value', openColumn(reader))
  if (reader.has('openAmount') && open === null)
    throw new RowProblem('missing-value', reader.nameOf('openAmount'))
  const left = open ?? amount ?? 0
  if (amount === null || open === null) return { amount: left, open: left, given: false }
  if (left !== 0 && (Math.sign(left) !== Math.sign(amount) || Math.abs(left) > Math.abs(amount)))
    throw new RowProblem('amounts-disagree', pair(amount, left, currency))
  return { amount, open, given: true }
}

function openColumn(reader: RowReader): string {
  return reader.nameOf(reader.has('openAmount') ? 'openAmount' : 'amount')
}

function invoiceAmounts(reader: RowReader, currency: Currency, sign: 1 | -1): Amounts {
  const amount = documentAmount(reader, currency, sign)
  if (amount === null) throw new RowProblem('missing-value', reader.nameOf('amount'))
  const paid = reader.amount('paidAmount', currency)
  const open = reader.amount('openAmount', currency)
  const size = Math.abs(amount)
  const settled = paid !== null ? Math.abs(paid) : open !== null ? size - Math.abs(open) : null
  if (paid !== null && open !== null && Math.abs(paid) + Math.abs(open) !== size)
    throw new RowProblem('amounts-disagree', pair(paid, open, currency))
  const taken = settled ?? (reader.date('paidOn') === null ? 0 : size)
  if (taken > size || taken < 0) throw new RowProblem('paid-more-than-amount', pair(taken, size, currency))
  return { amount, open: Math.sign(amount) * (size - taken), given: true }
}

function pair(one: number, other: number, currency: Currency): string {
  return `${formatAmount(one, currency)} / ${formatAmount(other, currency)}`
}

const CREDIT_NOTE = /avoir|credit ?(note|memo)|note de cr[ée]dit|gutschrift|^(av|cn|cm|dg|kg)$/i
const PAYMENT =
  /r[èe]glement|paiement|payment|acompte|encaissement|virement|ch[èe]que|receipt|^(rg|rgt|dz|kz|zp|zr)$/i
const INVOICE = /fact|invoice/i

function isCredit(kind: string): boolean {
  return !INVOICE.test(kind) && (CREDIT_NOTE.test(kind) || PAYMENT.test(kind))
}

function kindOf(reader: RowReader, amount: number): StagedRow['kind'] {
  if (amount > 0) return 'invoice'
  const kind = reader.text('itemKind')
  return !INVOICE.test(kind) && PAYMENT.test(kind) ? 'payment' : 'credit-note'
}

// A due date that far before its invoice is a year mistyped.
const DAYS_BEFORE_ISSUE = 366

function stagedItem(
  reader: RowReader,
  context: ItemContext,
  { currency, amount, open, given }: Amounts & { currency: Currency },
): StagedRow {
  const kind = kindOf(reader, amount)
  const number = kind === 'invoice' ? reader.required('number') : reader.text('number') || `~${reader.line}`
  const issuedOn = reader.date('issuedOn')
  if (issuedOn === null) throw new RowProblem('missing-value', reader.nameOf('issuedOn'))
  const { customer, customerName } = customerOfRow(reader, context.customerPrefix)
  return {
    line: reader.line,
    entryOn: issuedOn,
    issuedOn,
    ...dueOf(reader, context, customer, issuedOn, amount),
    kind,
    journal: ITEM_JOURNAL,
    customer,
    customerName,
    number: number.startsWith('~') ? issuedOn : number,
    // Many credits are numbered alike: VIR, CHQ, AVOIR.
    key:
      context.keyPrefix + (amount > 0 ? number : `C:${customer}:${issuedOn}:${number.replace(/^~.*/, '')}`),
    letter: null,
    bookMinor: amount,
    amountMinor: amount,
    amountGiven: given,
    currency,
    openMinor: open,
    agreedRate: kind === 'invoice' ? reader.rate('agreedRate') : null,
  }
}

/** The customer of a row: its number, else its name, which is then its number. */
export function customerOfRow(
  reader: RowReader,
  prefix: string,
): { readonly customer: string; readonly customerName: string } {
  const number = reader.text('customer')
  const name = reader.text('customerName')
  if (number === '' && name === '')
    throw new RowProblem('missing-value', reader.nameOf(reader.has('customer') ? 'customer' : 'customerName'))
  return { customer: prefix + (number || name), customerName: name }
}

function dueOf(
  reader: RowReader,
  context: ItemContext,
  customer: string,
  issuedOn: CivilDate,
  amount: number,
): Pick<StagedRow, 'dueOn' | 'dueOnSource'> {
  const given = reader.date('dueOn')
  if (given && daysBetween(given, issuedOn) > DAYS_BEFORE_ISSUE)
    throw new RowProblem('due-before-issue', `${given} / ${issuedOn}`)
  if (amount < 0) return { dueOn: null, dueOnSource: 'given' }
  if (given) return { dueOn: given, dueOnSource: 'given' }
  const term = reader.has('paymentTerm') ? termNamed(reader.text('paymentTerm')) : null
  if (term) return { dueOn: dueOnByTerm(term, issuedOn), dueOnSource: 'customer-terms' }
  const { dueOn, source } = context.dueDates.of(customer, issuedOn)
  return { dueOn, dueOnSource: source }
}

/** The other side of an item: money received for an invoice, given back for a credit note. */
function stagedPayment(item: StagedRow, paid: number, paidOn: CivilDate | null): StagedRow {
  const on = paidOn ?? item.issuedOn
  return {
    ...item,
    entryOn: on,
    issuedOn: on,
    dueOn: null,
    dueOnSource: 'given',
    kind: 'payment',
    journal: PAYMENT_JOURNAL,
    key: paymentKeyOf(item.key),
    letter: null,
    bookMinor: -paid,
    amountMinor: -paid,
    amountGiven: true,
    openMinor: null,
    agreedRate: null,
  }
}
