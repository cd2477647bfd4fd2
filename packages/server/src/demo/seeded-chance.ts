/** Chance that is the same every time: the demonstration portfolio has the same rows on every machine. */
export type SeededChance = {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  /** One of these. */
  oneOf<T>(values: readonly [T, ...T[]]): T
}

/**
 * Mulberry32: 32 bits of state, evenly spread, enough for a few thousand draws.
 * @param seed one text for each use: what one customer draws does not depend on how much another one drew
 */
export function seededChance(seed: string): SeededChance {
  let state = hashOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}
