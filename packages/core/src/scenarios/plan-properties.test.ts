import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { actKey, taskKey } from './act-key.ts'
import type { CustomerPlan } from './decision.ts'
import { explain, explainReason, explainTask } from './explain.ts'
import type { CustomerFacts, HistoryEntry } from './facts.ts'
import { planCustomer } from './plan.ts'
import type { Scenario } from './scenario.ts'
import { AS_OF, factsArbitrary, scenarioArbitrary, shuffled } from './testing/plan-arbitrary.ts'

// Other facts at every run of the suite; 200,000 in a row were asked when the engine was last changed.
const RUNS = { numRuns: 5000 }

function holdsFor(facts: CustomerFacts, scenario: Scenario, check: (plan: CustomerPlan) => void): void {
  check(planCustomer(AS_OF, facts, scenario))
}

function property(check: (plan: CustomerPlan, facts: CustomerFacts, scenario: Scenario) => void): void {
  fc.assert(
    fc.property(factsArbitrary(), scenarioArbitrary, (facts, scenario) => {
      holdsFor(facts, scenario, (plan) => check(plan, facts, scenario))
    }),
    RUNS,
  )
}

function itemOf(facts: CustomerFacts, itemId: string) {
  const item = facts.items.find(({ id }) => id === itemId)
  if (!item) throw new Error(`no item ${itemId}`)
  return item
}

describe('a plan is a function of its facts', () => {
  test('the same facts give the same plan, and are left as they were', () => {
    property((plan, facts, scenario) => {
      const before = structuredClone(facts)
      expect(planCustomer(AS_OF, facts, scenario)).toEqual(plan)
      expect(facts).toEqual(before)
    })
  })

  test('in any order they give the same plan', () => {
    fc.assert(
      fc.property(factsArbitrary(), scenarioArbitrary, fc.nat(1000), (facts, scenario, seed) => {
        expect(planCustomer(AS_OF, shuffled(facts, seed), scenario)).toEqual(
          planCustomer(AS_OF, facts, scenario),
        )
      }),
      RUNS,
    )
  })
})

describe('what leaves', () => {
  test('an act claims the sum of its items, above zero, in one currency', () => {
    property(({ acts }, facts) => {
      for (const act of acts) {
        expect(act.items.length).toBeGreaterThan(0)
        expect(act.amountMinor).toBeGreaterThan(0)
        expect(act.amountMinor).toBe(act.items.reduce((sum, { amountMinor }) => sum + amountMinor, 0))
        for (const { itemId } of act.items) expect(itemOf(facts, itemId).currency).toBe(act.currency)
        expect(act.on >= AS_OF).toBe(true)
      }
    })
  })

  test('a debt is in one act at most, with one step, and no credit is deducted twice', () => {
    property(({ acts }, facts) => {
      const debts = acts.flatMap(({ items }) => items.filter(({ amountMinor }) => amountMinor > 0))
      expect(new Set(debts.map(({ itemId }) => itemId)).size).toBe(debts.length)
      for (const item of facts.items) {
        const deducted = acts.flatMap(({ items }) => items.filter(({ itemId }) => itemId === item.id))
        const total = deducted.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
        expect(Math.abs(total)).toBeLessThanOrEqual(Math.abs(item.openMinor))
      }
    })
  })

  test('never for a settled, held, wholly disputed, promised or insolvent item', () => {
    property(({ acts }, facts, scenario) => {
      const debts = acts.flatMap(({ items }) => items.filter(({ amountMinor }) => amountMinor > 0))
      if (facts.insolvencyOpenedOn && facts.insolvencyOpenedOn <= AS_OF) expect(debts).toEqual([])
      for (const { itemId, amountMinor } of debts) {
        const item = itemOf(facts, itemId)
        expect(item.openMinor).toBeGreaterThan(0)
        expect(amountMinor).toBeLessThanOrEqual(item.openMinor - Math.min(item.openMinor, item.disputedMinor))
        const held = (facts.holds ?? []).some(
          (hold) =>
            (hold.scope !== 'item' || hold.itemId === itemId) &&
            hold.from <= AS_OF &&
            (hold.until === null || AS_OF <= hold.until),
        )
        expect(held).toBe(false)
        const promised = (facts.promises ?? []).some(
          (promise) =>
            promise.itemIds.includes(itemId) &&
            promise.paidMinor === undefined &&
            AS_OF <= addDays(promise.dueOn, scenario.bankDelayDays),
        )
        expect(promised).toBe(false)
        if (item.limitationOn) expect(AS_OF <= item.limitationOn).toBe(true)
      }
    })
  })

  test('never while the account owes nothing on the whole', () => {
    property(({ acts }, facts) => {
      // Payment plans take items out of the sum and are tested apart.
      if (facts.plans?.length) return
      for (const currency of new Set(acts.map((act) => act.currency))) {
        const net = facts.items
          .filter((item) => item.currency === currency)
          .reduce((sum, { openMinor }) => sum + openMinor, 0)
        const tolerated = facts.items.length * 100
        expect(net).toBeGreaterThan(-tolerated)
      }
    })
  })

  test('the caps and the minimum interval hold whatever the grouping', () => {
    property(({ acts }, facts, scenario) => {
      const contacts = acts.filter(({ channel }) => channel !== 'task')
      if (scenario.caps?.perWeek) expect(contacts.length).toBeLessThanOrEqual(scenario.caps.perWeek)
      if (scenario.caps?.perMonth) expect(contacts.length).toBeLessThanOrEqual(scenario.caps.perMonth)
      const others = (facts.otherActs ?? []).map(({ on }) => on)
      const last = others.sort().at(-1)
      if (last && acts.length > 0) expect(addDays(last, scenario.minDaysBetweenActs) <= AS_OF).toBe(true)
    })
  })
})

