import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { sumMinor } from '@recouvrance/core/money/amount'
import { correctItem } from '../claims/correct-item.ts'
import { issueItem } from '../claims/issue-item.ts'
import { matchItems } from '../claims/match-items.ts'
import { recordPayment } from '../claims/record-payment.ts'
import { reverseMatch } from '../claims/reverse-entries.ts'
import { writeOffItem } from '../claims/write-off-item.ts'
import { addContact } from '../customers/add-contact.ts'
import { updateCustomer } from '../customers/update-customer.ts'
import { cancelDirectDebit } from '../direct-debits/cancel-direct-debit.ts'
import { scheduleDirectDebit } from '../direct-debits/schedule-direct-debit.ts'
import { openDispute } from '../disputes/open-dispute.ts'
import { settleDispute } from '../disputes/settle-dispute.ts'
import { placeHold } from '../holds/place-hold.ts'
import { agreePaymentPlan } from '../payment-plans/agree-payment-plan.ts'
import { lapsePaymentPlan } from '../payment-plans/lapse-payment-plan.ts'
import type { Tx } from '../platform/postgres.ts'
import { recordPromise } from '../promises/record-promise.ts'
import { reportBounce } from '../reminders/acts/report-delivery.ts'
import { ACTOR, type Books } from './books.ts'
import { itemKey, type TimelineEvent } from './compose-timeline.ts'
import { enterOn, lastSentAct } from './demo.queries.ts'
import type { DayOffset, ItemName, StoryEvent } from './story.ts'

type Kind = StoryEvent['kind']

/** One event with what its teller needs to know. */
type Told<K extends Kind> = {
  readonly event: Extract<StoryEvent, { kind: K }>
  readonly on: CivilDate
  readonly books: Books
  readonly customerId: number
  readonly documentNumber: string
  /** Names an item of this customer across all stories. */
  key(name: ItemName): string
  itemId(name: ItemName): number
  day(offset: DayOffset): CivilDate
}

/** Makes an event of a story happen, through the use case that a person would call. */
export async function tellStory(tx: Tx, books: Books, { customer, event, documentNumber }: TimelineEvent) {
  const key = (name: ItemName) => itemKey(customer, name)
  await tell(tx, {
    event,
    books,
    on: addDays(books.asOf, event.on),
    customerId: known(books.customers, customer.number),
    documentNumber: documentNumber ?? '',
    key,
    itemId: (name) => known(books.items, key(name)),
    day: (offset) => addDays(books.asOf, offset),
  })
}

