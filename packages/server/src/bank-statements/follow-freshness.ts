import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import { earlierOf } from '@recouvrance/core/calendar/civil-date'
import { recordBankStatement } from '../creditors/record-bank-statement.ts'
import type { Tx } from '../platform/postgres.ts'
import { insertFreshnessChange, lastStatementOn, statementFacts } from './bank-statements.queries.ts'
import { type Gap, gapBefore, knownUntil } from './known-until.ts'

export type Followed = {
  readonly creditorId: number
  readonly creditorKey: string
  readonly accountId: number
  /** The account among those that letters name; null: it is none of them, and nothing waits for it. */
  readonly printedIban: string | null
}

export type Freshness = { readonly knownUntil: CivilDate | null; readonly gaps: readonly Gap[] }

/**
 * Lets the freshness of an account follow its statements: reminders wait for it.
 * @returns day up to which its movements are known, and what is missing before statements of this import
 */
export async function followFreshness(
  tx: Tx,
  actor: string,
  account: Followed,
  {
    importId,
    today,
    statementIds,
  }: { importId: number; today: CivilDate; statementIds: ReadonlySet<number> },
): Promise<Freshness> {
  const { creditorId, creditorKey, accountId, printedIban } = account
  const statements = await statementFacts(tx, accountId)
  const gaps = statements
    .filter(({ id }) => statementIds.has(id))
    .map((statement) => gapBefore(statements, statement))
    .filter((gap) => gap !== null)
  const before = printedIban === null ? null : await lastStatementOn(tx, creditorId, printedIban)
  const until = knownUntil(statements, before)
  if (printedIban === null || until === null) return { knownUntil: until, gaps }
  const on = earlierOf(until, today)
  if (before !== null && on <= before) return { knownUntil: before, gaps }
  await insertFreshnessChange(tx, { importId, creditorId, iban: printedIban, before, after: on })
  await recordBankStatement(tx, actor, creditorKey, { iban: printedIban, on })
  return { knownUntil: on, gaps }
}
