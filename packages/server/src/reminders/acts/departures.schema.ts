import { sumMinor } from '@recouvrance/core/money/amount'
import { STEP_CHANNELS, type StepChannel } from '@recouvrance/core/scenarios/scenario'
import { z } from 'zod'
import { nextPage, presentAmount } from '../../platform/api-values.ts'
import type { StepNames } from '../../scenarios/name-steps.ts'
import { CHANNEL_WORDS, reasonWords } from './act-words.ts'
import { act, presentAct } from './acts.schema.ts'
import type { groupsToLeave, reasonsToWait, TakenOutRow, TroubleRow } from './departures.queries.ts'

const words = z.object({ fr: z.string(), en: z.string() })
const coded = words.extend({ code: z.string() })

const group = z.object({
  status: z.enum(['planned', 'approved']),
  channel: words.extend({ code: z.enum(STEP_CHANNELS) }),
  by: z.enum(['mail', 'people', 'post']).describe('How it leaves: by itself, by somebody, by a print batch'),
  acts: z.number(),
  later: z.number().describe('Those whose day has not come'),
  automatic: z.number().describe('Those that would leave without approval, once sending is started'),
  amounts: z.array(z.object({ currency: z.string(), amount: z.string() })),
})

export const departures = z.object({
  asOf: z.string().describe('Day of the receivables'),
  transport: z.enum(['smtp', 'outbox']).describe('outbox: no mail server is set, messages become files'),
  startedAt: z
    .string()
    .nullable()
    .describe('Since when automatic steps leave by themselves; null: test mode'),
  groups: z.array(group).describe('By state and channel, in the order of channels'),
  waiting: z
    .array(coded.extend({ acts: z.number(), notBefore: z.string().nullable() }))
    .describe('Why approved acts did not leave when they were tried'),
  lastPlanned: z
    .string()
    .nullable()
    .describe('The last act that waits for approval: approve up to it, and nothing unseen is approved'),
  troubles: z.number().describe('Acts whose sending went wrong and that somebody must treat'),
  batchesToPost: z.number(),
})

const trouble = z.object({
  taskId: z.string(),
  kind: z
    .enum(['address', 'message', 'verify'])
    .describe('Address refused; message refused; nobody knows whether it left'),
  since: z.string(),
  act,
  recipient: z.string().nullable(),
  answer: z.string().nullable().describe('What the mail server or the post said'),
  messageId: z.string().nullable().describe('What to look for in the log of the mail server'),
  claimedAt: z.string().nullable(),
})

const takenOut = z.object({
  act,
  reason: z.string(),
  heldUntil: z.string().describe('Last day on which its items are left alone'),
  by: z.string(),
  at: z.string(),
})

export const troublePage = z.object({ troubles: z.array(trouble), next: nextPage })
export const outboxPage = z.object({
  messages: z.array(z.object({ act, recipient: z.string().nullable() })),
  next: nextPage,
})
export const takenOutPage = z.object({ acts: z.array(takenOut), next: nextPage })

type Group = z.infer<typeof group>

const CHANNELS: readonly StepChannel[] = ['email', 'letter', 'registered-letter', 'sms', 'call', 'task']

/** One group for each state and channel; currencies beside each other in it, never added. */
export function presentGroups(rows: Awaited<ReturnType<typeof groupsToLeave>>): Group[] {
  return (['planned', 'approved'] as const).flatMap((status) =>
    CHANNELS.flatMap((channel): Group[] => {
      const own = rows.filter((row) => row.status === status && row.channel === channel)
      if (own.length === 0) return []
      return [
        {
          status,
          channel: { code: channel, ...CHANNEL_WORDS[channel] },
          by: waysOut(channel),
          acts: sumMinor(own.map(({ acts }) => acts)),
          later: sumMinor(own.map(({ later }) => later)),
          automatic: sumMinor(own.map(({ automatic }) => automatic)),
          amounts: own
            .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
            .map(({ currency, amountMinor }) => ({ currency, amount: presentAmount(amountMinor, currency) })),
        },
      ]
    }),
  )
}

function waysOut(channel: StepChannel): Group['by'] {
  if (channel === 'email') return 'mail'
  return channel === 'letter' || channel === 'registered-letter' ? 'post' : 'people'
}

export function presentWaiting(rows: Awaited<ReturnType<typeof reasonsToWait>>) {
  return rows.map(({ reason, acts, notBefore }) => ({
    code: reason,
    ...reasonWords(reason),
    acts,
    notBefore,
  }))
}

const TROUBLES = { 'fix-contact': 'address', 'check-sending': 'message', 'verify-act': 'verify' } as const

type Said = {
  readonly recipient?: string | null
  readonly answer?: string
  readonly messageId?: string | null
}

export function presentTrouble(row: TroubleRow, names: StepNames): z.infer<typeof trouble> {
  const { recipient = null, answer = null, messageId = null } = row.params as Said
  return {
    taskId: String(row.task_id),
    kind: TROUBLES[row.task_kind as keyof typeof TROUBLES],
    since: row.created_on,
    act: presentAct(row, names),
    recipient,
    answer,
    messageId,
    claimedAt: row.claimed_at,
  }
}

export function presentTakenOut(row: TakenOutRow, names: StepNames): z.infer<typeof takenOut> {
  const { reason, heldUntil } = row.detail as { reason: string; heldUntil: string }
  return { act: presentAct(row, names), reason, heldUntil, by: row.actor.replace(/^user:/, ''), at: row.at }
}
