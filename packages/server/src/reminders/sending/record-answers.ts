import { appendAudit } from '../../audit/append-audit.ts'
import type { AuditFact } from '../../audit/audit-chain.ts'
import type { MailOutcome } from '../../platform/mail-transport.ts'
import type { Tx } from '../../platform/postgres.ts'
import { openTasks, type SendingTask } from '../../tasks/open-tasks.ts'
import type { ActRow } from '../acts/acts.queries.ts'
import { stakeOfAct } from '../acts/stake-of-act.ts'
import { type RefusedContact, refuseContacts } from './refuse-contacts.ts'
import {
  askReview,
  type ClaimedAct,
  insertEvents,
  insertStepRecords,
  type Move,
  move,
} from './sending.queries.ts'

export type Answer = {
  readonly act: ActRow
  readonly claimed: Pick<ClaimedAct, 'recipient' | 'messageId'>
  readonly outcome: MailOutcome
}

export type Recording = {
  readonly actor: string
  /** Whose acts these are; null: a person answers for them. */
  readonly claimedBy: string | null
  /** Day of the receivables on which they left. */
  readonly asOf: string
  readonly now: Date
}

/** Writes what became of the acts that were claimed, in the transaction that follows the provider's answers. */
export async function recordAnswers(tx: Tx, recording: Recording, answers: readonly Answer[]): Promise<void> {
  if (answers.length === 0) return
  await askReview(
    tx,
    answers.map(({ act }) => act.customer_id),
  )
  await appendAudit(tx, recording.actor, await applyAnswers(tx, recording, answers))
}

/**
 * The same without the audit entries, which the caller appends last, and the review of the customers, whose rows it
 * has locked.
 */
export async function applyAnswers(
  tx: Tx,
  recording: Recording,
  answers: readonly Answer[],
): Promise<AuditFact[]> {
  const facts: AuditFact[] = []
  for (const [ending, part] of Map.groupBy(answers, endingOf))
    facts.push(...(await conclude(tx, recording, ending, part)))
  return facts
}

/** How an act ends for now; `released` is to be tried again, `interrupted` is to verify. */
export type Ending = 'sent' | 'bounced' | 'failed' | 'released' | 'interrupted'

// With a doubling wait of at most four hours, the last of them comes two days after the first.
const MAX_ATTEMPTS = 20
const LONGEST_WAIT_MINUTES = 240

export function endingOf({ act, outcome }: Answer): Ending {
  switch (outcome.kind) {
    case 'accepted':
      return 'sent'
    case 'uncertain':
      return 'interrupted'
    case 'refused':
      return outcome.of === 'address' ? 'bounced' : 'failed'
    case 'postponed':
      return outcome.by === 'recipient' && act.attempts + 1 >= MAX_ATTEMPTS ? 'failed' : 'released'
  }
}

async function conclude(
  tx: Tx,
  recording: Recording,
  ending: Ending,
  answers: readonly Answer[],
): Promise<AuditFact[]> {
  const moved = await carryOut(tx, recording, ending, answers)
  const concluded = answers.filter(({ act }) => moved.has(act.id))
  const { actor, asOf } = recording
  if (ending === 'sent' || ending === 'bounced' || ending === 'failed')
    await insertStepRecords(
      tx,
      ending,
      asOf,
      concluded.map(({ act }) => act.id),
    )
  if (ending === 'bounced')
    await refuseContacts(
      tx,
      concluded.map((answer) => refusedBy(answer, asOf)),
    )
  await openTasks(
    tx,
    concluded.flatMap((answer) => taskOf(answer, ending, asOf)),
  )
  const details = concluded.map(({ act, claimed, outcome }) => ({
    act,
    detail: { recipient: claimed.recipient, messageId: claimed.messageId, answer: textOf(outcome) },
  }))
  await insertEvents(
    tx,
    actor,
    details.map(({ act, detail }) => ({ actId: act.id, kind: ending, detail })),
  )
  return details.map(({ act, detail }) => ({ action: `act.${ending}`, subject: `act:${act.id}`, detail }))
}

async function carryOut(
  tx: Tx,
  { claimedBy, asOf, now }: Recording,
  ending: Ending,
  answers: readonly Answer[],
): Promise<ReadonlySet<number>> {
  const moves = answers.map(({ act, outcome }): Move => {
    const reason = ending === 'sent' ? null : textOf(outcome)
    switch (ending) {
      case 'sent':
        return { id: act.id, sentOn: asOf, providerReference: textOf(outcome) }
      case 'released':
        return { id: act.id, reason, ...retryOf(act, outcome, now) }
      default:
        return { id: act.id, reason, ...(ending === 'bounced' ? { sentOn: null } : {}) }
    }
  })
  switch (ending) {
    case 'sent':
      return move(tx, 'send', moves, claimedBy)
    case 'bounced':
      return move(tx, 'bounce', moves, claimedBy)
    case 'failed':
      return move(tx, 'refuse', moves, claimedBy)
    case 'interrupted':
      return move(tx, 'interrupt', moves, claimedBy)
    case 'released': {
      const released = await move(tx, 'release', moves, claimedBy)
      // Given up for dead meanwhile: this worker knows better that it has not left.
      const found = await move(tx, 'find-unsent', moves, claimedBy)
      return released.union(found)
    }
  }
}

/** When to try again. A server that takes nothing is asked again soon and holds it against no act. */
function retryOf(
  act: ActRow,
  outcome: MailOutcome,
  now: Date,
): { notBefore: string | null; uncounted: boolean } {
  if (outcome.kind === 'postponed' && outcome.by === 'worker') return { notBefore: null, uncounted: true }
  const byServer = outcome.kind === 'postponed' && outcome.by === 'server'
  const minutes = byServer ? 1 : Math.min(2 ** act.attempts, LONGEST_WAIT_MINUTES)
  return { notBefore: new Date(now.getTime() + minutes * 60_000).toISOString(), uncounted: byServer }
}

function refusedBy({ act, claimed, outcome }: Answer, since: string): RefusedContact {
  return { act, recipient: claimed.recipient, since, reason: textOf(outcome) }
}

const TASKS: Readonly<Partial<Record<Ending, Pick<SendingTask, 'kind' | 'reason'>>>> = {
  bounced: { kind: 'fix-contact', reason: 'address-refused' },
  failed: { kind: 'check-sending', reason: 'message-refused' },
  interrupted: { kind: 'verify-act', reason: 'sending-interrupted' },
}

function taskOf({ act, claimed, outcome }: Answer, ending: Ending, asOf: string): SendingTask[] {
  const task = TASKS[ending]
  if (!task) return []
  const never = ending === 'failed' && outcome.kind === 'postponed'
  return [
    {
      kind: task.kind,
      reason: never ? 'never-accepted' : task.reason,
      customerId: act.customer_id,
      creditorId: act.creditor_id,
      itemIds: act.item_ids,
      itemSet: act.item_set,
      params: {
        actId: act.id,
        recipient: claimed.recipient,
        messageId: claimed.messageId,
        answer: textOf(outcome),
      },
      createdOn: asOf,
      stake: stakeOfAct(act),
    },
  ]
}

function textOf(outcome: MailOutcome): string {
  return outcome.kind === 'accepted' ? outcome.reference : outcome.answer
}
