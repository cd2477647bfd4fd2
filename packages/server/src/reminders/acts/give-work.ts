import type { Tx } from '../../platform/postgres.ts'
import { readStepNames } from '../../scenarios/name-steps.ts'
import { closeTasks, openTasks, type SendingTask } from '../../tasks/open-tasks.ts'
import type { ClaimedAct } from '../sending/sending.queries.ts'
import { type ActRow, itemNumbers } from './acts.queries.ts'
import { stakeOfAct } from './stake-of-act.ts'

/** Bears the acts that wait for a person: nobody else's death gives them back. */
export const PEOPLE = 'people'

type HandedOver = { readonly act: ActRow; readonly claimed: ClaimedAct }

const WORK: Readonly<Record<string, Pick<SendingTask, 'kind' | 'reason'>>> = {
  call: { kind: 'call', reason: 'call-to-make' },
  sms: { kind: 'do-step', reason: 'text-to-send' },
  task: { kind: 'do-step', reason: 'step-to-do' },
}

/** What leaves through the hands of people becomes tasks that say all they need: whom, what, which items. */
export async function giveWork(tx: Tx, createdOn: string, handed: readonly HandedOver[]): Promise<void> {
  const work = handed.flatMap(({ act, claimed }) => {
    const task = WORK[act.channel]
    return task ? [{ act, claimed, task }] : []
  })
  if (work.length === 0) return
  const names = await readStepNames(
    tx,
    work.map(({ act }) => act.scenario_version_id),
  )
  const numbers = await itemNumbers(
    tx,
    work.flatMap(({ claimed }) => claimed.itemIds),
  )
  await openTasks(
    tx,
    work.map(({ act, claimed, task }) => ({
      ...task,
      customerId: act.customer_id,
      creditorId: act.creditor_id,
      itemIds: act.item_ids,
      itemSet: act.item_set,
      params: {
        actId: act.id,
        stepFr: names(act.scenario_version_id).fr(act.step_key),
        stepEn: names(act.scenario_version_id).en(act.step_key),
        items: claimed.itemIds.map((id) => numbers.get(id) ?? '').join(', '),
        phone: claimed.recipient,
        amountMinor: claimed.amountMinor,
        currency: act.currency,
      },
      createdOn,
      stake: stakeOfAct(act, claimed.amountMinor),
    })),
  )
}

/** The work is done, or nobody needs it any more. */
export async function takeWorkBack(
  tx: Tx,
  actor: string,
  acts: readonly Pick<ActRow, 'customer_id' | 'item_set'>[],
): Promise<void> {
  const subjects = acts.map(({ customer_id, item_set }) => ({ customerId: customer_id, itemSet: item_set }))
  await closeTasks(tx, actor, ['call', 'do-step'], subjects)
}
