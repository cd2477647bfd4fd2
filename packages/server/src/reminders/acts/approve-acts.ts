import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import { insertEvents } from '../sending/sending.queries.ts'
import { noSuchAct, noticeLacks, tooLateToUndo } from './act-refusals.ts'
import {
  type ActFilter,
  approve,
  approveAutomatic,
  lockCustomersOfActs,
  lockCustomersToApprove,
  statusesOf,
  undoApproval,
} from './acts.queries.ts'
import { type LackingNotice, noticesThatLack } from './notices-that-lack.ts'

/** How long somebody may change their mind about what they have just approved, where they ask for it. */
export const UNDO_SECONDS = 10

/**
 * Lets planned acts leave: those named, or all that match.
 * @param undoSeconds for so long nothing takes them, so that it can be taken back
 * @returns ids of the acts that were waiting for it, and the formal notices that lack what they must say: they still
 *   wait, as do the others
 * @throws Refusal when an act is named that is not there: then none is approved; when nothing but such notices is left
 */
export async function approveActs(
  tx: Tx,
  actor: string,
  filter: ActFilter,
  undoSeconds = 0,
): Promise<Approval> {
  if (filter.ids) await refuseUnknown(tx, filter.ids)
  await lockCustomersToApprove(tx, filter)
  const lacking = await noticesThatLack(tx, filter)
  const except = lacking.map(({ id }) => id)
  const approved = await approve(tx, filter, undoSeconds, except)
  const [first] = lacking
  if (first && approved.length === 0) throw noticeLacks(first, lacking.length)
  await tellApproval(tx, actor, 'approved', approved)
  return { approved, lacking }
}

export type Approval = { readonly approved: readonly number[]; readonly lacking: readonly LackingNotice[] }

/** Lets the automatic steps of this day and before leave, where the organisation has started sending. */
export async function approveAutomaticActs(tx: Tx, actor: string, dueBy: string): Promise<number[]> {
  const approved = await approveAutomatic(tx, dueBy)
  await tellApproval(tx, actor, 'approved', approved)
  return approved
}

/**
 * Takes the approval of acts back while nothing was done about them.
 * @returns ids of those that wait for approval again; the others have left, or are leaving
 * @throws Refusal when an act is not there, or every one of them has left
 */
export async function undoApprovals(tx: Tx, actor: string, ids: readonly number[]): Promise<number[]> {
  await refuseUnknown(tx, ids)
  await lockCustomersOfActs(tx, ids)
  const undone = await undoApproval(tx, ids)
  if (undone.length === 0) throw tooLateToUndo()
  await tellApproval(tx, actor, 'approval-undone', undone)
  return undone
}

async function refuseUnknown(tx: Tx, ids: readonly number[]): Promise<void> {
  const known = new Set((await statusesOf(tx, ids)).map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw noSuchAct(unknown)
}

export async function tellApproval(
  tx: Tx,
  actor: string,
  kind: 'approved' | 'approval-undone',
  ids: readonly number[],
): Promise<void> {
  await insertEvents(
    tx,
    actor,
    ids.map((actId) => ({ actId, kind, detail: {} })),
  )
  await appendAudit(
    tx,
    actor,
    ids.map((id) => ({ action: `act.${kind}`, subject: `act:${id}`, detail: {} })),
  )
}
