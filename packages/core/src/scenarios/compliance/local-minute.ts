import type { CivilDate } from '../../calendar/civil-date.ts'

/** A moment on the debtor's own clock: `2026-12-31T08:00`. Two of them compare with `<`. */
export type LocalMinute = string & { readonly localMinuteBrand: true }

const LOCAL_MINUTE = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/

/** @throws RangeError unless the text is `YYYY-MM-DDThh:mm` */
export function localMinute(text: string): LocalMinute {
  if (!LOCAL_MINUTE.test(text)) throw new RangeError(`not a local minute YYYY-MM-DDThh:mm: ${text}`)
  return text as LocalMinute
}

export function dayOf(at: LocalMinute): CivilDate {
  return at.slice(0, 10) as CivilDate
}

export function timeOf(at: LocalMinute): string {
  return at.slice(11)
}

export function momentOf(day: CivilDate, time: string): LocalMinute {
  return `${day}T${time}` as LocalMinute
}
