import { CONTACT_CHANNELS, CUSTOMER_KINDS } from '@recouvrance/core/customers/customer'
import { LANGUAGES } from '@recouvrance/core/language/language'
import { z } from 'zod'
import type { Balance } from '../claims/age-open-items.ts'
import { agedAmounts, presentAged } from '../claims/ageing.schema.ts'
import { item, presentItem } from '../claims/claims.schema.ts'
import { cureOffer, presentCureOffer } from '../cure-periods/cure-offers.schema.ts'
import { directDebit, presentDirectDebit } from '../direct-debits/direct-debits.schema.ts'
import { dispute, presentDispute } from '../disputes/disputes.schema.ts'
import { hold, presentHold } from '../holds/holds.schema.ts'
import { paymentPlan, presentPlan } from '../payment-plans/payment-plans.schema.ts'
import { civilDateValue, idText, presentAmount } from '../platform/api-values.ts'
import { presentPromise, promise } from '../promises/promises.schema.ts'
import { presentSafeguard, safeguard } from '../safeguards/safeguards.schema.ts'
import { presentWaiver, waiver } from '../waivers/waivers.schema.ts'
import type { ContactRow } from './contacts.queries.ts'
import type { CustomerRow, CustomerValues } from './customers.queries.ts'
import { insolvencyNotice, presentInsolvency } from './insolvency.schema.ts'
import { paymentTerm } from './payment-term.schema.ts'
import type { Position } from './position-of.ts'

const line = z.string().trim().min(1).max(200)
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as FR')
const region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code such as FR-67')

const thirdParty = z
  .boolean()
  .describe('An employer, a neighbour, a relative: nothing about a debt is ever sent there')

export const newContact = z.strictObject({
  channel: z.enum(CONTACT_CHANNELS),
  value: z.string().trim().min(1).max(500),
  role: line.default('accounting'),
  name: line.nullish(),
  thirdParty: thirdParty.default(false),
})

const customerFields = {
  name: line,
  kind: z.enum(CUSTOMER_KINDS),
  siren: z.string().max(20).nullable(),
  vatNumber: z.string().max(25).nullable(),
  addressLines: z.array(line).max(5),
  postcode: line.nullable(),
  city: line.nullable(),
  country,
  region: region.nullable().describe('Where public holidays differ inside the country'),
  language: z.enum(LANGUAGES).describe('In which we write'),
  parentId: idText.nullable().describe('The head of its group'),
  paymentTerm: paymentTerm.nullable().describe('For invoices that state no due date'),
  scenarioKey: z.string().min(1).max(100).nullable().describe('Goes before the assignment rules'),
  insolvencyOpenedOn: civilDateValue.nullable().describe('Date of the judgment; stops every reminder'),
  assigneeId: z.string().min(1).max(100).nullable().describe('Who looks after it, of GET /colleagues'),
}

export const newCustomer = z
  .strictObject({ number: line, ...customerFields })
  .partial()
  .required({ number: true, name: true })
  .extend({ contacts: z.array(newContact).max(20).default([]) })

export const customerPatch = z.strictObject(customerFields).partial()

export const contactPatch = z
  .strictObject({
    value: z.string().trim().min(1).max(500),
    role: line,
    name: line.nullable(),
    usable: z
      .boolean()
      .describe('true: it was checked and works again after a bounce; false: nothing is sent there any more'),
    unusableReason: line.describe('With usable false'),
    thirdParty,
  })
  .partial()

export const contactParams = z.object({ id: idText, contactId: idText })

const balance = agedAmounts.extend({ creditor: z.string() })

export const listed = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  kind: z.enum(CUSTOMER_KINDS),
  country: z.string(),
  language: z.string(),
  city: z.string().nullable(),
  assigneeId: z.string().nullable().describe('Who looks after it, of GET /colleagues'),
  balances: z.array(balance).describe('One for each creditor and currency with something open'),
})

const contact = z.object({
  id: z.string(),
  channel: z.enum(CONTACT_CHANNELS),
  value: z.string(),
  role: z.string(),
  name: z.string().nullable(),
  unusableSince: z.string().nullable(),
  unusableReason: z.string().nullable(),
  thirdParty,
})

