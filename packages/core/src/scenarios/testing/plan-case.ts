import { type CivilDate, civilDate } from '../../calendar/civil-date.ts'
import type { ItemKind, OpenItem } from '../../claims/open-item.ts'
import type { Contact, CustomerKind } from '../../customers/customer.ts'
import { currencyOf } from '../../money/currency.ts'
import type { CustomerPlan, Explanation } from '../decision.ts'
import type { CustomerFacts, HistoryEntry } from '../facts.ts'
import { planCustomer } from '../plan.ts'
import type { Scenario, Step, StepChannel, Trigger } from '../scenario.ts'

/** Small facts for tests: dates as plain text, amounts in cents, everything else as usual as can be. */

export function step(key: string, trigger: number | Trigger, over: Partial<Step> = {}): Step {
  return {
    key,
    trigger: typeof trigger === 'number' ? { offsetDays: trigger } : trigger,
    channel: 'email',
    tone: 'courteous',
    approval: 'automatic',
    ...over,
  }
}

/** E-mail at D+7, call at D+15, registered letter at D+30; five days between two acts. */
export function scenario(over: Partial<Scenario> = {}): Scenario {
  return {
    key: 'standard',
    version: 1,
    steps: [
      step('reminder-1', 7),
      step('call', 15, { channel: 'call', tone: 'firm', approval: 'manual' }),
      step('formal-notice', 30, { channel: 'registered-letter', tone: 'formal', approval: 'manual' }),
    ],
    grouping: 'customer',
    entry: 'first-step',
    minDaysBetweenActs: 5,
    minimumAmount: '0.00',
    tolerance: '0.00',
    bankDelayDays: 3,
    legalReviewAfterDays: 0,
    ...over,
  }
}

export const BOTH_CONTACTS: readonly Contact[] = [
  { channel: 'email', value: 'compta@client.example' },
  { channel: 'letter', value: '1 rue Exemple, 75002 Paris' },
]

type ItemOver = Partial<Omit<OpenItem, 'dueOn' | 'issuedOn' | 'limitationOn' | 'enteredOn' | 'currency'>> & {
  dueOn?: string | null
  issuedOn?: string
  limitationOn?: string
  enteredOn?: string
  currency?: string
}

/** 1 200.00 EUR, due 2025-02-09. */
export function invoice(id: string, over: ItemOver = {}): OpenItem {
  const { limitationOn, enteredOn, ...rest } = over
  const dueOn = over.dueOn === undefined ? '2025-02-09' : over.dueOn
  return {
    creditorId: 'A',
    kind: 'invoice' as ItemKind,
    number: id,
    openMinor: 120_000,
    disputedMinor: 0,
    ...rest,
    id,
    issuedOn: civilDate(over.issuedOn ?? '2025-01-10'),
    dueOn: dueOn === null ? null : civilDate(dueOn),
    currency: currencyOf(over.currency ?? 'EUR'),
    ...(limitationOn === undefined ? {} : { limitationOn: civilDate(limitationOn) }),
    ...(enteredOn === undefined ? {} : { enteredOn: civilDate(enteredOn) }),
  }
}

export function sent(itemId: string, stepKey: string, on: string, over: Partial<HistoryEntry> = {}) {
  return { itemId, stepKey, on: civilDate(on), outcome: 'sent' as const, ...over }
}

type FactsOver = Partial<CustomerFacts> & {
  kind?: CustomerKind
  country?: string
  region?: string
  contacts?: readonly Contact[]
}

export function factsOf(items: readonly OpenItem[], over: FactsOver = {}): CustomerFacts {
  const { kind = 'business', country = 'FR', region, contacts = BOTH_CONTACTS, ...rest } = over
  return {
    creditorId: 'A',
    law: 'FR',
    customer: { id: 'C1', kind, country, language: 'fr', contacts, ...(region ? { region } : {}) },
    items,
    ...rest,
  }
}

/** The plan of a day for a few items. */
export function planOf(
  asOf: string,
  items: readonly OpenItem[],
  over: FactsOver = {},
  scenarioOver: Partial<Scenario> = {},
): CustomerPlan {
  return planCustomer(civilDate(asOf), factsOf(items, over), scenario(scenarioOver))
}

export function explanationOf(plan: CustomerPlan, itemId: string): Explanation {
  const found = plan.explanations.filter((explanation) => explanation.itemId === itemId)
  const [only] = found
  if (!only || found.length > 1) throw new Error(`${found.length} explanations of ${itemId}`)
  return only
}

/** What a test usually asks of an explanation. */
export function why(plan: CustomerPlan, itemId: string) {
  const { state, rule, until, nextStepKey, nextOn } = explanationOf(plan, itemId)
  return { state, rule, until, nextStepKey, nextOn }
}

export function acts(plan: CustomerPlan): [string, StepChannel, CivilDate, number][] {
  return plan.acts.map(({ stepKey, channel, on, amountMinor }) => [stepKey, channel, on, amountMinor])
}

/** Spaces that never break are written `_` here, so that a test shows them. */
export function shown(sentence: string): string {
  return sentence.replaceAll('\u00a0', '_').replaceAll('\u202f', '_')
}
