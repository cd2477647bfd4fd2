import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { lockMention, writeTreated } from './mentions.queries.ts'
import { doesNotCall } from './note-refusals.ts'

type Treatment = { readonly noteId: number; readonly personId: string; readonly treated: boolean }

/**
 * A person has treated what a note called them for, or takes that back.
 * @throws Refusal when the note is not there or does not call them
 */
export async function treatMention(
  tx: Tx,
  actor: string,
  { noteId, personId, treated }: Treatment,
): Promise<void> {
  const before = await lockMention(tx, noteId, personId)
  if (before === undefined) throw doesNotCall(noteId)
  if ((before !== null) === treated) return
  await writeTreated(tx, noteId, personId, treated)
  await appendAudit(tx, actor, [
    { action: treated ? 'note.treated' : 'note.waits-again', subject: `note:${noteId}`, detail: {} },
  ])
}
