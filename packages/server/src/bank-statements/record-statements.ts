import type { CivilDate } from '@recouvrance/core/calendar/civil-date'
import type { Tx } from '../platform/postgres.ts'
import {
  accountIdOf,
  createBankStaging,
  indexStaging,
  insertLines,
  insertStatement,
  type NewStatement,
  STAGED_COLUMNS,
} from './bank-statements.queries.ts'
import { type Followed, type Freshness, followFreshness } from './follow-freshness.ts'

/** Where the lines of a file wait, in the order of the file, until its statements are known. */
export async function stageStatements(tx: Tx): Promise<{ table: string; columns: readonly string[] }> {
  await createBankStaging(tx)
  return { table: 'staged_line', columns: STAGED_COLUMNS }
}

export type StatementToRecord = Omit<NewStatement, 'accountId' | 'importId'> & {
  /** Number of the statement in the staging table. */
  readonly no: number
  readonly creditorId: number
  readonly creditorKey: string
  readonly account: { readonly iban: string | null; readonly identification: string }
  readonly printedIban: string | null
  readonly currency: string
}

export type RecordedStatement = {
  readonly id: number
  readonly accountId: number
  readonly isNew: boolean
  readonly created: number
  readonly known: number
}

/** Writes staged statements and those of their lines that are not known, in the order of the file. */
export async function recordStatements(
  tx: Tx,
  importId: number,
  statements: readonly StatementToRecord[],
): Promise<RecordedStatement[]> {
  await indexStaging(tx)
  const recorded: RecordedStatement[] = []
  for (const statement of statements) {
    const { no, creditorId, account, currency } = statement
    const accountId = await accountIdOf(tx, { creditorId, ...account, currency })
    const { id, isNew } = await insertStatement(tx, { ...statement, accountId, importId })
    const counts =
      statement.lines === 0
        ? { created: 0, known: 0 }
        : await insertLines(tx, {
            statementNo: no,
            statementId: id,
            accountId,
            importId,
            advice: statement.kind === 'advice',
            openingMinor: statement.differenceMinor === 0 ? statement.openingMinor : null,
          })
    recorded.push({ id, accountId, isNew, ...counts })
  }
  return recorded
}

/** The freshness of every account that these statements are of. */
export async function followAccounts(
  tx: Tx,
  actor: string,
  { importId, today }: { importId: number; today: CivilDate },
  statements: readonly StatementToRecord[],
  recorded: readonly RecordedStatement[],
): Promise<ReadonlyMap<number, Freshness>> {
  const accounts = new Map<number, Followed>()
  for (const [index, { accountId }] of recorded.entries()) {
    const statement = statements[index]
    if (statement) accounts.set(accountId, { accountId, ...statement })
  }
  const statementIds = new Set(recorded.map(({ id }) => id))
  const fresh = new Map<number, Freshness>()
  for (const account of accounts.values())
    fresh.set(account.accountId, await followFreshness(tx, actor, account, { importId, today, statementIds }))
  return fresh
}
