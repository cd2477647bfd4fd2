import type { Database } from '../database.ts'
import { createOrganisation } from './create-organisation.ts'
import { listOrganisations, type Organisation } from './organisations.queries.ts'

/** The organisation of a new installation: a small firm has one and should not have to name it before anything works. */
export async function ensureOrganisation(
  database: Pick<Database, 'pool' | 'ownerUrl'>,
): Promise<Organisation[]> {
  const organisations = await listOrganisations(database.ownerUrl)
  return organisations.length > 0
    ? organisations
    : [await createOrganisation(database, 'system', 'Mon entreprise')]
}
