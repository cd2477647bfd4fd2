import { addDays, civilDate } from '@recouvrance/core/calendar/civil-date'
import { describe, expect, test } from 'vitest'
import { CAST, composeTimeline, itemKey } from './compose-timeline.ts'

const AS_OF = civilDate('2026-06-15')
const timeline = composeTimeline(AS_OF)

describe('the cast', () => {
  test('is sixty customers of all kinds, in a dozen countries and five languages', () => {
    expect(CAST).toHaveLength(60)
    expect(new Set(CAST.map(({ number }) => number)).size).toBe(60)
    expect(new Set(CAST.map(({ kind }) => kind))).toEqual(new Set(['business', 'consumer', 'public']))
    expect(new Set(CAST.map(({ language }) => language))).toEqual(new Set(['fr', 'de', 'es', 'it', 'en']))
    expect(new Set(CAST.map(({ country }) => country)).size).toBeGreaterThanOrEqual(12)
  })

  test('is invented: every e-mail address ends in .example', () => {
    const added = timeline.flatMap(({ event }) => (event.kind === 'contact' ? [event.contact] : []))
    const addresses = [...CAST.flatMap(({ contacts }) => contacts), ...added].filter(
      ({ channel }) => channel === 'email',
    )
    expect(addresses.length).toBeGreaterThan(50)
    for (const { value } of addresses) expect(value).toMatch(/^[a-z.]+@[a-z-]+\.example$/)
  })

  test('names a parent before its branches', () => {
    const seen = new Set<string>()
    for (const { number, parent } of CAST) {
      if (parent !== null) expect(seen).toContain(parent)
      seen.add(number)
    }
  })
})

describe('the timeline', () => {
  test('is the same for the same day, and moves with it', () => {
    expect(composeTimeline(AS_OF)).toEqual(timeline)
    const later = composeTimeline(addDays(AS_OF, 400))
    expect(later.map(({ event }) => event)).toEqual(timeline.map(({ event }) => event))
  })

  test('brings 400 items in two years', () => {
    const items = timeline.flatMap(({ event }) => {
      if (event.kind === 'payment-plan') return event.instalments.map(() => event.on)
      return event.kind === 'invoice' || event.kind === 'credit-note' || event.kind === 'payment'
        ? [event.on]
        : []
    })
    expect(items).toHaveLength(400)
    expect(Math.min(...items)).toBeGreaterThanOrEqual(-840)
    expect(Math.max(...items)).toBeLessThanOrEqual(0)
  })

  test('goes forward: nothing is told of an item before it is there', () => {
    const there = new Set<string>()
    let day = Number.NEGATIVE_INFINITY
    for (const { customer, event } of timeline) {
      expect(event.on).toBeGreaterThanOrEqual(day)
      day = event.on
      const brings = event.kind === 'invoice' || event.kind === 'credit-note' || event.kind === 'payment'
      for (const name of namesIn(event)) {
        if (brings && name === event.name) there.add(itemKey(customer, name))
        else expect(there).toContain(itemKey(customer, name))
      }
    }
  })

  test('numbers documents of one kind and year without a gap, in the order of their issue', () => {
    const invoices = timeline.filter(({ event }) => event.kind === 'invoice')
    const numbers = invoices.map(({ documentNumber }) => documentNumber ?? '')
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const [year, ofYear] of Map.groupBy(numbers, (number) => number.slice(0, 7))) {
      const ranks = ofYear.map((number) => Number(number.slice(8))).toSorted((a, b) => a - b)
      expect(ranks, year).toEqual(ranks.map((_, index) => index + 1))
    }
  })
})

function namesIn(event: (typeof timeline)[number]['event']): string[] {
  return [
    ...('name' in event && event.name ? [event.name] : []),
    ...('names' in event ? event.names : []),
    ...('settles' in event ? Object.keys(event.settles) : []),
    ...('credit' in event ? [event.credit, event.debt] : []),
  ]
}
