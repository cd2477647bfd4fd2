import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import { type Mention, mentionsOf } from '@recouvrance/core/reminders/message-mentions'
import { buildMessageModel, type MessageMedium } from '@recouvrance/core/reminders/message-model'
import { noCustomer } from '../../customers/customer-refusals.ts'
import type { Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { readDay } from '../acts/receivables-day.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import { loadMessageFacts, messageInputOf } from '../rendering/load-messages.ts'
import { type RenderedAct, renderMessage } from '../rendering/render-act.ts'
import { invalidTemplate, mediumOf, refuseUnknownVariables, sampleModel } from './check-template.ts'
import type { MessageTemplate } from './message-template.ts'
import { itemsToShow } from './templates.queries.ts'

export type TemplatePreviewRequest = {
  /** Null: the invented message. */
  readonly customerId: number | null
  /** Of the customer of the invented message. */
  readonly kind: CustomerKind
  /** Absent: the way that its key is for. */
  readonly medium?: MessageMedium | undefined
}

/** A message, and what one of its kind is expected to say. */
export type PreviewedMessage = { readonly message: RenderedAct; readonly mentions: readonly Mention[] }

/**
 * Shows a text, saved or not, with the invented message or with what a customer owes today.
 * @throws Refusal when it cannot be filled, or the customer owes nothing
 */
export async function previewTemplate(
  tx: Tx,
  template: MessageTemplate,
  { customerId, kind, medium = mediumOf(template.key) }: TemplatePreviewRequest,
): Promise<PreviewedMessage> {
  const layout = await loadEmailLayout()
  try {
    refuseUnknownVariables(template)
    const model =
      customerId === null
        ? sampleModel(template.language, template.tone, kind, medium)
        : await customerModel(tx, template, customerId, medium)
    const message = renderMessage(model, template, layout, null)
    if (message.kind === 'script') return { message, mentions: [] }
    return { message, mentions: mentionsOf(model, `${message.subject}\n${message.text}`, message.failures) }
  } catch (error) {
    throw error instanceof MessageError ? invalidTemplate(error) : error
  }
}

async function customerModel(
  tx: Tx,
  { key, language, tone }: MessageTemplate,
  customerId: number,
  medium: MessageMedium,
) {
  const open = await itemsToShow(tx, customerId)
  const [first] = open
  const subject = { creditorId: first?.creditor_id ?? 0, customerId, itemIds: open.map(({ id }) => id) }
  const facts = await loadMessageFacts(tx, [subject])
  if (!facts.customers.has(customerId)) throw noCustomer(customerId)
  if (!first) throw owesNothing(customerId)
  const { asOf } = await readDay(tx, new Date())
  const items = open.map(({ id, due_on, open_minor }) => ({
    itemId: id,
    section: due_on !== null && due_on >= asOf ? 'coming-due' : 'demanded',
    amountMinor: open_minor,
  }))
  const input = messageInputOf({ ...subject, currency: first.currency, stepKey: key, tone, items }, facts, {
    medium,
    date: civilDate(asOf),
    contact: null,
    reference: `REL-${asOf.slice(0, 4)}-000000`,
  })
  return buildMessageModel({ ...input, customer: { ...input.customer, language } })
}

function owesNothing(customerId: number): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Customer ${customerId} owes nothing: choose another one, or the invented message.`,
    `Le client ${customerId} ne doit rien : choisissez-en un autre, ou le message d’exemple.`,
  )
}
