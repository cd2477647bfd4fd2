import { createHash } from 'node:crypto'
import { civilDate } from '@recouvrance/core/calendar/civil-date'
import {
  followAccounts,
  recordStatements,
  type StatementToRecord,
  stageStatements,
} from '../../bank-statements/record-statements.ts'
import { clientOf, type Tx } from '../../platform/postgres.ts'
import { copyRows } from '../applying/copy-rows.ts'
import { concludeImport } from '../conclude-import.ts'
import type { ImportContext, ImportOutcome, ImportRequest } from '../import-request.ts'
import { insertImport, lockCreditorForImport } from '../imports.queries.ts'
import { bankFaultSentence } from '../reporting/bank-sentences.ts'
import type { Warning } from '../reporting/import-report.ts'
import { unreadableCharacters } from '../reporting/warnings.ts'
import { accountOwners } from './account-owner.ts'
import { noStatement, nothingUsable, tooManyStatements } from './bank-refusals.ts'
import { bankFindings, rejectedOfBank } from './bank-report.ts'
import { bankWarnings } from './bank-warnings.ts'
import { type Collected, type CollectedStatement, collectInto } from './collect-statements.ts'
import { type BankFile, readBankFile } from './read-bank-file.ts'

const SOURCE = 'bank'

/**
 * Imports statements: their lines that are not known yet, each once, whatever file tells them again.
 * @throws FileRefusal when nothing of the file can be used
 */
export async function importBank(
  tx: Tx,
  context: ImportContext,
  request: ImportRequest,
  file: BankFile,
): Promise<ImportOutcome> {
  const { source, survey } = file
  const collected = await collect(tx, request, file)
  const owners = await accountOwners(tx, source.name, request.creditorKey)
  const statements: StatementToRecord[] = []
  for (const statement of collected.statements)
    if (statement.account)
      statements.push({ ...toRecord(statement), ...(await owners.of(statement.account)) })
  const [first] = statements
  if (!first) throw refusalOf(collected)
  for (const id of [...new Set(statements.map(({ creditorId }) => creditorId))].toSorted((a, b) => a - b))
    await lockCreditorForImport(tx, id)
  const sourceName = request.source ?? SOURCE
  const importId = await insertImport(tx, {
    creditorId: first.creditorId,
    source: sourceName,
    fileName: source.name,
    fileSha256: survey.sha256,
    mappingSha256: createHash('sha256').update('').digest(),
    kind: 'bank-statement',
    author: context.actor,
  })
  const recorded = await recordStatements(tx, importId, statements)
  const usable = recorded.reduce((sum, { created, known }) => sum + created + known, 0)
  const isEmpty = statements.every(
    ({ lines, openingMinor, closingMinor }) => lines === 0 && openingMinor === null && closingMinor === null,
  )
  if (usable === 0 && collected.faultCount > 0 && isEmpty) throw refusalOf(collected)
  const scope = { importId, today: civilDate(context.today) }
  const fresh = await followAccounts(tx, context.actor, scope, statements, recorded)
  const findings = bankFindings(file, collected, statements, recorded, fresh)
  const { invalidSequences } = survey.detected
  const warnings: Warning[] = [
    ...owners.warnings,
    ...(invalidSequences > 0 ? [unreadableCharacters(invalidSequences)] : []),
    ...bankWarnings(collected, findings.bank),
  ]
  return concludeImport(
    tx,
    context,
    request,
    importId,
    {
      file: { name: source.name, bytes: source.bytes, sha256: survey.sha256.toString('hex') },
      creditor: first.creditorKey,
      source: sourceName,
      ...findings,
      warnings,
    },
    rejectedOfBank(collected, request.language ?? 'fr'),
  )
}

async function collect(tx: Tx, request: ImportRequest, file: BankFile): Promise<Collected> {
  const { table, columns } = await stageStatements(tx)
  const copy = copyRows(clientOf(tx), table, columns)
  const { sink, collected } = collectInto(copy, tooManyStatements)
  const { bytes } = file.source
  try {
    await readBankFile(file, sink, copy.flush, (read) =>
      request.onBytes?.(Math.floor((bytes + 2 * read) / 3)),
    )
    await copy.end()
  } catch (error) {
    await copy.abort()
    throw error
  }
  if (collected.statements.length === 0) throw refusalOf(collected)
  return collected
}

function refusalOf({ faults, faultCount }: Collected) {
  const [first] = faults
  return first
    ? nothingUsable(faultCount, first.place, bankFaultSentence(first.code, first.value))
    : noStatement()
}

function toRecord(
  statement: CollectedStatement,
): Omit<StatementToRecord, 'creditorId' | 'creditorKey' | 'account' | 'printedIban'> {
  const { no, kind, fingerprint, number, currency, lines, differenceMinor, rejected, opening, closing } =
    statement
  return {
    no,
    kind,
    fingerprint,
    number,
    currency,
    lines,
    differenceMinor,
    rejected,
    fromOn: statement.from ?? statement.firstOn,
    toOn: closing?.on ?? statement.to ?? statement.lastOn,
    openingMinor: opening?.amountMinor ?? null,
    openingOn: opening?.on ?? null,
    closingMinor: closing?.amountMinor ?? null,
    closingOn: closing?.on ?? null,
  }
}
