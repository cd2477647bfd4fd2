import { formatLongDate, formatShortDate } from '../calendar/format-date.ts'
import { formatMoney } from '../money/format-money.ts'
import { labelsOf, type MessageLabels } from './message-labels.ts'
import {
  MESSAGE_SECTIONS,
  type MessageItem,
  type MessageModel,
  type MessageSection,
} from './message-model.ts'

/** The item table as every medium shows it: all cells are ready to print, nothing is left to format. */
export interface ItemTable {
  readonly caption: string
  /** Five, in the order of the cells; amounts are aligned to the end. */
  readonly columns: readonly [string, string, string, string, string]
  readonly sections: readonly ItemTableSection[]
  /** Of a formal notice: what the amount to pay is made of, each on a line of its own. Empty elsewhere. */
  readonly parts: readonly AmountLine[]
  readonly toPay: { readonly label: string; readonly amount: string }
  /** With what is coming due; null when it equals the net amount. */
  readonly listed: { readonly label: string; readonly amount: string } | null
}

export interface AmountLine {
  readonly label: string
  readonly amount: string
}

export interface ItemTableSection {
  readonly section: MessageSection
  /** Null when the table has one section only: the title would say nothing new. */
  readonly title: string | null
  readonly rows: readonly ItemTableRow[]
  /** Null when the section has one row, or is the only one: the net amount already says it. */
  readonly subtotal: { readonly label: string; readonly amount: string } | null
}

export interface ItemTableRow {
  readonly number: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly late: string
  readonly amount: string
  /** What is contested or already paid of the item, or null. */
  readonly note: string | null
}

const ABSENT = '–'

export function itemTableOf(model: MessageModel): ItemTable {
  const labels = labelsOf(model.customer.language)
  const money = (minor: number): string => formatMoney(minor, model.currency, model.customer.language)
  const { toPay, listed } = model.totals
  const present = MESSAGE_SECTIONS.filter((section) => model.items.some((item) => item.section === section))
  return {
    caption: labels.caption,
    columns: [labels.number, labels.issued, labels.due, labels.late, labels.amount],
    sections: present.map((section) => sectionOf(model, section, present.length === 1, labels)),
    parts: claimPartsOf(model),
    toPay: { label: toPayLabelOf(model), amount: money(toPay) },
    listed: listed === toPay ? null : { label: labels.listed, amount: money(listed) },
  }
}

/** Every amount line of a formal notice, its total last. */
export function claimLinesOf(model: MessageModel): readonly AmountLine[] {
  const amount = formatMoney(model.totals.toPay, model.currency, model.customer.language)
  return [...claimPartsOf(model), { label: toPayLabelOf(model), amount }]
}

function claimPartsOf({ claim, totals, currency, customer }: MessageModel): readonly AmountLine[] {
  if (claim === null) return []
  const { claimed } = labelsOf(customer.language)
  const lines = [
    [claimed.principal, totals.demanded],
    [claimed.interest, totals.interest],
    [claimed.compensation, totals.compensation],
    [claimed.waived, -totals.waived],
    [claimed.deducted, totals.credits],
  ] as const
  return lines
    .filter(([, minor]) => minor !== 0)
    .map(([label, minor]) => ({ label, amount: formatMoney(minor, currency, customer.language) }))
}

function toPayLabelOf({ claim, customer: { language }, date }: MessageModel): string {
  const labels = labelsOf(language)
  return claim === null
    ? labels.toPay
    : labels.claimed.total.replace('{date}', formatLongDate(date, language))
}

function sectionOf(
  model: MessageModel,
  section: MessageSection,
  alone: boolean,
  labels: MessageLabels,
): ItemTableSection {
  const items = model.items.filter((item) => item.section === section)
  const { totals, currency, customer } = model
  const amount = {
    demanded: totals.demanded,
    'also-overdue': totals.alsoOverdue,
    'coming-due': totals.comingDue,
    credits: totals.credits,
  }[section]
  return {
    section,
    title: alone ? null : labels.sections[section],
    rows: items.map((item) => rowOf(item, model, labels)),
    subtotal:
      alone || items.length === 1
        ? null
        : { label: labels.subtotal, amount: formatMoney(amount, currency, customer.language) },
  }
}

function rowOf(item: MessageItem, model: MessageModel, labels: MessageLabels): ItemTableRow {
  const { language } = model.customer
  return {
    number: item.kind === 'invoice' ? item.number : `${labels.kinds[item.kind]} ${item.number}`,
    issuedOn: item.issuedOn === null ? ABSENT : formatShortDate(item.issuedOn, language),
    dueOn: item.dueOn === null ? ABSENT : formatShortDate(item.dueOn, language),
    late: lateOf(item, labels),
    amount: formatMoney(item.claimedAmount, model.currency, language),
    note: noteOf(item, model, labels),
  }
}

function lateOf(item: MessageItem, labels: MessageLabels): string {
  if (item.daysLate === 0 || item.section === 'credits') return ABSENT
  if (item.daysLate === 1) return labels.daysLateOne
  return labels.daysLate.replace('{days}', String(item.daysLate)).replace(' ', '\u00a0')
}

function noteOf(item: MessageItem, model: MessageModel, labels: MessageLabels): string | null {
  const money = (minor: number): string => formatMoney(minor, model.currency, model.customer.language)
  if (item.disputedAmount > 0)
    return labels.disputedNote
      .replace('{open}', money(item.openAmount))
      .replace('{disputed}', money(item.disputedAmount))
  const partPaid =
    item.originalAmount !== null && item.originalAmount > item.openAmount && item.openAmount > 0
  if (partPaid) return labels.partPaidNote.replace('{original}', money(item.originalAmount ?? 0))
  return null
}
