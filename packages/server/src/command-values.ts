import { type CivilDate, isCivilDate } from '@recouvrance/core/calendar/civil-date'
import { InvalidArgumentError } from 'commander'

/** How values are written on the command line: the same in every command. */

export function dayArgument(text: string): CivilDate {
  if (!isCivilDate(text)) throw new InvalidArgumentError('a date YYYY-MM-DD between 1900 and 2199')
  return text
}

export function idArgument(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('the number that the list shows')
  return Number(text)
}

export function countArgument(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('a whole number above zero')
  return Number(text)
}

/** Numbers of items, with commas between them. */
export function itemNumbers(text: string): string[] {
  const numbers = text.split(',').map((number) => number.trim())
  if (numbers.some((number) => number === ''))
    throw new InvalidArgumentError('numbers of items with commas between them')
  return numbers
}
