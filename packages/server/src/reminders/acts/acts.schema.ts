import { ACT_STATUSES, type ActStatus } from '@recouvrance/core/reminders/act-life'
import { FINDING_CODES } from '@recouvrance/core/scenarios/compliance/finding-codes'
import { explainReason } from '@recouvrance/core/scenarios/explain'
import { STEP_CHANNELS, type StepChannel } from '@recouvrance/core/scenarios/scenario'
import { z } from 'zod'
import { civilDateValue, idText, nextPage, pageQuery, presentAmount } from '../../platform/api-values.ts'
import type { StepNames } from '../../scenarios/name-steps.ts'
import type { KeptAnswer } from '../sending/ask-gate.ts'
import { referenceOf } from './act-reference.ts'
import { CHANNEL_WORDS, eventWords, reasonWords, STATUS_WORDS } from './act-words.ts'
import type { ActFilter, documentsOf, eventsOf, NamedActRow } from './acts.queries.ts'

const words = z.object({ fr: z.string(), en: z.string() })
const coded = words.extend({ code: z.string() })

const stepKey = z.string().min(1).max(60)

export const actQuery = pageQuery.extend({
  status: z.enum(ACT_STATUSES).optional(),
  customerId: idText.optional(),
  plannedFor: civilDateValue.optional().describe('Day of the run that planned it'),
  channel: z.enum(STEP_CHANNELS).optional(),
  step: stepKey.optional().describe('Key of the step'),
})

export const approval = z
  .strictObject({
    ids: z.array(idText).min(1).max(1000).optional(),
    all: z.literal(true).optional().describe('Every act that waits for approval, within the filters given'),
    customerId: idText.optional(),
    channel: z.enum(STEP_CHANNELS).optional(),
    step: stepKey.optional(),
    asOf: civilDateValue.optional().describe('Acts planned on this day or before'),
    upTo: idText.optional().describe('Acts up to this one: what was planned since nobody has seen'),
    undoable: z
      .literal(true)
      .optional()
      .describe('Nothing leaves for ten seconds, in which it can be taken back: POST /acts/approvals/undo'),
  })
  .refine(({ undoable: _, ...given }) => Object.values(given).some((value) => value !== undefined), {
    message: 'name acts, give a filter, or say "all": true',
  })

export const approvalAnswer = z.object({
  approved: z.number().describe('Acts that were waiting for it; the others are as they were'),
  lacking: z
    .array(z.object({ id: z.string(), fr: z.string(), en: z.string() }))
    .optional()
    .describe('Formal notices that lack what they must say: they are not approved. Absent: none'),
  undo: z
    .object({
      ids: z.array(z.string()).describe('Which, up to a thousand'),
      seconds: z.number().describe('For so long nothing takes them'),
    })
    .optional()
    .describe('With `undoable`: what can be taken back'),
})

export const undo = z.strictObject({ ids: z.array(idText).min(1).max(1000) })

export const undoAnswer = z.object({
  undone: z.array(z.string()).describe('They wait for approval again'),
  gone: z.array(z.string()).describe('They have left, are leaving, or were not approved'),
})

export const act = z.object({
  id: z.string(),
  reference: z.string().describe('What the message calls itself, and the customer quotes'),
  status: coded,
  channel: coded,
  customer: z.object({ id: z.string(), number: z.string(), name: z.string() }),
  creditorId: z.string(),
  step: coded,
  tone: z.string(),
  approval: z.enum(['automatic', 'manual']),
  currency: z.string(),
  amount: z.string(),
  itemCount: z.number(),
  plannedFor: z.string().describe('Day of the run that planned it'),
  on: z.string().describe('Day on which it may leave'),
  notBefore: z.string().nullable().describe('Not tried again before'),
  sentOn: z.string().nullable(),
  recipient: z.string().nullable().describe('Whom it left for, or is leaving for'),
  printBatchId: z.string().nullable(),
  reason: coded.nullable().describe('Why it was cancelled, waits, failed or came back'),
})

const actItem = z.object({
  itemId: z.string(),
  number: z.string(),
  step: coded,
  section: z.string(),
  amount: z.string(),
})

