import type { Database } from '../database.ts'
import { inOrganisation } from '../platform/postgres.ts'
import { ensureStandardScenarios } from '../scenarios/ensure-standard-scenarios.ts'
import { insertOrganisation, type Organisation } from './organisations.queries.ts'

/** Makes an organisation that can work at once: it has the shipped scenarios. */
export async function createOrganisation(
  { pool, ownerUrl }: Pick<Database, 'pool' | 'ownerUrl'>,
  actor: string,
  name: string,
): Promise<Organisation> {
  const made = await insertOrganisation(ownerUrl, name)
  await inOrganisation(pool, made.id, (tx) => ensureStandardScenarios(tx, actor))
  return made
}
