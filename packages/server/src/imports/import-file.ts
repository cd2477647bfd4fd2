import { createHash } from 'node:crypto'
import { appendAudit } from '../audit/append-audit.ts'
import { inOrganisation, type Pool, type Tx } from '../platform/postgres.ts'
import { beginningOf, firstLineOf } from './beginning.ts'
import { creditorOfImport } from './creditor-of-import.ts'
import { detectFormat, refuseOtherTexts } from './detect-format.ts'
import { readFecHeader } from './fec-header.ts'
import { isReference } from './fec-item.ts'
import { formatOfAnotherCommand, headerMissing, otherFormatAsked } from './file-refusals.ts'
import { bookCurrencyOf, type ImportedTable, importFec } from './import-fec.ts'
import { type ImportReport, REJECTED_LINES_SHOWN, type Warning } from './import-report.ts'
import { finishImport, insertImport, lockCreditorForImport } from './imports.queries.ts'
import { linesAt, type RejectedText, takeRejectedLines } from './rejected-file.ts'
import { Rejections } from './rejections.ts'
import { type OnBytes, openSource, type SourceFile } from './source-file.ts'
import { surveyText, type TextSurvey } from './survey.ts'
import { entriesWithoutNumber, unbalancedEntries, unreadableCharacters } from './warnings.ts'

export const ASKED_FORMATS = ['fec', 'csv', 'xlsx', 'factur-x', 'bank'] as const
export type AskedFormat = (typeof ASKED_FORMATS)[number]

export type ImportRequest = {
  readonly path: string
  /** Name to report when the file lies under another: an upload. */
  readonly name?: string | undefined
  readonly as?: AskedFormat | undefined
  readonly creditorKey?: string | undefined
  /** Name of the place that such files come from; its mapping is remembered. */
  readonly source?: string | undefined
  readonly dryRun?: boolean | undefined
  /** Accept a part of the books: their debits and credits need not be equal. */
  readonly extract?: boolean | undefined
  readonly language?: 'fr' | 'en'
  readonly onBytes?: OnBytes
}

export type ImportContext = {
  readonly pool: Pool
  readonly organisationId: number
  readonly actor: string
  /** Civil date of today: entries that have no date of their own get it. */
  readonly today: string
}

export type ImportOutcome = { readonly report: ImportReport; readonly rejectedFile: Buffer | null }

/**
 * Imports a file in one transaction: either all of it that is not rejected line by line, or, when it is refused as a
 * whole, nothing.
 * @throws FileRefusal when the file is refused
 */
export async function importFile(context: ImportContext, request: ImportRequest): Promise<ImportOutcome> {
  if (request.as === 'factur-x' || request.as === 'bank') throw formatOfAnotherCommand(request.as)
  const source = await openSource(request.path, request.name)
  const format = await detectFormat(source)
  if (format === 'xlsx') throw headerMissing()
  // Read twice: the first time counts for a third of the way.
  const survey = await surveyText(source, (bytes) => request.onBytes?.(Math.floor(bytes / 3)))
  const beginning = await beginningOf(source, survey)
  refuseOtherTexts(beginning)
  const isFec = readFecHeader(firstLineOf(beginning)) !== null
  if (request.as === 'xlsx') throw otherFormatAsked('xlsx', isFec ? 'fec' : 'csv')
  if (!isFec) throw headerMissing()
  return rolledBackWhenDry(request.dryRun ?? false, context, (tx) =>
    runFec(tx, context, request, source, survey),
  )
}

class DryRunEnds extends Error {
  readonly outcome: ImportOutcome
  constructor(outcome: ImportOutcome) {
    super('dry run')
    this.outcome = outcome
  }
}

