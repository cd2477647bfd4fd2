import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { appendAudit } from '../../audit/append-audit.ts'
import { datesReversed } from '../../claims/debt-refusals.ts'
import { openDispute } from '../../disputes/open-dispute.ts'
import { placeHold } from '../../holds/place-hold.ts'
import { readAmount } from '../../platform/api-values.ts'
import type { Tx } from '../../platform/postgres.ts'
import { recordPromise } from '../../promises/record-promise.ts'
import { openTasks } from '../../tasks/open-tasks.ts'
import { holdItems } from '../sending/sending.queries.ts'
import { notOfThisAct } from './act-refusals.ts'
import { type ActRow, itemNumbers } from './acts.queries.ts'
import { stakeOfAct } from './stake-of-act.ts'

/** What a customer says, and we then keep to; amounts as they were typed. */
export type Agreed =
  | { readonly outcome: 'promise'; readonly amount: string | null; readonly dueOn: CivilDate }
  | {
      readonly outcome: 'dispute'
      readonly itemId: number
      readonly amount: string | null
      readonly reason: string
      readonly deadlineOn: CivilDate | null
    }
  | { readonly outcome: 'hold' | 'already-paid'; readonly until: CivilDate; readonly reason: string }

/**
 * Records what was agreed about the items of an act, as if it had been told on its own.
 * @throws Refusal of the promise, the dispute or the hold
 */
export async function recordAgreed(
  tx: Tx,
  actor: string,
  act: ActRow,
  agreed: Agreed,
  on: CivilDate,
): Promise<void> {
  switch (agreed.outcome) {
    case 'promise':
      await recordPromise(tx, actor, {
        itemIds: claimedDebts(act),
        amountMinor: amountOf(agreed.amount, act, 'promise.amount'),
        madeOn: on,
        dueOn: agreed.dueOn,
      })
      return
    case 'dispute':
      if (!act.item_ids.includes(agreed.itemId)) throw notOfThisAct(agreed.itemId)
      await openDispute(tx, actor, {
        itemId: agreed.itemId,
        amountMinor: amountOf(agreed.amount, act, 'dispute.amount'),
        reason: agreed.reason,
        owner: null,
        openedOn: on,
        deadlineOn: agreed.deadlineOn,
      })
      return
    case 'hold':
      await placeHold(tx, actor, {
        target: { scope: 'customer', customerId: act.customer_id },
        from: on,
        until: agreed.until,
        reason: agreed.reason,
      })
      return
    case 'already-paid':
      await waitForPayment(tx, actor, act, { from: on, until: agreed.until, reason: agreed.reason })
  }
}

/** Nothing more is said about these items for a time, and somebody looks for the payment. */
async function waitForPayment(
  tx: Tx,
  actor: string,
  act: ActRow,
  hold: { readonly from: CivilDate; readonly until: CivilDate; readonly reason: string },
): Promise<void> {
  const { from, until, reason } = hold
  if (until < from) throw datesReversed('until', until, 'from', from)
  await holdItems(tx, act, { ...hold, author: actor })
  await lookForPayment(tx, act, from)
  const detail = { reason, heldUntil: until }
  await appendAudit(tx, actor, [{ action: 'act.says-paid', subject: `act:${act.id}`, detail }])
}

/** The debts that it claims now; what is only coming due, and credits, were not talked about. */
function claimedDebts({ item_ids, item_sections, item_amounts }: ActRow): number[] {
  return item_ids.filter(
    (_, index) => (item_amounts[index] ?? 0) > 0 && item_sections[index] !== 'coming-due',
  )
}

function amountOf(text: string | null, { currency }: ActRow, path: string): number | null {
  return text === null ? null : readAmount(text, currency, path)
}

async function lookForPayment(tx: Tx, act: ActRow, on: CivilDate): Promise<void> {
  const numbers = await itemNumbers(tx, act.item_ids)
  await openTasks(tx, [
    {
      kind: 'match-payments',
      reason: 'says-paid',
      customerId: act.customer_id,
      creditorId: act.creditor_id,
      itemIds: act.item_ids,
      itemSet: act.item_set,
      params: {
        actId: act.id,
        items: act.item_ids.map((id) => numbers.get(id) ?? '').join(', '),
        amountMinor: act.amount_minor,
        currency: act.currency,
      },
      createdOn: on,
      stake: stakeOfAct(act),
    },
  ])
}
