import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Language } from '@recouvrance/core/language/language'
import type { AddedRates } from '@recouvrance/core/law/semester-rates'
import { MessageError, type ScreenText } from '@recouvrance/core/reminders/message-error'
import {
  buildMessageModel,
  type MessageItemInput,
  type MessageMedium,
  type MessageModel,
} from '@recouvrance/core/reminders/message-model'
import { messageVariablesOf } from '@recouvrance/core/reminders/message-variables'
import { sampleMessage } from '@recouvrance/core/reminders/sample-message'
import { VARIABLE_MEANINGS } from '@recouvrance/core/reminders/variable-meanings'
import type { Tone } from '@recouvrance/core/scenarios/tone'
import type { KnownDebt } from '../../law/read-debts.ts'
import { Refusal } from '../../refusal.ts'
import { type EmailLayout, loadEmailLayout } from '../rendering/email-layout.ts'
import { type Enclosure, encloseStatement } from '../rendering/enclose-statement.ts'
import { BLOCK_PLACEHOLDERS, compileLiquid, variablesOf } from '../rendering/liquid-engine.ts'
import { type RenderedAct, renderMessage } from '../rendering/render-act.ts'
import type { MessageTemplate } from './message-template.ts'

const POSTED = ['letter', 'formal-notice', 'account-review']

/** In which medium a text of this key is shown and checked: one of a key of somebody's own, as an e-mail. */
export function mediumOf(key: string): 'call' | 'letter' | 'email' {
  if (key === 'call-script') return 'call'
  return POSTED.includes(key) ? 'letter' : 'email'
}

/**
 * Checks a text before it is saved: its syntax, the variables that it names, and that the invented message made of it
 * for each kind of customer says all that a message must say.
 * @throws Refusal `invalid-template` that says what to mend
 */
export async function checkTemplate(template: MessageTemplate): Promise<void> {
  const layout = await loadEmailLayout()
  try {
    refuseUnknownVariables(template)
    const { failures } = renderSample(template, layout, 'business')
    const [failure] = failures
    if (failure) throw invalidTemplate({ text: failure.text, place: null })
    for (const kind of ['consumer', 'public'] as const) renderSample(template, layout, kind)
  } catch (error) {
    throw error instanceof MessageError ? invalidTemplate(error) : error
  }
}

/** The invented message, made of this text. */
function renderSample(
  template: MessageTemplate,
  layout: EmailLayout,
  kind: CustomerKind,
  medium: MessageMedium = mediumOf(template.key),
): RenderedAct {
  const sample = sampleOf(template.language, template.tone, kind, medium)
  return renderMessage({ ...sample, template, recipient: null }, layout)
}

// The day of the invented message is one of which every rate is known.
const NO_ADDED_RATES: AddedRates = { find: () => undefined }

/** The invented message; as a formal notice, with the statement of its invented debts. */
export function sampleOf(
  language: Language,
  tone: Tone,
  kind: CustomerKind,
  medium: MessageMedium,
): { readonly model: MessageModel; readonly enclosure: Enclosure | null } {
  const whole = { ...sampleMessage(language, kind), tone, medium }
  const { input, enclosure } = encloseStatement(whole, {
    debts: new Map(whole.items.flatMap(debtOf)),
    added: NO_ADDED_RATES,
    insolvencyOpenedOn: null,
  })
  return { model: buildMessageModel(input), enclosure }
}

function debtOf(item: MessageItemInput): readonly (readonly [number, KnownDebt])[] {
  const { id, number, issuedOn, dueOn, originalAmount, openAmount, kind } = item
  if (kind !== 'invoice' || issuedOn === null || dueOn === null) return []
  const amountMinor = originalAmount ?? openAmount
  const paid = amountMinor - openAmount
  const debt = {
    id: Number(id),
    number,
    issuedOn,
    dueOn,
    amountMinor,
    payments: paid === 0 ? [] : [{ on: dueOn, amountMinor: paid }],
    credits: [],
    limitationOn: null,
    agreedRate: null,
    formalNoticeOn: null,
    waivers: [],
  }
  return [[debt.id, debt]]
}

