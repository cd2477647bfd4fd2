import type { Params, TaskKind, TaskReasonCode } from '@recouvrance/core/scenarios/decision'
import type { Tx } from '../platform/postgres.ts'
import { closeMatching, closeUnasked, insertTasks, type NewTask } from './tasks.queries.ts'

/** Work that sending makes for people, beside the tasks of the engine. */
export type SendingTaskKind =
  | 'fix-contact'
  | 'match-payments'
  | 'call'
  | 'do-step'
  | 'verify-act'
  | 'check-sending'

export type SendingTaskReason =
  | 'address-refused'
  | 'call-to-make'
  | 'text-to-send'
  | 'step-to-do'
  | 'says-paid'
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

export type NewPlannedTask = Omit<NewTask, 'kind' | 'reason' | 'params'> & {
  readonly kind: TaskKind
  readonly reason: TaskReasonCode
  readonly params: Params
}

/** Reasons of the engine that its plan gives as long as they last: not given any more, the work is not needed. */
const AS_LONG_AS_ASKED: readonly TaskReasonCode[] = [
  'no-contact',
  'contact-failed',
  'net-credit',
  'insolvency',
]

/** The engine knows that a contact failed; this says which address, and what its server answered. */
const SAYS_MORE: readonly SendingTaskReason[] = ['address-refused']

/**
 * Gives people the work that the engine asks for, once: a task that still waits for the same items takes the newest
 * reason, unless it says more than the engine knows. A contact that was mended, a payment that was matched,
 * a claim that was declared is asked for no more.
 * @param customerIds all those that were planned, with or without tasks
 * @returns how many are new
 */
export async function openPlannedTasks(
  tx: Tx,
  actor: string,
  customerIds: readonly number[],
  tasks: readonly NewPlannedTask[],
): Promise<number> {
  await closeUnasked(tx, actor, customerIds, AS_LONG_AS_ASKED, tasks)
  return insertTasks(tx, tasks, SAYS_MORE)
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
