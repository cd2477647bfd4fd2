import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatLongDate } from '@recouvrance/core/calendar/format-date'
import type { Language } from '@recouvrance/core/language/language'
import { countryLine } from '@recouvrance/core/reminders/country-names'
import { type ItemTable, itemTableOf } from '@recouvrance/core/reminders/item-table'
import { labelsOf } from '@recouvrance/core/reminders/message-labels'
import type { MessageLogo, MessageModel } from '@recouvrance/core/reminders/message-model'
import { type PaymentBlock, paymentBlockOf } from '@recouvrance/core/reminders/payment-block'
import type { AccountStatementData } from '../../law/render-account-statement.ts'
import type { Block, MessageDocument } from './message-document.ts'
import { qrSvg } from './qr-svg.ts'
import { legalIdentityOf } from './render-text.ts'

/** What `layouts/letter.typ` reads; everything is ready to print. */
export interface LetterData {
  readonly lang: Language
  readonly title: string
  readonly author: string
  /** Year, month, day: the only date in the file. */
  readonly date: readonly [number, number, number]
  /** As SVG, millimetres wide: the only form in which Typst takes a picture out of its data. */
  readonly logo: { readonly svg: string; readonly alt: string; readonly width: number } | null
  readonly sender: { readonly name: string; readonly lines: readonly string[] }
  readonly recipient: { readonly lines: readonly string[]; readonly size: number }
  readonly references: readonly (readonly [label: string, value: string])[]
  readonly placeDate: string
  readonly registered: string | null
  readonly subjectLabel: string
  readonly subject: string
  readonly blocks: readonly Block[]
  readonly table: ItemTable
  readonly payment: PaymentBlock & {
    readonly qr: string | null
    readonly qrAlt: string
    readonly scan: string
  }
  readonly signature: { readonly name: string; readonly capacity: string }
  readonly legal: string
  readonly page: string
  /** Printed behind a formal notice. */
  readonly statement: AccountStatementData | null
}

export function letterDataOf(
  model: MessageModel,
  document: MessageDocument,
  statement: AccountStatementData | null,
): LetterData {
  const { creditor, customer } = model
  const { language } = customer
  const labels = labelsOf(language)
  return {
    lang: language,
    title: document.subject,
    author: creditor.name,
    date: dateParts(model.date),
    logo: creditor.logo ? logoOf(creditor.logo) : null,
    sender: { name: creditor.name, lines: senderLines(model) },
    recipient: recipientOf(model),
    references: [
      [`${labels.ourReference}${labels.colon}`, model.reference],
      ...(customer.accountNumber === null
        ? []
        : [[`${labels.yourAccount}${labels.colon}`, customer.accountNumber] as const]),
      ...sirenReference(model),
    ],
    placeDate: placeDateOf(model),
    registered: model.medium === 'registered-letter' ? labels.registered : null,
    subjectLabel: `${labels.subject}${labels.colon}`,
    subject: document.subject,
    blocks: document.blocks,
    table: itemTableOf(model),
    payment: {
      ...paymentBlockOf(model),
      qr: model.payment.epcPayload === null ? null : qrSvg(model.payment.epcPayload),
      qrAlt: labels.scanAlt,
      scan: labels.scan,
    },
    signature: creditor.signatory,
    legal: legalIdentityOf(model),
    page: labels.page,
    statement,
  }
}

/** A formal notice identifies the debtor by its number too. */
export function sirenReference({ tone, customer }: MessageModel): readonly (readonly [string, string])[] {
  const labels = labelsOf(customer.language)
  if (tone !== 'formal' || customer.siren === null) return []
  return [[`${labels.yourSiren}${labels.colon}`, customer.siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')]]
}

const LOGO_WIDTH = 60
const LOGO_HEIGHT = 16

function logoOf({ source, alt, width, height }: MessageLogo): LetterData['logo'] {
  const size = `width="${width}" height="${height}"`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${source}" ${size}/></svg>`,
    alt,
    width: Math.min(LOGO_WIDTH, (LOGO_HEIGHT * width) / height),
  }
}

function senderLines(model: MessageModel): readonly string[] {
  const { address, phone, email } = model.creditor
  const labels = labelsOf(model.customer.language)
  return [
    ...address.lines,
    ...optional(countryLine(address.country, model.customer.address.country)),
    ...optional(phone === null ? null : `${labels.phone} ${phone}`),
    ...optional(email),
  ]
}

/** 30 mm of window hold seven lines at 9.8 points; a longer address shrinks rather than leave the window. */
const RECIPIENT_SIZES = [
  { lines: 6, characters: 44, size: 10.5 },
  { lines: 7, characters: 48, size: 9.8 },
  { lines: 8, characters: 54, size: 8.6 },
] as const
const SMALLEST_RECIPIENT = 7.4

/** The addressee as on an envelope: name, contact, address, and the country in capitals when it is abroad. */
export function recipientLinesOf(model: MessageModel): readonly string[] {
  const { customer, creditor } = model
  return [
    customer.name,
    ...optional(customer.contactName),
    ...customer.address.lines,
    ...optional(countryLine(customer.address.country, creditor.address.country)),
  ].filter((line) => line.trim() !== '')
}

function recipientOf(model: MessageModel): LetterData['recipient'] {
  const lines = recipientLinesOf(model)
  const longest = Math.max(...lines.map((line) => line.length))
  const fitting = RECIPIENT_SIZES.find((fit) => lines.length <= fit.lines && longest <= fit.characters)
  return { lines, size: fitting?.size ?? SMALLEST_RECIPIENT }
}

/** « Lyon, le 22 novembre 2026 »: each language has its own small word between place and date. */
export function placeDateOf(model: MessageModel): string {
  const { language } = model.customer
  const day = formatLongDate(model.date, language)
  const { city } = model.creditor
  return city === null ? day : `${city}${BETWEEN_PLACE_AND_DATE[language]}${day}`
}

const BETWEEN_PLACE_AND_DATE: Readonly<Record<Language, string>> = {
  fr: ', le ',
  en: ', ',
  de: ', den ',
  es: ', ',
  it: ', ',
}

function dateParts(date: CivilDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function optional(line: string | null): readonly string[] {
  return line === null ? [] : [line]
}
