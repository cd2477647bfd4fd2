import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { lockOrganisation } from '../access/lock-organisation.ts'
import { todayIn } from '../access/today.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { forgetContacts } from '../customers/forget-contacts.ts'
import { forgetNotes } from '../notes/forget-notes.ts'
import { inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { forgetSafeguards } from '../safeguards/forget-safeguards.ts'
import { forgottenBefore } from './describe-retention.ts'
import { lockSettled, readKeptYears, settledBefore } from './retention.queries.ts'

export type Forgotten = { readonly customers: number; readonly contacts: number; readonly notes: number }

const ACTOR = 'night'

// A bounded piece of work for each transaction: nobody waits long for a lock, and a limit that changed holds at once.
const BATCH = 500

/**
 * Erases the contacts and the notes of customers who have owed nothing for longer than the organisation keeps them, and
 * what protected them. Their accounts, the archived messages and the audit trail stay: they are accounting documents and proofs.
 */
export async function forgetSettled(pool: Pool, organisationId: number): Promise<Forgotten> {
  const total = { customers: 0, contacts: 0, notes: 0 }
  const candidates = await inOrganisation(pool, organisationId, async (tx) => {
    const limit = await limitInForce(tx)
    return limit ? settledBefore(tx, limit.before) : []
  })
  for (let from = 0; from < candidates.length; from += BATCH) {
    const ids = candidates.slice(from, from + BATCH)
    const done = await inOrganisation(pool, organisationId, (tx) => forgetBatch(tx, ids))
    total.customers += done.customers
    total.contacts += done.contacts
    total.notes += done.notes
  }
  return total
}

async function forgetBatch(tx: Tx, candidates: readonly number[]): Promise<Forgotten> {
  await lockOrganisation(tx)
  const limit = await limitInForce(tx)
  const ids = limit ? await lockSettled(tx, limit.before, candidates) : []
  const done = {
    customers: ids.length,
    contacts: await forgetContacts(tx, ids),
    notes: await forgetNotes(tx, ids),
  }
  await forgetSafeguards(tx, ids)
  if (limit && ids.length > 0)
    await appendAudit(tx, ACTOR, [
      { action: 'retention.applied', subject: 'organisation', detail: { ...limit, ...done } },
    ])
  return done
}

async function limitInForce(tx: Tx): Promise<{ before: CivilDate; years: number } | null> {
  const years = await readKeptYears(tx)
  return years === null ? null : { before: forgottenBefore(await todayIn(tx), years), years }
}
