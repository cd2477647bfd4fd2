import { z } from 'zod'
import type { MailOutcome } from '../platform/mail-transport.ts'

export const mailState = z.object({
  way: z.enum(['smtp', 'outbox']).describe('outbox: messages become files and nothing leaves'),
  server: z.string().nullable().describe('Host and port of SMTP_URL; neither user nor password'),
})

export const testBody = z.strictObject({
  creditor: z.string().min(1).max(50).describe('Key: the message leaves from its address'),
  to: z.string().trim().min(3).max(320),
})

export const testAnswer = z.object({
  outcome: z.enum(['accepted', 'refused', 'postponed', 'uncertain']),
  fr: z.string(),
  en: z.string(),
  answer: z.string().describe('What the server said'),
})

/** Where mail leaves, without what opens it. */
export function presentMailState(smtpUrl: string | null): z.infer<typeof mailState> {
  if (smtpUrl === null || !URL.canParse(smtpUrl))
    return { way: smtpUrl === null ? 'outbox' : 'smtp', server: null }
  const { hostname, port, protocol } = new URL(smtpUrl)
  return { way: 'smtp', server: `${hostname}:${port || (protocol === 'smtps:' ? 465 : 587)}` }
}

export function presentTest(outcome: MailOutcome): z.infer<typeof testAnswer> {
  return { outcome: outcome.kind, ...wordsOf(outcome), answer: answerOf(outcome) }
}

function answerOf(outcome: MailOutcome): string {
  return outcome.kind === 'accepted' ? outcome.reference : outcome.answer
}

function wordsOf(outcome: MailOutcome): { fr: string; en: string } {
  switch (outcome.kind) {
    case 'accepted':
      return outcome.reference.startsWith('outbox:')
        ? {
            fr: 'Le message est écrit dans le dossier : sans SMTP_URL, rien ne quitte cette machine.',
            en: 'The message is written into the folder: without SMTP_URL, nothing leaves this machine.',
          }
        : {
            fr: 'Le serveur a pris le message en charge. Vérifiez qu’il arrive, et pas parmi les indésirables.',
            en: 'The server took the message. See that it arrives, and not among the unwanted ones.',
          }
    case 'refused':
      return outcome.of === 'address'
        ? { fr: 'Le serveur refuse cette adresse.', en: 'The server refuses this address.' }
        : { fr: 'Le serveur refuse le message.', en: 'The server refuses the message.' }
    case 'postponed':
      return {
        fr: 'Le serveur ne le prend pas maintenant : vérifiez son adresse, son port et les identifiants de SMTP_URL.',
        en: 'The server does not take it now: check its address, its port and the user of SMTP_URL.',
      }
    case 'uncertain':
      return {
        fr: 'La connexion s’est coupée avant la réponse : le message est peut-être parti.',
        en: 'The connection was lost before the answer: the message may have left.',
      }
  }
}
