import { type CivilDate, civilDate, daysBetween } from '@recouvrance/core/calendar/civil-date'
import { type LocalMinute, localMinute } from '@recouvrance/core/scenarios/compliance/local-minute'

/** When something is sent: on the clock, and in the calendar of the receivables. */
export type SendingMoment = {
  /** Day of the receivables: see `business-date.ts`. */
  readonly asOf: CivilDate
  /** Civil date of the organisation's clock, or of the rehearsal. */
  readonly day: CivilDate
  readonly now: Date
  /**
   * The debtor's clock where nothing reaches a debtor: without SMTP, or at a sink. Null: the real one. What really
   * leaves always leaves by the real clock.
   */
  readonly rehearsal: LocalMinute | null
}

/** Nothing is sent on a closed office's behalf: a rehearsal without an hour is held in the middle of the morning. */
const REHEARSAL_TIME = '10:00'

/** The moment of a rehearsal on a day of the receivables. */
export function rehearsalOf(day: CivilDate): LocalMinute {
  return localMinute(`${day}T${REHEARSAL_TIME}`)
}

export function momentOf(
  asOf: CivilDate,
  timeZone: string,
  now: Date,
  rehearsal: LocalMinute | null,
): SendingMoment {
  const day = rehearsal?.slice(0, 10) ?? localTime(now, timeZone).slice(0, 10)
  return { asOf, day: civilDate(day), now, rehearsal }
}

/** Days from the receivables' calendar to the clock's: what was sent three days ago was sent three days ago in both. */
export function calendarShift({ asOf, day }: SendingMoment): number {
  return daysBetween(asOf, day)
}

export type DebtorTime = { readonly at: LocalMinute; readonly zone: string | null }

const FRENCH_REGIONS: Readonly<Record<string, string>> = {
  'FR-971': 'GP',
  'FR-972': 'MQ',
  'FR-973': 'GF',
  'FR-974': 'RE',
  'FR-976': 'YT',
}

const zonesByCountry = new Map<string, readonly string[]>()

/**
 * What a customer's clock says now. A country may have several: then each is given once, and a contact must be
 * allowed on all of them, for the address does not tell which one is meant.
 */
export function debtorTimes(
  customer: { readonly country: string; readonly region: string | null },
  moment: SendingMoment,
  ownTimeZone: string,
): readonly DebtorTime[] {
  if (moment.rehearsal) return [{ at: moment.rehearsal, zone: null }]
  const country = FRENCH_REGIONS[customer.region ?? ''] ?? customer.country
  const times = new Map<LocalMinute, DebtorTime>()
  for (const zone of zonesOf(country, ownTimeZone)) {
    const at = localTime(moment.now, zone)
    if (!times.has(at)) times.set(at, { at, zone })
  }
  return [...times.values()]
}

function zonesOf(country: string, ownTimeZone: string): readonly string[] {
  let zones = zonesByCountry.get(country)
  if (!zones) {
    zones = /^[A-Z]{2}$/.test(country) ? (new Intl.Locale(`und-${country}`).getTimeZones() ?? []) : []
    zonesByCountry.set(country, zones)
  }
  return zones.length > 0 ? zones : [ownTimeZone]
}

/** The instant at which a debtor's clock says `at`. */
export function instantOf(at: LocalMinute, zone: string): Date {
  return new Date(Temporal.PlainDateTime.from(at).toZonedDateTime(zone).epochMilliseconds)
}

function localTime(now: Date, zone: string): LocalMinute {
  const text = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toString()
  return localMinute(text.slice(0, 16))
}
