import { todayIn } from '../access/today.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { forgetContacts } from '../customers/forget-contacts.ts'
import { forgetNotes } from '../notes/forget-notes.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { forgottenBefore } from './describe-retention.ts'
import { lockKeptYears, readKeptYears, settledBefore } from './retention.queries.ts'

export type Forgotten = { readonly customers: number; readonly contacts: number; readonly notes: number }

const ACTOR = 'night'

// A bounded piece of work for each transaction: nobody waits long for a lock.
const BATCH = 500

/**
 * Erases the contacts and the notes of customers who have owed nothing for longer than the organisation keeps them.
 * Their accounts, the archived messages and the audit trail stay: they are accounting documents and proofs.
 */
export async function forgetSettled(pool: Pool, organisationId: number): Promise<Forgotten> {
  const total = { customers: 0, contacts: 0, notes: 0 }
  for (;;) {
    const done = await inOrganisation(pool, organisationId, async (tx) => {
      await lockKeptYears(tx)
      const years = await readKeptYears(tx)
      if (years === null) return null
      const before = forgottenBefore(await todayIn(tx), years)
      const ids = await settledBefore(tx, before, BATCH)
      if (ids.length === 0) return null
      const detail = {
        customers: ids.length,
        contacts: await forgetContacts(tx, ids),
        notes: await forgetNotes(tx, ids),
      }
      await appendAudit(tx, ACTOR, [
        { action: 'retention.applied', subject: 'organisation', detail: { before, years, ...detail } },
      ])
      return detail
    })
    if (done === null) return total
    total.customers += done.customers
    total.contacts += done.contacts
    total.notes += done.notes
  }
}
