import { PROGRAM_VERSION } from '../backup/program-version.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../platform/postgres.ts'
import { type OrganisationFacts, organisationFacts } from './organisations.queries.ts'

export type OrganisationState = {
  readonly row: OrganisationFacts
  readonly version: string
  readonly embedded: boolean
  readonly dataFolder: string
}

/** The organisation of the transaction, and where what it keeps lies. */
export async function describeOrganisation(tx: Tx, config: Config): Promise<OrganisationState> {
  return {
    row: await organisationFacts(tx),
    version: PROGRAM_VERSION,
    embedded: config.databaseUrl === null,
    dataFolder: config.dataFolder,
  }
}
