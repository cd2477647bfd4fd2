import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { PaymentTerm } from '@recouvrance/core/customers/payment-term'
import type { Language } from '@recouvrance/core/language/language'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'

/** A day as its distance from the day of the portfolio: -10 is ten days before it. */
export type DayOffset = number

/** What an item of a story is called inside it: the number printed on it is given when all stories are known. */
export type ItemName = string

/** The legal entities of the demonstration: a maker of furniture, and the company that trades what it does not make. */
export type DemoCreditor = 'ateliers' | 'negoce'

/** One fact of a customer's account, on the day on which it becomes known. */
export type StoryEvent = { readonly on: DayOffset } & (
  | {
      readonly kind: 'invoice'
      readonly name: ItemName
      /** Before `on` where it comes on our books later than it was issued. */
      readonly issuedOn: DayOffset
      /** Null: none is stated on it. */
      readonly dueOn: DayOffset | null
      readonly amountMinor: MinorUnits
      readonly currency: Currency
      readonly creditor: DemoCreditor
    }
  | {
      readonly kind: 'credit-note'
      readonly name: ItemName
      readonly amountMinor: MinorUnits
      readonly currency: Currency
    }
  | {
      readonly kind: 'payment'
      readonly name: ItemName
      readonly amountMinor: MinorUnits
      readonly currency: Currency
      /** What is settled with it at once; the rest stays unallocated. */
      readonly settles: Readonly<Record<ItemName, MinorUnits>>
    }
  /** A credit that is there is used against an invoice. */
  | {
      readonly kind: 'match'
      readonly credit: ItemName
      readonly debt: ItemName
      readonly amountMinor: MinorUnits
    }
  /** The bank took a payment back: what it had settled is open again, and the payment is corrected away. */
  | { readonly kind: 'returned-payment'; readonly name: ItemName }
  | { readonly kind: 'write-off'; readonly name: ItemName; readonly reason: string }
  | {
      readonly kind: 'hold'
      readonly scope: 'portfolio' | 'customer' | 'item'
      readonly name?: ItemName
      readonly until: DayOffset | null
      readonly reason: string
    }
  | {
      readonly kind: 'promise'
      readonly names: readonly ItemName[]
      readonly amountMinor: MinorUnits
      readonly dueOn: DayOffset
    }
  | {
      readonly kind: 'dispute'
      readonly name: ItemName
      readonly amountMinor: MinorUnits
      readonly reason: string
      readonly owner: string
      readonly deadlineOn: DayOffset
    }
  | {
      readonly kind: 'dispute-settled'
      readonly name: ItemName
      readonly outcome: 'accepted' | 'rejected' | 'withdrawn'
    }
  | {
      readonly kind: 'payment-plan'
      readonly names: readonly ItemName[]
      readonly instalments: readonly { readonly dueOn: DayOffset; readonly amountMinor: MinorUnits }[]
    }
  | { readonly kind: 'plan-lapsed' }
  | { readonly kind: 'direct-debit'; readonly name: ItemName; readonly collectOn: DayOffset }
  | { readonly kind: 'direct-debit-cancelled'; readonly name: ItemName }
  | { readonly kind: 'insolvency'; readonly openedOn: DayOffset }
  | { readonly kind: 'contact'; readonly contact: DemoContact }
  /** The address of the last message to it did not exist. */
  | { readonly kind: 'bounce' }
)

export type DemoContact = {
  readonly channel: 'email' | 'sms' | 'phone' | 'letter'
  readonly value: string
  readonly role: string
  readonly name?: string
}

/** How a customer has paid so far: what its account holds beside the story. */
export type PayingHabit = {
  /** Days between the due date and the payment. */
  readonly delayDays: readonly [least: number, most: number]
  /** Settled invoices of the past. */
  readonly invoices: number
  /** Whole units of its currency. */
  readonly amounts: readonly [least: number, most: number]
  readonly termDays: number
  readonly currency: Currency
}

export type DemoCustomer = {
  readonly number: string
  readonly name: string
  readonly kind: CustomerKind
  readonly siren: string | null
  readonly vatNumber: string | null
  readonly address: readonly string[]
  readonly postcode: string | null
  readonly city: string | null
  readonly country: string
  readonly region: string | null
  readonly language: Language
  readonly parent: string | null
  readonly paymentTerm: PaymentTerm | null
  /** Null: that of its kind. */
  readonly scenarioKey: string | null
  readonly contacts: readonly DemoContact[]
  readonly habit: PayingHabit | null
  readonly story: readonly StoryEvent[]
}
