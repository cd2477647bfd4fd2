import { peopleNames } from '../access/people-names.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import {
  type AuditSubject,
  describeSubjects,
  distinctActors,
  type EntryFilter,
  listEntries,
} from './audit.queries.ts'
import { actorWords } from './audit-sentences.ts'

export type FoundEntries = {
  readonly entries: Awaited<ReturnType<typeof listEntries>>
  readonly subjects: ReadonlyMap<string, AuditSubject>
  readonly names: ReadonlyMap<string, string>
}

/** Entries with what it takes to tell them: who, and to whom. */
export async function searchAudit(
  pool: Pool,
  organisationId: number,
  filter: EntryFilter,
): Promise<FoundEntries> {
  const { entries, subjects } = await inOrganisation(pool, organisationId, async (tx) => {
    const found = await listEntries(tx, filter)
    const described = await describeSubjects(
      tx,
      found.map(({ subject }) => subject),
    )
    return { entries: found, subjects: described }
  })
  return {
    entries,
    subjects: new Map(subjects.map((subject) => [subject.subject, subject])),
    names: await peopleNames(pool, organisationId),
  }
}

/** Everybody and everything that wrote into the trail, by name. */
export async function auditActors(pool: Pool, organisationId: number) {
  const actors = await inOrganisation(pool, organisationId, distinctActors)
  const names = await peopleNames(pool, organisationId)
  return actors.map((actor) => ({ code: actor, ...actorWords(actor, names.get(actor) ?? null) }))
}

/** A spreadsheet opens no more, and a person reads no more. */
const MOST_EXPORTED = 100_000

/** @throws Refusal when there are more entries than a file may hold */
export async function exportAudit(
  pool: Pool,
  organisationId: number,
  filter: Omit<EntryFilter, 'after' | 'limit' | 'order'>,
): Promise<FoundEntries> {
  const found = await searchAudit(pool, organisationId, {
    ...filter,
    after: 0,
    limit: MOST_EXPORTED + 1,
    order: 'newest',
  })
  if (found.entries.length <= MOST_EXPORTED) return found
  throw new Refusal(
    'too-large',
    `More than ${MOST_EXPORTED} entries: choose fewer days, one person or one action.`,
    `Plus de ${MOST_EXPORTED} entrées : choisissez moins de jours, une personne ou une action.`,
  )
}
