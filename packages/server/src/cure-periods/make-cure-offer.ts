import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { judgeCure, MOST_CURE_DAYS } from '@recouvrance/core/cure-periods/judge-cure'
import type { MinorUnits } from '@recouvrance/core/money/amount'
import { appendAudit } from '../audit/append-audit.ts'
import { beyondOpenOf, datesReversed } from '../claims/debt-refusals.ts'
import { lockDebts } from '../claims/lock-debts.ts'
import { markForReview } from '../customers/mark-for-review.ts'
import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { grantWaiver } from '../waivers/grant-waiver.ts'
import { insertCureOffer } from './cure-offers.queries.ts'

export type NewCureOffer = {
  readonly itemIds: readonly number[]
  /** Null: all that is open of these items. */
  readonly amountMinor: MinorUnits | null
  readonly madeOn: CivilDate
  readonly until: CivilDate
  /** Late interest and the fixed compensation are given up when it is paid in time. */
  readonly waivesPenalties: boolean
}

/**
 * Records a delay that somebody offered before escalating. It suspends the escalation only; interest and limitation go
 * on.
 * @throws Refusal when an item is no open debt of one account, less is open, the days cannot be, or the law forbids the
 *   waiver
 */
export async function makeCureOffer(tx: Tx, actor: string, wanted: NewCureOffer): Promise<number> {
  const { itemIds, madeOn, until, waivesPenalties } = wanted
  const { customerId, creditorId, currency, openMinor } = await lockDebts(tx, itemIds, madeOn)
  const amountMinor = wanted.amountMinor ?? openMinor
  refuseImpossible({ amountMinor, madeOn, until }, openMinor, currency)
  const waiverId = waivesPenalties
    ? await grantWaiver(tx, actor, {
        itemIds,
        parts: ['interest', 'compensation'],
        upToMinor: null,
        grantedOn: madeOn,
        reason: CURE_REASON,
        condition: { settledMinor: amountMinor, by: until },
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
    act_id: null,
    author: actor,
  })
  await markForReview(tx, [customerId])
  const detail = { customerId, itemIds, amountMinor, currency, madeOn, until, waiverId }
  await appendAudit(tx, actor, [{ action: 'cure-offer.made', subject: `cure-offer:${id}`, detail }])
  return id
}

/** Why penalties are waived with an offer: it stands in the statement of account. */
export const CURE_REASON = 'délai de régularisation'

function refuseImpossible(
  offer: { readonly amountMinor: MinorUnits; readonly madeOn: CivilDate; readonly until: CivilDate },
  openMinor: MinorUnits,
  currency: string,
): void {
  switch (judgeCure(offer, openMinor)) {
    case 'dates-reversed':
      throw datesReversed('until', offer.until, 'madeOn', offer.madeOn)
    case 'too-long':
      throw new Refusal(
        'invalid-request',
        `until: a cure period lasts ${MOST_CURE_DAYS} days at most. For longer, agree a payment plan or place a hold.`,
        `until : un délai de régularisation dure ${MOST_CURE_DAYS} jours au plus. Au-delà, convenez d’un échéancier ou posez une suspension.`,
        [
          {
            path: 'until',
            code: 'too-long',
            message: `at most ${MOST_CURE_DAYS} days`,
            fr: `${MOST_CURE_DAYS} jours au plus`,
          },
        ],
      )
    case 'beyond-open':
      throw beyondOpenOf(openMinor, currency, {
        en: 'are open of these items on that day',
        fr: 'sont ouverts sur ces pièces ce jour-là',
      })
    case null:
  }
}
