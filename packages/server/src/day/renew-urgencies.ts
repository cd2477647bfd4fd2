import type { Tx } from '../platform/postgres.ts'
import { writeUrgencies } from './urgency.queries.ts'

/** Brings the order of the day's lists to a day: with the days, what waits grows older and nearer to its limitation. */
export async function renewUrgencies(tx: Tx, on: string): Promise<void> {
  await writeUrgencies(tx, on)
}
