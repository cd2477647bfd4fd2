import { addDays, type CivilDate, civilDate, earlierOf } from '@recouvrance/core/calendar/civil-date'
import type { ClosingPeriod } from '@recouvrance/core/calendar/closing-period'
import type { ClockEvent } from '@recouvrance/core/claims/clock-event'
import type { ItemKind, OpenItem } from '@recouvrance/core/claims/open-item'
import type { Contact, ContactChannel, Customer, CustomerKind } from '@recouvrance/core/customers/customer'
import { regionOfAddress } from '@recouvrance/core/customers/region-of-address'
import type { Hold } from '@recouvrance/core/holds/hold'
import type { Language } from '@recouvrance/core/language/language'
import { currencyOf } from '@recouvrance/core/money/currency'
import { openInstalments } from '@recouvrance/core/payment-plans/open-instalments'
import type {
  ActOutcome,
  BankFreshness,
  CustomerFacts,
  HistoryEntry,
  OtherAct,
} from '@recouvrance/core/scenarios/facts'
import type { StepChannel } from '@recouvrance/core/scenarios/scenario'
import { listClosings } from '../calendar/list-closings.ts'
import { liveCureOffers } from '../cure-periods/list-cure-offers.ts'
import { liveDisputes } from '../disputes/list-disputes.ts'
import { clockEventsOf } from '../limitation/list-limitation-events.ts'
import { paymentPlansOf } from '../payment-plans/list-payment-plans.ts'
import type { Tx } from '../platform/postgres.ts'
import { livePromises } from '../promises/list-promises.ts'
import { safeguardsOf } from '../safeguards/safeguards-of.ts'
import { insolvencyFacts } from './insolvency-facts.ts'
import {
  contactsOf,
  creditorsWithBank,
  customersOf,
  directDebitsOf,
  historyOf,
  holdsOf,
  type ItemRow,
  openItemsOf,
  portfolioHolds,
  type RecentAct,
  recentActsOf,
} from './planning.queries.ts'

/** What the engine is told about one customer of one creditor, and what it must know to write its answer. */
export type Account = {
  readonly customerId: number
  readonly customerNumber: string
  readonly customerName: string
  readonly creditorId: number
  readonly ownScenarioKey: string | null
  readonly facts: CustomerFacts
}

export type LoadedFacts = {
  readonly accounts: readonly Account[]
  /** Acts of these customers that were planned or approved before and have not left. */
  readonly waiting: readonly RecentAct[]
}

/** Facts that are the same for every customer of a run: read once, not per batch. */
export type Background = {
  readonly holds: readonly Hold[]
  readonly closings: readonly ClosingPeriod[]
  readonly creditors: ReadonlyMap<number, { law: string; bank: BankFreshness | null }>
}

// Contacts are counted over at most a month back.
const CONTACT_MEMORY_DAYS = 31

export async function loadBackground(tx: Tx): Promise<Background> {
  const holds = await portfolioHolds(tx)
  const creditors = await creditorsWithBank(tx)
  return {
    holds: holds.map((row) => ({ ...holdFrom(row), scope: 'portfolio' as const })),
    closings: await listClosings(tx),
    creditors: new Map(
      creditors.map(({ id, country, bank_max_age_days, accounts }) => [
        id,
        {
          law: country,
          bank:
            bank_max_age_days === null
              ? null
              : {
                  maxAgeDays: bank_max_age_days,
                  accounts: accounts.map(({ ibanEnd, lastStatementOn }) => ({
                    ibanEnd,
                    lastStatementOn: dateOrNull(lastStatementOn),
                  })),
                },
        },
      ]),
    ),
  }
}

/**
 * Everything the engine reads about these customers, in eleven set-based queries however many they are.
 * @param leaving acts that are being sent now: the plan is asked as if they had not been claimed
 */
