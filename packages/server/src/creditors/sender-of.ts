import type { Tx } from '../platform/postgres.ts'
import { noCreditor } from './creditor-id-of.ts'
import { type CreditorRow, findCreditor } from './creditors.queries.ts'

/** Whose name and address stand on a message, and who reads the answers. */
export type MailSender = {
  readonly name: string
  /** Empty: it has none. */
  readonly address: string
  /** Null: answers go where the message comes from. */
  readonly replyTo: string | null
}

/**
 * How a creditor writes.
 * @throws Refusal when there is no such creditor
 */
export async function senderOf(tx: Tx, key: string): Promise<MailSender> {
  const creditor = await findCreditor(tx, key)
  if (!creditor) throw noCreditor(key)
  return mailSender(creditor)
}

export function mailSender({ name, sender_name, email, reply_to }: CreditorRow): MailSender {
  return { name: sender_name ?? name, address: email ?? '', replyTo: reply_to }
}