/** A variable that a text may use: what it stands for, and what it says in the invented message. */
export type KnownVariable = {
  readonly name: string
  readonly meaning: ScreenText
  /** Null: a block that the layout draws, a list, or nothing in that message. */
  readonly example: string | null
}

/** Every variable that a text of this language may use: `amount_to_pay`, `creditor.name`… */
export function knownVariables(language: Language): readonly KnownVariable[] {
  const variables: Readonly<Record<string, unknown>> = {
    ...messageVariablesOf(sampleOf(language, 'firm', 'business', 'letter').model),
  }
  return variableNames().map((name) => ({
    name,
    meaning: VARIABLE_MEANINGS[name] ?? { fr: name, en: name },
    example: exampleOf(variables, name),
  }))
}

function variableNames(): readonly string[] {
  const { lines: _, ...variables } = sampleVariables()
  return [...namesOf(variables), 'lines', ...Object.keys(BLOCK_PLACEHOLDERS)].toSorted()
}

function exampleOf(variables: Readonly<Record<string, unknown>>, name: string): string | null {
  const [outer = '', inner] = name.split('.')
  const value = variables[outer]
  const found =
    inner !== undefined && typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)[inner]
      : value
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null
}

function namesOf(variables: object): string[] {
  return Object.entries(variables).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).map((inner) => `${name}.${inner}`)
      : [name],
  )
}

function sampleVariables() {
  return messageVariablesOf(sampleOf('fr', 'firm', 'business', 'letter').model)
}

/**
 * Found by reading the text, not by rendering it: a branch that the invented message does not take counts too.
 * @throws MessageError at the line where a variable stands that does not exist
 */
export function refuseUnknownVariables({ subject, body }: MessageTemplate): void {
  refuseUnknownIn('subject', subject, variablesOf(compileLiquid(subject, 'line')))
  refuseUnknownIn('body', body, variablesOf(compileLiquid(body, 'markdown')))
}

function refuseUnknownIn(
  part: 'subject' | 'body',
  source: string,
  named: readonly (readonly string[])[],
): void {
  const variables = { ...sampleVariables(), ...BLOCK_PLACEHOLDERS }
  const unknown = named.find((path) => !isKnown(variables, path))
  if (!unknown) return
  const name = unknown.join('.')
  const line = source.split('\n').findIndex((text) => text.includes(name)) + 1
  throw new MessageError(
    'template-variable',
    {
      fr: `La variable « ${name} » n’existe pas : choisissez-en une de la liste.`,
      en: `There is no variable "${name}": choose one of the list.`,
    },
    { part, line: Math.max(1, line) },
  )
}

// What Liquid itself adds to texts and lists.
const OF_EVERY_VALUE = ['size', 'first', 'last']

function isKnown(variables: object, [name = '', ...rest]: readonly string[]): boolean {
  if (!Object.hasOwn(variables, name)) return false
  let value: unknown = (variables as Readonly<Record<string, unknown>>)[name]
  for (const segment of rest) {
    if (Array.isArray(value)) value = value[0]
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, segment))
      value = (value as Readonly<Record<string, unknown>>)[segment]
    else return OF_EVERY_VALUE.includes(segment)
  }
  return true
}

/** The refusal of a text, at its line where it is known: the path `body.12` is the twelfth. */
export function invalidTemplate({ text, place, ...error }: TemplateProblem): Refusal {
  const fields = place
    ? [{ path: `${place.part}.${place.line}`, code: 'template', message: text.en, fr: text.fr }]
    : []
  if (error.code !== 'template-variable') return new Refusal('invalid-template', text.en, text.fr, fields)
  const known = variableNames().join(', ')
  return new Refusal(
    'invalid-template',
    `${text.en} Variables: ${known}.`,
    `${text.fr} Variables disponibles : ${known}.`,
    fields,
  )
}

type TemplateProblem = Pick<MessageError, 'text' | 'place'> & { readonly code?: MessageError['code'] }
