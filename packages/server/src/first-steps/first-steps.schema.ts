import { ENTRY_POLICIES } from '@recouvrance/core/scenarios/scenario'
import { z } from 'zod'
import type { FirstStepsRow } from './first-steps.queries.ts'

export const firstSteps = z.object({
  creditor: z
    .object({
      key: z.string(),
      complete: z.boolean().describe('It has a SIREN, an account and an address: a letter can be headed'),
    })
    .nullable(),
  waitingFiles: z.boolean().describe('A file was given and is not imported'),
  items: z.boolean(),
  contacts: z.boolean(),
  prepared: z.boolean().describe('Reminders were prepared once'),
  approved: z.boolean().describe('One was approved'),
  mailServer: z.boolean().describe('false: mails are written to a folder, and nothing leaves the machine'),
  sendingStartedAt: z.string().nullable(),
  demonstration: z.boolean(),
  done: z.boolean().describe('Nothing is left of the first steps'),
})

/** @param configured whether the installation names a mail server for everybody */
export function presentFirstSteps(row: FirstStepsRow, configured: boolean): z.infer<typeof firstSteps> {
  const complete = row.siren && row.account && row.address
  return {
    creditor: row.creditor === null ? null : { key: row.creditor, complete },
    waitingFiles: row.files,
    items: row.items,
    contacts: row.contacts,
    prepared: row.acts,
    approved: row.approved,
    mailServer: configured,
    sendingStartedAt: row.sending_started_at,
    demonstration: row.demonstration_at !== null,
    done: complete && row.items && row.approved && row.sending_started_at !== null,
  }
}

export const foresightQuery = z.object({
  entry: z.enum(ENTRY_POLICIES).optional().describe('Absent: as each scenario says'),
})

export const foresight = z.object({
  asOf: z.string(),
  entry: z.enum(ENTRY_POLICIES).nullable().describe('Of the scenarios in force; null: they differ'),
  customers: z.number().describe('Customers that were looked at'),
  all: z.boolean().describe('false: the portfolio is larger, and only its beginning was looked at'),
  acts: z.array(
    z.object({ channel: z.string(), currency: z.string(), count: z.number(), amount: z.string() }),
  ),
  tasks: z.array(z.object({ kind: z.string(), count: z.number() })),
  waiting: z.array(z.object({ rule: z.string(), count: z.number().describe('Items') })),
})

export const entryChoice = z.strictObject({ entry: z.enum(ENTRY_POLICIES) })
