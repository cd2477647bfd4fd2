import { listColleagues } from '../access/list-colleagues.ts'
import type { Pool } from '../platform/postgres.ts'
import { nobodyToMention } from './note-refusals.ts'
import type { Mention } from './notes.queries.ts'

/**
 * The colleagues that a note calls, each once and with the name of today.
 * @throws Refusal when one is nobody of the organisation
 */
export async function mentionsOf(
  pool: Pool,
  organisationId: number,
  personIds: readonly string[],
): Promise<Mention[]> {
  if (personIds.length === 0) return []
  const names = new Map((await listColleagues(pool, organisationId)).map(({ id, name }) => [id, name]))
  return [...new Set(personIds)].map((personId) => {
    const name = names.get(personId)
    if (name === undefined) throw nobodyToMention(personId)
    return { personId, name }
  })
}
