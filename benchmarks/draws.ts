/** Pseudo-random draws that depend on nothing but the seed and two numbers: the same in every run. */
export type Draws = {
  /** From 0, below 1. */
  next(): number
  chance(probability: number): boolean
  /** Whole, both ends included. */
  between(from: number, to: number): number
  pick<T>(choices: readonly T[]): T
}

export function drawsOf(seed: number, kind: number, place: number): Draws {
  let state =
    (Math.imul(seed, 0x9e3779b1) ^ Math.imul(kind, 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35)) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    chance: (probability) => next() < probability,
    between,
    pick: (choices) => {
      const chosen = choices[between(0, choices.length - 1)]
      if (chosen === undefined) throw new RangeError('nothing to choose from')
      return chosen
    },
  }
}
