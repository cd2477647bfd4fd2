import type { Tx } from '../platform/postgres.ts'
import { findMailServer, type MailServerRow } from './mail-server.queries.ts'

/**
 * Where the e-mail of the organisation leaves, without what opens it: the server of the environment, which goes before
 * all others, or the one that was set at the screen.
 * @param smtpUrl of the environment
 * @returns null when nothing leaves
 */
export async function wayOut(tx: Tx, smtpUrl: string | null): Promise<string | null> {
  if (smtpUrl !== null) return smtpUrl
  const server = await findMailServer(tx)
  return server ? addressOf(server) : null
}

/** `smtp://relay.example:587?requireTls=true`: neither user nor password. */
export function addressOf({ host, port, security }: MailServerRow): string {
  const scheme = security === 'tls' ? 'smtps' : 'smtp'
  const name = host.includes(':') ? `[${host}]` : host
  return `${scheme}://${name}:${port}${security === 'starttls' ? '?requireTls=true' : ''}`
}