/** A dry run does all of the work, so that its report is true, and takes it back. */
async function rolledBackWhenDry(
  dryRun: boolean,
  { pool, organisationId }: ImportContext,
  work: (tx: Tx) => Promise<ImportOutcome>,
): Promise<ImportOutcome> {
  try {
    return await inOrganisation(pool, organisationId, async (tx) => {
      const outcome = await work(tx)
      if (dryRun) throw new DryRunEnds(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof DryRunEnds) return error.outcome
    throw error
  }
}

async function runFec(
  tx: Tx,
  context: ImportContext,
  request: ImportRequest,
  source: SourceFile,
  survey: TextSurvey,
): Promise<ImportOutcome> {
  const { creditor, warnings } = await creditorOfImport(tx, source.name, request.creditorKey)
  await lockCreditorForImport(tx, creditor.id)
  const sourceName = request.source ?? 'fec'
  const rejections = new Rejections()
  const importId = await insertImport(tx, {
    creditorId: creditor.id,
    source: sourceName,
    fileName: source.name,
    fileSha256: survey.sha256,
    mappingSha256: createHash('sha256').update('').digest(),
    kind: 'fec',
    author: context.actor,
  })
  const table = await importFec(tx, {
    source,
    survey,
    sourceName,
    creditor,
    scope: { importId, creditorId: creditor.id, today: context.today },
    bookCurrency: bookCurrencyOf(undefined),
    extract: request.extract ?? false,
    rejections,
    onBytes: (bytes) => request.onBytes?.(Math.floor((source.bytes + 2 * bytes) / 3)),
  })
  warnings.push(...table.warnings, ...(await warningsOfText(source, survey, table)))
  const rejected = await rejectedOf(source, survey, table, rejections, request.language ?? 'fr')
  const { applied, format, period, controlTotals } = table
  const report: ImportReport = {
    importId: request.dryRun ? null : importId,
    dryRun: request.dryRun ?? false,
    file: { name: source.name, bytes: source.bytes, sha256: survey.sha256.toString('hex') },
    creditor: creditor.key,
    source: sourceName,
    kind: 'fec',
    format,
    period,
    controlTotals,
    ...applied.items,
    rejected: rejections.count,
    closed: applied.closed,
    tables: {
      customers: applied.customers,
      items: applied.items,
      contacts: { created: 0, updated: 0, unchanged: 0 },
    },
    rejectedLines: rejected?.lines ?? [],
    warnings,
  }
  const rejectedFile = rejected?.content ?? null
  await finishImport(tx, importId, report, rejectedFile)
  await appendAudit(tx, context.actor, [auditOf(report, importId)])
  return { report, rejectedFile }
}

function auditOf(report: ImportReport, importId: number) {
  const { file, creditor, source, kind, created, updated, unchanged, rejected, closed } = report
  return {
    action: 'import.done',
    subject: `import:${importId}`,
    detail: {
      file: file.name,
      sha256: file.sha256,
      creditor,
      source,
      kind,
      created,
      updated,
      unchanged,
      rejected,
      closed,
    },
  }
}

async function warningsOfText(source: SourceFile, survey: TextSurvey, table: ImportedTable) {
  const warnings: Warning[] = []
  const { invalidSequences } = survey.detected
  if (invalidSequences > 0) warnings.push(unreadableCharacters(invalidSequences))
  const { count, examples } = table.unbalanced
  if (count === 0) return warnings
  const lines = await linesAt(
    source,
    survey,
    examples.map(({ line }) => line),
  )
  const named = examples.map((example) => ({
    ...example,
    ...table.nameEntry(lines.get(example.line) ?? ''),
  }))
  const unnumbered = named.some(({ number }) => !isReference(number))
  warnings.push(
    unnumbered ? entriesWithoutNumber() : unbalancedEntries(count, named, bookCurrencyOf(undefined)),
  )
  return warnings
}

async function rejectedOf(
  source: SourceFile,
  survey: TextSurvey,
  table: ImportedTable,
  rejections: Rejections,
  language: 'fr' | 'en',
): Promise<RejectedText | null> {
  if (rejections.count === 0) return null
  return takeRejectedLines(
    source,
    survey,
    table.separator,
    rejections.inOrder(),
    REJECTED_LINES_SHOWN,
    language,
  )
}
