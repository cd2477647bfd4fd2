/**
 * Adds up debits and credits entry by entry, in any order of the lines: an open-addressing table of two numbers a
 * slot, 24 bytes per entry at worst against 150 for a Map keyed by text. Beyond `MAX_ENTRIES` (a FEC of some
 * 15,000,000 lines) new entries are no longer told apart and only the totals of the file are checked.
 */
export class EntryBalances {
  private keys = new Float64Array(FIRST_SLOTS)
  private balances = new Float64Array(FIRST_SLOTS)
  private firstLines = new Float64Array(FIRST_SLOTS)
  private used = 0
  /** Entries met; null once there were too many to tell apart. */
  count: number | null = 0

  /**
   * @param key a hash of the entry's identity, a whole number above zero
   * @param amount debit less credit of a line
   */
  add(key: number, amount: number, line: number): void {
    if (this.count === null) return
    let slot = this.slotOf(key)
    if (this.keys[slot] === 0) {
      if (this.used >= MAX_ENTRIES) {
        this.count = null
        return
      }
      if (this.used >= this.keys.length * 0.6) {
        this.grow()
        slot = this.slotOf(key)
      }
      this.keys[slot] = key
      this.firstLines[slot] = line
      this.used++
      this.count = this.used
    }
    this.balances[slot] = (this.balances[slot] ?? 0) + amount
  }

  /** Entries that do not balance: how many, and the first ones by line. */
  unbalanced(examples: number): { count: number; examples: { line: number; difference: number }[] } {
    if (this.count === null) return { count: 0, examples: [] }
    const found: { line: number; difference: number }[] = []
    let count = 0
    for (let slot = 0; slot < this.keys.length; slot++) {
      const difference = this.balances[slot] ?? 0
      if (difference === 0) continue
      count++
      found.push({ line: this.firstLines[slot] ?? 0, difference })
      // Bounded: the examples wanted and as many waiting.
      if (found.length > 2 * examples + 1000) keepFirst(found, examples)
    }
    keepFirst(found, examples)
    return { count, examples: found }
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    let slot = (key % 2_147_483_647) & mask
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, balances, firstLines } = this
    this.keys = new Float64Array(keys.length * 2)
    this.balances = new Float64Array(keys.length * 2)
    this.firstLines = new Float64Array(keys.length * 2)
    for (const [old, key] of keys.entries()) {
      if (key === 0) continue
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.balances[slot] = balances[old] ?? 0
      this.firstLines[slot] = firstLines[old] ?? 0
    }
  }
}

const FIRST_SLOTS = 4096
const MAX_ENTRIES = 4_000_000

function keepFirst(found: { line: number; difference: number }[], wanted: number): void {
  found.sort((a, b) => a.line - b.line)
  found.length = Math.min(found.length, wanted)
}
