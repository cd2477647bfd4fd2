import { formatLongDate } from '@recouvrance/core/reminders/format-message'
import { z } from 'zod'
import { reasonWords } from './act-words.ts'
import type { SendingOutcome } from './run-sending.ts'

const count = z.number().int()

// A request waits for its answer: more than this is the worker's, or the command line's.
const MOST = 1000

export const sendingRequest = z.strictObject({
  limit: z.number().int().min(1).max(MOST).default(MOST).describe('E-mails at most'),
})

export const sendingAnswer = z.object({
  transport: z.enum(['smtp', 'outbox']).describe('outbox: messages became files and nothing left'),
  asOf: z.iso.date().describe('Day of the receivables on which it was sent'),
  rehearsal: z
    .string()
    .nullable()
    .describe('What the debtors’ clocks were taken to say; null: the real ones'),
  sent: count,
  handedOver: count.describe('Calls and other work given to people'),
  cancelled: z.array(z.object({ reason: z.string(), acts: count, fr: z.string(), en: z.string() })),
  bounced: count.describe('Addresses refused: the step is not consumed, a task asks to mend them'),
  failed: count.describe('Messages refused: the step is not consumed, a task asks to look at them'),
  postponed: count.describe('Not taken this time: they stay approved'),
  postponedBecause: z.string().nullable().describe('What the mail server last said of them'),
  serverDown: z.boolean().describe('The mail server took nothing: the rest was not tried'),
  toVerify: count.describe('Nobody knows whether they left: never sent again by themselves'),
  interrupted: count.describe('The same, of workers that died'),
  waiting: z.array(z.object({ reason: z.string(), acts: count, fr: z.string(), en: z.string() })),
})

export function presentSending(outcome: SendingOutcome): z.infer<typeof sendingAnswer> {
  const { cancelled, waiting, ...rest } = outcome
  return {
    ...rest,
    cancelled: cancelled.map(({ reason, acts }) => ({ reason, acts, ...reasonWords(reason) })),
    waiting: [...waiting],
  }
}

/** What became of each act, one line for each kind of end that there was. */
export function describeSending(outcome: SendingOutcome, language: 'fr' | 'en'): string[] {
  const fr = language === 'fr'
  const { transport, sent, handedOver, bounced, failed, postponed, toVerify, interrupted } = outcome
  const line = (acts: number, words: string) =>
    acts === 0 ? [] : [`  ${String(acts).padStart(6)}  ${words}`]
  const written = fr
    ? 'e-mails écrits dans le dossier outbox : rien n’est parti, SMTP_URL n’est pas défini'
    : 'e-mails written to the outbox folder: nothing left, SMTP_URL is not set'
  const taken = fr ? 'e-mails acceptés par le serveur de messagerie' : 'e-mails accepted by the mail server'
  return [
    heading(outcome, language),
    `  ${String(sent).padStart(6)}  ${transport === 'outbox' ? written : taken}`,
    ...line(handedOver, fr ? 'appels et étapes confiés à une personne' : 'calls and steps given to people'),
    ...outcome.cancelled.flatMap(({ reason, acts }) =>
      line(acts, `${fr ? 'annulés' : 'cancelled'} : ${reasonWords(reason)[language]}`),
    ),
    ...line(
      bounced,
      fr
        ? 'adresses refusées : une tâche demande de les corriger'
        : 'addresses refused: a task asks to mend them',
    ),
    ...line(
      failed,
      fr
        ? 'messages refusés : une tâche demande de les examiner'
        : 'messages refused: a task asks to look at them',
    ),
    ...line(
      postponed,
      `${fr ? 'remis à plus tard, toujours approuvés' : 'postponed, still approved'} : ${outcome.postponedBecause ?? ''}`,
    ),
    ...line(
      toVerify + interrupted,
      fr
        ? 'à vérifier : la réponse du serveur manque, ils ne repartent pas d’eux-mêmes'
        : 'to verify: the server’s answer is missing, they do not leave again by themselves',
    ),
    ...outcome.waiting.flatMap(({ acts, ...text }) =>
      line(acts, `${fr ? 'attendent' : 'wait'} : ${text[language]}`),
    ),
  ]
}

function heading({ asOf, rehearsal }: SendingOutcome, language: 'fr' | 'en'): string {
  const day = formatLongDate(asOf, language)
  if (rehearsal === null) return language === 'fr' ? `Envoi du ${day}` : `Sending of ${day}`
  const hour = rehearsal.slice(11)
  return language === 'fr'
    ? `Envoi du ${day}, répété comme s’il était ${hour.replace(':', ' h ')} chez les clients`
    : `Sending of ${day}, rehearsed as if it were ${hour} at the customers’`
}
