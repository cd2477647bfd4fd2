export type DiffLine = {
  /** In the difference, from 1. */
  readonly number: number
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What became of each line of a text, by the longest run of lines that both have. */
export function lineDifference(before: string, after: string): DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const longest = commonLengths(old, now)
  const lines: DiffLine[] = []
  const add = (kind: DiffLine['kind'], text = '') => lines.push({ number: lines.length + 1, kind, text })
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add('same', now[j])
      i += 1
      j += 1
    } else if (j >= now.length || (i < old.length && at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      add('removed', old[i])
      i += 1
    } else {
      add('added', now[j])
      j += 1
    }
  }
  return lines
}

/** How many lines the rests of both texts have in common, from each line of either. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (!row) continue
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  return table
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}
