/** Many short texts in one array: a million numbers of documents take 28 MB, as strings 80. */
export type TextColumn = { units: Uint16Array; ends: Int32Array; count: number }

export function textColumn(): TextColumn {
  return { units: new Uint16Array(16_384), ends: new Int32Array(1024), count: 0 }
}

export function addText(column: TextColumn, text: string): void {
  const start = endOf(column, column.count - 1)
  while (start + text.length > column.units.length) column.units = twice(column.units, Uint16Array)
  if (column.count === column.ends.length) column.ends = twice(column.ends, Int32Array)
  for (let at = 0; at < text.length; at++) column.units[start + at] = text.charCodeAt(at)
  column.ends[column.count++] = start + text.length
}

export function textAt(column: TextColumn, place: number): string {
  return String.fromCharCode(...column.units.subarray(endOf(column, place - 1), endOf(column, place)))
}

/** The two last digits of a text that ends with two, without making a string of it; else -1. */
export function lastTwoDigits(column: TextColumn, place: number): number {
  const end = endOf(column, place)
  const units = (column.units[end - 1] ?? 0) - 48
  const tens = (column.units[end - 2] ?? 0) - 48
  return units >= 0 && units <= 9 && tens >= 0 && tens <= 9 ? tens * 10 + units : -1
}

function endOf({ ends }: TextColumn, place: number): number {
  return place < 0 ? 0 : (ends[place] ?? 0)
}

/** The same array with room for as much again. */
export function twice<A extends Uint16Array | Int32Array | Float64Array>(
  array: A,
  make: new (length: number) => A,
): A {
  const larger = new make(array.length * 2)
  larger.set(array)
  return larger
}
