import { outsideOrganisations, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { countAttempt, forgetFailures } from './people.queries.ts'

export const MOST_FAILURES = 10
const LOCKED_SECONDS = 15 * 60

/**
 * Counts an attempt before it is made: many at once get no further than one after the other. What succeeds forgets
 * them. Ten in a row close an address for a quarter of an hour, whether anybody has it or not: the answer never tells
 * who has an account here.
 * @param counted the address, or what `attemptsOf` makes of it
 * @throws Refusal while it is closed
 */
export async function takeAttempt(pool: Pool, counted: string): Promise<void> {
  const taken = await outsideOrganisations(pool, (tx) =>
    countAttempt(tx, counted, MOST_FAILURES, LOCKED_SECONDS),
  )
  if (!taken) throw locked()
}

/** All of an address, wherever they were made. */
export async function forgetAttempts(pool: Pool, email: string): Promise<void> {
  await outsideOrganisations(pool, (tx) => forgetFailures(tx, email))
}

export function locked(): Refusal {
  return new Refusal(
    'rate-limited',
    'Too many wrong attempts for this address: wait a quarter of an hour.',
    'Trop d’essais incorrects pour cette adresse : patientez un quart d’heure.',
  )
}