export async function loadFacts(
  tx: Tx,
  background: Background,
  customerIds: readonly number[],
  asOf: CivilDate,
  leaving: ReadonlySet<number> = new Set(),
): Promise<LoadedFacts> {
  const acts = await recentActsOf(tx, customerIds, addDays(asOf, -CONTACT_MEMORY_DAYS))
  const parts = {
    items: byCustomer((await openItemsOf(tx, customerIds)).map((row) => ({ customer_id: row[0], row }))),
    contacts: byCustomer(await contactsOf(tx, customerIds)),
    history: byCustomer(await historyOf(tx, customerIds)),
    acts: byCustomer(acts.filter(({ id }) => !leaving.has(id))),
    holds: byCustomer((await holdsOf(tx, customerIds)).filter(hasCustomer)),
    promises: byCustomer(await livePromises(tx, customerIds)),
    disputes: byCustomer(await liveDisputes(tx, customerIds)),
    plans: byCustomer(await paymentPlansOf(tx, customerIds)),
    cures: byCustomer(await liveCureOffers(tx, customerIds)),
    debits: byCustomer(await directDebitsOf(tx, customerIds)),
    safeguards: await safeguardsOf(tx, customerIds),
    limitationEvents: await clockEventsOf(tx, customerIds),
  }
  const customers = await customersOf(tx, customerIds)
  const accounts = customers.flatMap((customer) => accountsOf(customer, parts, background, asOf))
  const waiting = acts.filter(({ id, status }) => isWaiting(status) && !leaving.has(id))
  return { accounts, waiting }
}

type CustomerRow = Awaited<ReturnType<typeof customersOf>>[number]
type Grouped<Row> = ReadonlyMap<number, readonly Row[]>
type Rows<Query extends (...args: never[]) => Promise<unknown>> =
  Awaited<ReturnType<Query>> extends (infer Row)[] ? Row : never

type Parts = {
  items: Grouped<{ row: ItemRow }>
  contacts: Grouped<Rows<typeof contactsOf>>
  history: Grouped<Rows<typeof historyOf>>
  acts: Grouped<RecentAct>
  holds: Grouped<Rows<typeof holdsOf>>
  promises: Grouped<Rows<typeof livePromises>>
  disputes: Grouped<Rows<typeof liveDisputes>>
  plans: Grouped<Rows<typeof paymentPlansOf>>
  cures: Grouped<Rows<typeof liveCureOffers>>
  debits: Grouped<Rows<typeof directDebitsOf>>
  safeguards: Awaited<ReturnType<typeof safeguardsOf>>
  limitationEvents: ReadonlyMap<number, readonly ClockEvent[]>
}

function accountsOf(customer: CustomerRow, parts: Parts, background: Background, asOf: CivilDate): Account[] {
  const { id } = customer
  const rows = parts.items.get(id)
  if (!rows) return []
  const shared = sharedFacts(customer, parts, background)
  const creditorIds = new Set(rows.map(({ row }) => row[1]))
  return [...creditorIds].map((creditorId) => {
    const creditor = background.creditors.get(creditorId)
    if (!creditor) throw new Error(`creditor ${creditorId} of customer ${id} is not there`)
    const own = rows.filter(({ row }) => row[1] === creditorId).map(({ row }) => row)
    return {
      customerId: id,
      customerNumber: customer.number,
      customerName: customer.name,
      creditorId,
      ownScenarioKey: customer.scenario_key,
      facts: {
        ...shared,
        creditorId: String(creditorId),
        law: creditor.law,
        bank: creditor.bank,
        ...insolvencyFacts(customer, creditor.law),
        items: itemsFrom(own, parts, id, asOf),
      },
    }
  })
}

