import { inOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { listMembers, namesOf } from './people.queries.ts'

/** What the people of an organisation are called, by what the audit trail calls them: "user:anne@maison.example". */
export async function peopleNames(pool: Pool, organisationId: number): Promise<ReadonlyMap<string, string>> {
  const members = await inOrganisation(pool, organisationId, listMembers)
  const ids = members.map(({ person_id }) => person_id)
  const people = ids.length > 0 ? await outsideOrganisations(pool, (tx) => namesOf(tx, ids)) : []
  return new Map(people.map(({ email, name }) => [`user:${email}`, name]))
}
