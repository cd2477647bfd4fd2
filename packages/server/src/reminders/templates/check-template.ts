import type { CustomerKind } from '@recouvrance/core/customers/customer'
import type { Language } from '@recouvrance/core/language/language'
import { MessageError, type ScreenText } from '@recouvrance/core/reminders/message-error'
import {
  buildMessageModel,
  type MessageMedium,
  type MessageModel,
} from '@recouvrance/core/reminders/message-model'
import { messageVariablesOf } from '@recouvrance/core/reminders/message-variables'
import { sampleMessage } from '@recouvrance/core/reminders/sample-message'
import type { Tone } from '@recouvrance/core/scenarios/tone'
import { Refusal } from '../../refusal.ts'
import { type EmailLayout, loadEmailLayout } from '../rendering/email-layout.ts'
import { BLOCK_PLACEHOLDERS, compileLiquid, variablesOf } from '../rendering/liquid-engine.ts'
import { type RenderedAct, renderMessage } from '../rendering/render-act.ts'
import type { MessageTemplate } from './message-template.ts'

const POSTED = ['letter', 'formal-notice', 'account-review']

/** In which medium a text of this key is shown and checked: one of a key of somebody's own, as an e-mail. */
export function mediumOf(key: string): MessageMedium {
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
    if (failure) throw invalidTemplate(failure.text)
    for (const kind of ['consumer', 'public'] as const) renderSample(template, layout, kind)
  } catch (error) {
    throw error instanceof MessageError ? invalidTemplate(error.text) : error
  }
}

/** The invented message, made of this text. */
export function renderSample(
  template: MessageTemplate,
  layout: EmailLayout,
  kind: CustomerKind,
  medium: MessageMedium = mediumOf(template.key),
): RenderedAct {
  const model = sampleModel(template.language, template.tone, kind, medium)
  return renderMessage(model, template, layout, null)
}

function sampleModel(
  language: Language,
  tone: Tone,
  kind: CustomerKind,
  medium: MessageMedium,
): MessageModel {
  return buildMessageModel({ ...sampleMessage(language, kind), tone, medium })
}

/** Every variable that a text may use: `amount_to_pay`, `creditor.name`… */
export function knownVariables(): readonly string[] {
  const { lines: _, ...variables } = sampleVariables()
  return [...namesOf(variables), 'lines', ...Object.keys(BLOCK_PLACEHOLDERS)].toSorted()
}

function namesOf(variables: object): string[] {
  return Object.entries(variables).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).map((inner) => `${name}.${inner}`)
      : [name],
  )
}

function sampleVariables() {
  return messageVariablesOf(sampleModel('fr', 'firm', 'business', 'letter'))
}

/** Found by reading the text, not by rendering it: a branch that the invented message does not take counts too. */
function refuseUnknownVariables({ subject, body }: MessageTemplate): void {
  const variables = { ...sampleVariables(), ...BLOCK_PLACEHOLDERS }
  const named = [
    ...variablesOf(compileLiquid(subject, 'line')),
    ...variablesOf(compileLiquid(body, 'markdown')),
  ]
  const unknown = named.find((path) => !isKnown(variables, path))
  if (!unknown) return
  const name = unknown.join('.')
  const known = knownVariables().join(', ')
  throw invalidTemplate({
    fr: `La variable « ${name} » n’existe pas. Variables disponibles : ${known}.`,
    en: `There is no variable "${name}". Variables: ${known}.`,
  })
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

function invalidTemplate({ fr, en }: ScreenText): Refusal {
  return new Refusal('invalid-template', en, fr)
}
