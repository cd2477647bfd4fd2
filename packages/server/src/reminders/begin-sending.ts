import { isIP } from 'node:net'
import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import type { LocalMinute } from '@recouvrance/core/reminders/compliance-gate'
import { businessDate } from '../planning/business-date.ts'
import { inOrganisation, type Pool } from '../platform/postgres.ts'
import { Refusal } from '../refusal.ts'
import { momentOf, rehearsalOf, type SendingMoment } from './sending-moment.ts'

export type SendingDay = { readonly moment: SendingMoment; readonly timeZone: string }

/**
 * The moment at which an organisation sends: the clock's, in the calendar of its receivables. Without SMTP nothing
 * reaches a debtor, and every day is a rehearsal held at ten o'clock.
 * @param at hour of a rehearsal that a person asked for, at a sink of their own
 */
export async function beginSending(
  pool: Pool,
  organisationId: number,
  smtpUrl: string | null,
  now: Date,
  at: LocalMinute | null = null,
): Promise<SendingDay> {
  if (at !== null && smtpUrl !== null && !isSink(smtpUrl)) throw reachesDebtors()
  return inOrganisation(pool, organisationId, async (tx) => {
    const { time_zone: timeZone } = await tx
      .selectFrom('organisation')
      .select('time_zone')
      .executeTakeFirstOrThrow()
    const asOf = await businessDate(tx, todayAt(now, timeZone))
    const rehearsal = at ?? (smtpUrl === null ? rehearsalOf(asOf) : null)
    return { moment: momentOf(asOf, timeZone, now, rehearsal), timeZone }
  })
}

function todayAt(now: Date, timeZone: string): CivilDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  return civilDate(zoned.toPlainDate().toString())
}

/** A server on this very machine may be a sink; whether it is one, the person who names an hour knows. */
function isSink(smtpUrl: string): boolean {
  const host = URL.canParse(smtpUrl) ? new URL(smtpUrl).hostname.replace(/^\[|\]$/g, '') : ''
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function reachesDebtors(): Refusal {
  return new Refusal(
    'not-allowed-now',
    'An hour can be chosen for a rehearsal only: without SMTP_URL, or with one of this machine (127.0.0.1, localhost). What reaches customers leaves by the real clock.',
    'L’heure ne se choisit que pour une répétition : sans SMTP_URL, ou avec un serveur de cette machine (127.0.0.1, localhost). Ce qui atteint les clients part à l’heure réelle.',
  )
}
