import { INSOLVENCY_KINDS } from '@recouvrance/core/customers/customer'
import { z } from 'zod'
import { civilDateValue } from '../platform/api-values.ts'
import type { CustomerRow, CustomerValues } from './customers.queries.ts'

const line = z.string().trim().min(1).max(200)

/** A PUT says everything: what it leaves out is not known. */
export const insolvencyBody = z.strictObject({
  openedOn: civilDateValue.describe('Of the judgment; stops every reminder'),
  publishedOn: civilDateValue
    .nullish()
    .describe('In the BODACC: the time to declare runs from it; absent: from the judgment, for prudence'),
  kind: z.enum(INSOLVENCY_KINDS).nullish(),
  office: line.nullish().describe('Mandataire or liquidateur, to whom claims are declared'),
  officeAddress: z.array(line).max(6).default([]),
  creditorAbroad: z
    .boolean()
    .nullish()
    .describe(
      'Outside metropolitan France: four months instead of two; absent: told by the creditor’s country',
    ),
  declaredOn: civilDateValue.nullish().describe('Day on which the claim was declared'),
})

export const insolvencyNotice = z.object({
  openedOn: z.string(),
  publishedOn: z.string().nullable(),
  kind: z.enum(INSOLVENCY_KINDS).nullable(),
  office: z.string().nullable(),
  officeAddress: z.array(z.string()),
  creditorAbroad: z.boolean().nullable(),
  declaredOn: z.string().nullable(),
})

export function insolvencyValues(body: z.output<typeof insolvencyBody>): CustomerValues {
  return {
    insolvency_opened_on: body.openedOn,
    insolvency_published_on: body.publishedOn ?? null,
    insolvency_kind: body.kind ?? null,
    insolvency_office: body.office ?? null,
    insolvency_office_address: body.officeAddress,
    insolvency_creditor_abroad: body.creditorAbroad ?? null,
    insolvency_declared_on: body.declaredOn ?? null,
  }
}

export function presentInsolvency(row: CustomerRow): z.infer<typeof insolvencyNotice> | null {
  if (row.insolvency_opened_on === null) return null
  return {
    openedOn: row.insolvency_opened_on,
    publishedOn: row.insolvency_published_on,
    kind: row.insolvency_kind,
    office: row.insolvency_office,
    officeAddress: [...row.insolvency_office_address],
    creditorAbroad: row.insolvency_creditor_abroad,
    declaredOn: row.insolvency_declared_on,
  }
}
