/**
 * Rows of a table as lines: each column as wide as its longest cell, two spaces between them.
 * @param isFigure columns whose cells end together instead of beginning together
 */
export function alignedLines(
  rows: readonly (readonly string[])[],
  isFigure: (column: number) => boolean,
): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return isFigure(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
