import { answerOf, api } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { TOUCHED_BY_ACTS } from './acts.ts'
import type { Trouble } from './departures.ts'

/** Everything that treating a trouble may have changed. */
export const TOUCHED_BY_TREATING = [...TOUCHED_BY_ACTS, ['debtor'], ['tasks']]

/** Plans the customer anew and takes the trouble off the list. @returns whether there is a reminder to approve again */
export async function planAgain({ act, taskId }: Trouble): Promise<boolean> {
  const path = { id: act.customer.id }
  const { acts } = await answerOf(api.POST('/api/v1/customers/{id}/planning/run', { params: { path } }))
  await finishTask(taskId)
  return acts > 0
}

export async function finishTask(id: string): Promise<void> {
  try {
    await answerOf(api.POST('/api/v1/tasks/{id}/done', { params: { path: { id } } }))
  } catch (error) {
    // Somebody, or what was just done, has finished it already.
    if (!(error instanceof ApiProblem && error.status === 404)) throw error
  }
}
