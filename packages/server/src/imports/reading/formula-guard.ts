/**
 * A spreadsheet program runs a cell of text that begins with `=`, `+`, `-` or `@` as a formula, and a file of rejected
 * lines is made of what a stranger may have put into the books. Such a cell gets an apostrophe before it, which the
 * program does not show as an action but as text; reading the file again takes it off. Amounts and dates are left as
 * they are: they compute nothing, and people have to correct them.
 */

const FORMULA = /^['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/
const FIGURE = /^\s*[+-]?[\d\s.,\u00a0\u202f]*[+-]?\s*$/
const GUARDED = /^'['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** A cell, in quotation marks or not, with an apostrophe before what would be a formula. */
export function guarded(cell: string): string {
  const quoted = cell.startsWith('"')
  const text = quoted ? cell.slice(1) : cell
  if (!FORMULA.test(text) || FIGURE.test(quoted ? text.replace(/"$/, '') : text)) return cell
  return quoted ? `"'${text}` : `'${text}`
}

/** The text as it was before `guarded`. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

/** Cells of a line as written. A separator between quotation marks separates nothing, unless the last mark is never closed. */
export function splitCells(line: string, separator: string): string[] {
  const plain = line.split(separator)
  if (!line.includes('"')) return plain
  const cells: string[] = []
  let open: string | null = null
  for (const piece of plain) {
    const cell: string = open === null ? piece : open + separator + piece
    const quotes = cell.startsWith('"') ? cell.split('"').length - 1 : 0
    open = quotes % 2 === 1 ? cell : null
    if (open === null) cells.push(cell)
  }
  return open === null ? cells : plain
}
