import type { FastifyInstance } from 'fastify'

/** Small facts for questions to the simulation: the example of its documentation, with less in it. */

export type Facts = Readonly<Record<string, unknown>>

export type Answer = {
  readonly acts: readonly {
    readonly stepKey: string
    readonly channel: string
    readonly on: string
    readonly approval: string
    readonly currency: string
    readonly amount: string
    readonly items: readonly {
      readonly itemId: string
      readonly stepKey: string
      readonly section: string
      readonly amount: string
    }[]
    readonly reasons: readonly string[]
  }[]
  readonly tasks: readonly {
    readonly kind: string
    readonly itemIds: readonly string[]
    readonly reason: string
  }[]
  readonly explanations: readonly {
    readonly itemId: string
    readonly state: string
    readonly rule: string | null
    readonly until: string | null
    readonly nextStepKey: string | null
    readonly nextOn: string | null
    readonly message: { readonly fr: string; readonly en: string }
  }[]
}

export function aStep(key: string, trigger: number | Facts, channel = 'email', over: Facts = {}): Facts {
  const when = typeof trigger === 'number' ? { offsetDays: trigger } : trigger
  return { key, ...when, channel, tone: 'courteous', approval: 'automatic', ...over }
}

/** E-mail at D+7, call at D+15, registered letter at D+30; five days between two acts. */
export function aScenario(over: Facts = {}): Facts {
  return {
    key: 'standard',
    grouping: 'customer',
    entry: 'first-step',
    minDaysBetweenActs: 5,
    minimumAmount: '0.00',
    steps: [
      aStep('reminder-1', 7),
      aStep('call', 15, 'call', { approval: 'manual' }),
      aStep('formal-notice', 30, 'registered-letter', { tone: 'formal', approval: 'manual' }),
    ],
    ...over,
  }
}

export const EMAIL = { channel: 'email', value: 'compta@client.example' }
export const LETTER = { channel: 'letter', value: '1 rue Exemple, 75002 Paris' }

export function aDebtor(over: Facts = {}): Facts {
  return { id: 'C1', kind: 'business', country: 'FR', language: 'fr', contacts: [EMAIL, LETTER], ...over }
}

/** 1,200.00 EUR, due on Sunday 9 February 2025. */
export function aPiece(id: string, over: Facts = {}): Facts {
  return {
    id,
    kind: 'invoice',
    number: id,
    issuedOn: '2025-01-10',
    dueOn: '2025-02-09',
    openAmount: '1200.00',
    disputedAmount: '0.00',
    currency: 'EUR',
    ...over,
  }
}

/** What was sent for an item. */
export function aSending(itemId: string, stepKey: string, on: string, outcome = 'sent'): Facts {
  return { itemId, stepKey, on, outcome }
}

/** A request about the invoice F1 and nothing else. */
export function aQuestion(asOf: string, facts: Facts = {}): Facts {
  return { asOf, scenario: aScenario(), customer: aDebtor(), items: [aPiece('F1')], ...facts }
}

export function askSimulation(app: FastifyInstance, payload: unknown, language: 'fr' | 'en' = 'en') {
  return app.inject({
    method: 'POST',
    url: '/api/v1/planning/simulate',
    headers: { 'accept-language': language, 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
}

/** `state rule until nextStepKey nextOn` of an item, `-` for null: one line of a table. */
export function inShort({ explanations }: Answer, itemId = 'F1'): string {
  const found = explanations.filter((explanation) => explanation.itemId === itemId)
  const [only] = found
  if (!only || found.length > 1) throw new Error(`${found.length} explanations of ${itemId}`)
  const { state, rule, until, nextStepKey, nextOn } = only
  return [state, rule, until, nextStepKey, nextOn].map((value) => value ?? '-').join(' ')
}
