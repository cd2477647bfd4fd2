import { inOrganisation, outsideOrganisations, type Pool } from '../platform/postgres.ts'
import type { Caller } from './caller.ts'
import { aboutOrganisation } from './organisations.queries.ts'
import { listMembers as membersOf, namesOf } from './people.queries.ts'
import type { Role } from './roles.ts'

/** Who is in the organisation, as what, and whether they have a second factor: for administrators. */
export async function listMembers(pool: Pool, { organisationId, person: asking }: Caller) {
  const { rows, about } = await inOrganisation(pool, organisationId, async (tx) => ({
    rows: await membersOf(tx),
    about: await aboutOrganisation(tx),
  }))
  const ids = rows.map(({ person_id }) => person_id)
  const people = ids.length > 0 ? await outsideOrganisations(pool, (tx) => namesOf(tx, ids)) : []
  const members = rows.flatMap(({ person_id, role, created_at }) =>
    people
      .filter(({ id }) => id === person_id)
      .map(({ id, name, email, two_factor_enabled }) => ({
        id,
        name,
        email,
        role: role as Role,
        since: created_at,
        secondFactor: two_factor_enabled,
        you: id === asking?.id,
      })),
  )
  return {
    members: members.toSorted((one, other) => one.name.localeCompare(other.name)),
    secondFactorRequired: about.second_factor_required,
  }
}
