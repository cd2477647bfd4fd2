import type { Tx } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { findCustomerId } from './customers.queries.ts'

/**
 * The customer that a person at a terminal names by its number.
 * @throws Refusal when there is none
 */
export async function customerIdOf(tx: Tx, number: string): Promise<number> {
  const id = await findCustomerId(tx, number)
  if (id === undefined)
    throw new Refusal(
      'not-found',
      `There is no customer numbered ${number}.`,
      `Il n’y a pas de client numéro ${number}.`,
    )
  return id
}
