import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import type { Currency } from '@recouvrance/core/money/currency'
import { appendAudit } from '../audit/append-audit.ts'
import type { Tx } from '../platform/postgres.ts'
import { deleteWaivers, grantConditionalWaiver } from '../waivers/grant-conditional-waiver.ts'
import { deleteUnsentOffers, insertCureOffer } from './cure-offers.queries.ts'
import { CURE_REASON } from './make-cure-offer.ts'

/** The offer that the message of an act makes as it leaves. */
export type SentOffer = {
  readonly actId: number
  readonly customerId: number
  readonly creditorId: number
  readonly currency: Currency
  readonly itemIds: readonly number[]
  readonly amountMinor: MinorUnits
  readonly days: number
  readonly waivesPenalties: boolean
}

/**
 * The offers of messages that leave now, dated as the messages are. One that was made before and did not leave is made
 * anew, with its new day.
 */
export async function recordSentOffers(
  tx: Tx,
  actor: string,
  madeOn: CivilDate,
  offers: readonly SentOffer[],
): Promise<void> {
  if (offers.length === 0) return
  const unsent = await deleteUnsentOffers(
    tx,
    offers.map(({ actId }) => actId),
  )
  await deleteWaivers(tx, unsent)
  for (const offer of offers) await recordSentOffer(tx, actor, madeOn, offer)
}

async function recordSentOffer(tx: Tx, actor: string, madeOn: CivilDate, offer: SentOffer): Promise<void> {
  const { actId, customerId, creditorId, currency, itemIds, amountMinor, days, waivesPenalties } = offer
  const until = addDays(madeOn, days)
  const account = { customerId, creditorId, currency, itemIds }
  const waiverId = waivesPenalties
    ? await grantConditionalWaiver(tx, actor, {
        ...account,
        grantedOn: madeOn,
        reason: CURE_REASON,
        settledMinor: amountMinor,
        by: until,
      })
    : null
  const id = await insertCureOffer(tx, {
    customer_id: customerId,
    creditor_id: creditorId,
    currency,
    item_ids: [...itemIds],
    amount_minor: amountMinor,
    made_on: madeOn,
    until_on: until,
    waiver_id: waiverId,
    act_id: actId,
    author: actor,
  })
  const detail = { ...account, actId, amountMinor, madeOn, until, waiverId }
  await appendAudit(tx, actor, [{ action: 'cure-offer.made', subject: `cure-offer:${id}`, detail }])
}