const actEvent = z.object({
  event: coded,
  at: z.string(),
  actor: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

const actDocument = z.object({
  role: z.enum(['email', 'letter', 'script', 'statement']),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
})

const finding = z.object({
  code: z.enum(FINDING_CODES),
  basis: z.enum(['law', 'policy']).describe('`policy`: a rule of the house, which no text imposes'),
  effect: z
    .enum(['blocks', 'delays', 'warns'])
    .describe('`delays`: time alone lifts it, see `until`; `warns`: it leaves all the same'),
  until: z.string().nullable().describe('On the customer’s clock'),
  articles: z.array(
    z.object({ id: z.string(), url: z.string(), sourced: z.boolean(), validatedByLawyer: z.boolean() }),
  ),
  message: words,
})

export const gateAnswer = z
  .object({
    allowed: z.boolean(),
    at: z.string().describe('On the customer’s clock'),
    zone: z.string().nullable().describe('Time zone of that clock; null in a rehearsal'),
    rehearsal: z.boolean(),
    findings: z.array(finding).describe('All that there is to say, what blocks first'),
  })
  .describe('The answer of the compliance gate')

export const actOnTimeline = act.extend({
  documents: z.array(z.string()).describe('Roles of what left: GET /acts/:id/documents/:role'),
  answer: z.string().nullable().describe('What the carrier answered, or what came of a call'),
})

export const actPage = z.object({ acts: z.array(act), next: nextPage })

export const actDetail = act.extend({
  items: z.array(actItem),
  reasons: z.array(words).describe('Why it leaves as it does'),
  gate: gateAnswer.nullable().describe('Null: not asked yet'),
  events: z.array(actEvent),
  documents: z.array(actDocument).describe('What left, byte for byte: GET /acts/:id/documents/:role'),
  messageId: z.string().nullable(),
  providerReference: z.string().nullable().describe('What the carrier answered; a registered number'),
  attempts: z.number(),
  claimedAt: z.string().nullable(),
  claimedBy: z.string().nullable(),
})

type Act = z.infer<typeof act>
type ActDetail = z.infer<typeof actDetail>

export function filterOf(query: z.infer<typeof actQuery>): ActFilter {
  const { status, customerId, plannedFor, channel, step } = query
  return { status, customerId, plannedFor, channel, stepKey: step }
}

export function presentAct(row: NamedActRow, names: StepNames): Act {
  return {
    id: String(row.id),
    reference: referenceOf(row),
    status: { code: row.status, ...STATUS_WORDS[row.status as ActStatus] },
    channel: { code: row.channel, ...CHANNEL_WORDS[row.channel as StepChannel] },
    customer: { id: String(row.customer_id), number: row.customer_number, name: row.customer_name },
    creditorId: String(row.creditor_id),
    step: stepOf(row.step_key, names),
    tone: row.tone,
    approval: row.approval as Act['approval'],
    currency: row.currency,
    amount: presentAmount(row.amount_minor, row.currency),
    itemCount: row.item_ids.length,
    plannedFor: row.planned_for,
    on: row.act_on,
    notBefore: row.not_before,
    sentOn: row.sent_on,
    recipient: row.recipient,
    printBatchId: row.print_batch_id === null ? null : String(row.print_batch_id),
    reason: row.reason === null ? null : { code: row.reason, ...reasonWords(row.reason) },
  }
}

export function presentActDetail(
  row: NamedActRow,
  beside: {
    readonly names: StepNames
    readonly numbers: ReadonlyMap<number, string>
    readonly events: Awaited<ReturnType<typeof eventsOf>>
    readonly documents: Awaited<ReturnType<typeof documentsOf>>
  },
): ActDetail {
  const { names, numbers, events, documents } = beside
  return {
    ...presentAct(row, names),
    items: row.item_ids.map((id, index) => ({
      itemId: String(id),
      number: numbers.get(id) ?? '',
      step: stepOf(row.item_steps[index] ?? row.step_key, names),
      section: row.item_sections[index] ?? '',
      amount: presentAmount(row.item_amounts[index] ?? 0, row.currency),
    })),
    reasons: reasonsOf(row, names),
    gate: row.gate as ActDetail['gate'],
    events: events.map(({ kind, at, actor, detail }) => ({
      event: { code: kind, ...eventWords(kind) },
      at,
      actor,
      detail: (detail ?? {}) as Record<string, unknown>,
    })),
    documents: documents.map(({ role, sha256, media_type, bytes }) => ({
      role: role as ActDetail['documents'][number]['role'],
      mediaType: media_type,
      bytes,
      sha256: sha256.toString('hex'),
    })),
    messageId: row.message_id,
    providerReference: row.provider_reference,
    attempts: row.attempts,
    claimedAt: row.claimed_at,
    claimedBy: row.claimed_by,
  }
}

/** Written by the run that planned it, from the engine's closed list. */
function reasonsOf({ reasons }: NamedActRow, names: StepNames): ActDetail['reasons'] {
  return (reasons as Parameters<typeof explainReason>[0][]).map((reason) => ({
    fr: explainReason(reason, 'fr', names.fr),
    en: explainReason(reason, 'en', names.en),
  }))
}

function stepOf(key: string, names: StepNames): Act['step'] {
  return { code: key, fr: names.fr(key), en: names.en(key) }
}

export function presentGate({ findings, ...asked }: KeptAnswer): z.infer<typeof gateAnswer> {
  return {
    ...asked,
    findings: findings.map(({ articles, ...one }) => ({ ...one, articles: [...articles] })),
  }
}
