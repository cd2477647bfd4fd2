import type { BlockList } from 'node:net'
import { derivedKey } from '../config.ts'
import { type MailSettings, openMail } from '../platform/mail.ts'
import type { MailTransport } from '../platform/mail-transport.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { unseal } from '../platform/seal.ts'
import { findMailServer, type MailServerRow } from './mail-server.queries.ts'
import { mayReachWith } from './reachable-host.ts'
import { addressOf } from './way-out.ts'

/** What opens the ways out of all organisations. */
export type OutgoingSettings = MailSettings & {
  readonly secret: string
  /** Addresses of one's own network at which an organisation may have its mail server. */
  readonly mailNetworks: BlockList
}

/** The ways out of a process: each organisation has its own, opened when it is first used. */
export type Mails = {
  of(organisationId: number): Promise<MailTransport>
  /** That of who runs the installation, which no organisation has set and whose administrators do not read it. */
  ofInstallation(): MailTransport
  /** Waits for the messages in hand. */
  close(): Promise<void>
}

/** What stands for the outbox among the addresses. */
const OUTBOX = ''

export function openMails(pool: Pool, settings: OutgoingSettings): Mails {
  const open = new Map<string, MailTransport>()
  const last = new Map<number, string>()
  const transportTo = (address: string): MailTransport => {
    const smtpUrl = address === OUTBOX ? null : address
    // What who runs the installation gave leads where they want.
    const mayReach = smtpUrl === settings.smtpUrl ? null : mayReachWith(settings.mailNetworks)
    const transport = open.get(address) ?? openMail({ ...settings, smtpUrl }, mayReach)
    open.set(address, transport)
    return transport
  }
  /** A server that was changed or taken away is left as soon as nobody has a message in hand for it. */
  const goTo = (organisationId: number, address: string | null): void => {
    const before = last.get(organisationId)
    if (address === null) last.delete(organisationId)
    else last.set(organisationId, address)
    if (before === undefined || [...last.values()].includes(before)) return
    const left = open.get(before)
    open.delete(before)
    void left?.close()
  }
  return {
    of: async (organisationId) => {
      if (settings.smtpUrl !== null) return transportTo(settings.smtpUrl)
      const server = await inOrganisation(pool, organisationId, findMailServer)
      const url = server ? urlOf(server, settings.secret) : OUTBOX
      goTo(organisationId, url === UNREADABLE ? null : url)
      return url === UNREADABLE ? unreadable() : transportTo(url)
    },
    ofInstallation: () => transportTo(settings.smtpUrl ?? OUTBOX),
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