export const customerDetail = listed.extend({
  siren: z.string().nullable(),
  vatNumber: z.string().nullable(),
  addressLines: z.array(z.string()),
  postcode: z.string().nullable(),
  region: z.string().nullable(),
  parentId: z.string().nullable(),
  paymentTerm: paymentTerm.nullable(),
  scenarioKey: z.string().nullable(),
  insolvencyOpenedOn: z.string().nullable(),
  insolvency: insolvencyNotice.nullable().describe('What its notice says'),
  contacts: z.array(contact),
  openItems: z.array(item).describe('The longest due first; instalments stand with their payment plan'),
  moreOpenItems: z.boolean().describe('true: GET /items?customerId=…&open=true gives the rest'),
  governing: z
    .object({
      holds: z.array(hold),
      promises: z.array(promise),
      cureOffers: z.array(cureOffer),
      waivers: z.array(waiver).describe('Interest and compensation given up, or to be given up on payment'),
      disputes: z.array(dispute),
      paymentPlans: z.array(paymentPlan),
      directDebits: z.array(directDebit),
      safeguards: z.array(safeguard).describe('What protects the customer from being contacted'),
    })
    .describe('What decides today which reminders leave; each has a list of its own with all that is over'),
})

export const customerMade = z.object({ id: z.string() })
export const contactMade = z.object({ id: z.string() })
export const customerChanged = z.object({
  movedDueDates: z.number().describe('Derived due dates that moved with the terms'),
})

type CustomerInput = z.output<typeof customerPatch>

/** The fields that were given, as they are kept. */
export function customerValues(input: CustomerInput): CustomerValues {
  const values: CustomerValues = {}
  if (input.name !== undefined) values.name = input.name
  if (input.kind !== undefined) values.kind = input.kind
  if (input.siren !== undefined) values.siren = input.siren
  if (input.vatNumber !== undefined) values.vat_number = input.vatNumber
  if (input.addressLines !== undefined) values.address_lines = input.addressLines
  if (input.postcode !== undefined) values.postcode = input.postcode
  if (input.city !== undefined) values.city = input.city
  if (input.country !== undefined) values.country = input.country
  if (input.region !== undefined) values.region = input.region
  if (input.language !== undefined) values.language = input.language
  if (input.parentId !== undefined) values.parent_id = input.parentId
  if (input.paymentTerm !== undefined) values.payment_term = input.paymentTerm
  if (input.scenarioKey !== undefined) values.scenario_key = input.scenarioKey
  if (input.insolvencyOpenedOn !== undefined) values.insolvency_opened_on = input.insolvencyOpenedOn
  if (input.assigneeId !== undefined) values.assignee = input.assigneeId
  return values
}

export function presentCustomer(
  row: CustomerRow,
  contacts: readonly ContactRow[],
  position: Position,
): z.infer<typeof customerDetail> {
  return {
    id: String(row.id),
    number: row.number,
    name: row.name,
    kind: row.kind,
    siren: row.siren,
    vatNumber: row.vat_number,
    addressLines: row.address_lines,
    postcode: row.postcode,
    city: row.city,
    country: row.country,
    region: row.region,
    language: row.language,
    assigneeId: row.assignee,
    parentId: row.parent_id === null ? null : String(row.parent_id),
    paymentTerm: row.payment_term,
    scenarioKey: row.scenario_key,
    insolvencyOpenedOn: row.insolvency_opened_on,
    insolvency: presentInsolvency(row),
    contacts: contacts.map((one) => ({
      id: String(one.id),
      channel: one.channel,
      value: one.value,
      role: one.role,
      name: one.name,
      unusableSince: one.unusable_since,
      unusableReason: one.unusable_reason,
      thirdParty: one.third_party,
    })),
    balances: position.balances.map(presentBalance),
    openItems: position.openItems.map(presentItem),
    moreOpenItems: position.moreOpenItems,
    governing: {
      holds: position.holds.map(presentHold),
      promises: position.promises.map(presentPromise),
      cureOffers: position.cureOffers.map(presentCureOffer),
      waivers: position.waivers.map(presentWaiver),
      disputes: position.disputes.map(presentDispute),
      paymentPlans: position.paymentPlans.map(presentPlan),
      directDebits: position.directDebits.map(presentDirectDebit),
      safeguards: position.safeguards.map(presentSafeguard),
    },
  }
}

export function presentBalance(row: Balance): z.infer<typeof balance> {
  return { creditor: row.creditorKey, ...presentAged(row) }
}

export const standings = z.object({
  standings: z.array(
    z.object({
      currency: z.string(),
      customers: z.number().describe('Those with something open'),
      net: z.string().describe('Credits deducted; below zero where we owe more than is owed to us'),
      overdue: z.string(),
    }),
  ),
})

export function presentStandings(
  rows: readonly { currency: string; net_minor: number; overdue_minor: number; customers: number }[],
): z.infer<typeof standings> {
  return {
    standings: rows.map(({ currency, customers, net_minor, overdue_minor }) => ({
      currency,
      customers,
      net: presentAmount(net_minor, currency),
      overdue: presentAmount(overdue_minor, currency),
    })),
  }
}
