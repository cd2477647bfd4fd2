import { formatLongDate, formatShortDate } from '../calendar/format-date.ts'
import type { CustomerKind } from '../customers/customer.ts'
import { joinList } from '../language/join-list.ts'
import { formatMoney } from '../money/format-money.ts'
import { cureWording } from './cure-wording.ts'
import { labelsOf } from './message-labels.ts'
import type { MessageItem, MessageModel, MessageSection } from './message-model.ts'
import { remindersPhrase } from './reminders-phrase.ts'

/** What a template can say about one item; `null` where the books are silent. */
export interface ItemVariables {
  readonly number: string
  /** `Facture`, `Échéance`: to be put before the number where a sentence or a subject begins. */
  readonly title: string
  /** `notre facture`, `l’échéance de votre échéancier`: the same inside a sentence. */
  readonly our_item: string
  readonly issued_on: string | null
  readonly due_on: string | null
  readonly days_late: number
  readonly amount: string
  readonly disputed: string | null
  readonly section: MessageSection
}

/**
 * The variables that templates may use, already in the customer's language. Names are part of the public contract with
 * users who edit templates: a name is added, never changed.
 */
export interface MessageVariables {
  readonly creditor: {
    readonly name: string
    readonly legal_form: string | null
    readonly siren: string | null
    readonly vat_number: string | null
    readonly register: string | null
    readonly address: string
    readonly email: string | null
    readonly phone: string | null
    readonly website: string | null
  }
  readonly customer: {
    readonly name: string
    readonly kind: CustomerKind
    readonly contact: string | null
    readonly account_number: string | null
    readonly siren: string | null
    readonly address: string
  }
  readonly signatory: { readonly name: string; readonly capacity: string }
  readonly payment: {
    readonly holder: string
    readonly iban: string
    readonly bic: string | null
    readonly reference: string
  }
  readonly date: string
  readonly date_short: string
  readonly pay_by: string
  readonly pay_within_days: number
  /** The cure period that the message offers, as a paragraph with all that it must say; null: it offers none. */
  readonly cure_offer: string | null
  readonly cure_until: string | null
  readonly reference: string
  readonly currency: string
  readonly medium: string
  readonly tone: string
  readonly step: string
  readonly amount_to_pay: string
  readonly total_demanded: string
  readonly total_also_overdue: string
  readonly total_coming_due: string
  readonly total_credits: string
  readonly total_disputed: string
  /** Of a formal notice, as its statement of account says; null where nothing of it is claimed. */
  readonly total_interest: string | null
  readonly total_compensation: string | null
  readonly demanded_count: number
  readonly also_overdue_count: number
  readonly coming_due_count: number
  readonly credit_count: number
  readonly disputed_count: number
  readonly item_count: number
  readonly max_days_late: number
  readonly oldest_due_on: string | null
  /** The first item demanded (or, when none is, the first listed): for messages about one invoice. */
  readonly first: ItemVariables
  readonly lines: readonly ItemVariables[]
  readonly numbers: string
  /** `factures`, `échéances`, `factures et échéances`: what is claimed, in the plural. */
  readonly items_word: string
  /** `notre rappel du 3 novembre 2026`, `nos rappels du … et du …`, to be put after « malgré »; null when none left. */
  readonly our_reminders: string | null
  readonly last_reminder: string | null
  readonly attachments: string | null
  /**
   * Which French text on late payment the message may recall: `business` (C. com. L441-10, D441-5), `public` (CCP
   * L2192-13, D2192-35), `none` for a consumer, or when the creditor is not French.
   */
  readonly late_payment_law: 'business' | 'public' | 'none'
  /** Country whose law governs the claims: the creditor’s. A formal notice cites its articles only under that law. */
  readonly law: string
}

export function messageVariablesOf(model: MessageModel): MessageVariables {
  const { language } = model.customer
  const money = (minor: number): string => formatMoney(minor, model.currency, language)
  const lines = model.items.map((item) => itemVariables(item, model))
  return {
    ...partyVariables(model),
    ...totalVariables(model, money),
    date: formatLongDate(model.date, language),
    date_short: formatShortDate(model.date, language),
    pay_by: formatLongDate(model.payBy, language),
    pay_within_days: model.payWithinDays,
    cure_offer: model.cure && cureWording(model, model.cure),
    cure_until: model.cure && formatLongDate(model.cure.until, language),
    reference: model.reference,
    currency: model.currency,
    medium: model.medium,
    tone: model.tone,
    step: model.step.key,
    first: firstOf(lines),
    lines,
    numbers: joinList(
      claimed(model).map((item) => item.number),
      language,
    ),
    items_word: itemsWord(model),
    our_reminders: remindersPhrase(model.previousReminders, language),
    last_reminder: lastOf(model.previousReminders, (on) => formatLongDate(on, language)),
    attachments: model.attachmentNames.length === 0 ? null : joinList(model.attachmentNames, language),
    late_payment_law: latePaymentLaw(model),
    law: model.creditor.address.country,
  }
}

