import type { MayReach } from './mail-reach.ts'
import { openSmtp } from './mail-smtp.ts'
import type { MailTransport } from './mail-transport.ts'
import { openOutbox } from './outbox.ts'

export type MailSettings = {
  /** Null: mails are written to the outbox folder and nothing leaves. */
  readonly smtpUrl: string | null
  readonly smtpConnections: number
  /** Messages a minute to one domain; null: no limit. */
  readonly smtpDomainRate: number | null
  readonly dataFolder: string
}

/**
 * A way out for e-mail: the server of that address, or the outbox folder.
 * @param mayReach where the server may be; null: anywhere
 */
export function openMail(settings: MailSettings, mayReach: MayReach | null): MailTransport {
  return settings.smtpUrl === null
    ? openOutbox(settings.dataFolder)
    : openSmtp(settings.smtpUrl, settings.smtpConnections, settings.smtpDomainRate, mayReach)
}
