import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { LANGUAGES, type Language } from '@recouvrance/core/language/language'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import { buildMessageModel, type MessageInput } from '@recouvrance/core/reminders/message-model'
import { sampleMessage } from '@recouvrance/core/reminders/sample-message'
import type { Tone } from '@recouvrance/core/scenarios/tone'
import { describe, expect, test } from 'vitest'
import { renderDocument } from '../rendering/render-document.ts'
import { renderText } from '../rendering/render-text.ts'
import { chooseTemplate, templateKeyFor } from './choose-template.ts'
import { type MessageTemplate, TEMPLATE_KEYS } from './message-template.ts'
import { loadShippedTemplates } from './shipped-templates.ts'

const KINDS: readonly CustomerKind[] = ['business', 'consumer', 'public']

/** Messages with one item and several, before and after the due date, first reminders and later ones. */
function messages(language: Language, kind: CustomerKind, tone: Tone): MessageInput[] {
  const whole = { ...sampleMessage(language, kind), tone }
  const first = whole.items.slice(0, 1)
  const soon = whole.items.filter(({ section }) => section === 'coming-due')
  const one = { ...whole, items: first, previousReminders: [] }
  const announced = { ...one, attachmentNames: ['FA-2026-0412.pdf'] }
  return tone === 'formal' ? [whole, one, announced] : [whole, one, announced, { ...one, items: soon }]
}

function textOf(template: MessageTemplate, input: MessageInput): string {
  const model = buildMessageModel(input)
  const key = templateKeyFor(template.key, model)
  const chosen =
    key === template.key ? template : chooseTemplate(loadShippedTemplates(), { ...template, key })
  const { subject, blocks } = renderDocument(model, chosen)
  return `${subject}\n${renderText(blocks, model)}`
}

function everyText(language: Language, kinds: readonly CustomerKind[] = KINDS): [MessageTemplate, string][] {
  return loadShippedTemplates()
    .filter((template) => template.language === language)
    .flatMap((template) =>
      kinds.flatMap((kind) =>
        messages(language, kind, template.tone).map((input): [MessageTemplate, string] => [
          template,
          textOf(template, input),
        ]),
      ),
    )
}

test('every language has the same fourteen texts', () => {
  const slots = (language: Language) =>
    loadShippedTemplates()
      .filter((template) => template.language === language)
      .map(({ key, tone }) => `${key} ${tone}`)
  expect(slots('fr')).toHaveLength(14)
  expect(new Set(slots('fr').map((slot) => slot.split(' ')[0]))).toEqual(new Set(TEMPLATE_KEYS))
  for (const language of LANGUAGES) expect(slots(language)).toEqual(slots('fr'))
})

