import { z } from 'zod'
import type { OrganisationState } from './describe-organisation.ts'

const TIME_ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'))

/** The name under which `Intl` and PostgreSQL both know it. */
const timeZone = z
  .string()
  .max(60)
  .refine((zone) => TIME_ZONES.has(zone), {
    error: 'must be a time zone such as Europe/Paris',
    params: { fr: 'il faut un fuseau horaire comme Europe/Paris' },
  })

export const organisationChange = z.strictObject({
  name: z.string().trim().min(1).max(200),
  timeZone: timeZone.describe('Where its days begin and end'),
})

export const organisationAnswer = z.object({
  name: z.string(),
  timeZone: z.string(),
  createdAt: z.string(),
  sendingStartedAt: z.string().nullable().describe('Since when automatic steps leave; null: nothing leaves'),
  customers: z.number(),
  version: z.string().describe('Of the program'),
  database: z.enum(['embedded', 'server']).describe('embedded: in the data folder'),
  databaseBytes: z.number(),
  dataFolder: z.string().describe('On the machine that runs the program'),
})

export function presentOrganisation(state: OrganisationState): z.infer<typeof organisationAnswer> {
  const { name, time_zone, created_at, sending_started_at, customers, database_bytes } = state.row
  return {
    name,
    timeZone: time_zone,
    createdAt: created_at,
    sendingStartedAt: sending_started_at,
    customers,
    version: state.version,
    database: state.embedded ? 'embedded' : 'server',
    databaseBytes: database_bytes,
    dataFolder: state.dataFolder,
  }
}
