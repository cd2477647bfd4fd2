import { derivedKey } from '../config.ts'
import type { Tx } from '../platform/postgres.ts'
import { unseal } from '../platform/seal.ts'
import { findMailServer, type MailServerRow } from './mail-server.queries.ts'
import { MAIL_PASSWORD, type OutgoingSettings } from './open-mails.ts'
import { addressOf } from './way-out.ts'

export type MailDescribed = {
  /** Null: nothing leaves. */
  readonly address: string | null
  readonly setBy: 'environment' | 'settings' | null
  readonly server: MailServerRow | null
  readonly password: 'none' | 'kept' | 'unreadable'
}

/** How e-mail leaves the organisation of the transaction, and what was set for it, without what opens it. */
export async function describeMail(tx: Tx, settings: OutgoingSettings): Promise<MailDescribed> {
  const server = (await findMailServer(tx)) ?? null
  const password = passwordState(server, settings)
  if (settings.smtpUrl !== null) return { address: settings.smtpUrl, setBy: 'environment', server, password }
  return server
    ? { address: addressOf(server), setBy: 'settings', server, password }
    : { address: null, setBy: null, server, password }
}

function passwordState(
  server: MailServerRow | null,
  { secret }: OutgoingSettings,
): MailDescribed['password'] {
  if (!server?.password_sealed) return 'none'
  return unseal(derivedKey(secret, MAIL_PASSWORD), server.password_sealed) === null ? 'unreadable' : 'kept'
}
