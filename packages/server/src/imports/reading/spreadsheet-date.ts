import { type CivilDate, fromEpochDay, isCivilDate } from '@recouvrance/core/calendar/civil-date'

/** 1 January 1900 is day 1 of spreadsheets, which count a 29 February that year: day 25,569 is 1 January 1970. */
const SERIAL_OF_1970 = 25_569
const FIRST_SERIAL = 61
const SERIALS_1904 = 1462

/** @returns null when it is no day of the years 1900 to 2199 */
export function dateOfSerial(serial: number, from1904 = false): CivilDate | null {
  const days = Math.floor(serial) + (from1904 ? SERIALS_1904 : 0)
  if (!(days >= FIRST_SERIAL && days < 110_000)) return null
  const date = fromEpochDay(days - SERIAL_OF_1970)
  return isCivilDate(date) ? date : null
}
