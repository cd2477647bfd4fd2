import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Claim } from '@recouvrance/core/law/claim'
import type { WaivedPart } from '@recouvrance/core/law/late-interest'
import { type MinorUnits, sumMinor } from '@recouvrance/core/money/amount'
import { judgeWaiver, lawOfWaiver } from '@recouvrance/core/waivers/judge-waiver'
import { shareWaiver } from '@recouvrance/core/waivers/share-waiver'
import { appendAudit } from '../audit/append-audit.ts'
import { lockDebts } from '../claims/lock-debts.ts'
import { coveredLaw, withRecordedValues } from '../law/covered-law.ts'
import { stateAccount } from '../law/state-account.ts'
import type { Tx } from '../platform/postgres.ts'
import { refuseForbiddenWaiver, waiverRefusal } from './waiver-refusals.ts'
import { insertWaiver } from './waivers.queries.ts'

export type NewWaiver = {
  readonly itemIds: readonly number[]
  readonly parts: readonly WaivedPart[]
  /** Null: all of it. */
  readonly upToMinor: MinorUnits | null
  readonly grantedOn: CivilDate
  readonly reason: string
  /** Null: at once. Without an amount all that is open of the items must be settled by that day. */
  readonly condition: { readonly settledMinor: MinorUnits | null; readonly by: CivilDate } | null
}

/**
 * Gives up interest or compensation, at once or on payment by a day. Nothing that was computed is lowered: what is
 * waived is a line of its own.
 * @throws Refusal when the law forbids it, nothing or less is due, or an item is no open debt of one account
 */
export async function grantWaiver(tx: Tx, actor: string, wanted: NewWaiver): Promise<number> {
  const { itemIds, parts, grantedOn, reason, upToMinor } = wanted
  const debts = await lockDebts(tx, itemIds, grantedOn)
  const { customerId, creditorId, currency } = debts
  const { debtor, accounts } = await stateAccount(tx, customerId, grantedOn)
  const account = accounts.find((one) => one.creditorId === creditorId && one.currency === currency)
  if (!account) throw new Error(`the account of customer ${customerId} is not there`)
  const law = coveredLaw(account.creditor.country)
  const parties = { creditor: 'business', debtor: debtor.kind as CustomerKind } as const
  refuseForbiddenWaiver(
    withRecordedValues(() => lawOfWaiver(law.special.waivers, parties, grantedOn)),
    grantedOn,
  )
  const claims = new Map(account.debts.map(({ id, statement }) => [id, statement.claim]))
  const dueMinor = itemIds.map((id) => dueOf(claims.get(id), parts))
  const by = wanted.condition?.by ?? null
  const problem = judgeWaiver({ grantedOn, by, upToMinor }, sumMinor(dueMinor))
  if (problem) throw waiverRefusal(problem, { grantedOn, by }, sumMinor(dueMinor), currency)
  const settledMinor = wanted.condition === null ? null : (wanted.condition.settledMinor ?? debts.openMinor)
  const id = await insertWaiver(tx, {
    customer_id: customerId,
    creditor_id: creditorId,
    currency,
    item_ids: [...itemIds],
    shares_minor: upToMinor === null ? null : shareWaiver(upToMinor, dueMinor),
    parts: [...parts],
    granted_on: grantedOn,
    reason,
    author: actor,
    settled_minor: settledMinor,
    settle_by: by,
  })
  const detail = { customerId, itemIds, parts, upToMinor, currency, grantedOn, reason, settledMinor, by }
  await appendAudit(tx, actor, [{ action: 'waiver.granted', subject: `waiver:${id}`, detail }])
  return id
}

/** What is due of these parts and was not waived before. */
function dueOf(claim: Claim | undefined, parts: readonly WaivedPart[]): MinorUnits {
  if (!claim) return 0
  const { waived } = claim
  const interest = claim.interestDueMinor - sumMinor(waived.map(({ interestMinor }) => interestMinor))
  const compensation =
    claim.compensationDueMinor - sumMinor(waived.map(({ compensationMinor }) => compensationMinor))
  return (parts.includes('interest') ? interest : 0) + (parts.includes('compensation') ? compensation : 0)
}
