import { randomUUID } from 'node:crypto'
import { composeMail, envelopeAddress } from '../platform/mail-mime.ts'
import type { OutgoingMail } from '../platform/mail-transport.ts'
import type { Language } from './links.queries.ts'

type Words = {
  readonly subject: string
  readonly before: readonly string[]
  readonly action: string
  readonly after: readonly string[]
}

export type Sender = {
  readonly name: string
  readonly address: string
  readonly replyTo?: string | null
}

/** Somebody who has forgotten their password. */
export function resetWords(language: Language): Words {
  return language === 'fr'
    ? {
        subject: 'Recouvrance : choisir un nouveau mot de passe',
        before: [
          'Bonjour,',
          'Vous avez demandé à choisir un nouveau mot de passe. Ce lien le permet pendant une heure, une seule fois :',
        ],
        action: 'Choisir un nouveau mot de passe',
        after: [
          'Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.',
          'Personne ne vous demandera jamais ce lien.',
        ],
      }
    : {
        subject: 'Recouvrance: choose a new password',
        before: [
          'Hello,',
          'You asked to choose a new password. This link lets you do so for one hour, once:',
        ],
        action: 'Choose a new password',
        after: [
          'If you asked for nothing, do nothing: your password stays as it is.',
          'Nobody will ever ask you for this link.',
        ],
      }
}

/** Somebody who is to work with an organisation. */
export function invitationWords(language: Language, organisation: string, invitedBy: string): Words {
  const by = invitedBy.replace(/^user:/, '')
  return language === 'fr'
    ? {
        subject: `${organisation} vous invite dans Recouvrance`,
        before: [
          'Bonjour,',
          `${by} vous invite à travailler avec ${organisation} dans Recouvrance, où se suivent les factures impayées. Ce lien vous y fait entrer ; il sert une fois, pendant sept jours :`,
        ],
        action: 'Accepter l’invitation',
        after: [
          'Si vous ne connaissez pas l’expéditeur, ne faites rien : l’invitation s’éteint d’elle-même.',
        ],
      }
    : {
        subject: `${organisation} invites you to Recouvrance`,
        before: [
          'Hello,',
          `${by} invites you to work with ${organisation} in Recouvrance, where unpaid invoices are followed. This link lets you in; it is good once, for seven days:`,
        ],
        action: 'Accept the invitation',
        after: ['If you do not know the sender, do nothing: the invitation ends by itself.'],
      }
}

/**
 * A message with one link.
 * @param url begins with the address that the installation was told
 * @returns null when one of the addresses is none that mail can go to
 */
export function writeAccessMail(
  sender: Sender,
  recipient: string,
  words: Words,
  url: string,
): OutgoingMail | null {
  const [from, to] = [envelopeAddress(sender.address), envelopeAddress(recipient)]
  if (from === null || to === null) return null
  const messageId = `${randomUUID()}@${from.split('@')[1]}`
  const { subject, before, action, after } = words
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`
  const link = `<p><a href="${escaped(url)}">${escaped(action)}</a></p>`
  const raw = composeMail({
    from: { name: sender.name, address: from },
    to,
    replyTo: sender.replyTo ? envelopeAddress(sender.replyTo) : null,
    messageId,
    date: new Date(),
    subject,
    text: [...before, url, ...after].join('\n\n'),
    html: `<!doctype html><meta charset="utf-8">${before.map(paragraph).join('')}${link}${after.map(paragraph).join('')}`,
    attachments: [],
  })
  return { from, to, messageId, raw }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
