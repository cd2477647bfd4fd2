import type { CivilDate } from './civil-date.ts'

/** Half of a civil year, for which rates are published: `2024-S1` is January to June. Two of them compare with `<`. */
export type Semester = `${number}-S${1 | 2}`

export function semesterOf(day: CivilDate): Semester {
  return `${day.slice(0, 4)}-S${day.slice(5, 7) <= '06' ? 1 : 2}` as Semester
}

export function lastDayOf(semester: Semester): CivilDate {
  return `${semester.slice(0, 4)}-${semester.endsWith('1') ? '06-30' : '12-31'}` as CivilDate
}

export function firstDayOf(semester: Semester): CivilDate {
  return `${semester.slice(0, 4)}-${semester.endsWith('1') ? '01-01' : '07-01'}` as CivilDate
}
