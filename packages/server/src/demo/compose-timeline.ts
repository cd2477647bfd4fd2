import { addDays, type CivilDate } from '@recouvrance/core/calendar/civil-date'
import { formatShortDate } from '@recouvrance/core/calendar/format-date'
import { FOREIGN_BUSINESSES } from './cast/foreign-businesses.ts'
import { FRENCH_BUSINESSES } from './cast/french-businesses.ts'
import { CONSUMERS, PUBLIC_BODIES } from './cast/people-and-public-bodies.ts'
import { seededChance } from './seeded-chance.ts'
import type { DayOffset, DemoCustomer, ItemName, PayingHabit, StoryEvent } from './story.ts'

/** One fact of the portfolio, in the order in which they happen. */
export type TimelineEvent = {
  readonly customer: DemoCustomer
  readonly event: StoryEvent
  /** What is printed on the document that the event brings, when it brings one. */
  readonly documentNumber: string | null
}

/** The sixty customers, parents before their branches. */
export const CAST: readonly DemoCustomer[] = [
  ...FRENCH_BUSINESSES,
  ...FOREIGN_BUSINESSES,
  ...CONSUMERS,
  ...PUBLIC_BODIES,
].toSorted((a, b) => (a.number < b.number ? -1 : 1))

/**
 * Everything that happens in the portfolio, oldest first: the stories of the cast and, before them, two years of
 * invoices that were paid as each customer pays. The same day gives the same timeline.
 */
export function composeTimeline(asOf: CivilDate): readonly TimelineEvent[] {
  const events = CAST.flatMap((customer) =>
    [...paidInvoices(customer), ...customer.story].map((event) => ({ customer, event })),
  )
  const numbers = documentNumbers(asOf, events)
  // Stable: what happens on one day keeps the order of the cast and of its stories.
  return events
    .toSorted((a, b) => a.event.on - b.event.on)
    .map(({ customer, event }) => ({
      customer,
      event,
      documentNumber:
        'name' in event && event.name ? (numbers.get(itemKey(customer, event.name)) ?? null) : null,
    }))
}

/** Names an item across all stories. */
export function itemKey(customer: DemoCustomer, name: ItemName): string {
  return `${customer.number}/${name}`
}

const OLDEST_DUE: DayOffset = -715
const NEWEST_DUE: DayOffset = -75
// Between the last of the paid invoices and the first of the story, so that neither disturbs the other's reminders.
const REST_DAYS = 45

/** The invoices of the past, spread evenly with a little chance, each with the payment that settled it. */
function paidInvoices(customer: DemoCustomer): StoryEvent[] {
  const { habit, story, number } = customer
  if (!habit) return []
  const chance = seededChance(number)
  const begins = Math.min(0, ...story.map(({ on }) => on))
  const newest = Math.min(NEWEST_DUE, begins - REST_DAYS)
  const stride = Math.trunc((newest - OLDEST_DUE) / habit.invoices)
  return Array.from({ length: habit.invoices }, (_, index) => {
    const dueOn = newest - index * stride - chance.between(0, Math.max(0, stride - 1))
    return paidInvoice(habit, `past${index + 1}`, dueOn, chance)
  }).flat()
}

function paidInvoice(
  { amounts, delayDays, termDays, currency }: PayingHabit,
  name: ItemName,
  dueOn: DayOffset,
  chance: ReturnType<typeof seededChance>,
): StoryEvent[] {
  const issuedOn = dueOn - termDays
  const paidOn = dueOn + chance.between(delayDays[0], delayDays[1])
  // Whole units before VAT, 20 % added: cents that look like an invoice's.
  const amountMinor = chance.between(amounts[0] * 10, amounts[1] * 10) * 12
  return [
    { kind: 'invoice', on: issuedOn, name, issuedOn, dueOn, amountMinor, currency, creditor: 'ateliers' },
    {
      kind: 'payment',
      on: paidOn,
      name: `${name}-paid`,
      amountMinor,
      currency,
      settles: { [name]: amountMinor },
    },
  ]
}

const PREFIX = { invoice: 'FA', 'credit-note': 'AV' } as const

/** Documents are numbered as they are issued, one series for each kind and year; payments carry the bank's words. */
function documentNumbers(
  asOf: CivilDate,
  events: readonly { readonly customer: DemoCustomer; readonly event: StoryEvent }[],
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  const last = new Map<string, number>()
  const issuedOn = (event: StoryEvent) => ('issuedOn' in event ? event.issuedOn : event.on)
  for (const { customer, event } of events.toSorted((a, b) => issuedOn(a.event) - issuedOn(b.event))) {
    const day = addDays(asOf, issuedOn(event))
    if (event.kind === 'payment')
      numbers.set(itemKey(customer, event.name), `VIR ${customer.number} ${formatShortDate(day, 'fr')}`)
    if (event.kind !== 'invoice' && event.kind !== 'credit-note') continue
    const series = `${PREFIX[event.kind]}-${day.slice(0, 4)}`
    const rank = (last.get(series) ?? 0) + 1
    last.set(series, rank)
    numbers.set(itemKey(customer, event.name), `${series}-${String(rank).padStart(4, '0')}`)
  }
  return numbers
}
