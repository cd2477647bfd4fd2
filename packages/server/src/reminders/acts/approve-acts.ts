import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import { insertEvents } from '../sending/sending.queries.ts'
import { noSuchAct } from './act-refusals.ts'
import {
  type ActFilter,
  approve,
  approveAutomatic,
  lockCustomersToApprove,
  statusesOf,
} from './acts.queries.ts'

/**
 * Lets planned acts leave: those named, or all that match.
 * @returns ids of the acts that were waiting for it; the others are as they were
 * @throws Refusal when an act is named that is not there: then none is approved
 */
export async function approveActs(tx: Tx, actor: string, filter: ActFilter): Promise<number[]> {
  if (filter.ids) {
    const known = new Set((await statusesOf(tx, filter.ids)).map(({ id }) => id))
    const unknown = filter.ids.find((id) => !known.has(id))
    if (unknown !== undefined) throw noSuchAct(unknown)
  }
  await lockCustomersToApprove(tx, filter)
  const approved = await approve(tx, filter)
  await tell(tx, actor, approved)
  return approved
}

/** Lets the automatic steps of this day and before leave, where the organisation has started sending. */
export async function approveAutomaticActs(tx: Tx, actor: string, dueBy: string): Promise<number[]> {
  const approved = await approveAutomatic(tx, dueBy)
  await tell(tx, actor, approved)
  return approved
}

async function tell(tx: Tx, actor: string, approved: readonly number[]): Promise<void> {
  await insertEvents(
    tx,
    actor,
    approved.map((actId) => ({ actId, kind: 'approved', detail: {} })),
  )
  await appendAudit(
    tx,
    actor,
    approved.map((id) => ({ action: 'act.approved', subject: `act:${id}`, detail: {} })),
  )
}