describe('every item is explained', () => {
  test('exactly once, and in an act exactly when it says so', () => {
    property(({ acts, explanations }, facts) => {
      expect(explanations.map(({ itemId }) => itemId).sort()).toEqual(facts.items.map(({ id }) => id).sort())
      const inActs = new Set(acts.flatMap(({ items }) => items.map(({ itemId }) => itemId)))
      for (const { itemId, state, rule, nextOn, until } of explanations) {
        expect(state === 'act').toBe(inActs.has(itemId))
        expect(rule === null).toBe(state === 'act' && nextOn === AS_OF)
        if (nextOn !== null && state !== 'act') expect(nextOn > AS_OF).toBe(true)
        if (until !== null && nextOn !== null) expect(until < nextOn).toBe(true)
      }
    })
  })

  test('in words, in both languages, with every value filled in', () => {
    property(({ acts, tasks, explanations }) => {
      for (const language of ['fr', 'en'] as const) {
        const sentences = [
          ...explanations.map((found) => explain(found, language)),
          ...tasks.map((found) => explainTask(found, language)),
          ...acts.flatMap(({ reasons }) => reasons.map((reason) => explainReason(reason, language))),
        ]
        for (const sentence of sentences) {
          expect(sentence).toMatch(/\.$/)
          expect(sentence).not.toMatch(/undefined|null|NaN| {2}|«\s*»|“”|le \.|on \./)
        }
      }
    })
  })
})

describe('the date announced is true', () => {
  test('a single item is in an act that leaves on its next day, and in none before', () => {
    fc.assert(
      fc.property(factsArbitrary(1), scenarioArbitrary, (drawn, scenario) => {
        // Bank data age, plans lapse and judgments fall by themselves: those are new facts.
        const opened = drawn.insolvencyOpenedOn
        const insolvencyOpenedOn = opened && opened <= AS_OF ? opened : null
        const facts = { ...drawn, bank: null, plans: [], insolvencyOpenedOn }
        const { explanations } = planCustomer(AS_OF, facts, scenario)
        const [explanation] = explanations
        if (!explanation || explanation.state === 'act' || explanation.state === 'closed') return
        const { nextOn, rule, params } = explanation
        // Under the entry policies the step, and so the contact it needs, may change while nothing can leave.
        if (rule === 'no-contact' || params?.laterRule === 'no-contact') return
        for (let n = 0; n < 45; n += 1) {
          const asOf = addDays(AS_OF, n)
          const [act] = planCustomer(asOf, facts, scenario).acts
          if (nextOn === null || asOf < nextOn) {
            expect([asOf, act?.on ?? null]).toEqual([asOf, act && nextOn && act.on >= nextOn ? act.on : null])
          } else {
            expect(act?.on).toBe(nextOn)
            return
          }
        }
      }),
      RUNS,
    )
  })

  test('with other items around, on that day it is in an act or says again why not', () => {
    property(({ explanations }, facts, scenario) => {
      const next = explanations
        .flatMap(({ nextOn, state }) => (nextOn && state !== 'act' ? [nextOn] : []))
        .sort()[0]
      if (!next) return
      const then = planCustomer(next, facts, scenario)
      expect(then.explanations).toHaveLength(facts.items.length)
    })
  })
})

/** Runs on the given days; what is planned leaves at once and is remembered. */
function live(facts: CustomerFacts, scenario: Scenario, days: readonly CivilDate[]) {
  const history: HistoryEntry[] = [...(facts.history ?? [])]
  const left: { itemId: string; stepKey: string; on: CivilDate }[] = []
  for (const asOf of days) {
    for (const act of planCustomer(asOf, { ...facts, history }, scenario).acts) {
      for (const { itemId, stepKey, amountMinor } of act.items) {
        history.push({ itemId, stepKey, on: act.on, outcome: 'sent' })
        if (amountMinor > 0) left.push({ itemId, stepKey, on: act.on })
      }
    }
  }
  return left
}

