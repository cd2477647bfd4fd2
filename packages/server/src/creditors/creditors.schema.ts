import { z } from 'zod'
import { paymentTerm } from '../customers/payment-term.schema.ts'
import { civilDateValue, rateText } from '../platform/api-values.ts'
import { versionOf } from './creditor-version.ts'
import type { CreditorRow } from './creditors.queries.ts'
import type { CreditorChange } from './set-creditor.ts'

const line = z.string().trim().min(1).max(200)
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as FR')

const rateOfTerms = z.strictObject({
  from: civilDateValue.describe('First day of issue of the invoices that bear it'),
  rate: rateText.nullable().describe('Null: that of the law from that day on'),
})

export const creditorParams = z.object({ key: z.string().min(1).max(50) })

export const creditorBody = z.strictObject({
  name: line,
  legalForm: line.nullish().describe('As on the letterhead: “SAS au capital de 10 000 €”'),
  siren: z.string().max(20).nullish(),
  vatNumber: z.string().max(25).nullish(),
  addressLines: z.array(line).max(5).default([]),
  postcode: line.nullish(),
  city: line.nullish(),
  country: country.default('FR').describe('Its law governs the claims'),
  email: z.email().nullish(),
  phone: line.nullish(),
  signatory: line.nullish().describe('Who signs the letters'),
  senderName: line.nullish().describe('On messages; absent: the name of the creditor'),
  replyTo: z.email().nullish().describe('Who reads the answers; absent: the address that writes'),
  customerNumberPrefix: z.string().max(20).default(''),
  paymentTerm: paymentTerm.nullish().describe('For invoices that state no due date'),
  lateRates: z
    .array(rateOfTerms)
    .max(50)
    .default([])
    .refine((rates) => new Set(rates.map(({ from }) => from)).size === rates.length, 'a day is given twice')
    .describe('Late interest that its terms give businesses, by the day from which invoices bear it'),
  bankMaxAgeDays: z.number().int().min(0).max(365).nullish().describe('Older bank data holds reminders back'),
  bankAccounts: z
    .array(z.strictObject({ iban: z.string().max(50), bic: z.string().max(20).nullish() }))
    .max(20)
    .default([])
    .describe('That for payments first'),
  basedOn: z
    .string()
    .max(50)
    .optional()
    .describe(
      '`version` of what is changed: refused when somebody else has changed it since; absent: written over it',
    ),
})

export const bankStatement = z.strictObject({
  iban: z.string().max(50).nullish().describe('Absent: the account for payments'),
  on: civilDateValue.describe('Day up to which its movements are known'),
})

export const bankStatementDone = z.object({
  news: z.boolean().describe('false: a later day was known already'),
})

const creditor = z.object({
  key: z.string(),
  version: z.string().describe('Another one when anything has changed that a PUT writes'),
  name: z.string(),
  legalForm: z.string().nullable(),
  siren: z.string().nullable(),
  vatNumber: z.string().nullable(),
  addressLines: z.array(z.string()),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  signatory: z.string().nullable(),
  senderName: z.string().nullable(),
  replyTo: z.string().nullable(),
  customerNumberPrefix: z.string(),
  paymentTerm: paymentTerm.nullable(),
  lateRates: z.array(z.object({ from: z.string(), rate: z.string().nullable() })),
  bankMaxAgeDays: z.number().nullable(),
  bankAccounts: z.array(
    z.object({
      iban: z.string(),
      bic: z.string().nullable(),
      lastStatementOn: z.string().nullable().describe('Day up to which its movements are known'),
    }),
  ),
})

export const creditorAnswer = creditor
export const creditorList = z.object({ creditors: z.array(creditor) })

/** A PUT says everything: what it leaves out is removed. */
export function creditorChange(body: z.infer<typeof creditorBody>): CreditorChange {
  return {
    name: body.name,
    legal_form: body.legalForm ?? null,
    siren: body.siren ?? null,
    vat_number: body.vatNumber ?? null,
    address_lines: body.addressLines,
    postcode: body.postcode ?? null,
    city: body.city ?? null,
    country: body.country,
    email: body.email ?? null,
    phone: body.phone ?? null,
    signatory: body.signatory ?? null,
    sender_name: body.senderName ?? null,
    reply_to: body.replyTo ?? null,
    customer_number_prefix: body.customerNumberPrefix,
    payment_term: body.paymentTerm ?? null,
    late_rates: body.lateRates.toSorted((a, b) => a.from.localeCompare(b.from)),
    bank_max_age_days: body.bankMaxAgeDays ?? null,
    bank_accounts: body.bankAccounts.map(({ iban, bic }) => ({ iban, bic: bic ?? null })),
  }
}

export function presentCreditor(row: CreditorRow): z.infer<typeof creditor> {
  return {
    key: row.key,
    version: versionOf(row),
    name: row.name,
    legalForm: row.legal_form,
    siren: row.siren,
    vatNumber: row.vat_number,
    addressLines: row.address_lines,
    postcode: row.postcode,
    city: row.city,
    country: row.country,
    email: row.email,
    phone: row.phone,
    signatory: row.signatory,
    senderName: row.sender_name,
    replyTo: row.reply_to,
    customerNumberPrefix: row.customer_number_prefix,
    paymentTerm: row.payment_term,
    lateRates: row.late_rates.map(({ from, rate }) => ({ from, rate })),
    bankMaxAgeDays: row.bank_max_age_days,
    bankAccounts: row.bank_accounts.map(({ iban, bic, lastStatementOn }) => ({ iban, bic, lastStatementOn })),
  }
}

export const logoBody = z.strictObject({
  content: z.base64().max(500_000).describe('A PNG or JPEG of at most 300 kB'),
  alt: line.describe('What it shows, for who does not see it'),
})

export const logoAnswer = z.object({
  logo: z.object({ alt: z.string(), source: z.string().describe('data: address of the image') }).nullable(),
})

type LogoRow = { readonly alt: string; readonly media_type: string; readonly content: Buffer }

export function presentLogo(row: LogoRow | undefined): z.infer<typeof logoAnswer> {
  if (!row) return { logo: null }
  return { logo: { alt: row.alt, source: `data:${row.media_type};base64,${row.content.toString('base64')}` } }
}
