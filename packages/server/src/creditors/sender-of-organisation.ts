import type { Tx } from '../platform/postgres.ts'
import { listCreditors } from './creditors.queries.ts'
import { type MailSender, mailSender } from './sender-of.ts'

/** In whose name the organisation writes to its own people: its first creditor that has an address. */
export async function senderOfOrganisation(tx: Tx): Promise<MailSender | null> {
  const [first] = (await listCreditors(tx)).filter(({ email }) => email !== null)
  return first ? mailSender(first) : null
}
