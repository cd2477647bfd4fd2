import { isIP } from 'node:net'
import { appendAudit } from '../audit/append-audit.ts'
import { derivedKey } from '../config.ts'
import type { Tx } from '../platform/postgres.ts'
import { seal } from '../platform/seal.ts'
import { Refusal } from '../refusal.ts'
import {
  deleteMailServer,
  findMailServer,
  type MailServerRow,
  type Security,
  writeMailServer,
} from './mail-server.queries.ts'
import { MAIL_PASSWORD, type OutgoingSettings } from './open-mails.ts'

export type MailServer = {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly username: string | null
  /** Absent: the one that is kept, for the same user of the same server. */
  readonly password?: string | undefined
}

/**
 * Sets the server that e-mail leaves by. The password is sealed, told to nobody and never shown again.
 * @throws Refusal when the environment names one, when a password is missing or would travel in clear
 */
export async function setMailServer(
  tx: Tx,
  actor: string,
  settings: OutgoingSettings,
  server: MailServer,
): Promise<void> {
  refuseBesideEnvironment(settings)
  const { host, port, security, username, password } = server
  if (username !== null && security === 'none' && !isThisMachine(host)) throw inClear()
  const before = await findMailServer(tx)
  const password_sealed = username === null ? null : sealedPassword(before, server, settings.secret)
  await writeMailServer(tx, { host, port, security, username, password_sealed })
  await appendAudit(tx, actor, [
    {
      action: 'mail.server-set',
      subject: 'mail',
      detail: { host, port, security, username, passwordTyped: password !== undefined },
    },
  ])
}

/** From now on nothing leaves: messages become files. @throws Refusal when the environment names a server */
export async function removeMailServer(tx: Tx, actor: string, settings: OutgoingSettings): Promise<void> {
  refuseBesideEnvironment(settings)
  if (!(await deleteMailServer(tx))) return
  await appendAudit(tx, actor, [{ action: 'mail.server-removed', subject: 'mail', detail: {} }])
}

/**
 * A kept password goes to the server for which it was typed and to no other: whoever may change the address must not
 * have it sent to themselves.
 */
function sealedPassword(before: MailServerRow | undefined, server: MailServer, secret: string): Buffer {
  if (server.password !== undefined) return seal(derivedKey(secret, MAIL_PASSWORD), server.password)
  const same =
    before?.host === server.host &&
    before.port === server.port &&
    before.security === server.security &&
    before.username === server.username
  if (same && before.password_sealed) return before.password_sealed
  throw refused(
    'password',
    'required',
    'Type the password: it is needed with a user, and again when the server or the user changes.',
    'Tapez le mot de passe : il en faut un avec un utilisateur, et de nouveau quand le serveur ou l’utilisateur change.',
  )
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function inClear(): Refusal {
  return refused(
    'security',
    'in-clear',
    'Without encryption the password would travel in clear: choose TLS or STARTTLS.',
    'Sans chiffrement, le mot de passe voyagerait en clair : choisissez TLS ou STARTTLS.',
  )
}

function refuseBesideEnvironment({ smtpUrl }: OutgoingSettings): void {
  if (smtpUrl === null) return
  throw new Refusal(
    'not-allowed-now',
    'SMTP_URL names the mail server of this installation, and goes before what is set here. Start the program without it first.',
    'SMTP_URL nomme le serveur de messagerie de cette installation et passe avant ce qui se règle ici. Démarrez d’abord le logiciel sans elle.',
  )
}

function refused(path: string, code: string, message: string, fr: string): Refusal {
  return new Refusal('invalid-request', message, fr, [{ path, code, message, fr }])
}
