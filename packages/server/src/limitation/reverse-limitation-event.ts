import { appendAudit } from '../audit/append-audit.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { lockLimitationEvent, writeReversal } from './limitation-events.queries.ts'

/**
 * It was recorded by mistake, or proceedings came to nothing: it stays, and moves nothing any more.
 * @throws Refusal when it is not there, or was reversed before
 */
export async function reverseLimitationEvent(
  tx: Tx,
  actor: string,
  id: number,
  reason: string,
): Promise<void> {
  const event = await lockLimitationEvent(tx, id)
  if (!event)
    throw new Refusal(
      'not-found',
      `There is no limitation event ${id}.`,
      `Il n’y a pas de fait de prescription ${id}.`,
    )
  if (event.reversed_at !== null)
    throw new Refusal(
      'not-allowed-now',
      `Limitation event ${id} was reversed already.`,
      `Le fait de prescription ${id} a déjà été annulé.`,
    )
  await writeReversal(tx, id, actor, reason)
  await markForReview(tx, [event.customer_id])
  await appendAudit(tx, actor, [
    {
      action: 'limitation.event-reversed',
      subject: `item:${event.item_id}`,
      detail: { eventId: String(id), kind: event.kind, on: event.on_date, reason },
    },
  ])
}
