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
  await insertTasks(tx, tasks)
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
