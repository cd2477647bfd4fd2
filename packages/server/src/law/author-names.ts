import { peopleNames } from '../access/people-names.ts'
import { actorWords } from '../audit/audit-sentences.ts'
import type { Pool } from '../platform/postgres.ts'

/** What the people and programs that decided something are called on paper. */
export async function authorNames(
  pool: Pool,
  organisationId: number,
  language: 'fr' | 'en',
): Promise<(author: string) => string> {
  const names = await peopleNames(pool, organisationId)
  return (author) => actorWords(author, names.get(author) ?? null)[language]
}
