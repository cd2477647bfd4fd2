import { DATE_FORMATS, type DateFormat, dateOf } from './table-dates.ts'
import { ambiguousDates, mixedDates, unreadableDates } from './table-refusals.ts'

/** What the dates of one column say about their order, over the whole file. */
type ColumnDates = {
  readonly name: string
  values: number
  readonly read: Record<DateFormat, number>
  /** Dates whose day is above twelve: they read in one order only. */
  dayFirst: number
  monthFirst: number
  /** A date that reads as two different days. */
  twoWays: string
  example: string
}

export type DecidedDates = {
  readonly formats: ReadonlyMap<number, DateFormat>
  /** The column that could be read in two ways and was read as the file before. */
  readonly asBefore: string | null
}

// Typing errors are rare; two programs or two countries in one column are not.
const TOLERATED_SHARE = 0.01

/** Decides how the dates of a table are written, from all of them. */
export class DateSurvey {
  private readonly columns = new Map<number, ColumnDates>()

  /** @param columns names of the columns of dates by position */
  constructor(columns: ReadonlyMap<number, string>) {
    for (const [position, name] of columns)
      this.columns.set(position, {
        name,
        values: 0,
        read: { 'YYYY-MM-DD': 0, 'DD/MM/YYYY': 0, 'MM/DD/YYYY': 0, YYYYMMDD: 0, 'excel-serial': 0 },
        dayFirst: 0,
        monthFirst: 0,
        twoWays: '',
        example: '',
      })
  }

  get positions(): IterableIterator<number> {
    return this.columns.keys()
  }

  add(position: number, text: string): void {
    const column = this.columns.get(position)
    if (!column || text === '') return
    column.values++
    column.example ||= text
    for (const format of DATE_FORMATS) if (dateOf(text, format)) column.read[format]++
    const dayFirst = dateOf(text, 'DD/MM/YYYY')
    const monthFirst = dateOf(text, 'MM/DD/YYYY')
    if (dayFirst && !monthFirst) column.dayFirst++
    else if (monthFirst && !dayFirst) column.monthFirst++
    else if (dayFirst !== monthFirst) column.twoWays ||= text
  }

  /**
   * @param said the format that the mapping states
   * @param before what the last file of the same source was read as: it decides where this file cannot
   * @throws FileRefusal when the dates read in two ways, are of two kinds, or are none
   */
  decide(said: DateFormat | undefined, before: DateFormat | undefined): DecidedDates {
    const formats = new Map<number, DateFormat>()
    const order = said ? null : this.orderOfParts(before)
    for (const [position, column] of this.columns) {
      const format = said ?? likeliest(column, order?.format ?? 'DD/MM/YYYY')
      if (column.values > 0 && column.read[format] === 0)
        throw unreadableDates(column.name, column.example, said)
      formats.set(position, format)
    }
    return { formats, asBefore: order?.asBefore ?? null }
  }

  /** A program writes all its dates in one order: the columns decide together. */
  private orderOfParts(before: DateFormat | undefined): { format: DateFormat; asBefore: string | null } {
    const columns = [...this.columns.values()]
    const dayFirst = columns.reduce((sum, column) => sum + column.dayFirst, 0)
    const monthFirst = columns.reduce((sum, column) => sum + column.monthFirst, 0)
    if (Math.min(dayFirst, monthFirst) > TOLERATED_SHARE * Math.max(dayFirst, monthFirst))
      throw mixedDates(columns.map(({ name }) => name))
    if (dayFirst + monthFirst > 0)
      return { format: dayFirst > monthFirst ? 'DD/MM/YYYY' : 'MM/DD/YYYY', asBefore: null }
    const unclear = columns.find((column) => column.twoWays !== '')
    if (!unclear) return { format: 'DD/MM/YYYY', asBefore: null }
    if (before !== 'DD/MM/YYYY' && before !== 'MM/DD/YYYY')
      throw ambiguousDates(unclear.name, unclear.twoWays)
    return { format: before, asBefore: unclear.name }
  }
}

/** The format that reads the most; of those that read as many, the plainest. */
function likeliest({ read }: ColumnDates, order: DateFormat): DateFormat {
  const candidates: DateFormat[] = ['YYYY-MM-DD', 'YYYYMMDD', 'excel-serial', order]
  return candidates.reduce((best, format) => (read[format] > read[best] ? format : best))
}
