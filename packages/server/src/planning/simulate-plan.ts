import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import type { OpenItem } from '@recouvrance/core/claims/open-item'
import type { Contact, ContactChannel } from '@recouvrance/core/customers/customer'
import type { Hold } from '@recouvrance/core/holds/hold'
import { parseAmount } from '@recouvrance/core/money/amount'
import { type Currency, currencyOf } from '@recouvrance/core/money/currency'
import type { PaymentPlan } from '@recouvrance/core/payment-plans/payment-plan'
import type { PaymentPromise } from '@recouvrance/core/promises/payment-promise'
import type { Safeguard } from '@recouvrance/core/safeguards/safeguard'
import type { CollectorFacts } from '@recouvrance/core/scenarios/compliance/collector'
import type { CustomerPlan } from '@recouvrance/core/scenarios/decision'
import type { BankFreshness, CustomerFacts, HistoryEntry } from '@recouvrance/core/scenarios/facts'
import { planCustomer } from '@recouvrance/core/scenarios/plan'
import type { Scenario } from '@recouvrance/core/scenarios/scenario'
import { scenarioFrom } from '../scenarios/scenario-definition.ts'
import type { SimulationRequest } from './simulation.schema.ts'

type Simulation = { readonly plan: CustomerPlan; readonly scenario: Scenario }

/** The engine on facts given by the caller: stateless, nothing is read and nothing is written. */
export function simulatePlan(request: SimulationRequest): Simulation {
  const scenario = versionFrom(request.scenario)
  const planScenario = request.planScenario === undefined ? scenario : versionFrom(request.planScenario)
  return { scenario, plan: planCustomer(civilDate(request.asOf), factsFrom(request), scenario, planScenario) }
}

function versionFrom({ version, ...definition }: SimulationRequest['scenario']): Scenario {
  return scenarioFrom(definition, version)
}

function factsFrom(request: SimulationRequest): CustomerFacts {
  const { customer } = request
  const currencies = new Map(request.items.map(({ id, currency }) => [id, currencyOf(currency)]))
  return {
    creditorId: 'simulation',
    law: request.law,
    customer: {
      id: customer.id,
      kind: customer.kind,
      country: customer.country,
      ...(customer.region === undefined ? {} : { region: customer.region }),
      language: customer.language,
      contacts: customer.contacts.map(contactFrom),
    },
    items: request.items.map(itemFrom),
    history: request.history.filter(({ on }) => on <= request.asOf).map(entryFrom),
    otherActs: request.otherActs
      .filter(({ on }) => on <= request.asOf)
      .map(({ on, channel }) => ({ on: civilDate(on), channel })),
    holds: request.holds.map(holdFrom),
    promises: request.promises.map((promise) => promiseFrom(promise, currencies)),
    disputes: request.disputes.map(({ itemId, amount, reason, deadlineOn }) => ({
      itemId,
      amountMinor: minorOf(amount, itemId, currencies),
      ...(reason === undefined ? {} : { reason }),
      deadlineOn: dateOrNull(deadlineOn),
    })),
    plans: request.plans.map(planFrom),
    directDebits: request.directDebits.map(({ itemIds, collectionOn, returnWindowDays }) => ({
      itemIds,
      collectionOn: civilDate(collectionOn),
      returnWindowDays,
    })),
    insolvencyOpenedOn: dateOrNull(request.insolvencyOpenedOn),
    bank: bankFrom(request.bank),
    safeguards: request.safeguards.map(safeguardFrom),
    collector: collectorFrom(request.collector),
  }
}

function safeguardFrom(safeguard: SimulationRequest['safeguards'][number]): Safeguard {
  const period = { from: civilDate(safeguard.from), until: dateOrNull(safeguard.until) }
  switch (safeguard.kind) {
    case 'represented': {
      const { kind, representative, writeTo = null } = safeguard
      return { kind, representative, writeTo, ...period }
    }
    case 'over-indebted':
      return { kind: safeguard.kind, ...period }
    case 'channel-refused':
      return { kind: safeguard.kind, channel: safeguard.channel, ...period }
  }
}

