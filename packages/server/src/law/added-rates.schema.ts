import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { firstDayOf, type Semester } from '@recouvrance/core/calendar/semester'
import { type AddedRate, RATE_SERIES } from '@recouvrance/core/law/added-rates'
import { z } from 'zod'
import { civilDateValue, rateText } from '../platform/api-values.ts'
import type { AddedRateRow } from './added-rates.queries.ts'
import type { MissingRate } from './missing-rates.ts'
import { isCovered, shippedRate } from './missing-rates.ts'

const source = z.strictObject({
  title: z.string().trim().min(1).max(200).describe('As one cites it: an order, an official page'),
  url: z.url({ protocol: /^https?$/, error: 'must be an address such as https://…' }).max(500),
  readOn: civilDateValue.describe('Day on which somebody read it there'),
})

const semester = z
  .string()
  .regex(/^(19|20)\d{2}-S[12]$/, 'must be a half-year such as 2027-S1')
  .transform((text) => text as Semester)

const series = z.string().min(1).max(100).describe('Of the list that GET /law/rates answers')

/** What the file of `rates import` holds too: the shape in which the program ships its own. */
export const newRates = z.strictObject({
  rates: z
    .array(z.strictObject({ series, source, values: z.record(semester, rateText) }))
    .min(1)
    .max(100),
})

/** @returns one by one, in the order in which they were given */
export function ratesIn({ rates }: z.output<typeof newRates>): (AddedRate & { readonly path: string })[] {
  return rates.flatMap(({ series, source, values }, index) =>
    Object.entries(values).map(([semester, value]) => ({
      series,
      semester: semester as Semester,
      value,
      source,
      path: `rates.${index}.values.${semester}`,
    })),
  )
}

/** Calculators read nothing of an organisation: whoever asks gives them the rates that they do not hold. */
export const addedRatesInRequest = z
  .array(z.strictObject({ series, semester, value: rateText, source }))
  .max(200)
  .default([])
  .describe('Rates of half-years that the program does not hold; where it holds one, its own is taken')

export const ratesAdded = z.object({
  added: z.number(),
  alreadyKnown: z.number().describe('Of the same value already, shipped or added'),
})

const missingRate = z.object({
  series: z.string(),
  name: z.string(),
  semester: z.string(),
  startsOn: z.string(),
  inForce: z.boolean().describe('False: it will be missing once that half-year begins'),
  laws: z.array(z.string()),
})

export const rateList = z.object({
  series: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      laws: z.array(z.string()),
      covered: z.boolean().describe('False: not one half-year is known, and none is asked for'),
      lastKnown: z.string().nullable().describe('Latest half-year, shipped or added'),
    }),
  ),
  rates: z
    .array(
      z.object({
        id: z.string(),
        series: z.string(),
        name: z.string(),
        semester: z.string(),
        value: z.string(),
        source: z.object({ title: z.string(), url: z.string(), readOn: z.string() }),
        addedBy: z.string(),
        addedAt: z.string(),
        state: z
          .enum(['used', 'shipped', 'conflict', 'reversed'])
          .describe('shipped: the program holds the same by now; conflict: it holds another, which is taken'),
        shippedValue: z.string().nullable(),
        reversedBy: z.string().nullable(),
        reversedAt: z.string().nullable(),
      }),
    )
    .describe('Added by the house, the reversed ones too'),
  missing: z
    .array(missingRate)
    .describe('Of the half-year in force, and of the next one from fifteen days before it'),
})

type Language = 'fr' | 'en'

export function presentRates(
  rows: readonly AddedRateRow[],
  standing: readonly AddedRate[],
  missing: readonly MissingRate[],
  day: CivilDate,
  language: Language,
): z.infer<typeof rateList> {
  return {
    series: RATE_SERIES.map(({ series, laws }) => ({
      id: series.id,
      name: series.name[language],
      laws: [...laws],
      covered: isCovered(series, standing),
      lastKnown:
        [
          ...Object.keys(series.values),
          ...standing.filter((rate) => rate.series === series.id).map(({ semester }) => semester),
        ]
          .toSorted()
          .at(-1) ?? null,
    })),
    rates: rows.map((row) => presentRow(row, language)),
    missing: missing.map((rate) => presentMissing(rate, day, language)),
  }
}

function presentMissing({ series, name, semester, laws }: MissingRate, day: CivilDate, language: Language) {
  const startsOn = firstDayOf(semester)
  return { series, name: name[language], semester, startsOn, inForce: startsOn <= day, laws: [...laws] }
}

/** A shipped value is always the one that is taken. */
export function stateOf(row: AddedRateRow): 'used' | 'shipped' | 'conflict' | 'reversed' {
  if (row.reversed_at !== null) return 'reversed'
  const shipped = shippedRate(row.series, row.semester as Semester)
  if (shipped === null) return 'used'
  return shipped === row.value ? 'shipped' : 'conflict'
}

function presentRow(row: AddedRateRow, language: Language): z.infer<typeof rateList>['rates'][number] {
  const { id, series, semester, value, source_title: title, source_url: url, read_on: readOn } = row
  return {
    id: String(id),
    series,
    name: RATE_SERIES.find((one) => one.series.id === series)?.series.name[language] ?? series,
    semester,
    value,
    source: { title, url, readOn },
    addedBy: row.added_by,
    addedAt: row.added_at,
    state: stateOf(row),
    shippedValue: shippedRate(series, semester as Semester),
    reversedBy: row.reversed_by,
    reversedAt: row.reversed_at,
  }
}
