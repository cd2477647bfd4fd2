import { randomUUID } from 'node:crypto'
import { appendAudit } from '../audit/append-audit.ts'
import { senderOf } from '../creditors/sender-of.ts'
import { composeMail, envelopeAddress } from '../platform/mail-mime.ts'
import type { MailOutcome } from '../platform/mail-transport.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { type OutgoingSettings, openMails } from './open-mails.ts'

export type TestMessage = {
  /** Key of the creditor on whose behalf it leaves. */
  readonly creditor: string
  readonly to: string
  readonly language: 'fr' | 'en'
}

const WORDS = {
  fr: {
    subject: 'Message d’essai de Recouvrance',
    text: 'Ce message vous parvient : vos relances partiront par le même serveur et la même adresse.\n\nRépondez-y pour vérifier que les réponses vous arrivent.',
  },
  en: {
    subject: 'Test message of Recouvrance',
    text: 'This message reaches you: your reminders will leave by the same server and from the same address.\n\nAnswer it to see that answers reach you.',
  },
} as const

/**
 * Sends a message that really leaves, from the address of a creditor, by the way that reminders take; what the server
 * answered is what is told.
 * @throws Refusal when an address is none
 */
export async function sendTestMessage(
  pool: Pool,
  organisationId: number,
  actor: string,
  settings: OutgoingSettings,
  { creditor, to, language }: TestMessage,
): Promise<MailOutcome> {
  const from = await inOrganisation(pool, organisationId, (tx) => senderOf(tx, creditor))
  const [sender, recipient] = [envelopeAddress(from.address), envelopeAddress(to)]
  if (!sender) throw noSender()
  if (!recipient) throw noRecipient()
  const { subject, text } = WORDS[language]
  const messageId = `test.${randomUUID()}@${sender.split('@')[1]}`
  const html = `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`
  const raw = composeMail({
    from: { name: from.name, address: sender },
    to: recipient,
    replyTo: from.replyTo && envelopeAddress(from.replyTo),
    messageId,
    date: new Date(),
    subject,
    text,
    html,
    attachments: [],
  })
  const mails = openMails(pool, settings)
  const outcome = await mails
    .of(organisationId)
    .then((mail) => mail.send({ from: sender, to: recipient, messageId, raw }))
    .finally(() => mails.close())
  await inOrganisation(pool, organisationId, (tx) =>
    appendAudit(tx, actor, [
      { action: 'mail.tested', subject: `creditor:${creditor}`, detail: { to: recipient, ...outcome } },
    ]),
  )
  return outcome
}

function noSender(): Refusal {
  return new Refusal(
    'not-allowed-now',
    'This creditor has no e-mail address to write from: add one to its identity.',
    'Ce créancier n’a pas d’adresse électronique d’où écrire : ajoutez-en une à son identité.',
  )
}

function noRecipient(): Refusal {
  return new Refusal(
    'invalid-request',
    'This is no e-mail address that can be written to.',
    'Ce n’est pas une adresse électronique à laquelle on peut écrire.',
    [
      {
        path: 'to',
        code: 'email',
        message: 'not an e-mail address',
        fr: 'ce n’est pas une adresse électronique',
      },
    ],
  )
}
