import { type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import type { BankFreshness } from './facts.ts'

/** The bank account that holds the acts back, with the figures that are shown. */
export type StaleAccount = {
  ibanEnd: string | null
  lastStatementOn: CivilDate | null
  /** Null when nothing was ever read from it. */
  ageDays: number | null
  maxAgeDays: number
}

/** The account with the oldest data when that is older than the limit; at the limit it is still good. */
export function staleAccount(bank: BankFreshness | null | undefined, asOf: CivilDate): StaleAccount | null {
  if (!bank) return null
  let oldest: StaleAccount | null = null
  for (const { ibanEnd, lastStatementOn } of bank.accounts) {
    const ageDays = lastStatementOn === null ? null : daysBetween(lastStatementOn, asOf)
    if (ageDays !== null && ageDays <= bank.maxAgeDays) continue
    const found = { ibanEnd, lastStatementOn, ageDays, maxAgeDays: bank.maxAgeDays }
    if (oldest === null || isOlder(found, oldest)) oldest = found
  }
  return oldest
}

function isOlder(a: StaleAccount, b: StaleAccount): boolean {
  const [aOn, bOn] = [a.lastStatementOn ?? '', b.lastStatementOn ?? '']
  return aOn === bOn ? (a.ibanEnd ?? '') < (b.ibanEnd ?? '') : aOn < bOn
}
