import { z } from 'zod'
import type { MailOutcome } from '../platform/mail-transport.ts'
import type { MailDescribed } from './describe-mail.ts'
import { SECURITIES } from './mail-server.queries.ts'

// A name, an IPv4 or an IPv6 address; neither a port nor a path.
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|[0-9a-f:.]{2,45})$/

export const mailState = z.object({
  way: z.enum(['smtp', 'outbox']).describe('outbox: messages become files and nothing leaves'),
  server: z.string().nullable().describe('Host and port; neither user nor password'),
  setBy: z
    .enum(['environment', 'settings'])
    .nullable()
    .describe('environment: by SMTP_URL, which goes before what is set here'),
  settings: z
    .object({
      host: z.string(),
      port: z.number(),
      security: z.enum(SECURITIES),
      username: z.string().nullable(),
      password: z
        .enum(['none', 'kept', 'unreadable'])
        .describe('unreadable: sealed with another RECOUVRANCE_SECRET; itself it is never told'),
    })
    .nullable(),
})

export const mailServerBody = z.strictObject({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .refine((host) => HOST.test(host), {
      error: 'must be the name or the address of a server',
      params: { fr: 'il faut le nom ou l’adresse d’un serveur' },
    }),
  port: z.number().int().min(1).max(65_535),
  security: z
    .enum(SECURITIES)
    .describe('tls: from the first byte; starttls: nothing is said before it; none: on one’s own network'),
  username: z.string().trim().min(1).max(320).nullable(),
  password: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('Absent: the one that is kept, for the same user of the same server'),
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
export function presentMailState(described: MailDescribed): z.infer<typeof mailState> {
  const { address, setBy, server, password } = described
  const settings = server && {
    host: server.host,
    port: server.port,
    security: server.security,
    username: server.username,
    password,
  }
  return { way: address === null ? 'outbox' : 'smtp', server: serverOf(address), setBy, settings }
}

function serverOf(smtpUrl: string | null): string | null {
  if (smtpUrl === null || !URL.canParse(smtpUrl)) return null
  const { hostname, port, protocol } = new URL(smtpUrl)
  return `${hostname}:${port || (protocol === 'smtps:' ? 465 : 587)}`
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
            fr: 'Le message est écrit dans le dossier : sans serveur de messagerie, rien ne quitte cette machine.',
            en: 'The message is written into the folder: without a mail server, nothing leaves this machine.',
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
        fr: 'Le serveur ne le prend pas maintenant : vérifiez son adresse, son port et les identifiants.',
        en: 'The server does not take it now: check its address, its port and its user.',
      }
    case 'uncertain':
      return {
        fr: 'La connexion s’est coupée avant la réponse : le message est peut-être parti.',
        en: 'The connection was lost before the answer: the message may have left.',
      }
  }
}