function partyVariables(
  model: MessageModel,
): Pick<MessageVariables, 'creditor' | 'customer' | 'signatory' | 'payment'> {
  const { creditor, customer, payment } = model
  return {
    creditor: {
      name: creditor.name,
      legal_form: creditor.legalForm,
      siren: creditor.siren,
      vat_number: creditor.vatNumber,
      register: creditor.register,
      address: creditor.address.lines.join(', '),
      email: creditor.email,
      phone: creditor.phone,
      website: creditor.website,
    },
    customer: {
      name: customer.name,
      kind: customer.kind,
      contact: customer.contactName,
      account_number: customer.accountNumber,
      siren: customer.siren,
      address: customer.address.lines.join(', '),
    },
    signatory: { name: creditor.signatory.name, capacity: creditor.signatory.capacity },
    payment: {
      holder: payment.holder,
      iban: payment.ibanGrouped,
      bic: payment.bic,
      reference: payment.quote,
    },
  }
}

type TotalVariables = Pick<
  MessageVariables,
  | 'amount_to_pay'
  | 'total_demanded'
  | 'total_also_overdue'
  | 'total_coming_due'
  | 'total_credits'
  | 'total_disputed'
  | 'total_interest'
  | 'total_compensation'
  | 'demanded_count'
  | 'also_overdue_count'
  | 'coming_due_count'
  | 'credit_count'
  | 'disputed_count'
  | 'item_count'
  | 'max_days_late'
  | 'oldest_due_on'
>

function totalVariables(model: MessageModel, money: (minor: number) => string): TotalVariables {
  const { items, totals } = model
  const count = (section: MessageSection): number => items.filter((item) => item.section === section).length
  const dueDates = claimed(model)
    .map((item) => item.dueOn)
    .filter((due) => due !== null)
    .toSorted()
  return {
    amount_to_pay: money(totals.toPay),
    total_demanded: money(totals.demanded),
    total_also_overdue: money(totals.alsoOverdue),
    total_coming_due: money(totals.comingDue),
    total_credits: money(totals.credits),
    total_disputed: money(totals.disputed),
    total_interest: totals.interest === 0 ? null : money(totals.interest),
    total_compensation: totals.compensation === 0 ? null : money(totals.compensation),
    demanded_count: count('demanded'),
    also_overdue_count: count('also-overdue'),
    coming_due_count: count('coming-due'),
    credit_count: count('credits'),
    disputed_count: items.filter((item) => item.disputedAmount > 0).length,
    item_count: items.length,
    max_days_late: items.reduce((most, item) => Math.max(most, item.daysLate), 0),
    oldest_due_on: dueDates[0] === undefined ? null : formatLongDate(dueDates[0], model.customer.language),
  }
}

function claimed(model: MessageModel): readonly MessageItem[] {
  const demanded = model.items.filter((item) => item.section === 'demanded')
  return demanded.length > 0 ? demanded : model.items.filter((item) => item.section !== 'credits')
}

function itemsWord(model: MessageModel): string {
  const { claims } = labelsOf(model.customer.language)
  const items = claimed(model)
  const instalments = items.filter(({ kind }) => kind === 'instalment').length
  if (instalments === 0) return claims.invoice.many
  return instalments === items.length ? claims.instalment.many : claims.both
}

function itemVariables(item: MessageItem, model: MessageModel): ItemVariables {
  const { language } = model.customer
  const { claims } = labelsOf(language)
  const words = item.kind === 'instalment' ? claims.instalment : claims.invoice
  return {
    number: item.number,
    title: words.title,
    our_item: words.ours,
    issued_on: item.issuedOn === null ? null : formatLongDate(item.issuedOn, language),
    due_on: item.dueOn === null ? null : formatLongDate(item.dueOn, language),
    days_late: item.daysLate,
    amount: formatMoney(item.claimedAmount, model.currency, language),
    disputed: item.disputedAmount > 0 ? formatMoney(item.disputedAmount, model.currency, language) : null,
    section: item.section,
  }
}

function firstOf(lines: readonly ItemVariables[]): ItemVariables {
  const [first] = lines
  // `buildMessageModel` refuses a message without items: a model that reaches this line was not built by it.
  if (first === undefined) throw new TypeError('a message model holds at least one item')
  return first
}

function lastOf<T>(list: readonly T[], present: (value: T) => string): string | null {
  const last = list.at(-1)
  return last === undefined ? null : present(last)
}

function latePaymentLaw(model: MessageModel): MessageVariables['late_payment_law'] {
  if (model.creditor.address.country !== 'FR' || model.customer.kind === 'consumer') return 'none'
  return model.customer.kind
}
