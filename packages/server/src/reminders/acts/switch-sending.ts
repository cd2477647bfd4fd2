import { sql } from 'kysely'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Tx } from '../../platform/postgres.ts'
import { countActs } from './acts.queries.ts'

export type SendingState = {
  /** Since when automatic steps leave by themselves; null: a person approves every act. */
  readonly startedAt: string | null
  readonly planned: number
  readonly approved: number
  readonly toVerify: number
}

/** Since when automatic steps leave by themselves; null: they wait for approval like the others. */
export async function sendingStartedAt(tx: Tx): Promise<string | null> {
  const row = await tx.selectFrom('organisation').select('sending_started_at').executeTakeFirstOrThrow()
  return row.sending_started_at
}

export async function sendingState(tx: Tx): Promise<SendingState> {
  return {
    startedAt: await sendingStartedAt(tx),
    planned: await countActs(tx, { status: 'planned' }),
    approved: await countActs(tx, { status: 'approved' }),
    toVerify: await countActs(tx, { status: 'to-verify' }),
  }
}

/** Lets automatic steps leave without anybody's approval, or takes that back. What was approved stays approved. */
export async function switchSending(tx: Tx, actor: string, on: boolean): Promise<SendingState> {
  const before = await sendingState(tx)
  if ((before.startedAt !== null) === on) return before
  await tx
    .updateTable('organisation')
    .set({ sending_started_at: on ? sql`now()` : null })
    .execute()
  const state = await sendingState(tx)
  await appendAudit(tx, actor, [
    { action: on ? 'sending.started' : 'sending.stopped', subject: 'organisation', detail: {} },
  ])
  return state
}
