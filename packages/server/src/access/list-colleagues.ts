import { inOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { listMembers, namesOf } from './people.queries.ts'

export type Colleague = { readonly id: string; readonly name: string; readonly email: string }

/** Who belongs to the organisation, by name: whom a note can call, and who stands behind an actor of the journal. */
export async function listColleagues(pool: Pool, organisationId: number): Promise<Colleague[]> {
  const members = await inOrganisation(pool, organisationId, listMembers)
  const ids = members.map(({ person_id }) => person_id)
  const people = ids.length > 0 ? await outsideOrganisations(pool, (tx) => namesOf(tx, ids)) : []
  return people.toSorted((one, other) => one.name.localeCompare(other.name))
}
