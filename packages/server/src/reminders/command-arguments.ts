import { type CivilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { InvalidArgumentError } from 'commander'

/** The number of an act or of a print batch, as typed on the command line. */
export function numberArgument(text: string): number {
  const id = Number(text)
  if (!/^\d{1,15}$/.test(text) || id < 1) throw new InvalidArgumentError('a whole number above zero')
  return id
}

/** Several of them. */
export function numberArguments(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, numberArgument(text)]
}

export function dayArgument(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidArgumentError('a date YYYY-MM-DD between 1900 and 2199')
  return text
}
