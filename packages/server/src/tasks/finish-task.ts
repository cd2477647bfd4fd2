import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { markDone } from './tasks.queries.ts'

/** @throws Refusal when there is no such task left to do */
export async function finishTask(tx: Tx, actor: string, id: number): Promise<void> {
  if (!(await markDone(tx, id, actor)))
    throw new Refusal(
      'not-found',
      `There is no task ${id} left to do.`,
      `Il n’y a pas de tâche ${id} à faire.`,
    )
  await appendAudit(tx, actor, [{ action: 'task.done', subject: `task:${id}`, detail: {} }])
}
