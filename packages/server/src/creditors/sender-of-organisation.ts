import type { Tx } from '../platform/postgres.ts'
import { listCreditors } from './creditors.queries.ts'

/** In whose name the organisation writes to its own people: its first creditor that has an address. */
export async function senderOfOrganisation(tx: Tx): Promise<{ name: string; address: string } | null> {
  const [first] = (await listCreditors(tx)).flatMap(({ name, email }) =>
    email === null ? [] : [{ name, address: email }],
  )
  return first ?? null
}
