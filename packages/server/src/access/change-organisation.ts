import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import type { SignedInPerson } from './caller.ts'
import { findMemberships, workIn } from './people.queries.ts'

/** From now on this session works in another organisation of the person. @throws Refusal when it is none of theirs */
export async function changeOrganisation(
  pool: Pool,
  { id, sessionId }: SignedInPerson,
  organisationId: number,
): Promise<void> {
  await outsideOrganisations(pool, async (tx) => {
    const own = await findMemberships(tx, id)
    if (!own.some(({ organisation_id }) => organisation_id === organisationId))
      throw new Refusal(
        'not-found',
        'You belong to no such organisation.',
        'Vous n’appartenez pas à cette organisation.',
      )
    await workIn(tx, sessionId, organisationId)
  })
}
