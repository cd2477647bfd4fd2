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

/** The way out for e-mail of this installation: the server of SMTP_URL, or the outbox folder. */
export function openMail(settings: MailSettings): MailTransport {
  return settings.smtpUrl === null
    ? openOutbox(settings.dataFolder)
    : openSmtp(settings.smtpUrl, settings.smtpConnections, settings.smtpDomainRate)
}
