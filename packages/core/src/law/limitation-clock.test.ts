import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { CLOCK_EVENT_KINDS, type ClockEvent } from '../claims/clock-event.ts'
import { RECORDED_LAWS, recordedLaw } from './law-of.ts'
import { limitationClock } from './limitation-clock.ts'

const DUE_ON = civilDate('2021-03-31')

const event = fc
  .record({
    kind: fc.constantFrom(...CLOCK_EVENT_KINDS),
    days: fc.integer({ min: -30, max: 8000 }),
    lasts: fc.option(fc.nat(700)),
  })
  .map(
    ({ kind, days, lasts }): ClockEvent => ({
      kind,
      on: addDays(DUE_ON, days),
      until: lasts === null ? null : addDays(DUE_ON, days + lasts),
    }),
  )

test('one more event never brings the last day forward, in any law, and no cap is passed but by proceedings', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RECORDED_LAWS),
      fc.array(event, { maxLength: 6 }),
      event,
      (country, events, one) => {
        const law = recordedLaw(country)
        const period = law?.limitation.periodOf('services', 'business') ?? null
        if (law === null || period === null) throw new Error(`${country} has a limitation of services`)
        const clock = (told: readonly ClockEvent[]) =>
          limitationClock(law, period, {
            debtor: 'business',
            claim: 'services',
            dueOn: DUE_ON,
            completedOn: null,
            events: told,
          })
        const before = clock(events)
        const after = clock([...events, one])
        const inCourt = [...events, one].some(({ kind }) => kind === 'lawsuit' || kind === 'enforcement')
        if (!inCourt) expect((after.lastDay ?? '') >= (before.lastDay ?? '')).toBe(true)
        if (!inCourt && after.cap !== null) expect((after.lastDay ?? '') <= after.cap).toBe(true)
        expect(after.chain).toHaveLength(
          2 + events.length + after.warnings.filter(({ code }) => code === 'cap-reached').length,
        )
      },
    ),
  )
})
