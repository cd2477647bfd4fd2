import { appendAudit } from '../audit/append-audit.ts'
import { withdrawHolds } from '../holds/place-holds.ts'
import { takeBackNotes } from '../notes/take-back-notes.ts'
import type { Tx } from '../platform/postgres.ts'
import { type BulkRow, lockBulk, markUndone, unassignRows } from './bulk.queries.ts'
import { noBulk, notYourBulk, undoneAlready, undoneTooLate } from './portfolio-refusals.ts'

// On the day after, others have acted upon it.
const MOMENT_SECONDS = 24 * 60 * 60

/**
 * Takes a bulk action back, by its author within a day, for those whom nobody changed since.
 * @returns for how many
 * @throws Refusal when it is not there, is somebody else's, was undone already or is too old
 */
export async function undoTreatment(tx: Tx, actor: string, id: number): Promise<number> {
  const done = await lockBulk(tx, id)
  if (!done) throw noBulk(id)
  if (done.author !== actor) throw notYourBulk()
  if (done.undone_at !== null) throw undoneAlready()
  if (done.age_seconds >= MOMENT_SECONDS) throw undoneTooLate()
  const customers = await takeBack(tx, actor, done)
  await markUndone(tx, id)
  await appendAudit(tx, actor, [
    { action: 'bulk.undone', subject: `bulk:${id}`, detail: { kind: done.kind, customers } },
  ])
  return customers
}

function takeBack(tx: Tx, actor: string, done: BulkRow): Promise<number> {
  switch (done.kind) {
    case 'assign':
      return unassignRows(tx, done)
    case 'hold':
      return withdrawHolds(tx, done.made_ids ?? [])
    case 'note':
      return takeBackNotes(tx, actor, done.made_ids ?? [])
  }
}
