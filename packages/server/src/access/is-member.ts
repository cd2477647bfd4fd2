import type { Tx } from '../platform/postgres.ts'
import { findMember } from './people.queries.ts'

/** Whether this person belongs to the organisation. */
export async function isMember(tx: Tx, personId: string): Promise<boolean> {
  return (await findMember(tx, personId)) !== undefined
}
