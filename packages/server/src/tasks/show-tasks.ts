import type { z } from 'zod'
import type { Tx } from '../platform/postgres.ts'
import { listTasks } from './tasks.queries.ts'
import { presentTask, type task } from './tasks.schema.ts'

/** These tasks, as people and machines read them. */
export async function showTasks(tx: Tx, ids: readonly number[]): Promise<z.infer<typeof task>[]> {
  if (ids.length === 0) return []
  return (await listTasks(tx, { done: false, ids }, 0, ids.length)).map(presentTask)
}
