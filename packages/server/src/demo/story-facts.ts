import type { MinorUnits } from '@recouvrance/core/money/amount'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import type { DayOffset, DemoContact, DemoCreditor, ItemName, PayingHabit, StoryEvent } from './story.ts'

// The words in which the stories of the cast are told. Amounts are in whole units and cents, as people say them.

const EUR = currencyOf('EUR')

/** `1234.5` as 123 450 cents: every currency of the portfolio has two digits. */
function minor(amount: number): MinorUnits {
  return Math.round(amount * 100)
}

/** An invoice, on the account from the day of its issue. */
export function invoice(
  name: ItemName,
  dueOn: DayOffset,
  amount: number,
  {
    term = 30,
    currency = EUR,
    creditor = 'ateliers',
  }: { readonly term?: number; readonly currency?: Currency; readonly creditor?: DemoCreditor } = {},
): StoryEvent {
  const issuedOn = dueOn - term
  const amountMinor = minor(amount)
  return { kind: 'invoice', on: issuedOn, name, issuedOn, dueOn, amountMinor, currency, creditor }
}

/** An invoice on which no due date is stated. */
export function invoiceWithoutDueDate(name: ItemName, issuedOn: DayOffset, amount: number): StoryEvent {
  return {
    kind: 'invoice',
    on: issuedOn,
    name,
    issuedOn,
    dueOn: null,
    amountMinor: minor(amount),
    currency: EUR,
    creditor: 'ateliers',
  }
}

/** An old invoice that comes on our books long after it was issued: a taken-over ledger. */
export function takenOver(
  name: ItemName,
  enteredOn: DayOffset,
  dueOn: DayOffset,
  amount: number,
  currency = EUR,
): StoryEvent {
  return {
    kind: 'invoice',
    on: enteredOn,
    name,
    issuedOn: dueOn - 30,
    dueOn,
    amountMinor: minor(amount),
    currency,
    creditor: 'ateliers',
  }
}

export function creditNote(name: ItemName, on: DayOffset, amount: number): StoryEvent {
  return { kind: 'credit-note', on, name, amountMinor: minor(amount), currency: EUR }
}

/** A payment that settles these amounts; `unallocated` comes on top and waits to be matched. */
export function payment(
  name: ItemName,
  on: DayOffset,
  settles: Readonly<Record<ItemName, number>>,
  { unallocated = 0, currency = EUR }: { readonly unallocated?: number; readonly currency?: Currency } = {},
): StoryEvent {
  const settled = Object.fromEntries(Object.entries(settles).map(([item, amount]) => [item, minor(amount)]))
  const amountMinor = Object.values(settled).reduce((sum, amount) => sum + amount, minor(unallocated))
  return { kind: 'payment', on, name, amountMinor, currency, settles: settled }
}

export function match(credit: ItemName, debt: ItemName, on: DayOffset, amount: number): StoryEvent {
  return { kind: 'match', on, credit, debt, amountMinor: minor(amount) }
}

export function promise(
  on: DayOffset,
  dueOn: DayOffset,
  promised: Readonly<Record<ItemName, number>>,
): StoryEvent {
  const amountMinor = Object.values(promised).reduce((sum, amount) => sum + minor(amount), 0)
  return { kind: 'promise', on, names: Object.keys(promised), amountMinor, dueOn }
}

export function dispute(
  name: ItemName,
  on: DayOffset,
  amount: number,
  {
    reason,
    owner,
    deadlineOn,
  }: { readonly reason: string; readonly owner: string; readonly deadlineOn: DayOffset },
): StoryEvent {
  return { kind: 'dispute', on, name, amountMinor: minor(amount), reason, owner, deadlineOn }
}

export function customerHold(on: DayOffset, until: DayOffset | null, reason: string): StoryEvent {
  return { kind: 'hold', on, scope: 'customer', until, reason }
}

export function itemHold(name: ItemName, on: DayOffset, until: DayOffset | null, reason: string): StoryEvent {
  return { kind: 'hold', on, scope: 'item', name, until, reason }
}

/** Instalments of equal amount. */
export function paymentPlan(
  on: DayOffset,
  names: readonly ItemName[],
  amount: number,
  dueDates: readonly DayOffset[],
): StoryEvent {
  const instalments = dueDates.map((dueOn) => ({ dueOn, amountMinor: minor(amount) }))
  return { kind: 'payment-plan', on, names, instalments }
}

export function email(value: string, role = 'accounting'): DemoContact {
  return { channel: 'email', value, role }
}

type Amounts = PayingHabit['amounts']
type HabitOptions = { readonly term?: number; readonly currency?: Currency }

/** Pays a few days before the due date or on it. */
export function prompt(invoices: number, amounts: Amounts, options: HabitOptions = {}): PayingHabit {
  return habit([-4, 0], invoices, amounts, options)
}

/** Pays within a fortnight: the first reminder is usually enough. */
export function slow(invoices: number, amounts: Amounts, options: HabitOptions = {}): PayingHabit {
  return habit([2, 14], invoices, amounts, options)
}

/** Pays when it is called, or when a letter comes. */
export function late(invoices: number, amounts: Amounts, options: HabitOptions = {}): PayingHabit {
  return habit([15, 34], invoices, amounts, options)
}

function habit(
  delayDays: PayingHabit['delayDays'],
  invoices: number,
  amounts: Amounts,
  { term = 30, currency = EUR }: HabitOptions,
): PayingHabit {
  return { delayDays, invoices, amounts, termDays: term, currency }
}
