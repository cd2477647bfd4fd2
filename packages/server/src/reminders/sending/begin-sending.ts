import { isIP } from 'node:net'
import { type CivilDate, civilDate } from '@recouvrance/core/calendar/civil-date'
import { localMinute } from '@recouvrance/core/scenarios/compliance/local-minute'
import { wayOut } from '../../mail/way-out.ts'
import { businessDate } from '../../planning/business-date.ts'
import { inOrganisation, type Pool, type Tx } from '../../platform/postgres.ts'
import { Refusal } from '../../refusal.ts'
import { momentOf, rehearsalOf, type SendingMoment } from './sending-moment.ts'

export type SendingDay = {
  readonly moment: SendingMoment
  readonly timeZone: string
  /** Where e-mail leaves, as `wayOut` says; null: nothing leaves. */
  readonly way: string | null
}

/** An hour, and a day if it is not the one of the receivables, at which a person wants to see what would leave. */
export type RehearsalTime = { readonly day: CivilDate | null; readonly hour: string }

/**
 * The moment at which an organisation sends: the clock's, in the calendar of its receivables. What cannot reach a
 * debtor is a rehearsal held at ten o'clock: everything without SMTP; with a mail server on this machine, what belongs
 * to another day than today (the plan of an old export, tried on a sink).
 * @param smtpUrl of the environment; null: the server that the organisation has set, if any
 * @param at moment of a rehearsal that a person asked for
 */
export async function beginSending(
  pool: Pool,
  organisationId: number,
  smtpUrl: string | null,
  now: Date,
  at: RehearsalTime | null = null,
): Promise<SendingDay> {
  return inOrganisation(pool, organisationId, async (tx) => {
    const way = await wayOut(tx, smtpUrl)
    if (at !== null && !mayRehearse(way)) throw reachesDebtors()
    const { time_zone: timeZone } = await tx
      .selectFrom('organisation')
      .select('time_zone')
      .executeTakeFirstOrThrow()
    const today = todayAt(now, timeZone)
    const asOf = at?.day ?? (await businessDate(tx, today))
    const isRehearsal = way === null || (mayRehearse(way) && asOf !== today)
    const rehearsal = at ? localMinute(`${asOf}T${at.hour}`) : isRehearsal ? rehearsalOf(asOf) : null
    return { moment: momentOf(asOf, timeZone, now, rehearsal), timeZone, way }
  })
}

function todayAt(now: Date, timeZone: string): CivilDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  return civilDate(zoned.toPlainDate().toString())
}

/**
 * Nothing reaches a debtor without SMTP, or need not: a mail server on this very machine may be a sink. Whether it is
 * one, the person who names an hour or plans another day knows.
 */
export function mayRehearse(smtpUrl: string | null): boolean {
  if (smtpUrl === null) return true
  const host = URL.canParse(smtpUrl) ? new URL(smtpUrl).hostname.replace(/^\[|\]$/g, '') : ''
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function reachesDebtors(): Refusal {
  return new Refusal(
    'not-allowed-now',
    'An hour can be chosen for a rehearsal only: without a mail server, or with one of this machine (127.0.0.1, localhost). What reaches customers leaves by the real clock.',
    'L’heure ne se choisit que pour une répétition : sans serveur de messagerie, ou avec un serveur de cette machine (127.0.0.1, localhost). Ce qui atteint les clients part à l’heure réelle.',
  )
}

/**
 * Between the look at the clock and the first message the mail server was changed: what was rehearsed must not reach
 * anybody.
 * @throws Refusal when it was
 */
export async function refuseOtherWay(tx: Tx, smtpUrl: string | null, way: string | null): Promise<void> {
  if ((await wayOut(tx, smtpUrl)) === way) return
  throw new Refusal(
    'conflict',
    'The mail server has just been changed. Nothing was sent: begin again.',
    'Le serveur de messagerie vient de changer. Rien n’est parti : recommencez.',
  )
}