function sharedFacts(
  customer: CustomerRow,
  parts: Parts,
  background: Background,
): Omit<CustomerFacts, 'creditorId' | 'law' | 'bank' | 'items'> {
  const { id } = customer
  const acts = parts.acts.get(id) ?? []
  const history = [...historyFrom(parts.history.get(id) ?? []), ...onTheirWay(acts)]
  return {
    customer: customerFrom(customer, parts.contacts.get(id) ?? []),
    history,
    otherActs: otherActs(acts, new Set(history.map(({ actId }) => actId))),
    closings: background.closings,
    holds: [...background.holds, ...(parts.holds.get(id) ?? []).map(holdFrom)],
    promises: (parts.promises.get(id) ?? []).map((row) => ({
      id: String(row.id),
      itemIds: row.item_ids.map(String),
      amountMinor: row.amount_minor,
      madeOn: row.made_on,
      dueOn: row.due_on,
      paidMinor: Math.max(0, row.paid_minor),
    })),
    disputes: (parts.disputes.get(id) ?? []).map((row) => ({
      id: String(row.id),
      itemId: String(row.item_id),
      amountMinor: row.amountMinor,
      reason: row.reason,
      deadlineOn: row.deadlineOn,
    })),
    plans: (parts.plans.get(id) ?? []).map((row) => ({
      id: String(row.id),
      itemIds: row.item_ids.map(String),
      instalmentIds: row.instalments.map((instalment) => instalment.id),
      agreedOn: row.agreed_on,
      lapsedOn: row.lapsed_on,
      lapseAfterDays: row.lapse_after_days,
    })),
    cures: (parts.cures.get(id) ?? []).map((row) => ({
      id: String(row.id),
      itemIds: row.item_ids.map(String),
      amountMinor: row.amount_minor,
      madeOn: row.made_on,
      until: row.until_on,
      paidMinor: Math.max(0, row.paid_minor),
      withdrawnOn: row.withdrawn_on,
      ...(row.act_id === null ? {} : { actId: String(row.act_id) }),
    })),
    directDebits: (parts.debits.get(id) ?? []).map((row) => ({
      itemIds: [String(row.item_id)],
      collectionOn: civilDate(row.collect_on),
      returnWindowDays: row.return_window_days,
    })),
    safeguards: parts.safeguards.get(id) ?? [],
  }
}

/** Who owes, as the engine knows them, with the contacts of today. */
export function customerFrom(row: CustomerRow, contacts: readonly Rows<typeof contactsOf>[]): Customer {
  const region = row.region ?? regionOfAddress(row.country, row.postcode)
  return {
    id: String(row.id),
    kind: row.kind as CustomerKind,
    country: row.country,
    ...(region === null ? {} : { region }),
    language: row.language as Language,
    contacts: contactsFrom(row, contacts),
  }
}

function itemsFrom(rows: readonly ItemRow[], parts: Parts, customerId: number, asOf: CivilDate): OpenItem[] {
  const instalments = instalmentsOpen(parts, customerId)
  const disputed = disputedAmounts(parts.disputes.get(customerId) ?? [])
  const items: OpenItem[] = []
  for (const [
    ,
    creditorId,
    id,
    kind,
    number,
    issuedOn,
    dueOn,
    open,
    currency,
    limitationOn,
    enteredOn,
    dueByLaw,
  ] of rows) {
    const limitationEvents = parts.limitationEvents.get(id)
    const openMinor = kind === 'instalment' ? (instalments.get(String(id)) ?? 0) : open
    if (openMinor === 0) continue
    items.push({
      id: String(id),
      creditorId: String(creditorId),
      kind: kind as ItemKind,
      number,
      // Rows hold dates that PostgreSQL checked on the way in: a million of them are not read again.
      issuedOn: issuedOn as CivilDate,
      dueOn: dueOn as CivilDate | null,
      openMinor,
      disputedMinor: openMinor > 0 ? Math.min(disputed.get(id) ?? 0, openMinor) : 0,
      currency: currencyOf(currency),
      ...(dueByLaw ? { dueByLaw } : {}),
      ...(limitationOn === null ? {} : { limitationOn: limitationOn as CivilDate }),
      ...(limitationEvents ? { limitationEvents } : {}),
      enteredOn: earlierOf(enteredOn as CivilDate, asOf),
    })
  }
  return items
}

