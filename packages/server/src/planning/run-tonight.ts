import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { refreshStandings } from '../customers/refresh-standings.ts'
import { inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { lastRun } from './planning.queries.ts'
import { type RunResult, runPlanning } from './run-planning.ts'

/** On the organisation's clock: the bank statements of the day before are there, the debtors' day has not begun. */
const NIGHT = '04:00'
const DAY_MS = 86_400_000

/** Locks of this kind are held while an organisation is planned; the second number is the organisation's. */
const LOCK_SPACE = 7_263_011

type Night = { readonly isDue: boolean; readonly today: CivilDate }

/**
 * The nightly run of an organisation, if it is due: at four, or as soon as possible after an outage, once a day.
 * A run that somebody made since then is that day's run. Whoever plans another day than today is trying something
 * out, and is left alone until the night after the next.
 * @returns null when it is not due, or another process is making it
 */
export async function runTonight(
  pool: Pool,
  organisationId: number,
  now: Date,
  signal: AbortSignal,
): Promise<RunResult | null> {
  const client = await pool.connect()
  try {
    const key = [LOCK_SPACE, organisationId]
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, $2) as mine', key)
    if (!rows[0]?.mine) return null
    // Asked again under the lock: another process may have just made it.
    const { isDue, today } = await inOrganisation(pool, organisationId, (tx) => nightOf(tx, now))
    if (!isDue) return null
    const done = await runPlanning(pool, organisationId, today, 'night', { signal })
    // What fell due overnight: otherwise the first reader of the day would wait for it.
    await inOrganisation(pool, organisationId, (tx) => refreshStandings(tx, today))
    return done
  } finally {
    // Not given back to the pool: the lock goes with the connection.
    client.release(true)
  }
}

/** Whether the run of the night before `now` is still to be made. */
export async function nightOf(tx: Tx, now: Date): Promise<Night> {
  const organisation = await tx
    .selectFrom('organisation')
    .select(['time_zone', 'created_at'])
    .executeTakeFirstOrThrow()
  const zone = organisation.time_zone
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  const nightAt = today.toZonedDateTime({ timeZone: zone, plainTime: NIGHT }).epochMilliseconds
  const quietUntil = await quietUntilOf(tx, organisation.created_at)
  return { isDue: now.getTime() >= nightAt && quietUntil < nightAt, today: civilDate(today.toString()) }
}

/** A night before this moment has nothing left to do. */
async function quietUntilOf(tx: Tx, createdAt: string): Promise<number> {
  const run = await lastRun(tx)
  if (!run) return Date.parse(createdAt)
  return Date.parse(run.finished_at) + (run.as_of === run.finished_on ? 0 : DAY_MS)
}
