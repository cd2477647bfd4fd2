import type { TaskStake } from '../../tasks/task-stake.ts'
import type { ActRow } from './acts.queries.ts'

/** What hangs on the work that an act gives people: as much as on the act, for what it claims now. */
export function stakeOfAct(act: ActRow, amountMinor: number = act.amount_minor): TaskStake {
  return {
    amountMinor,
    currency: act.currency,
    dueOn: act.due_on,
    limitationOn: act.limitation_on,
    promiseBroken: act.promise_broken,
    urgency: act.urgency,
    urgencyOn: amountMinor === act.amount_minor ? act.urgency_on : null,
  }
}
