import { isCurrency } from '@recouvrance/core/money/currency'
import { formatMoney } from '@recouvrance/core/money/format-money'
import type { TaskKind, TaskReasonCode } from '@recouvrance/core/scenarios/decision'
import { explainTask } from '@recouvrance/core/scenarios/explain'
import { z } from 'zod'
import { idText, nextPage, pageQuery, presentAmount } from '../platform/api-values.ts'
import type { SendingTaskReason } from './open-tasks.ts'
import type { listTasks } from './tasks.queries.ts'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

export const taskQuery = pageQuery.extend({
  done: flag.optional().describe('true: those already done; else those that wait'),
  kind: z.string().max(40).optional(),
  customerId: idText.optional(),
})

export const task = z.object({
  id: z.string(),
  kind: z.string(),
  customer: z.object({ id: z.string(), number: z.string(), name: z.string() }),
  creditorId: z.string().nullable(),
  amount: z.string().nullable().describe('What hangs on it'),
  currency: z.string().nullable(),
  actId: z.string().nullable().describe('The act that it is about, where there is one'),
  itemIds: z.array(z.string()),
  reason: z.object({ code: z.string(), fr: z.string(), en: z.string() }),
  createdOn: z.iso.date(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
})

export const taskPage = z.object({ tasks: z.array(task), next: nextPage })

type TaskRow = Awaited<ReturnType<typeof listTasks>>[number]

export function presentTask(row: TaskRow): z.infer<typeof task> {
  return {
    id: String(row.id),
    kind: row.kind,
    customer: { id: String(row.customer_id), number: row.customer_number, name: row.customer_name },
    creditorId: row.creditor_id === null ? null : String(row.creditor_id),
    amount: row.currency === null ? null : presentAmount(row.amount_minor, row.currency),
    currency: row.currency,
    actId: actOf(row.params),
    itemIds: row.item_ids.map(String),
    reason: { code: row.reason, ...sentences(row) },
    createdOn: row.created_on,
    doneAt: row.done_at,
    doneBy: row.done_by,
  }
}

function actOf(params: unknown): string | null {
  const { actId = null } = params as Params
  return actId === null ? null : String(actId)
}

type Params = Readonly<Record<string, string | number | null>>
type Sentence = (values: Params) => { readonly fr: string; readonly en: string }

const SENDING: Readonly<Record<SendingTaskReason, Sentence>> = {
  'address-refused': ({ recipient, answer }) => ({
    fr: `L’adresse ${recipient} refuse les messages (${answer}). Corrigez-la : l’étape sera reprise.`,
    en: `The address ${recipient} refuses messages (${answer}). Correct it: the step will be taken again.`,
  }),
  'call-to-make': (values) => ({
    fr: `Appeler ${values.phone ?? 'le client (numéro à trouver)'} pour ${money(values, 'fr')} (${values.items}).`,
    en: `Call ${values.phone ?? 'the customer (number to be found)'} about ${money(values, 'en')} (${values.items}).`,
  }),
  'text-to-send': (values) => ({
    fr: `Envoyer un SMS au ${values.phone} pour ${money(values, 'fr')} (${values.items}). Texte proposé : document ${values.actId}.`,
    en: `Send a text message to ${values.phone} about ${money(values, 'en')} (${values.items}). Words to use: document ${values.actId}.`,
  }),
  'step-to-do': (values) => ({
    fr: `Étape « ${values.stepFr} » à faire pour ${money(values, 'fr')} (${values.items}).`,
    en: `Step "${values.stepEn}" to do about ${money(values, 'en')} (${values.items}).`,
  }),
  'says-paid': (values) => ({
    fr: `Le client dit avoir payé ${money(values, 'fr')} (${values.items}). Retrouvez le règlement et rapprochez-le.`,
    en: `The customer says that ${money(values, 'en')} is paid (${values.items}). Find the payment and match it.`,
  }),
  'sending-interrupted': ({ recipient, messageId }) => ({
    fr: `L’envoi à ${recipient} a été interrompu : vérifiez auprès du serveur de messagerie si le message ${messageId} est parti, puis dites-le.`,
    en: `Sending to ${recipient} was interrupted: find out from the mail server whether message ${messageId} left, then say so.`,
  }),
  'message-refused': ({ recipient, answer }) => ({
    fr: `Le serveur a refusé le message à ${recipient} : ${answer}`,
    en: `The server refused the message to ${recipient}: ${answer}`,
  }),
  'never-accepted': ({ recipient, answer }) => ({
    fr: `Le message à ${recipient} n’a jamais été accepté : ${answer}`,
    en: `The message to ${recipient} was never accepted: ${answer}`,
  }),
}

function money({ amountMinor, currency }: Params, language: 'fr' | 'en'): string {
  return typeof amountMinor === 'number' && typeof currency === 'string' && isCurrency(currency)
    ? formatMoney(amountMinor, currency, language)
    : '?'
}

function sentences({ kind, reason, params, item_ids }: TaskRow): ReturnType<Sentence> {
  const values = params as Params
  if (isSendingReason(reason)) return SENDING[reason](values)
  // What is neither ours nor damaged was written by the engine, whose list is closed.
  const task = {
    kind: kind as TaskKind,
    code: reason as TaskReasonCode,
    params: values,
    itemIds: item_ids.map(String),
    currency: null,
  }
  return { fr: explainTask(task, 'fr'), en: explainTask(task, 'en') }
}

function isSendingReason(reason: string): reason is SendingTaskReason {
  return Object.hasOwn(SENDING, reason)
}
