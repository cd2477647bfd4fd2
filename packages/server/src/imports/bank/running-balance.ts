/** A column of running balances, followed in both directions: banks list the newest first or last. */
export type BalanceRun = {
  readonly rows: number
  readonly known: boolean
  /** A row could not be read: what stands around it does not follow. */
  broken: boolean
  add(amountMinor: number, balanceMinor: number | null): void
  readonly ends: () => Ends | null
}

type Ends = { readonly opening: number; readonly closing: number }

export function newRun(): BalanceRun {
  let rows = 0
  let missing = 0
  let upwards = true
  let downwards = true
  let first: { amount: number; balance: number } | null = null
  let last: { amount: number; balance: number } | null = null
  return {
    broken: false,
    get rows() {
      return rows
    },
    get known() {
      return missing < rows
    },
    add(amount, balance) {
      rows++
      if (balance === null) {
        missing++
        return
      }
      if (last && balance !== last.balance + amount) upwards = false
      if (last && last.balance !== balance + last.amount) downwards = false
      first ??= { amount, balance }
      last = { amount, balance }
    },
    ends() {
      if (!first || !last || missing > 0) return null
      if (upwards) return { opening: first.balance - first.amount, closing: last.balance }
      return downwards ? { opening: last.balance - last.amount, closing: first.balance } : null
    },
  }
}

/** What the account held before and after; null: the column does not follow from its amounts. */
export function runBalances(run: BalanceRun): Ends | null {
  return run.broken ? null : run.ends()
}
