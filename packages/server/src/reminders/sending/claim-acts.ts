import { currencyOf } from '@recouvrance/core/money/currency'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import { appendAudit } from '../../audit/append-audit.ts'
import type { AuditFact } from '../../audit/audit-chain.ts'
import { recordSentOffers, type SentOffer } from '../../cure-periods/record-sent-offers.ts'
import { recomputeActs } from '../../planning/recompute-acts.ts'
import type { MailOutcome, OutgoingMail } from '../../platform/mail-transport.ts'
import type { Tx } from '../../platform/postgres.ts'
import type { ActRow } from '../acts/acts.queries.ts'
import { giveWork } from '../acts/give-work.ts'
import type { Prepared } from './prepare-acts.ts'
import { type Preparing, prepareBatch } from './prepare-batch.ts'
import { applyAnswers } from './record-answers.ts'
import {
  askReview,
  type ClaimedAct,
  claim,
  insertDocuments,
  insertEvents,
  lockApprovedActs,
  lockFreeCustomers,
  move,
  type NewDocument,
  nextCustomersToSend,
  postpone,
} from './sending.queries.ts'

export type Claiming = Preparing & {
  readonly actor: string
  /** Who answers for the acts until they are recorded: `worker:7`, `people`, `print-batch`. */
  readonly claimedBy: string
  readonly printBatchId?: number
}

export type ClaimRequest = Claiming & {
  readonly channels: readonly StepChannel[]
  /** Also tries acts that were to wait for a later moment: somebody asks for it now. */
  readonly evenWaiting: boolean
  /** Customers up to this one have been looked at in this pass. */
  readonly after: number
  readonly limit: number
}

export type Claimed = {
  readonly act: ActRow
  readonly claimed: ClaimedAct
  readonly document: NewDocument | null
  readonly enclosure: NewDocument | null
}

export type ClaimedBatch = {
  /** Last customer that was looked at. */
  readonly last: number
  readonly mails: readonly (Claimed & { readonly mail: OutgoingMail })[]
  /** Letters, calls and tasks: they leave through the hands of people. */
  readonly byHand: readonly Claimed[]
  readonly waiting: readonly Extract<Prepared, { kind: 'wait' }>[]
  readonly cancelled: readonly Extract<Prepared, { kind: 'cancel' }>[]
  /** E-mail addresses that are none: refused as if the server had done it. */
  readonly bounced: number
}

// Customers of a batch: large enough to spread some thirty queries, small enough to be claimed within 100 ms.
const CUSTOMERS = 100

/**
 * Claims the next approved acts, in one transaction: reads the facts again, plans their customers again, asks the
 * gate, renders, archives the exact bytes, and marks the acts as leaving. What does not leave is cancelled or waits,
 * with the reason. All acts of a customer are taken together, and nobody else plans or sends to it meanwhile.
 * @returns null when no customer is left
 */
export async function claimActs(tx: Tx, request: ClaimRequest): Promise<ClaimedBatch | null> {
  const { moment, channels, after } = request
  const due = {
    channels,
    dueBy: moment.asOf,
    retryAt: request.evenWaiting ? null : moment.now.toISOString(),
  }
  const limit = Math.min(CUSTOMERS, request.limit)
  const candidates = await nextCustomersToSend(tx, { ...due, after, limit })
  const last = candidates.at(-1)
  if (last === undefined) return null
  const customerIds = await lockFreeCustomers(tx, candidates)
  const acts = await lockApprovedActs(tx, { ...due, customerIds, limit: request.limit })
  const prepared = await prepareBatch(tx, request, acts, recomputeActs)
  await write(tx, request, prepared)
  const leaving = prepared.filter((one) => one.kind === 'leave')
  return {
    last,
    mails: leaving.flatMap(({ mail, ...one }) => (mail ? [{ ...one, mail }] : [])),
    byHand: leaving.filter(({ mail }) => mail === null),
    waiting: prepared.filter((one) => one.kind === 'wait'),
    cancelled: prepared.filter((one) => one.kind === 'cancel'),
    bounced: prepared.filter(({ kind }) => kind === 'no-address').length,
  }
}

/** The same for one act that the caller has locked, with its customer; unless it leaves, nothing is written. */
export async function claimAct(tx: Tx, request: Claiming, act: ActRow): Promise<Prepared> {
  const [prepared] = await prepareBatch(tx, request, [act], recomputeActs)
  if (!prepared) throw new Error(`act ${act.id} was not prepared`)
  if (prepared.kind === 'leave') await write(tx, request, [prepared])
  return prepared
}