describe('day after day', () => {
  const calm = factsArbitrary().map((facts) => ({
    ...facts,
    history: [],
    holds: [],
    promises: [],
    directDebits: [],
    plans: [],
    otherActs: [],
    bank: null,
    insolvencyOpenedOn: null,
    items: facts.items.map(({ limitationOn: _limit, ...item }) => ({ ...item, enteredOn: AS_OF })),
  }))

  test('each step leaves as often as the scenario says, in its order, on a day of its own', () => {
    fc.assert(
      fc.property(calm, scenarioArbitrary, (facts, scenario) => {
        const days = Array.from({ length: 90 }, (_, n) => addDays(AS_OF, n))
        const left = live(facts, scenario, days)
        const rank = (stepKey: string) => scenario.steps.findIndex(({ key }) => key === stepKey)
        for (const item of facts.items) {
          const own = left.filter(({ itemId }) => itemId === item.id)
          expect(own.map(({ stepKey }) => rank(stepKey))).toEqual(
            own.map(({ stepKey }) => rank(stepKey)).sort((a, b) => a - b),
          )
          expect(new Set(own.map(({ on }) => on)).size).toBe(own.length)
          for (const step of scenario.steps) {
            const times = own.filter(({ stepKey }) => stepKey === step.key).length
            expect(times).toBeLessThanOrEqual(step.repeat?.limit ?? 1)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('five days of outage lose no step and send none twice', () => {
    fc.assert(
      fc.property(calm, scenarioArbitrary, fc.integer({ min: 1, max: 60 }), (facts, drawn, start) => {
        // Caps and intervals only move days; a debt below the minimum is nobody's step. Steps before the due date
        // are rightly skipped when the outage lasts until after it.
        const steps = drawn.steps.map((step) =>
          'offsetDays' in step.trigger
            ? { ...step, trigger: { ...step.trigger, offsetDays: Math.abs(step.trigger.offsetDays) } }
            : step,
        )
        const { caps: _caps, ...scenario } = { ...drawn, steps, minDaysBetweenActs: 1, minimumAmount: '0.00' }
        const all = Array.from({ length: 250 }, (_, n) => addDays(AS_OF, n))
        const withOutage = all.filter((_, n) => n < start || n >= start + 5)
        // A credit may cover what leaves on one day and not what two days together claim.
        const debts = { ...facts, items: facts.items.filter(({ openMinor }) => openMinor >= 0) }
        const stepsSent = (days: readonly CivilDate[]) =>
          live(debts, scenario, days)
            .map(({ itemId, stepKey }) => `${itemId} ${stepKey}`)
            .sort()
        expect(stepsSent(withOutage)).toEqual(stepsSent(all))
      }),
      { numRuns: 60 },
    )
  })
})

describe('carrying out a plan', () => {
  test('a crash after any number of inserted acts, then the run again: each act once', () => {
    fc.assert(
      fc.property(factsArbitrary(), scenarioArbitrary, fc.nat(6), (facts, scenario, crashAfter) => {
        const table = new Map<string, number>()
        const insert = (plan: CustomerPlan, limit: number) => {
          for (const act of plan.acts.slice(0, limit)) {
            const key = actKey(act)
            if (!table.has(key)) table.set(key, act.amountMinor)
          }
        }
        insert(planCustomer(AS_OF, facts, scenario), crashAfter)
        const again = planCustomer(AS_OF, shuffled(facts, crashAfter), scenario)
        insert(again, Number.POSITIVE_INFINITY)
        expect(table.size).toBe(again.acts.length)
        expect([...table.values()].reduce((a, b) => a + b, 0)).toBe(
          again.acts.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        )
      }),
      RUNS,
    )
  })

  test('once an act is over, whatever became of it, its key does not come back', () => {
    fc.assert(
      fc.property(
        factsArbitrary(),
        scenarioArbitrary,
        fc.constantFrom('sent', 'failed', 'bounced', 'cancelled' as const),
        (facts, scenario, outcome) => {
          const { acts } = planCustomer(AS_OF, facts, scenario)
          const over = acts.flatMap(({ items, on }) =>
            items.map(({ itemId, stepKey }) => ({ itemId, stepKey, on, outcome })),
          )
          const history = [...(facts.history ?? []), ...over]
          const keys = new Set(acts.map(actKey))
          for (const days of [0, 1, 3, 10, 40]) {
            const later = planCustomer(addDays(AS_OF, days), { ...facts, history }, scenario)
            for (const act of later.acts) expect(keys.has(actKey(act))).toBe(false)
          }
        },
      ),
      RUNS,
    )
  })

  test('two acts or two tasks of one plan never share a key', () => {
    property(({ acts, tasks }) => {
      expect(new Set(acts.map(actKey)).size).toBe(acts.length)
      expect(new Set(tasks.map((task) => taskKey('A', 'C1', task))).size).toBe(tasks.length)
    })
  })
})