describe.each(LANGUAGES)('texts in %s', (language) => {
  test('say the amount, for every kind of customer and message, with nothing left over', () => {
    for (const [template, text] of everyText(language)) {
      expect(text, template.key).toMatch(/\d[.,]\d{2}/)
      expect(text, template.key).not.toMatch(
        /undefined|\bnull\b|NaN|[{}]|\b0 (?:fact|inv|über|fatt)| {2}[^A-Z0-9]/,
      )
      expect(text.split('\n')[0], template.key).not.toMatch(/["']/)
    }
  })

  test('claim nothing but the debt from a consumer', () => {
    for (const [template, text] of everyText(language, ['consumer']))
      expect(text, template.key).not.toMatch(/40[\s\u00a0]€|€40|L\. 441-10|D\. 441-5|2192/)
  })

  test('recall the law of late payment between businesses by its articles, and that of public buyers by theirs', () => {
    const of = (kind: CustomerKind) =>
      everyText(language, [kind]).filter(([{ key, tone }]) => key === 'reminder' && tone === 'firm')
    expect(of('business').map(([, text]) => text)).toContainEqual(expect.stringMatching(/441-10/))
    expect(of('public').map(([, text]) => text)).toContainEqual(expect.stringMatching(/2192-13/))
  })

  test('differ by tone', () => {
    const bodies = loadShippedTemplates().filter((template) => template.language === language)
    expect(new Set(bodies.map(({ body }) => body)).size).toBe(bodies.length)
    expect(new Set(bodies.map(({ subject }) => subject)).size).toBe(bodies.length)
  })

  test('a formal notice says its name, its delay and what may follow, and cites French law under that law only', () => {
    const notice = loadShippedTemplates().find(
      ({ key, language: own }) => key === 'formal-notice' && own === language,
    )
    if (!notice) throw new Error('no formal notice')
    const [input] = messages(language, 'business', 'formal')
    if (!input) throw new Error('no message')
    expect(textOf(notice, input)).toMatch(/1344/)
    expect(textOf(notice, input)).toMatch(/\b8[\s\u00a0]\p{L}+/u)
    const creditor = {
      ...input.creditor,
      address: { lines: ['Rue Neuve 1', '1000 Bruxelles'], country: 'BE' },
    }
    for (const kind of KINDS)
      expect(textOf(notice, { ...input, creditor, customer: { ...input.customer, kind } })).not.toMatch(
        /1344|1231-6|441-10|2192/,
      )
  })
})

test('a formal notice cannot leave while nothing is past its due date', () => {
  const sample = sampleMessage('fr')
  const soon = sample.items.filter(({ section }) => section === 'coming-due')
  expect(() => buildMessageModel({ ...sample, tone: 'formal', items: soon })).toThrow(MessageError)
})

test('on its due date nothing is called late: the word before the due date leaves instead', () => {
  const sample = sampleMessage('fr')
  const due = buildMessageModel({
    ...sample,
    items: sample.items.filter(({ section }) => section === 'coming-due'),
  })
  const late = buildMessageModel(sample)
  expect(
    ['reminder', 'letter', 'statement', 'call-script', 'own-text'].map((key) => templateKeyFor(key, due)),
  ).toEqual(['preventive', 'preventive', 'preventive', 'call-script', 'own-text'])
  expect(templateKeyFor('reminder', late)).toBe('reminder')
})

test('a subject stands behind the word "Subject:" on a letter: it has no colon of its own', () => {
  for (const { key, language, tone, subject } of loadShippedTemplates())
    if (key !== 'call-script') expect(subject, `${key} ${language} ${tone}`).not.toContain(':')
})

const INVOICE =
  /(?:notre|our|unsere|nuestra|nostra) (?:facture|invoice|rechnung|factura|fattura)|(?:les|des|vos|the|your|ihre|der|las|sus|le|delle) (?:factures|invoices|rechnungen|facturas|fatture)/i

test.each(LANGUAGES)('an instalment of a payment plan is not called an invoice in %s', (language) => {
  const sample = sampleMessage(language, 'consumer')
  const plan = sample.items
    .filter(({ openAmount, disputedAmount }) => openAmount > 0 && disputedAmount === 0)
    .map((item, index) => ({ ...item, kind: 'instalment' as const, number: `PLAN-7-${index + 1}/3` }))
  const soon = plan.filter(({ section }) => section === 'coming-due')
  for (const template of loadShippedTemplates().filter((one) => one.language === language)) {
    const inputs = template.tone === 'formal' ? [plan] : [plan, plan.slice(0, 1), soon]
    for (const items of inputs) {
      const text = textOf(template, { ...sample, tone: template.tone, items })
      expect(text.split('\n')[0], template.key).not.toMatch(/fact|invoice|rechnung|fatt/i)
      // The first question of a call is for whoever pays invoices.
      if (template.key !== 'call-script') expect(text, template.key).not.toMatch(INVOICE)
    }
  }
  const mixed = [...plan, ...sample.items.slice(0, 1)]
  const reminder = loadShippedTemplates().find(
    ({ key, tone, language: own }) => key === 'reminder' && tone === 'courteous' && own === language,
  )
  if (!reminder) throw new Error('no reminder')
  const words = { fr: 'factures et échéances', en: 'invoices and instalments', de: 'Rechnungen und Raten' }
  const both = { ...words, es: 'facturas y cuotas', it: 'fatture e rate' }
  expect(textOf(reminder, { ...sample, tone: 'courteous', items: mixed })).toContain(both[language])
})