function instalmentsOpen(parts: Parts, customerId: number): ReadonlyMap<string, number> {
  const open = new Map<string, number>()
  for (const plan of parts.plans.get(customerId) ?? []) {
    const amounts = openInstalments(plan.instalments, plan.originals_open)
    for (const [index, { id }] of plan.instalments.entries()) open.set(id, amounts[index] ?? 0)
  }
  return open
}

function disputedAmounts(rows: readonly Rows<typeof liveDisputes>[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const { item_id, amountMinor } of rows) sums.set(item_id, (sums.get(item_id) ?? 0) + amountMinor)
  return sums
}

function contactsFrom(customer: CustomerRow, rows: readonly Rows<typeof contactsOf>[]): Contact[] {
  const own = ownAddress(customer)
  // An own address that letters came back from is known by its words: another one since is not that one.
  const current = rows.filter(
    ({ channel, role, unusable_since, value }) =>
      channel !== 'letter' || role !== 'seat' || unusable_since === null || value === own,
  )
  const contacts = current.map(
    (row): Contact => ({
      channel: row.channel as ContactChannel,
      value: row.value,
      role: row.role,
      usable: row.unusable_since === null,
      ...(row.third_party ? { isThirdParty: true } : {}),
    }),
  )
  // The customer's own address receives letters unless another one was given for them.
  if (own !== null && !contacts.some(({ channel, isThirdParty }) => channel === 'letter' && !isThirdParty))
    contacts.push({ channel: 'letter', value: own, role: 'seat', usable: true })
  return contacts
}

function ownAddress({ address_lines, postcode, city }: CustomerRow): string | null {
  if (!city || address_lines.length === 0) return null
  return [...address_lines, `${postcode ?? ''} ${city}`.trim()].join(', ')
}

function historyFrom(rows: readonly Rows<typeof historyOf>[]): HistoryEntry[] {
  return rows.map((row) => ({
    itemId: String(row.item_id),
    stepKey: row.step_key,
    on: civilDate(row.on_date),
    outcome: row.outcome as ActOutcome,
    channel: row.channel as StepChannel,
    actId: String(row.act_id),
  }))
}

/**
 * An act that was claimed and whose end is not known counts as sent: planning its step again could make the same
 * letter leave twice.
 */
function onTheirWay(acts: readonly RecentAct[]): HistoryEntry[] {
  return acts
    .filter(({ status }) => status === 'claimed' || status === 'to-verify')
    .flatMap((act) =>
      act.item_ids.map((itemId, index) => ({
        itemId: String(itemId),
        stepKey: act.item_steps[index] ?? act.step_key,
        on: civilDate(act.act_on),
        outcome: 'sent' as const,
        channel: act.channel as StepChannel,
        actId: String(act.id),
      })),
    )
}

function otherActs(acts: readonly RecentAct[], known: ReadonlySet<string | undefined>): OtherAct[] {
  return acts
    .filter(({ id, sent_on }) => sent_on !== null && !known.has(String(id)))
    .map(({ sent_on, channel }) => ({ on: civilDate(sent_on ?? ''), channel: channel as StepChannel }))
}

type HoldRow = { id: number; from_on: string; until_on: string | null; reason: string }

export function holdFrom(row: HoldRow & { scope?: string; item_id?: number | null }): Hold {
  return {
    id: String(row.id),
    scope: row.item_id ? 'item' : 'customer',
    ...(row.item_id ? { itemId: String(row.item_id) } : {}),
    from: civilDate(row.from_on),
    until: dateOrNull(row.until_on),
    reason: row.reason,
  }
}

function hasCustomer<Row extends { customer_id: number | null }>(
  row: Row,
): row is Row & { customer_id: number } {
  return row.customer_id !== null
}

function isWaiting(status: string): boolean {
  return status === 'planned' || status === 'approved'
}

function dateOrNull(text: string | null): CivilDate | null {
  return text === null ? null : civilDate(text)
}

function byCustomer<Row extends { customer_id: number | null }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    if (row.customer_id === null) continue
    const group = groups.get(row.customer_id)
    if (group) group.push(row)
    else groups.set(row.customer_id, [row])
  }
  return groups
}
