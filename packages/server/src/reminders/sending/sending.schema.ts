import { formatLongDate } from '@recouvrance/core/calendar/format-date'
import { z } from 'zod'
import { reasonWords } from '../acts/act-words.ts'
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

/**
 * What became of each act, one line for each kind of end that there was.
 * @param mayRehearse the mail server may be a sink: an hour can be chosen
 */
export function describeSending(
  outcome: SendingOutcome,
  language: 'fr' | 'en',
  mayRehearse: boolean,
): string[] {
  const words = WORDS[language]
  const { transport, sent, handedOver, bounced, failed, postponed, toVerify, interrupted } = outcome
  const line = (acts: number, [one, many]: Words, why = '') =>
    acts === 0 ? [] : [`  ${String(acts).padStart(6)}  ${acts === 1 ? one : many}${why}`]
  const because = (why: string) => `${words.colon}${why}`
  const left = transport === 'outbox' ? words.written : words.accepted
  return [
    heading(outcome, language),
    ...(sent === 0 ? [`  ${'0'.padStart(6)}  ${left[1]}`] : line(sent, left)),
    ...line(handedOver, words.handedOver),
    ...outcome.cancelled.flatMap(({ reason, acts }) =>
      line(acts, words.cancelled, because(reasonWords(reason)[language])),
    ),
    ...line(bounced, words.bounced),
    ...line(failed, words.failed),
    ...line(postponed, words.postponed, because(outcome.postponedBecause ?? '?')),
    ...line(toVerify + interrupted, words.toVerify),
    ...outcome.waiting.flatMap(({ acts, ...text }) => line(acts, words.waiting, because(text[language]))),
    ...(mayRehearse && outcome.waiting.some(({ reason }) => OF_THE_CLOCK.includes(reason))
      ? [words.rehearse]
      : []),
  ]
}

/** Reasons of the gate that another hour, or day, takes away. */
const OF_THE_CLOCK = ['hours', 'sunday', 'public-holiday', 'later-day']

type Words = readonly [one: string, many: string]

const WORDS = {
  fr: {
    colon: ' : ',
    accepted: [
      'e-mail accepté par le serveur de messagerie',
      'e-mails acceptés par le serveur de messagerie',
    ],
    written: [
      'e-mail écrit dans le dossier outbox : rien n’est parti, aucun serveur de messagerie n’est réglé',
      'e-mails écrits dans le dossier outbox : rien n’est parti, aucun serveur de messagerie n’est réglé',
    ],
    handedOver: [
      'appel, SMS ou étape confié à une personne : voir tasks list',
      'appels, SMS et étapes confiés à des personnes : voir tasks list',
    ],
    cancelled: ['acte annulé', 'actes annulés'],
    bounced: [
      'adresse refusée : une tâche demande de la corriger',
      'adresses refusées : des tâches demandent de les corriger',
    ],
    failed: [
      'message refusé : une tâche demande de l’examiner',
      'messages refusés : des tâches demandent de les examiner',
    ],
    postponed: [
      'e-mail remis à plus tard, toujours approuvé',
      'e-mails remis à plus tard, toujours approuvés',
    ],
    toVerify: [
      'acte à vérifier : la réponse du serveur manque, il ne repart pas de lui-même',
      'actes à vérifier : la réponse du serveur manque, ils ne repartent pas d’eux-mêmes',
    ],
    waiting: ['acte en attente', 'actes en attente'],
    rehearse:
      'Si le serveur de messagerie de cette machine ne sert qu’à essayer, choisissez l’heure : send --at 10:00',
  },
  en: {
    colon: ': ',
    accepted: ['e-mail accepted by the mail server', 'e-mails accepted by the mail server'],
    written: [
      'e-mail written to the outbox folder: nothing left, no mail server is set',
      'e-mails written to the outbox folder: nothing left, no mail server is set',
    ],
    handedOver: [
      'call, text message or step given to a person: see tasks list',
      'calls, text messages and steps given to people: see tasks list',
    ],
    cancelled: ['act cancelled', 'acts cancelled'],
    bounced: ['address refused: a task asks to mend it', 'addresses refused: tasks ask to mend them'],
    failed: ['message refused: a task asks to look at it', 'messages refused: tasks ask to look at them'],
    postponed: ['e-mail postponed, still approved', 'e-mails postponed, still approved'],
    toVerify: [
      'act to verify: the server’s answer is missing, it does not leave again by itself',
      'acts to verify: the server’s answer is missing, they do not leave again by themselves',
    ],
    waiting: ['act waits', 'acts wait'],
    rehearse: 'If the mail server of this machine is only for trying, choose the hour: send --at 10:00',
  },
} as const satisfies Record<'fr' | 'en', Readonly<Record<string, string | Words>>>

function heading({ asOf, rehearsal }: SendingOutcome, language: 'fr' | 'en'): string {
  const day = formatLongDate(asOf, language)
  if (rehearsal === null) return language === 'fr' ? `Envoi du ${day}` : `Sending of ${day}`
  const hour = rehearsal.slice(11)
  return language === 'fr'
    ? `Envoi du ${day}, en répétition comme s’il était ${hour.replace(':', ' h ')} chez les clients`
    : `Sending of ${day}, rehearsed as if it were ${hour} at the customers’`
}