/** @throws when a story speaks of what it has not brought */
function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the story speaks of ${name} before it is there`)
  return id
}

type Teller<K extends Kind> = (tx: Tx, told: Told<K>) => Promise<void>

// The kind decides both the teller and its event; the compiler cannot follow that through a lookup.
function tell(tx: Tx, told: Told<Kind>): Promise<void> {
  return (TELLERS[told.event.kind] as Teller<Kind>)(tx, told)
}

const invoice: Teller<'invoice'> = async (tx, { event, on, books, key, day, customerId, documentNumber }) => {
  const id = await issueItem(tx, ACTOR, {
    customerId,
    creditorId: books.creditors[event.creditor],
    kind: 'invoice',
    number: documentNumber,
    currency: event.currency,
    issuedOn: day(event.issuedOn),
    dueOn: event.dueOn === null ? null : day(event.dueOn),
    amountMinor: event.amountMinor,
  })
  await enterOn(tx, id, on)
  books.items.set(key(event.name), id)
}

const creditNote: Teller<'credit-note'> = async (
  tx,
  { event, on, books, key, customerId, documentNumber },
) => {
  const id = await issueItem(tx, ACTOR, {
    customerId,
    creditorId: books.creditors.ateliers,
    kind: 'credit-note',
    number: documentNumber,
    currency: event.currency,
    issuedOn: on,
    dueOn: null,
    amountMinor: event.amountMinor,
  })
  await enterOn(tx, id, on)
  books.items.set(key(event.name), id)
}

const payment: Teller<'payment'> = async (tx, told) => {
  const { event, on, books, key, customerId } = told
  const id = await recordPayment(tx, ACTOR, {
    customerId,
    creditorId: books.creditors.ateliers,
    currency: event.currency,
    receivedOn: on,
    amountMinor: event.amountMinor,
    reference: told.documentNumber,
  })
  await enterOn(tx, id, on)
  books.items.set(key(event.name), id)
  const settled = Object.entries(event.settles)
  if (settled.length === 0) return
  const matchId = await matchItems(tx, ACTOR, on, [
    { itemId: id, takenMinor: sumMinor(settled.map(([, minor]) => minor)) },
    ...settled.map(([name, takenMinor]) => ({ itemId: told.itemId(name), takenMinor })),
  ])
  books.matches.set(key(event.name), { matchId, amountMinor: event.amountMinor })
}

const match: Teller<'match'> = async (tx, { event, on, itemId }) => {
  await matchItems(tx, ACTOR, on, [
    { itemId: itemId(event.credit), takenMinor: event.amountMinor },
    { itemId: itemId(event.debt), takenMinor: event.amountMinor },
  ])
}

const returnedPayment: Teller<'returned-payment'> = async (tx, { event, on, books, key, itemId }) => {
  const made = books.matches.get(key(event.name))
  if (!made) throw new Error(`the story returns ${key(event.name)}, which settled nothing`)
  const reason = 'rejet de prélèvement'
  await reverseMatch(tx, ACTOR, made.matchId, { on, reason })
  await correctItem(tx, ACTOR, itemId(event.name), { on, differenceMinor: -made.amountMinor, reason })
}

const writeOff: Teller<'write-off'> = async (tx, { event, on, itemId }) => {
  await writeOffItem(tx, ACTOR, itemId(event.name), { on, amountMinor: null, reason: event.reason })
}

const hold: Teller<'hold'> = async (tx, { event, on, day, itemId, customerId }) => {
  const target =
    event.scope === 'item'
      ? { scope: 'item' as const, itemId: itemId(event.name ?? '') }
      : event.scope === 'customer'
        ? { scope: 'customer' as const, customerId }
        : { scope: 'portfolio' as const }
  const until = event.until === null ? null : day(event.until)
  await placeHold(tx, ACTOR, { target, from: on, until, reason: event.reason })
}

const promise: Teller<'promise'> = async (tx, { event, on, day, itemId }) => {
  await recordPromise(tx, ACTOR, {
    itemIds: event.names.map(itemId),
    amountMinor: event.amountMinor,
    madeOn: on,
    dueOn: day(event.dueOn),
  })
}

const dispute: Teller<'dispute'> = async (tx, { event, on, books, key, day, itemId }) => {
  const id = await openDispute(tx, ACTOR, {
    itemId: itemId(event.name),
    amountMinor: event.amountMinor,
    reason: event.reason,
    owner: event.owner,
    openedOn: on,
    deadlineOn: day(event.deadlineOn),
  })
  books.disputes.set(key(event.name), id)
}

const disputeSettled: Teller<'dispute-settled'> = async (tx, { event, on, books, key }) => {
  const id = known(books.disputes, key(event.name))
  await settleDispute(tx, ACTOR, id, { outcome: event.outcome, on, acceptedMinor: null })
}

const paymentPlan: Teller<'payment-plan'> = async (tx, { event, on, books, day, itemId, customerId }) => {
  const id = await agreePaymentPlan(tx, ACTOR, {
    itemIds: event.names.map(itemId),
    agreedOn: on,
    instalments: event.instalments.map(({ dueOn, amountMinor }) => ({ dueOn: day(dueOn), amountMinor })),
    lapseAfterDays: null,
  })
  books.plans.set(customerId, id)
}

const planLapsed: Teller<'plan-lapsed'> = async (tx, { on, books, customerId }) => {
  await lapsePaymentPlan(tx, ACTOR, books.plans.get(customerId) ?? 0, on)
}

const directDebit: Teller<'direct-debit'> = async (tx, { event, on, books, key, day, itemId }) => {
  const id = await scheduleDirectDebit(tx, ACTOR, {
    itemId: itemId(event.name),
    scheduledOn: on,
    collectOn: day(event.collectOn),
    returnWindowDays: 7,
  })
  books.debits.set(key(event.name), id)
}

const directDebitCancelled: Teller<'direct-debit-cancelled'> = async (tx, { event, on, books, key }) => {
  await cancelDirectDebit(tx, ACTOR, known(books.debits, key(event.name)), on)
}

const insolvency: Teller<'insolvency'> = async (tx, { event, day, customerId }) => {
  await updateCustomer(tx, ACTOR, customerId, { insolvency_opened_on: day(event.openedOn) })
}

const contact: Teller<'contact'> = async (tx, { event, customerId }) => {
  await addContact(tx, ACTOR, customerId, { name: null, ...event.contact })
}

const bounce: Teller<'bounce'> = async (tx, { on, customerId }) => {
  const actId = await lastSentAct(tx, customerId, 'email')
  if (actId === undefined) throw new Error(`nothing was sent to customer ${customerId} that could come back`)
  await reportBounce(tx, ACTOR, actId, {
    answer: '550 5.1.1 boîte inconnue',
    asOf: on,
    now: new Date(`${on}T07:00:00Z`),
  })
}

const TELLERS: { readonly [K in Kind]: Teller<K> } = {
  invoice,
  'credit-note': creditNote,
  payment,
  match,
  'returned-payment': returnedPayment,
  'write-off': writeOff,
  hold,
  promise,
  dispute,
  'dispute-settled': disputeSettled,
  'payment-plan': paymentPlan,
  'plan-lapsed': planLapsed,
  'direct-debit': directDebit,
  'direct-debit-cancelled': directDebitCancelled,
  insolvency,
  contact,
  bounce,
}
