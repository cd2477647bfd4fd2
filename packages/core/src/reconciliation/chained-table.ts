import { twice } from './text-column.ts'

/**
 * Whole numbers found by a 32-bit hash. Chains in two typed arrays: 4,000,000 entries take 50 MB, where a `Map` of
 * strings to arrays takes above 600. Different keys may share a chain: whoever asks checks what is found.
 */
export type ChainedTable = {
  readonly heads: Int32Array
  readonly mask: number
  next: Int32Array
  values: Int32Array
  used: number
}

const NONE = -1

export function chainedTable(expected: number): ChainedTable {
  let buckets = 1024
  while (buckets < expected / 2) buckets *= 2
  return {
    heads: new Int32Array(buckets).fill(NONE),
    mask: buckets - 1,
    next: new Int32Array(Math.max(16, expected)),
    values: new Int32Array(Math.max(16, expected)),
    used: 0,
  }
}

export function addToChain(table: ChainedTable, hash: number, value: number): void {
  if (table.used === table.values.length) {
    table.next = twice(table.next, Int32Array)
    table.values = twice(table.values, Int32Array)
  }
  const bucket = hash & table.mask
  table.values[table.used] = value
  table.next[table.used] = table.heads[bucket] ?? NONE
  table.heads[bucket] = table.used++
}

/** Latest first, at most so many. */
export function chainOf(table: ChainedTable, hash: number, most = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = []
  let entry = table.heads[hash & table.mask] ?? NONE
  while (entry !== NONE && found.length < most) {
    found.push(table.values[entry] ?? NONE)
    entry = table.next[entry] ?? NONE
  }
  return found
}

export function hashOfText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash ^ (hash >>> 15)
}

export function hashOfNumber(value: number, seed: number): number {
  const low = Math.imul((value % 0x1_0000_0000) ^ seed, 0x9e3779b1)
  return low ^ (low >>> 15)
}
