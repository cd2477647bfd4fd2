import { derivedKey } from '../config.ts'
import { type MailSettings, openMail } from '../platform/mail.ts'
import type { MailTransport } from '../platform/mail-transport.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { unseal } from '../platform/seal.ts'
import { findMailServer, type MailServerRow } from './mail-server.queries.ts'
import { addressOf } from './way-out.ts'

/** What opens the ways out of all organisations. */
export type OutgoingSettings = MailSettings & { readonly secret: string }

/** The ways out of a process: each organisation has its own, opened when it is first used. */
export type Mails = {
  of(organisationId: number): Promise<MailTransport>
  /** Waits for the messages in hand. */
  close(): Promise<void>
}

export function openMails(pool: Pool, settings: OutgoingSettings): Mails {
  const open = new Map<string, MailTransport>()
  const last = new Map<number, string>()
  const transportTo = (url: string | null): MailTransport => {
    const known = open.get(url ?? '')
    const transport = known ?? openMail({ ...settings, smtpUrl: url })
    if (!known) open.set(url ?? '', transport)
    return transport
  }
  return {
    of: async (organisationId) => {
      if (settings.smtpUrl !== null) return transportTo(settings.smtpUrl)
      const server = await inOrganisation(pool, organisationId, findMailServer)
      const url = server ? urlOf(server, settings.secret) : null
      if (url === UNREADABLE) return unreadable()
      const before = last.get(organisationId)
      if (url !== null) last.set(organisationId, url)
      // A server that was changed is left once nobody has a message in hand for it.
      if (before !== undefined && before !== url && ![...last.values()].includes(before)) {
        const left = open.get(before)
        open.delete(before)
        void left?.close()
      }
      return transportTo(url)
    },
    close: async () => {
      await Promise.all([...open.values()].map((transport) => transport.close()))
    },
  }
}

/** Of the key that seals passwords: what leaks of another says nothing of it. */
export const MAIL_PASSWORD = 'mail-server-password'

const UNREADABLE = Symbol('sealed with another secret')

function urlOf(server: MailServerRow, secret: string): string | typeof UNREADABLE {
  const { username, password_sealed } = server
  const address = addressOf(server)
  if (username === null || password_sealed === null) return address
  const password = unseal(derivedKey(secret, MAIL_PASSWORD), password_sealed)
  if (password === null) return UNREADABLE
  const url = new URL(address)
  url.username = encodeURIComponent(username)
  url.password = encodeURIComponent(password)
  return url.href
}

/** The secret of the program is another one than when the password was typed: nothing is lost, and nothing leaves. */
function unreadable(): MailTransport {
  const answer = 'the password of the mail server cannot be read: type it again in the settings'
  return {
    kind: 'smtp',
    connections: 1,
    send: async () => ({ kind: 'postponed', by: 'server', answer }),
    close: async () => {},
  }
}