async function write(tx: Tx, request: Claiming, prepared: readonly Prepared[]): Promise<void> {
  const { actor, claimedBy } = request
  const leaving = prepared.filter((one) => one.kind === 'leave')
  const waiting = prepared.filter((one) => one.kind === 'wait')
  const cancelled = prepared.filter((one) => one.kind === 'cancel')
  const unreachable = prepared.filter((one) => one.kind === 'no-address')
  await insertDocuments(
    tx,
    leaving.flatMap(({ document, enclosure }) => [document, enclosure]).filter((one) => one !== null),
  )
  await claim(
    tx,
    claimedBy,
    [...leaving, ...unreachable].map(({ claimed }) => claimed),
    request.printBatchId,
  )
  await postpone(
    tx,
    waiting.map(({ act, notBefore, reason, gate }) => ({ id: act.id, notBefore, reason, gate })),
  )
  await move(
    tx,
    'cancel',
    cancelled.map(({ act, reason }) => ({ id: act.id, reason })),
  )
  await insertEvents(tx, actor, [
    ...leaving.map((one) => ({
      actId: one.act.id,
      kind: 'claimed',
      detail: claimDetail(request, one),
    })),
    ...cancelled.map(({ act, reason, gate }) => ({
      actId: act.id,
      kind: 'cancelled',
      detail: { reason, ...(gate === undefined ? {} : { gate }) },
    })),
    // The same reason is told once, not at each attempt.
    ...waiting
      .filter(({ act, reason }) => act.reason !== reason)
      .map(({ act, reason, notBefore, message }) => ({
        actId: act.id,
        kind: 'held-back',
        detail: { reason, notBefore, message },
      })),
  ])
  await recordSentOffers(tx, actor, request.moment.asOf, leaving.flatMap(offerOf))
  await giveWork(tx, request.moment.asOf, leaving)
  await askReview(
    tx,
    unreachable.map(({ act }) => act.customer_id),
  )
  const bounced = await applyAnswers(
    tx,
    { actor, claimedBy, asOf: request.moment.asOf, now: request.moment.now },
    unreachable.map(({ act, claimed }) => ({ act, claimed, outcome: NOT_AN_ADDRESS })),
  )
  await appendAudit(tx, actor, [...auditOf(request, leaving, cancelled), ...bounced])
}

/** What the message offers is about the debts of the step that it takes, not about what else is listed. */
function offerOf({ act, claimed, cure }: Extract<Prepared, { kind: 'leave' }>): SentOffer[] {
  if (cure === null) return []
  const itemIds = claimed.itemIds.filter((_, index) => (claimed.itemAmounts[index] ?? 0) > 0)
  return [
    {
      actId: act.id,
      customerId: act.customer_id,
      creditorId: act.creditor_id,
      currency: currencyOf(act.currency),
      itemIds,
      amountMinor: claimed.amountMinor,
      ...cure,
    },
  ]
}

const NOT_AN_ADDRESS: MailOutcome = { kind: 'refused', of: 'address', answer: 'not an e-mail address' }

function claimDetail(request: Claiming, { act, claimed, document, enclosure }: Claimed) {
  return {
    claimedBy: request.claimedBy,
    recipient: claimed.recipient,
    messageId: claimed.messageId,
    ...(document ? { sha256: document.sha256.toString('hex') } : {}),
    ...(enclosure ? { statementSha256: enclosure.sha256.toString('hex') } : {}),
    // What was approved is in the audit trail; what leaves may be less.
    ...(claimed.amountMinor === act.amount_minor
      ? {}
      : { approvedMinor: act.amount_minor, amountMinor: claimed.amountMinor }),
  }
}

function auditOf(
  request: Claiming,
  leaving: readonly Claimed[],
  cancelled: readonly { act: ActRow; reason: string }[],
): AuditFact[] {
  return [
    ...leaving.map((one) => ({
      action: 'act.claimed' as const,
      subject: `act:${one.act.id}`,
      detail: claimDetail(request, one),
    })),
    ...cancelled.map(({ act, reason }) => ({
      action: 'act.cancelled' as const,
      subject: `act:${act.id}`,
      detail: { reason },
    })),
  ]
}