function collectorFrom(collector: SimulationRequest['collector']): CollectorFacts | null {
  if (!collector) return null
  return {
    agreementOn: dateOrNull(collector.agreementOn),
    declaredOn: dateOrNull(collector.declaredOn),
    insuredUntil: dateOrNull(collector.insuredUntil),
    hasReservedAccount: collector.hasReservedAccount,
  }
}

const CONTACT_CHANNELS: Readonly<
  Record<SimulationRequest['customer']['contacts'][number]['channel'], ContactChannel>
> = {
  email: 'email',
  sms: 'sms',
  phone: 'phone',
  call: 'phone',
  letter: 'letter',
  'registered-letter': 'letter',
}

function contactFrom(contact: SimulationRequest['customer']['contacts'][number]): Contact {
  const { channel, value, role, usable, verifiedOn, thirdParty } = contact
  return {
    channel: CONTACT_CHANNELS[channel],
    value,
    ...(role === undefined ? {} : { role }),
    ...(usable === undefined ? {} : { usable }),
    ...(verifiedOn === undefined ? {} : { verifiedOn: civilDate(verifiedOn) }),
    ...(thirdParty === undefined ? {} : { isThirdParty: thirdParty }),
  }
}

function itemFrom(item: SimulationRequest['items'][number]): OpenItem {
  const currency = currencyOf(item.currency)
  return {
    id: item.id,
    creditorId: 'simulation',
    kind: item.kind,
    number: item.number ?? item.id,
    issuedOn: civilDate(item.issuedOn),
    dueOn: dateOrNull(item.dueOn),
    openMinor: parseAmount(item.openAmount, currency),
    disputedMinor: parseAmount(item.disputedAmount, currency),
    currency,
    ...(item.limitationOn ? { limitationOn: civilDate(item.limitationOn) } : {}),
    ...(item.enteredOn ? { enteredOn: civilDate(item.enteredOn) } : {}),
  }
}

function entryFrom({ on, channel, actId, ...entry }: SimulationRequest['history'][number]): HistoryEntry {
  return {
    ...entry,
    on: civilDate(on),
    ...(channel === undefined ? {} : { channel }),
    ...(actId === undefined ? {} : { actId }),
  }
}

function holdFrom({ scope, itemId, from, until, reason }: SimulationRequest['holds'][number]): Hold {
  return {
    scope,
    ...(itemId ? { itemId } : {}),
    from: civilDate(from),
    until: dateOrNull(until),
    reason,
  }
}

function promiseFrom(
  { itemIds, amount, dueOn, madeOn, paidAmount }: SimulationRequest['promises'][number],
  currencies: ReadonlyMap<string, Currency>,
): PaymentPromise {
  const first = itemIds[0] ?? ''
  return {
    itemIds,
    amountMinor: amount ? minorOf(amount, first, currencies) : null,
    dueOn: civilDate(dueOn),
    ...(madeOn ? { madeOn: civilDate(madeOn) } : {}),
    ...(paidAmount ? { paidMinor: minorOf(paidAmount, first, currencies) } : {}),
  }
}

function planFrom(plan: SimulationRequest['plans'][number], index: number): PaymentPlan {
  return {
    id: plan.id ?? String(index),
    itemIds: plan.itemIds,
    instalmentIds: plan.instalmentIds,
    ...(plan.agreedOn ? { agreedOn: civilDate(plan.agreedOn) } : {}),
    lapsedOn: dateOrNull(plan.lapsedOn),
    lapseAfterDays: plan.lapseAfterDays ?? null,
  }
}

function bankFrom(bank: SimulationRequest['bank']): BankFreshness | null {
  if (!bank) return null
  const accounts = bank.accounts ?? [{ ibanEnd: null, lastStatementOn: bank.lastStatementOn ?? null }]
  return {
    maxAgeDays: bank.maxAgeDays,
    accounts: accounts.map(({ ibanEnd, lastStatementOn }) => ({
      ibanEnd: ibanEnd ?? null,
      lastStatementOn: dateOrNull(lastStatementOn),
    })),
  }
}

/** The request was checked: the item is there, and the amount is one in its currency. */
function minorOf(amount: string, itemId: string, currencies: ReadonlyMap<string, Currency>): number {
  return parseAmount(amount, currencies.get(itemId) ?? currencyOf('EUR'))
}

function dateOrNull(text: string | null | undefined): CivilDate | null {
  return text ? civilDate(text) : null
}
