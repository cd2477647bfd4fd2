import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import type { Language } from '../language/language.ts'
import { type MinorUnits, sumMinor } from '../money/amount.ts'
import type { Currency } from '../money/currency.ts'
import type { Tone } from '../scenarios/tone.ts'
import { MessageError } from './message-error.ts'
import { type PaymentAccount, type PaymentDetails, paymentDetailsOf } from './payment-details.ts'

/**
 * What a formal notice claims beside what is open in the books, as its statement of account says: the figures of both
 * are the same because these are its figures.
 */
export interface MessageClaim {
  /** What is still owed of each item as principal, by its id: payments have gone to interest first. */
  readonly principals: ReadonlyMap<string, MinorUnits>
  readonly interest: MinorUnits
  readonly compensation: MinorUnits
  /** What was given up of the two sums before, zero or more. */
  readonly waived: MinorUnits
  /** Name under which the statement travels. */
  readonly statementName: string
}

/** How a message is carried. A registered letter is a letter whose heading says so. */
export type MessageMedium = 'email' | 'letter' | 'registered-letter' | 'call'

export interface PostalAddress {
  /** From the most precise line to `69003 Lyon`; neither the name nor the country. */
  readonly lines: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/** The creditor as it stands on the letterhead and in the legal footer. */
export interface MessageCreditor {
  readonly name: string
  /** `SAS au capital de 50 000 €`, or null for a sole trader. */
  readonly legalForm: string | null
  readonly siren: string | null
  readonly vatNumber: string | null
  /** `RCS Lyon`, or null. */
  readonly register: string | null
  readonly address: PostalAddress
  readonly email: string | null
  readonly phone: string | null
  readonly website: string | null
  /** Place of the date line, `Lyon`; without it the date stands alone. */
  readonly city: string | null
  readonly signatory: { readonly name: string; readonly capacity: string }
  /** At the head of letters. */
  readonly logo?: MessageLogo | null
}

export interface MessageLogo {
  /** `data:image/png;base64,…`. */
  readonly source: string
  /** What it shows, for who does not see it. */
  readonly alt: string
  /** Pixels: only their proportion counts. */
  readonly width: number
  readonly height: number
}

export interface MessageCustomer {
  readonly name: string
  readonly kind: CustomerKind
  readonly language: Language
  readonly address: PostalAddress
  /** `Mme Claire Fontaine` or `Service comptabilité`: printed above the address; null when nobody is named. */
  readonly contactName: string | null
  /** The number of the customer account in the creditor's books. */
  readonly accountNumber: string | null
  readonly siren: string | null
}

export type MessageSection = 'demanded' | 'also-overdue' | 'coming-due' | 'credits'

/** In the order in which a message lists them. */
export const MESSAGE_SECTIONS = ['demanded', 'also-overdue', 'coming-due', 'credits'] as const

export interface MessageItemInput {
  readonly id: string
  readonly kind: 'invoice' | 'credit-note' | 'payment' | 'instalment'
  readonly number: string
  readonly issuedOn: CivilDate | null
  readonly dueOn: CivilDate | null
  /** What the item was worth at first; null when the books no longer say. */
  readonly originalAmount: MinorUnits | null
  /** Positive for what is owed, negative for credits and unallocated payments. */
  readonly openAmount: MinorUnits
  /** The contested part of the open amount, zero or more: shown, not claimed. */
  readonly disputedAmount: MinorUnits
  /** Ignored for a negative open amount, which is always listed among the credits. */
  readonly section: MessageSection
}

export interface MessageItem extends MessageItemInput {
  /** Open amount less the contested part, or the principal that its statement says: what this message claims. */
  readonly claimedAmount: MinorUnits
  /** Days from the due date to the letter's date; 0 when not yet due or without due date. */
  readonly daysLate: number
}

export interface MessageTotals {
  readonly demanded: MinorUnits
  readonly alsoOverdue: MinorUnits
  readonly comingDue: MinorUnits
  /** Zero or negative. */
  readonly credits: MinorUnits
  readonly disputed: MinorUnits
  /** Of a formal notice, from its statement of account; zero elsewhere. */
  readonly interest: MinorUnits
  readonly compensation: MinorUnits
  readonly waived: MinorUnits
  /**
   * What the customer is asked to pay now: demanded and also overdue, less the credits. When nothing else is listed
   * (a preventive message), what is coming due, less the credits. A formal notice adds interest and compensation.
   */
  readonly toPay: MinorUnits
  /** Everything listed, what is coming due included. */
  readonly listed: MinorUnits
}

export interface MessageCureInput {
  readonly days: number
  /** Late interest and the fixed compensation are waived when it is paid in time. */
  readonly waivesPenalties: boolean
}

/** The cure period that a message offers, and until when. */
export interface MessageCure {
  readonly until: CivilDate
  readonly waivesPenalties: boolean
}

export interface MessageInput {
  readonly creditor: MessageCreditor
  readonly customer: MessageCustomer
  readonly date: CivilDate
  /** Our reference, repeated by the customer in its answer: `REL-2026-0042`. */
  readonly reference: string
  readonly currency: Currency
  readonly medium: MessageMedium
  readonly step: { readonly key: string }
  readonly tone: Tone
  /** Days given to pay, counted from the date of the message (a formal notice: from its receipt). */
  readonly payWithinDays: number
  /** The message offers a cure period: the days to pay are then its days. */
  readonly cure?: MessageCureInput | null
  readonly items: readonly MessageItemInput[]
  readonly account: PaymentAccount
  /** Dates of the reminders already sent for these items, oldest first. */
  readonly previousReminders: readonly CivilDate[]
  /** Names of the files that the text announces; the message does not leave without them. */
  readonly attachmentNames: readonly string[]
  /** Of a formal notice; elsewhere it is not looked at. */
  readonly claim?: MessageClaim | null
}

/** All that a template and a layout may show of a message: no lookup, no clock, no formatting yet. */
export interface MessageModel {
  readonly creditor: MessageCreditor
  readonly customer: MessageCustomer
  readonly date: CivilDate
  readonly reference: string
  readonly currency: Currency
  readonly medium: MessageMedium
  readonly step: { readonly key: string }
  readonly tone: Tone
  readonly payWithinDays: number
  readonly payBy: CivilDate
  readonly cure: MessageCure | null
  /** By section, then due date, then number. */
  readonly items: readonly MessageItem[]
  readonly totals: MessageTotals
  readonly payment: PaymentDetails
  readonly previousReminders: readonly CivilDate[]
  readonly attachmentNames: readonly string[]
  readonly claim: MessageClaim | null
}

/**
 * Builds the view model of a message.
 * @throws MessageError `no-items`, `nothing-due`, `missing-text`, `amount-out-of-range`, or a refusal of the payment details
 */
export function buildMessageModel(input: MessageInput): MessageModel {
  requireText(input)
  if (input.items.length === 0)
    throw new MessageError('no-items', {
      fr: 'Le message ne contient aucune pièce : rien n’est à réclamer.',
      en: 'The message holds no item: there is nothing to claim.',
    })
  const listed = input.tone === 'formal' ? onlyWhatIsDue(input.items) : input.items
  const claim = input.tone === 'formal' ? (input.claim ?? null) : null
  const items = listed.map((item) => withClaim(item, input.date, claim)).toSorted(bySectionThenDueDate)
  const totals = totalsOf(items, claim)
  const cure = input.cure ?? null
  const payWithinDays = cure?.days ?? input.payWithinDays
  return {
    creditor: input.creditor,
    customer: input.customer,
    date: input.date,
    reference: input.reference,
    currency: input.currency,
    medium: input.medium,
    step: input.step,
    tone: input.tone,
    payWithinDays,
    payBy: addDays(input.date, payWithinDays),
    cure: cure && { until: addDays(input.date, cure.days), waivesPenalties: cure.waivesPenalties },
    items,
    totals,
    payment: paymentDetailsOf(input.account, totals.toPay, input.currency, input.reference),
    previousReminders: input.previousReminders,
    attachmentNames: input.attachmentNames,
    claim,
  }
}

/**
 * A formal notice names what is due and nothing else, in one list: a letter in which the debtor cannot tell the exact
 * extent of the debt has been held to be no formal notice (Cass. 3e civ. 17 March 2016, n° 14-29.923).
 */
function onlyWhatIsDue(items: readonly MessageItemInput[]): readonly MessageItemInput[] {
  const due = items.filter((item) => item.section !== 'coming-due')
  if (!due.some((item) => item.openAmount > 0))
    throw new MessageError('nothing-due', {
      fr: 'Aucune pièce n’est échue : une mise en demeure ne peut pas partir. Attendez l’échéance.',
      en: 'No item is past its due date: a formal notice cannot leave. Wait for the due date.',
    })
  return due.map((item) => ({ ...item, section: 'demanded' as const }))
}

function withClaim(item: MessageItemInput, date: CivilDate, claim: MessageClaim | null): MessageItem {
  const contestable =
    item.openAmount > 0 && item.disputedAmount >= 0 && item.disputedAmount <= item.openAmount
  if (!Number.isSafeInteger(item.openAmount) || (item.disputedAmount !== 0 && !contestable))
    throw new MessageError('amount-out-of-range', {
      fr: `Pièce ${item.number} : le montant contesté doit être compris entre zéro et le montant ouvert.`,
      en: `Item ${item.number}: the disputed amount must lie between zero and the open amount.`,
    })
  return {
    ...item,
    section: item.openAmount < 0 ? 'credits' : item.section,
    claimedAmount: claim?.principals.get(item.id) ?? item.openAmount - item.disputedAmount,
    daysLate: item.dueOn === null ? 0 : Math.max(0, daysBetween(item.dueOn, date)),
  }
}

function bySectionThenDueDate(a: MessageItem, b: MessageItem): number {
  if (a.section !== b.section)
    return MESSAGE_SECTIONS.indexOf(a.section) - MESSAGE_SECTIONS.indexOf(b.section)
  // Code units, not the locale's order: the same items give the same bytes on every machine.
  const [x, y] = [`${a.dueOn ?? a.issuedOn ?? ''} ${a.number}`, `${b.dueOn ?? b.issuedOn ?? ''} ${b.number}`]
  return x < y ? -1 : x > y ? 1 : 0
}

function totalsOf(items: readonly MessageItem[], claim: MessageClaim | null): MessageTotals {
  const of = (section: MessageSection): MinorUnits =>
    sumMinor(items.filter((item) => item.section === section).map((item) => item.claimedAmount))
  const [demanded, alsoOverdue, comingDue, credits] = [
    of('demanded'),
    of('also-overdue'),
    of('coming-due'),
    of('credits'),
  ]
  const [interest, compensation, waived] = [
    claim?.interest ?? 0,
    claim?.compensation ?? 0,
    claim?.waived ?? 0,
  ]
  const added = interest + compensation - waived
  const owed = items.some((item) => item.section === 'demanded' || item.section === 'also-overdue')
  return {
    demanded,
    alsoOverdue,
    comingDue,
    credits,
    disputed: sumMinor(items.map((item) => item.disputedAmount)),
    interest,
    compensation,
    waived,
    toPay: sumMinor([owed ? sumMinor([demanded, alsoOverdue]) : comingDue, credits, added]),
    listed: sumMinor([demanded, alsoOverdue, comingDue, credits, added]),
  }
}

function requireText(input: MessageInput): void {
  const needed: readonly (readonly [string, string, string])[] = [
    [input.creditor.name, 'le nom du créancier', 'the creditor’s name'],
    [input.customer.name, 'le nom du client', 'the customer’s name'],
    [input.reference, 'la référence du message', 'the reference of the message'],
  ]
  for (const [value, fr, en] of needed)
    if (value.trim() === '')
      throw new MessageError('missing-text', {
        fr: `Il manque ${fr} : complétez la fiche avant l’envoi.`,
        en: `Missing: ${en}. Fill it in before sending.`,
      })
}

/** What is asked to be paid now: credits and what is coming due need not be named. */
export function claimedItems(model: Pick<MessageModel, 'items'>): readonly MessageItem[] {
  return model.items.filter((item) => item.section === 'demanded' || item.section === 'also-overdue')
}
