/** What the whole file adds up to; every readable line counts, rejected or not. */
export type FecTotals = {
  lines: number
  debitMinor: number
  creditMinor: number
  customerLines: number
  customerDebitMinor: number
  customerCreditMinor: number
  /** Lines on customer accounts that move nothing. */
  zeroLines: number
  /** Lines whose amounts cannot be read: the totals lack them. */
  unreadableLines: number
  /** Lines that end before the last columns; read as if those were empty. */
  shortLines: number
  firstDay: number
  lastDay: number
  /** Lines by accounts near the customers' that are not imported: 413, 418, 419. */
  readonly otherAccounts: Map<string, number>
}

export function noTotals(): FecTotals {
  return {
    lines: 0,
    debitMinor: 0,
    creditMinor: 0,
    customerLines: 0,
    customerDebitMinor: 0,
    customerCreditMinor: 0,
    zeroLines: 0,
    unreadableLines: 0,
    shortLines: 0,
    firstDay: 0,
    lastDay: 0,
    otherAccounts: new Map(),
  }
}
