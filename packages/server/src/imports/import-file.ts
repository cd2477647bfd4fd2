import { createHash } from 'node:crypto'
import { inOrganisation, type Tx } from '../platform/postgres.ts'
import { bankFormatOf, isBankTable } from './bank/bank-format.ts'
import { importBank } from './bank/import-bank.ts'
import type { BankFile } from './bank/read-bank-file.ts'
import { concludeImport } from './conclude-import.ts'
import { creditorOfImport } from './creditor-of-import.ts'
import { readFecHeader } from './fec/fec-header.ts'
import { isReference } from './fec/fec-item.ts'
import { bookCurrencyOf, type ImportedTable, importFec } from './fec/import-fec.ts'
import { electronicInvoice, otherFormatAsked } from './import-refusals.ts'
import type { ImportContext, ImportOutcome, ImportRequest } from './import-request.ts'
import { insertImport, lockCreditorForImport } from './imports.queries.ts'
import { beginningOf, firstLineOf } from './reading/beginning.ts'
import { separatorOf } from './reading/csv-dialect.ts'
import { csvTable } from './reading/csv-rows.ts'
import { detectFormat, refuseOtherTexts } from './reading/detect-format.ts'
import { diskChunks, openSource, type SourceFile } from './reading/source-file.ts'
import { surveyText, type TextSurvey } from './reading/survey.ts'
import { xlsxTable } from './reading/xlsx-rows.ts'
import { REJECTED_LINES_SHOWN, type Warning } from './reporting/import-report.ts'
import { linesAt, type RejectedText, takeRejectedLines } from './reporting/rejected-file.ts'
import { Rejections } from './reporting/rejections.ts'
import { entriesWithoutNumber, unbalancedEntries, unreadableCharacters } from './reporting/warnings.ts'
import { importTable, type TableFile } from './tables/import-table.ts'

/**
 * Imports a file in one transaction: either all of it that is not rejected line by line, or, when it is refused as a
 * whole, nothing.
 * @throws FileRefusal when the file is refused
 */
export async function importFile(context: ImportContext, request: ImportRequest): Promise<ImportOutcome> {
  if (request.as === 'factur-x') throw electronicInvoice()
  const source = await openSource(request.path, request.name)
  const format = await detectFormat(source)
  const work =
    format === 'xlsx'
      ? await workbookWork(context, request, source)
      : await textWork(context, request, source)
  return rolledBackWhenDry(request.dryRun ?? false, context, work)
}

type Work = (tx: Tx) => Promise<ImportOutcome>

async function workbookWork(
  context: ImportContext,
  request: ImportRequest,
  source: SourceFile,
): Promise<Work> {
  if (request.as === 'fec' || request.as === 'csv' || request.as === 'bank')
    throw otherFormatAsked(request.as, 'xlsx')
  const hash = createHash('sha256')
  for await (const chunk of diskChunks(source)) hash.update(chunk)
  const file: TableFile = {
    source,
    sha256: hash.digest(),
    open: (sheet) => xlsxTable(source, sheet),
    warnings: [],
  }
  return (tx) => importTable(tx, context, request, file)
}

async function textWork(context: ImportContext, request: ImportRequest, source: SourceFile): Promise<Work> {
  // The content is read several times: the first time counts for a third of the way.
  const survey = await surveyText(source, (bytes) => request.onBytes?.(Math.floor(bytes / 3)))
  const beginning = await beginningOf(source, survey)
  const bank = await bankFileOf(request, source, survey, beginning)
  if (bank) return (tx) => importBank(tx, context, request, bank)
  refuseOtherTexts(beginning)
  const isFec = readFecHeader(firstLineOf(beginning)) !== null
  if (request.as === 'xlsx') throw otherFormatAsked('xlsx', isFec ? 'fec' : 'csv')
  if (isFec && request.as !== 'csv') return (tx) => runFec(tx, context, request, source, survey)
  if (request.as === 'fec') throw otherFormatAsked('fec', 'csv')
  const file: TableFile = {
    source,
    sha256: survey.sha256,
    open: async () => csvTable(source, survey, separatorOf(beginning)),
    warnings: unreadableIn(survey),
  }
  return (tx) => importTable(tx, context, request, file)
}

/** @throws FileRefusal when a bank file was asked for and this is none, or the other way round */
async function bankFileOf(
  { as, kind }: ImportRequest,
  source: SourceFile,
  survey: TextSurvey,
  beginning: string,
): Promise<BankFile | null> {
  const format = bankFormatOf(beginning)
  if (as === 'bank') {
    if (!format) refuseOtherTexts(beginning)
    return { source, survey, beginning, format: format ?? 'csv' }
  }
  if (format && as !== undefined) throw otherFormatAsked(as, 'bank')
  if (format) return { source, survey, beginning, format }
  const mayBeTable = as === undefined && kind === undefined && readFecHeader(firstLineOf(beginning)) === null
  const isTable = mayBeTable && (await isBankTable(source, survey, beginning))
  return isTable ? { source, survey, beginning, format: 'csv' } : null
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
  work: Work,
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
  return concludeImport(
    tx,
    context,
    request,
    importId,
    {
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
      warnings,
    },
    rejected,
  )
}

function unreadableIn({ detected: { invalidSequences } }: TextSurvey): Warning[] {
  return invalidSequences > 0 ? [unreadableCharacters(invalidSequences)] : []
}

async function warningsOfText(source: SourceFile, survey: TextSurvey, table: ImportedTable) {
  const warnings = unreadableIn(survey)
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
