import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { CustomerKind } from '@recouvrance/core/customers/customer'
import { MessageError } from '@recouvrance/core/reminders/message-error'
import type { Mention } from '@recouvrance/core/reminders/message-mentions'
import { buildMessageModel, type MessageMedium } from '@recouvrance/core/reminders/message-model'
import { noCustomer } from '../../customers/customer-refusals.ts'
import type { Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { readDay } from '../acts/receivables-day.ts'
import { loadEmailLayout } from '../rendering/email-layout.ts'
import { encloseStatement } from '../rendering/enclose-statement.ts'
import { loadMessageFacts, messageInputOf } from '../rendering/load-messages.ts'
import { mentionsOfMessage, type RenderedAct, renderMessage } from '../rendering/render-act.ts'
import { invalidTemplate, mediumOf, refuseUnknownVariables, sampleOf } from './check-template.ts'
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
    const words =
      customerId === null
        ? sampleOf(template.language, template.tone, kind, medium)
        : await wordsForCustomer(tx, template, customerId, medium)
    const message = renderMessage({ ...words, template, recipient: null }, layout)
    return { message, mentions: mentionsOfMessage(words.model, message) }
  } catch (error) {
    throw error instanceof MessageError ? invalidTemplate(error) : error
  }
}

async function wordsForCustomer(
  tx: Tx,
  { key, language, tone }: MessageTemplate,
  customerId: number,
  medium: MessageMedium,
) {
  const open = await itemsToShow(tx, customerId)
  const [first] = open
  const subject = {
    creditorId: first?.creditor_id ?? 0,
    customerId,
    tone,
    itemIds: open.map(({ id }) => id),
  }
  const { asOf } = await readDay(tx, new Date())
  const facts = await loadMessageFacts(tx, [subject], asOf)
  const customer = facts.customers.get(customerId)
  if (!customer) throw noCustomer(customerId)
  if (!first) throw owesNothing(customerId)
  const items = open.map(({ id, due_on, open_minor }) => ({
    itemId: id,
    section: due_on !== null && due_on >= asOf ? 'coming-due' : 'demanded',
    amountMinor: open_minor,
  }))
  const own = messageInputOf({ ...subject, currency: first.currency, stepKey: key, items }, facts, {
    medium,
    date: civilDate(asOf),
    contact: null,
    reference: `REL-${asOf.slice(0, 4)}-000000`,
  })
  const { input, enclosure } = encloseStatement(
    { ...own, customer: { ...own.customer, language } },
    { ...facts, insolvencyOpenedOn: customer.insolvency_opened_on },
  )
  return { model: buildMessageModel(input), enclosure }
}

function owesNothing(customerId: number): Refusal {
  return new Refusal(
    'not-allowed-now',
    `Customer ${customerId} owes nothing: choose another one, or the invented message.`,
    `Le client ${customerId} ne doit rien : choisissez-en un autre, ou le message d’exemple.`,
  )
}
