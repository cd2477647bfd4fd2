import { expect, test } from 'vitest'
import { DateSurvey } from './table-date-survey.ts'
import { type DateFormat, dateOf, dayInTitle } from './table-dates.ts'

test.each<[string, DateFormat, string | null]>([
  ['31/01/2026', 'DD/MM/YYYY', '2026-01-31'],
  ['31.1.26', 'DD/MM/YYYY', '2026-01-31'],
  ['31-01-2026 00:00', 'DD/MM/YYYY', '2026-01-31'],
  ['1/31/2026', 'MM/DD/YYYY', '2026-01-31'],
  ['12/19/24 00:00', 'MM/DD/YYYY', '2024-12-19'],
  ['1/31/2026 12:00:00 AM', 'MM/DD/YYYY', '2026-01-31'],
  ['2026-01-31T23:59:59.000Z', 'DD/MM/YYYY', '2026-01-31'],
  ['2026/1/31', 'MM/DD/YYYY', '2026-01-31'],
  ['20260131', 'YYYYMMDD', '2026-01-31'],
  ['46053', 'excel-serial', '2026-01-31'],
  ['31 janv. 2026', 'DD/MM/YYYY', '2026-01-31'],
  ['1 juillet 2026', 'DD/MM/YYYY', '2026-07-01'],
  ['31-Jan-26', 'MM/DD/YYYY', '2026-01-31'],
  ['15 août 2026', 'DD/MM/YYYY', '2026-08-15'],
  ['29/02/2027', 'DD/MM/YYYY', null],
  ['0201-12-01', 'YYYY-MM-DD', null],
  ['31/12/1899', 'DD/MM/YYYY', null],
  ['01/01/1900', 'DD/MM/YYYY', '1900-01-01'],
  ['31/12/2199', 'DD/MM/YYYY', '2199-12-31'],
  ['01/01/2200', 'DD/MM/YYYY', null],
  ['31/01/79', 'DD/MM/YYYY', '2079-01-31'],
  ['31/01/80', 'DD/MM/YYYY', '1980-01-31'],
  ['12/2026', 'DD/MM/YYYY', null],
  ['demain', 'DD/MM/YYYY', null],
  ['', 'DD/MM/YYYY', null],
])('%s read as %s is %s', (text, format, date) => {
  expect(dateOf(text, format)).toBe(date)
})

const surveyOf = (...columns: readonly (readonly string[])[]): DateSurvey => {
  const survey = new DateSurvey(new Map(columns.map((_, at) => [at, `Column ${at}`])))
  for (const [at, texts] of columns.entries()) for (const text of texts) survey.add(at, text)
  return survey
}
const formatsOf = (survey: DateSurvey, before?: DateFormat) => [
  ...survey.decide(undefined, before).formats.values(),
]

test('one date with a day above twelve decides for all columns', () => {
  expect(formatsOf(surveyOf(['05/02/2026', '06/02/2026'], ['05/02/2026', '13/02/2026']))).toEqual([
    'DD/MM/YYYY',
    'DD/MM/YYYY',
  ])
  expect(formatsOf(surveyOf(['05/02/2026'], ['02/13/2026']))).toEqual(['MM/DD/YYYY', 'MM/DD/YYYY'])
})

test('columns may be written in different formats', () => {
  expect(formatsOf(surveyOf(['2026-01-31'], ['31/01/2026'], ['20260131'], ['46053'], []))).toEqual([
    'YYYY-MM-DD',
    'DD/MM/YYYY',
    'YYYYMMDD',
    'excel-serial',
    'YYYY-MM-DD',
  ])
})

test('dates that are the same in both orders need no decision', () => {
  expect(formatsOf(surveyOf(['01/01/2026', '02/02/2026']))).toEqual(['DD/MM/YYYY'])
})

test('dates that all read in two ways are refused unless the file before decides', () => {
  expect(() => formatsOf(surveyOf(['05/02/2026']))).toThrow(
    expect.objectContaining({ reason: 'ambiguous-dates' }),
  )
  const decided = surveyOf(['05/02/2026']).decide(undefined, 'MM/DD/YYYY')
  expect(decided.asBefore).toBe('Column 0')
  expect([...decided.formats.values()]).toEqual(['MM/DD/YYYY'])
})

test('one mistyped date in a hundred is borne, more are another format and refused', () => {
  const good = Array.from({ length: 100 }, () => '31/01/2026')
  expect(formatsOf(surveyOf([...good, '01/31/2026']))).toEqual(['DD/MM/YYYY'])
  expect(() => formatsOf(surveyOf([...good, '01/31/2026', '01/31/2026']))).toThrow(
    expect.objectContaining({ reason: 'mixed-dates' }),
  )
})

test('a column without any date is refused', () => {
  expect(() => formatsOf(surveyOf(['payé', 'non']))).toThrow(
    expect.objectContaining({ reason: 'unreadable-dates' }),
  )
})

test.each([
  ['Balance âgée au 31/12/2025', '2025-12-31'],
  ['Aged balance as of 2025-12-31, EUR', '2025-12-31'],
  ['Arrêté du 31 décembre 2025', '2025-12-31'],
  ['Balance au 05/02/2026', null],
  ['Période du 01/01/2025 au 31/12/2025', null],
  ['Balance âgée', null],
])('the title %j names the day %s', (title, day) => {
  expect(dayInTitle(title)).toBe(day)
})
