import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { type Balance, balancesOf } from '../claims/age-open-items.ts'
import { type OpenItems, openItemsOf } from '../claims/open-items-of.ts'
import { type ListedCureOffer, listCureOffers } from '../cure-periods/list-cure-offers.ts'
import { type ListedDirectDebit, listDirectDebits } from '../direct-debits/list-direct-debits.ts'
import { type ListedDispute, listDisputes } from '../disputes/list-disputes.ts'
import { type ListedHold, listHolds } from '../holds/list-holds.ts'
import { type ListedPlan, listPaymentPlans } from '../payment-plans/list-payment-plans.ts'
import type { Tx } from '../platform/postgres.ts'
import { type ListedPromise, listPromises } from '../promises/list-promises.ts'
import { type ListedSafeguard, listSafeguards } from '../safeguards/list-safeguards.ts'
import { type ListedWaiver, listWaivers } from '../waivers/list-waivers.ts'
import { factsOnFile } from './customers.queries.ts'

/** What a customer owes and what governs its reminders today. */
export type Position = {
  readonly balances: readonly Balance[]
  readonly openItems: OpenItems['items']
  readonly moreOpenItems: boolean
  readonly holds: readonly ListedHold[]
  readonly promises: readonly ListedPromise[]
  readonly cureOffers: readonly ListedCureOffer[]
  readonly waivers: readonly ListedWaiver[]
  readonly disputes: readonly ListedDispute[]
  readonly paymentPlans: readonly ListedPlan[]
  readonly directDebits: readonly ListedDirectDebit[]
  readonly safeguards: readonly ListedSafeguard[]
}

/** One query for each kind of fact that there is any of, however many there are; what is over is left out. */
export async function positionOf(tx: Tx, customerId: number, today: CivilDate): Promise<Position> {
  const balances = await balancesOf(tx, [customerId], today)
  const { items, more } = await openItemsOf(tx, customerId)
  const has = await factsOnFile(tx, customerId)
  const holds = has.holds ? await listHolds(tx, customerId, today) : []
  const promises = has.promises ? await listPromises(tx, customerId, today) : []
  const disputes = has.disputes ? await listDisputes(tx, customerId, today) : []
  const cures = has.cureOffers ? await listCureOffers(tx, customerId, today) : []
  const waivers = has.waivers ? await listWaivers(tx, customerId, today) : []
  const plans = has.paymentPlans ? await listPaymentPlans(tx, customerId, today) : []
  const safeguards = has.safeguards ? await listSafeguards(tx, customerId, today) : []
  const debits = has.directDebits ? await listDirectDebits(tx, customerId, today) : []
  return {
    balances: balances.get(customerId) ?? [],
    openItems: items,
    moreOpenItems: more,
    holds: holds.filter(({ state }) => state !== 'over'),
    promises: promises.filter(
      ({ status, open_minor }) => open_minor > 0 && status !== 'kept' && status !== 'withdrawn',
    ),
    cureOffers: cures.filter(({ state }) => state === 'running'),
    waivers: waivers.filter(({ state }) => state === 'in-force' || state === 'pending'),
    disputes: disputes.filter(({ state }) => state !== 'closed'),
    paymentPlans: plans.filter(({ state, openMinor }) => state !== 'completed' && openMinor > 0),
    directDebits: debits.filter(({ state }) => state === 'scheduled' || state === 'returnable'),
    safeguards: safeguards.filter(({ state }) => state !== 'over'),
  }
}
