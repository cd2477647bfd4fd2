import type { Params, TaskKind, TaskReasonCode } from '@recouvrance/core/scenarios/decision'
import type { Tx } from '../platform/postgres.ts'
import { closeMatching, insertTasks, type NewTask } from './tasks.queries.ts'

/** Work that sending makes for people, beside the tasks of the engine. */
export type SendingTaskKind = 'fix-contact' | 'call' | 'do-step' | 'verify-act' | 'check-sending'

export type SendingTaskReason =
  | 'address-refused'
  | 'call-to-make'
  | 'step-to-do'
  | 'sending-interrupted'
  | 'message-refused'
  | 'never-accepted'

export type SendingTask = Omit<NewTask, 'kind' | 'reason'> & {
  readonly kind: SendingTaskKind
  readonly reason: SendingTaskReason
}

/** Gives people work, once: a task that still waits for the same items is brought up to date instead. */
export async function openTasks(tx: Tx, tasks: readonly SendingTask[]): Promise<void> {
  await insertTasks(tx, tasks, 'takes-newest')
}

export type NewPlannedTask = Omit<NewTask, 'kind' | 'reason' | 'params'> & {
  readonly kind: TaskKind
  readonly reason: TaskReasonCode
  readonly params: Params
}

/**
 * Gives people the work that the engine asks for, once: a task that still waits for the same items keeps its reason,
 * which may say more than the engine knows.
 * @returns how many are new
 */
export async function openPlannedTasks(tx: Tx, tasks: readonly NewPlannedTask[]): Promise<number> {
  return insertTasks(tx, tasks, 'keeps')
}

/** Takes back work that has been done, or that nobody needs any more. */
export async function closeTasks(
  tx: Tx,
  actor: string,
  kinds: readonly SendingTaskKind[],
  subjects: readonly { readonly customerId: number; readonly itemSet: string }[],
): Promise<void> {
  await closeMatching(tx, actor, kinds, subjects)
}
