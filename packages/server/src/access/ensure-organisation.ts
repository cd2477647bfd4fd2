import type { Database } from '../database.ts'
import { insertOrganisation, listOrganisations, type Organisation } from './organisations.queries.ts'

/** The organisation of a new installation: a small firm has one and should not have to name it before anything works. */
export async function ensureOrganisation({ ownerUrl }: Pick<Database, 'ownerUrl'>): Promise<Organisation[]> {
  const organisations = await listOrganisations(ownerUrl)
  return organisations.length > 0 ? organisations : [await insertOrganisation(ownerUrl, 'Mon entreprise')]
}
